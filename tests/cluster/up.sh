#!/usr/bin/env bash
# up.sh: starts three nodes of PostgreSQL, Patroni and etcd with synchronous replication, and makes the database of NewsApi.
source "$(dirname "$0")/lib.sh"
dcs=${DCS:-etcd}
[ ! -e "$work" ] || { echo "$work is there: run down.sh first." >&2; exit 1; }
mkdir -p "$work"
chmod 755 "$work"

ip netns add newsapi
ip -n newsapi link set lo up
ip -n newsapi link add bridge type bridge
ip -n newsapi addr add $network.10/24 dev bridge
ip -n newsapi link set bridge up
for i in $(seq $nodes); do
  ip netns add "newsapi$i"
  ip -n "newsapi$i" link set lo up
  ip -n newsapi link add "node$i" type veth peer name eth0 netns "newsapi$i"
  ip -n newsapi link set "node$i" master bridge up
  ip -n "newsapi$i" addr add "$network.$i/24" dev eth0
  ip -n "newsapi$i" link set eth0 up
done

endpoints=$(for i in $(seq $nodes); do echo "$network.$i:2379"; done | paste -sd,)
for i in $(seq $nodes); do
  mkdir -p "$work/node$i/socket"
  start_etcd "$i" new
done
for _ in $(seq 50); do
  outside etcdctl --endpoints="$endpoints" endpoint health >/dev/null 2>&1 && break
  sleep 0.2
done

for i in $(seq $nodes); do
  cat >"$work/node$i/patroni.yml" <<YML
scope: newsapi
name: node$i
restapi: { listen: "$network.$i:8008", connect_address: "$network.$i:8008" }
$dcs: { hosts: "$endpoints" }
bootstrap:
  dcs:
    ttl: 15
    loop_wait: 2
    retry_timeout: 5
    maximum_lag_on_failover: 1048576
    primary_start_timeout: 0
    master_start_timeout: 0
    synchronous_mode: true
    synchronous_mode_strict: true
    failsafe_mode: true
    postgresql:
      use_pg_rewind: true
      use_slots: true
      parameters:
        wal_level: replica
        hot_standby: "on"
        wal_log_hints: "on"
        wal_keep_size: 256MB
        synchronous_commit: "on"
        shared_buffers: 64MB
        tcp_user_timeout: 5000
        tcp_keepalives_idle: 3
        tcp_keepalives_interval: 1
        tcp_keepalives_count: 3
        wal_sender_timeout: 5s
        wal_receiver_timeout: 5s
        idle_in_transaction_session_timeout: 60s
  initdb: [{ encoding: UTF8 }, data-checksums, { locale: C.UTF-8 }]
  pg_hba:
    - host all all $network.0/24 scram-sha-256
    - host replication all $network.0/24 scram-sha-256
    - local all all trust
  users: { newsapi: { password: newsapi, options: [createdb] } }
postgresql:
  listen: "$network.$i:5432"
  connect_address: "$network.$i:5432"
  data_dir: $work/node$i/data
  bin_dir: $programs
  pgpass: $work/node$i/pgpass
  authentication:
    superuser: { username: postgres, password: postgres }
    replication: { username: replicator, password: replicator }
    rewind: { username: rewinder, password: rewinder }
  parameters: { unix_socket_directories: $work/node$i/socket }
  # A node whose rewind was broken off, by the next fault, is made anew.
  remove_data_directory_on_rewind_failure: true
  remove_data_directory_on_diverged_timelines: true
  basebackup: [{ checkpoint: fast }]
watchdog: { mode: off }
YML
  chown -R postgres:postgres "$work/node$i"
  chmod 700 "$work/node$i"
  start_patroni "$i"
done
whole
query "$(leader)" "CREATE DATABASE newsapi OWNER newsapi" >/dev/null
echo "Up; node $(leader) leads."
