# What the scripts beside this one share; see README.md. Needs root and Debian's patroni, etcd-server, etcd-client, postgresql and iproute2.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
work=${WORK:-/tmp/newsapi-cluster}
nodes=3
network=10.213.0
programs=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)

# Each node has a network of its own on one bridge, so that it can be cut off; who uses the cluster is in the one of the bridge.
inside() { # inside NODE COMMAND…
  ip netns exec "newsapi$1" "${@:2}"
}
outside() { ip netns exec newsapi "$@"; }

# run NODE NAME COMMAND…: starts it in the background, with its log and its process id in the folder of the node.
run() {
  local folder=$work/node$1 name=$2
  (exec ip netns exec "newsapi$1" setsid "${@:3}" >>"$folder/$name.log" 2>&1 </dev/null) &
  echo $! >"$folder/$name.pid"
}

# The postmaster refuses to be root.
as_postgres() { echo setpriv --reuid=postgres --regid=postgres --init-groups env HOME=/var/lib/postgresql LC_ALL=C.UTF-8 PATH="$PATH"; }


start_etcd() { # start_etcd NODE new|existing
  # The leader's key is taken by compare-and-set through the second version of etcd's API alone; see README.md.
  run "$1" etcd etcd --name "node$1" --data-dir "$work/node$1/etcd" \
    --listen-peer-urls "http://$network.$1:2380" --initial-advertise-peer-urls "http://$network.$1:2380" \
    --listen-client-urls "http://$network.$1:2379" --advertise-client-urls "http://$network.$1:2379" \
    --initial-cluster "$(for i in $(seq $nodes); do echo "node$i=http://$network.$i:2380"; done | paste -sd,)" \
    --initial-cluster-token newsapi --initial-cluster-state "$2" --pre-vote --enable-v2=true \
    --heartbeat-interval 100 --election-timeout 1000
}

start_patroni() { # start_patroni NODE
  # shellcheck disable=SC2046
  run "$1" patroni $(as_postgres) patroni "$work/node$1/patroni.yml"
}

leader() { # the number of the node that says it takes writes
  for i in $(seq $nodes); do
    [ "$(outside curl -s -m 1 -o /dev/null -w '%{http_code}' "http://$network.$i:8008/primary")" = 200 ] && echo "$i" && return
  done
  return 1
}

query() { # query NODE SQL
  outside env PGPASSWORD=postgres PGCONNECT_TIMEOUT=3 psql -h "$network.$1" -U postgres -d postgres -Atc "$2" 2>/dev/null
}

# Until a leader has every other node as a standby, one of them confirming its commits.
whole() {
  local node
  for _ in $(seq 360); do
    if node=$(leader) &&
      [ "$(query "$node" "SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming' AND application_name LIKE 'node%'")" = $((nodes - 1)) ] &&
      [ "$(query "$node" "SELECT count(*) > 0 FROM pg_stat_replication WHERE sync_state IN ('sync', 'quorum')")" = t ]; then
      return
    fi
    sleep 0.5
  done
  echo "The cluster is not whole after three minutes." >&2
  return 1
}
