#!/usr/bin/env bash
# Times the whole country, read from a folder of real registers, and the day after, on which nothing is new, against the floor:
# PostgreSQL's own COPY of the lines of the same texts by psql, in one run.
#
#   benchmarks/measure-country.sh FOLDER [ROUNDS]        (default: 5)
#
# Needs what measure.sh needs, and xz. Texts only make the floor: workbooks and JSON are read by the program alone. Prints medians in
# seconds, ratios to the floor, and the largest memory of the program (the Java process, as the kernel counts it).
set -euo pipefail
folder=$(cd "$1" && pwd) rounds=${2:-5}
. "$(dirname "$0")/server.sh"
"$root/acteurs" --version >/dev/null
timed() { # name command...
  local name=$1 from; shift; from=$(date +%s.%N); "$@"
  echo "$name $(echo "$(date +%s.%N) - $from" | bc)" | tee -a "$work/times"
}
mkdir -p "$work/texts"
find "$folder" -name '*.csv' -o -name '*.txt' | while read -r text; do tr -d '\r' < "$text" > "$work/texts/$(basename "$text")"; done
find "$folder" \( -name '*.csv.xz' -o -name '*.txt.xz' \) | while read -r text; do xz -dkc "$text" | tr -d '\r' > "$work/texts/$(basename "${text%.xz}")"; done
floor() {
  for text in "$work"/texts/*; do
    echo "\\copy floor from '$text' with (format csv, quote E'\\x01', delimiter E'\\x02', encoding 'LATIN1')"
  done | sql acteurs
}
ingest() { # an edition that a gate holds is no failure: the folder has some that are there for that
  JAVA_TOOL_OPTIONS=-Xmx256m /usr/bin/time -f 'memory %M' -a -o "$work/memory" \
    "$root/acteurs" ingest --all "$folder" --home "$work/home" --db "$url" >"$work/answer" 2>"$work/errors" || [ $? = 1 ]
  grep -E '^(rows|[0-9]+ editions)' "$work/answer"
}
: > "$work/times"; : > "$work/memory"
for round in $(seq "$rounds"); do
  echo "round $round"
  sql postgres -c 'drop database if exists acteurs with (force)' -c 'create database acteurs template template0'
  rm -rf "$work/home"
  sql acteurs -c 'create unlogged table floor (line text)'
  timed floor floor
  sql acteurs -c 'drop table floor'
  timed country ingest
  timed day-after ingest
done
python3 - "$work/times" "$work/memory" <<'P'
import statistics, sys
times = {}
for line in open(sys.argv[1]):
    name, seconds = line.split(); times.setdefault(name, []).append(float(seconds))
median = {name: statistics.median(values) for name, values in times.items()}
for name, value in median.items():
    print("%-10s %8.1f s  %s" % (name, value, "" if name == "floor" else "%.0f x floor" % (value / median["floor"])))
print("largest memory %d MB" % (max(int(line.split()[1]) for line in open(sys.argv[2]) if line.startswith("memory")) // 1024))
P
