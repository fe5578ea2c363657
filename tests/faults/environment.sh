#!/usr/bin/env bash
# environment.sh [FAULT…]: what goes wrong around a server; see README.md. Without a name, all of them.
source "$(dirname "$0")/lib.sh"
publish

disk_full() {
  [ "$(id -u)" = 0 ] || { echo "  skipped: a small disk needs root"; return; }
  local disk=$work/archives/disk
  mkdir -p "$disk" && mount -t tmpfs -o size=32m newsapi-disk "$disk" || { echo "  skipped: mount is not allowed"; return; }
  check "starts on a small disk" start "$disk"
  check "stores while there is room" is "$(post before)" 201
  # All but a megabyte.
  head -c $((($(df --output=avail -k "$disk" | tail -1) - 1024) * 1024)) /dev/zero >"$disk/filler"
  local status=201 stored=1
  for i in $(seq 2000); do
    status=$(post "full$i")
    [ "$status" = 201 ] || break
    stored=$((stored + 1))
  done
  check "a full disk is a 503" is "$status" 503
  check "with the code unavailable" is "$(code_of)" unavailable
  lines 1 30 | curl -s "$url/api/v1/articles/import/bulk" -H 'Content-Type: application/x-ndjson' --data-binary @- >"$work/bulk"
  check "lines of an import say so too" grep -q '"unavailable"' "$work/bulk"
  # A small one may have found room.
  stored=$((stored + $(grep -c '"created"' "$work/bulk")))
  check "what is there can be read" is "$(total articles)" $stored
  check "and the server says that it is not whole" grep -q degraded <(curl -s "$url/health/ready")
  rm "$disk/filler"
  check "with room again it stores" is "$(post after)" 201
  stop
  check "ends in order" is $code 0
  check "nothing is damaged" verify "$disk"
  head -c $((($(df --output=avail -k "$disk" | tail -1)) * 1024)) /dev/zero >"$disk/filler" 2>/dev/null
  if start "$disk"; then
    check "starts on a full disk, and reads" is "$(total articles)" $((stored + 1))
    stop
  else
    wait $server
    check "does not start on a full disk, and says why in one line" is "$(wc -l <"$work/server.err")" 1
    cat "$work/server.err"
  fi
  rm "$disk/filler"
  check "starts again with room" start "$disk"
  check "and has everything" is "$(total search)" $((stored + 1))
  stop
  check "nothing is damaged" verify "$disk"
  umount "$disk"
}

