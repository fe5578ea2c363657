#!/usr/bin/env bash
# kills.sh [KILLS] [SEED]: kill -9 in the middle of everything; see README.md.
source "$(dirname "$0")/lib.sh"
publish
dotnet build "$root/tests/NewsApi.Faults" -c Release >"$work/build.log" || { cat "$work/build.log"; exit 1; }
dotnet "$root/tests/NewsApi.Faults/bin/Release/net10.0/NewsApi.Faults.dll" kills \
  "$program" "$work/kills" "${1:-100}" "${2:-1}" "$port"
