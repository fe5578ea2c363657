#!/usr/bin/env bash
# fault.sh KIND begin|end: does something to the leader, or takes it back and waits until the cluster is whole; see README.md for the kinds.
source "$(dirname "$0")/lib.sh"
kind=$1

processes() { # of a node: Patroni, the postmaster and what it started
  local postmaster
  postmaster=$(head -1 "$work/node$1/data/postmaster.pid" 2>/dev/null || true)
  cat "$work/node$1/patroni.pid"
  [ -z "$postmaster" ] || { echo "$postmaster"; pgrep -P "$postmaster" || true; }
}

send() { kill "-$1" "${@:2}" 2>/dev/null || true; }

routes() { # routes add|del NODE: between it and the other nodes nothing passes any more; who uses the cluster reaches all
  for i in $(seq $nodes); do
    [ "$i" = "$2" ] && continue
    ip -n "newsapi$i" route "$1" blackhole "$network.$2"
    ip -n "newsapi$2" route "$1" blackhole "$network.$i"
  done
}

begin() {
  local node
  node=$(leader)
  echo "$node" >"$work/victim"
  # shellcheck disable=SC2046
  case $kind in
    kill) send KILL $(processes "$node") "$(cat "$work/node$node/etcd.pid")" ;;
    postmaster) send KILL "$(head -1 "$work/node$node/data/postmaster.pid")" ;;
    pause) send STOP $(processes "$node") ;;
    partition) routes add "$node" ;;
    *) echo "fault.sh kill|postmaster|pause|partition begin|end" >&2 && exit 2 ;;
  esac
  echo "$kind of node $node"
}

end() {
  local node
  node=$(cat "$work/victim")
  # shellcheck disable=SC2046
  case $kind in
    kill)
      start_etcd "$node" existing
      start_patroni "$node"
      ;;
    pause) send CONT $(processes "$node") ;;
    partition) routes del "$node" ;;
  esac
  whole
}

"$2"
