#!/usr/bin/env bash
# joining.sh CONNECTION QUESTIONS: two servers behind nginx answer questions while a third one joins them; see README.md.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
connection=${1:?joining.sh CONNECTION QUESTIONS}
questions=$(realpath "${2:?joining.sh CONNECTION QUESTIONS}")
folder=$(mktemp -d)
trap 'nginx -c "$folder/nginx.conf" -p "$folder" -s stop; rm -rf "$folder"' EXIT
dotnet publish "$root/src/NewsApi" -c Release -o "$folder/program" >"$folder/publish.log"
dotnet build "$root/tests/NewsApi.Faults" -c Release >"$folder/build.log"
# As docs/deploy/nginx.conf has it, but for the addresses, and without keeping a client with a server, so that all of them are asked.
{
  echo "pid $folder/nginx.pid; error_log $folder/nginx.log; events {} http { access_log off;"
  sed -e '/^resolver/d' -e '/ip_hash/d' -e '/zone newsapi/d' \
    -e 's|server api:8080.*|server 127.0.0.1:5311 max_fails=1 fail_timeout=5s; server 127.0.0.1:5312 max_fails=1 fail_timeout=5s; server 127.0.0.1:5313 max_fails=1 fail_timeout=5s;|' \
    -e 's|listen 80;|listen 127.0.0.1:5310; add_header X-Upstream $upstream_addr always;|' "$root/docs/deploy/nginx.conf"
  echo "}"
} >"$folder/nginx.conf"
nginx -c "$folder/nginx.conf" -p "$folder"
dotnet "$root/tests/NewsApi.Faults/bin/Release/net10.0/NewsApi.Faults.dll" joining \
  "$folder/program/NewsApi.dll" "$folder" "$connection" http://127.0.0.1:5310 "$questions"
