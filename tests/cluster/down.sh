#!/usr/bin/env bash
# down.sh: ends what up.sh started, and removes its data.
source "$(dirname "$0")/lib.sh"
for name in $(ip netns list | awk '{print $1}' | grep -E '^newsapi[0-9]*$'); do
  # Also what is stopped.
  for process in $(ip netns pids "$name"); do kill -9 "$process" 2>/dev/null || true; done
  ip netns del "$name"
done
rm -rf "$work"
