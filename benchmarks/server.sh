# Sourced by the benchmarks that need PostgreSQL: a server of their own in a folder of their own (WORK, default a temporary
# one), stopped at the end. Gives root, work, url, and sql to speak to it by psql.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
bin=${PGBIN:-/usr/lib/postgresql/15/bin}
command -v psql >/dev/null || { echo "No psql here: without the floor there are no ratios. Install postgresql-client."; exit 0; }
[ -x "$bin/postgres" ] || { echo "No PostgreSQL server in $bin. Install postgresql-15 or set PGBIN."; exit 0; }
[ -f "$root/benchmarks/target/benchmarks.jar" ] || (cd "$root" && ./mvnw -q -B -DskipTests package)
work=${WORK:-$(mktemp -d)}; mkdir -p "$work"; chmod 755 "$work"
as=""; [ "$(id -u)" = 0 ] && as="setpriv --reuid=65534 --regid=65534 --clear-groups"
mkdir -p "$work/pg"; [ -z "$as" ] || chown 65534:65534 "$work/pg"
port=$(python3 -c 'import socket;s=socket.socket();s.bind(("127.0.0.1",0));print(s.getsockname()[1])')
(cd /; $as "$bin/initdb" -D "$work/pg/data" -U acteurs -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
 $as "$bin/pg_ctl" -D "$work/pg/data" -w -l "$work/pg/log" \
   -o "-p $port -k '' -c listen_addresses=127.0.0.1 -c max_wal_size=2GB -c jit=off -c work_mem=32MB -c maintenance_work_mem=128MB" start >/dev/null)
trap '(cd /; $as "$bin/pg_ctl" -D "$work/pg/data" -m fast stop >/dev/null)' EXIT
export ACTEURS_DB_USER=acteurs ACTEURS_DB_PASSWORD=unused
url=jdbc:postgresql://127.0.0.1:$port/acteurs
sql() { PGOPTIONS="-c client_min_messages=warning" psql -q -X -A -t -h 127.0.0.1 -p "$port" -U acteurs "$@"; }
