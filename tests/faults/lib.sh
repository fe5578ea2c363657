# What the scripts beside this one share. Needs bash, curl, python3 and the .NET SDK; some faults need root.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
work=${WORK:-$(mktemp -d)}
port=${PORT:-5199}
url=http://127.0.0.1:$port
program=$work/program/NewsApi.dll
failures=0

publish() {
  [ -f "$program" ] || dotnet publish "$root/src/NewsApi" -c Release -r "linux-$(uname -m | sed 's/x86_64/x64/;s/aarch64/arm64/')" \
    --self-contained false -o "$work/program" >"$work/publish.log" || {
    cat "$work/publish.log"
    exit 1
  }
}

# start FOLDER [OPTION…]: starts a server over an archive and waits until it is ready; its process is $server.
start() {
  local folder=$1
  shift
  mkdir -p "$folder"
  (cd "$folder" && exec ${AS:-} dotnet "$program" --environment=Development --urls="$url" --Database:Seed=false "$@") \
    >"$work/server.out" 2>"$work/server.err" &
  server=$!
  for _ in $(seq 600); do
    curl -sf "$url/health/ready" >/dev/null && return 0
    kill -0 $server 2>/dev/null || return 1
    sleep 0.1
  done
  return 1
}

# stop [SIGNAL]: ends the server; its exit code is $code.
stop() {
  kill -"${1:-TERM}" $server
  wait $server 2>/dev/null
  code=$?
}

# refused FOLDER [OPTION…]: starts a server that must not start; what it says is $line.
refused() {
  if start "$@"; then
    stop
    line="it started"
    return 1
  fi
  wait $server
  code=$?
  line=$(cat "$work/server.err")
  [ $code = 1 ] && [ "$(wc -l <"$work/server.err")" = 1 ]
}

verify() { (cd "$1" && dotnet "$program" verify) >"$work/verify.out" 2>&1; }

# post WORD: stores an article; prints the status.
post() {
  curl -s -o "$work/answer" -w '%{http_code}' -m 60 "$url/api/v1/articles" -H 'Content-Type: application/json' \
    -d "{\"title\":\"Report $1\",\"publishedOn\":\"2024-03-12\",\"body\":\"“We saw $1,” harbour master Ana Reyes said on Monday. $(filler)\"}"
}

filler() { printf 'The harbour of %s stays closed until April. ' Calder Bergen Molde Oslo Stavanger Tromso Bodo Alesund; }

lines() { # lines FROM TO: articles for a bulk import
  for i in $(seq "$1" "$2"); do
    printf '{"title":"Line %s","publishedOn":"2024-03-12","body":"“We saw %s,” harbour master Ana Reyes said on Monday. %s"}\n' \
      "$i" "$i" "$(filler)"
  done
}

total() { curl -s "$url/api/v1/$1?pageSize=1" | python3 -c 'import json,sys; print(json.load(sys.stdin)["total"])'; }

code_of() { python3 -c 'import json,sys; print(json.load(open(sys.argv[1]))["code"])' "$work/answer" 2>/dev/null; }

# check WHAT CONDITION…: notes whether a condition holds.
check() {
  local what=$1
  shift
  if "$@"; then
    echo "  ok      $what"
  else
    echo "  FAILED  $what"
    failures=$((failures + 1))
  fi
}

is() { [ "$1" = "$2" ] || { echo "          $1 is not $2"; return 1; }; }