read_only() {
  [ "$(id -u)" = 0 ] || { echo "  skipped: another user needs root"; return; }
  local folder=$work/archives/read-only
  start "$folder" && post one >/dev/null
  stop
  chmod -R a+rX "$work" && chmod -R a-w "$folder"
  local before
  before=$(sha256sum "$folder/data/newsapi.db")
  AS="setpriv --reuid=65534 --regid=65534 --clear-groups" check "does not start, with one line" refused "$folder"
  echo "          $line"
  chmod -R u+w "$folder"
  chmod a+rwX "$folder/data" "$folder/data/index" "$folder/data/index/facts" "$folder"/data/*lock "$folder"/data/index/*lock
  AS="setpriv --reuid=65534 --regid=65534 --clear-groups" check "nor where only the database is read-only" refused "$folder"
  echo "          $line"
  check "the file is as it was" is "$(sha256sum "$folder/data/newsapi.db")" "$before"
  check "starts where it may write" start "$folder"
  check "and has everything" is "$(total search)" 1
  stop
}

locked() {
  local folder=$work/archives/locked
  check "starts" start "$folder"
  check "stores" is "$(post one)" 201
  python3 - "$folder/data/newsapi.db" <<'PYTHON' &
import sqlite3, sys, time
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
time.sleep(20)
PYTHON
  local holder=$!
  sleep 1
  check "a write behind a lock is a 503" is "$(post two)" 503
  check "reading goes on" is "$(total articles)" 1
  kill $holder
  wait $holder 2>/dev/null
  check "without the lock it stores" is "$(post three)" 201
  stop
  check "nothing is damaged" verify "$folder"
}

two_servers() {
  local folder=$work/archives/two first
  check "the first starts" start "$folder"
  first=$server
  (cd "$folder" && dotnet "$program" --environment=Development --urls=http://127.0.0.1:$((port + 1))) >"$work/second.out" 2>"$work/second.err"
  check "the second does not" is $? 1
  check "and says why in one line" is "$(grep -c 'in use by another process' "$work/second.err")/$(wc -l <"$work/second.err")" 1/1
  server=$first
  check "the first goes on" is "$(post one)" 201
  stop
}

damaged_database() {
  local folder=$work/archives/damaged
  start "$folder" && lines 1 200 | curl -s "$url/api/v1/articles/import/bulk" -H 'Content-Type: application/x-ndjson' --data-binary @- >/dev/null
  stop
  (cd "$folder" && dotnet "$program" backup good.db -q)
  local file=$folder/data/newsapi.db size
  size=$(stat -c %s "$file")
  head -c 65536 /dev/urandom | dd of="$file" bs=4096 seek=$((size / 8192)) conv=notrunc status=none
  local before
  before=$(sha256sum "$file")
  check "does not start, with one line" refused "$folder"
  echo "          $line"
  check "the file is as it was" is "$(sha256sum "$file")" "$before"
  (cd "$folder" && dotnet "$program" restore good.db --force -q)
  check "a backup is restored" is $? 0
  check "and starts" start "$folder"
  check "with everything" is "$(total search)" 200
  stop
}

truncated_log() {
  local folder=$work/archives/log
  start "$folder"
  for i in $(seq 20); do post "log$i" >/dev/null; done
  stop KILL
  local log=$folder/data/newsapi.db-wal
  truncate -s $(($(stat -c %s "$log") / 2)) "$log"
  check "starts" start "$folder"
  echo "          $(total articles) of 20 articles are in the half of the log that is left"
  check "index and archive agree" is "$(total search)" "$(total articles)"
  check "it stores" is "$(post after)" 201
  stop
  check "nothing is half there" verify "$folder"
}

damaged_index() {
  local folder=$work/archives/index
  start "$folder" && lines 1 200 | curl -s "$url/api/v1/articles/import/bulk" -H 'Content-Type: application/x-ndjson' --data-binary @- >/dev/null
  stop
  for file in "$folder"/data/index/_* "$folder"/data/index/facts/_*; do
    head -c 100 /dev/urandom | dd of="$file" bs=1 seek=$(($(stat -c %s "$file") / 2)) conv=notrunc status=none
  done
  check "starts with a damaged index" start "$folder"
  check "and finds everything" is "$(total search)" 200
  stop
  check "all is well" verify "$folder"
  rm -r "$folder/data/index"
  check "starts without an index" start "$folder"
  check "and finds everything" is "$(total search)" 200
  # While it runs.
  rm -r "$folder/data/index"
  check "an index that is deleted meanwhile harms no write" is "$(post meanwhile)" 201
  stop
  check "starts again" start "$folder"
  check "and finds everything" is "$(total search)" 201
  stop
  check "all is well" verify "$folder"
}

sigterm() {
  local folder=$work/archives/term created
  start "$folder"
  lines 1 3000 | curl -sN -T - -X POST "$url/api/v1/articles/import/bulk" -H 'Content-Type: application/x-ndjson' \
    --limit-rate 300k >"$work/bulk" 2>/dev/null &
  local import=$!
  while [ "$(grep -c created "$work/bulk")" -lt 100 ]; do sleep 0.1; done
  local begun=$SECONDS
  stop TERM
  check "ends in order" is $code 0
  check "in less than 30 s" [ $((SECONDS - begun)) -lt 30 ]
  wait $import
  created=$(grep -c created "$work/bulk")
  check "the last line of the import says why" grep -q stopping <(tail -1 "$work/bulk")
  check "starts again" start "$folder"
  check "with just what was answered, $created articles" is "$(total articles)" "$created"
  stop
  check "all is well" verify "$folder"
}

all="two_servers locked read_only disk_full damaged_database truncated_log damaged_index sigterm"
for fault in ${*:-$all}; do
  echo "$fault"
  rm -rf "${work:?}/archives"
  $fault
done
echo "$failures failed"
[ -n "${WORK:-}" ] || rm -rf "$work"
[ $failures = 0 ]
