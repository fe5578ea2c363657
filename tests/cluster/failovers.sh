#!/usr/bin/env bash
# failovers.sh KIND [ROUNDS] [SEED] [SECONDS]: lets servers work on the cluster while its leader fails; see README.md.
source "$(dirname "$0")/lib.sh"
kind=${1:?failovers.sh KIND [ROUNDS] [SEED] [SECONDS]}
program=$work/program
servers=$(mktemp -d)
trap 'rm -rf "$servers"' EXIT
[ -f "$program/NewsApi.dll" ] || dotnet publish "$root/src/NewsApi" -c Release -o "$program" >"$work/publish.log"
dotnet build "$root/tests/NewsApi.Faults" -c Release >"$work/build.log"
hosts=$(for i in $(seq $nodes); do echo "$network.$i"; done | paste -sd,)
ip netns exec newsapi dotnet "$root/tests/NewsApi.Faults/bin/Release/net10.0/NewsApi.Faults.dll" failovers "$program/NewsApi.dll" "$servers" \
  "Host=$hosts;Username=newsapi;Password=newsapi;Database=newsapi" "$here/fault.sh $kind" "${2:-20}" "${3:-1}" "${4:-40}"
