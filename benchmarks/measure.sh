#!/usr/bin/env bash
# Times the program on made-up registers against the floor, PostgreSQL's own COPY of the same rows by psql, in one run.
#
#   benchmarks/measure.sh [ROUNDS] [BODIES] [FUNCTIONS]        (default: 5 100000 700000)
#
# Needs psql and the server of Debian's postgresql-15 (or PGBIN=/path/to/bin); works in a folder of its own (WORK, default
# a temporary one) with a server of its own. Whole commands are timed, the start of the JVM included. Prints for each step
# the median of the rounds, in seconds and as a ratio to the floor of the same kind.
set -euo pipefail
rounds=${1:-5} bodies=${2:-100000} functions=${3:-700000}
. "$(dirname "$0")/server.sh"
step() { java -Xlog:disable ${classes:+"$classes"} -Xmx256m -XX:+UseSerialGC -cp "$root/benchmarks/target/benchmarks.jar:$root/benchmarks/target/lib/*" fr.acteurs.benchmarks.Benchmark "$@" >/dev/null; }
timed() { # name command...
  local name=$1 from; shift; from=$(date +%s.%N); "$@"
  echo "$name $(echo "$(date +%s.%N) - $from" | bc)" | tee -a "$work/times"
}
"$root/acteurs" --version >/dev/null   # builds now if it must, so that no timed command does
step generate "$work/data" "$bodies" "$functions"
# As the launcher does: an archive of the classes that a small run uses.
sql postgres -c 'drop database if exists trial with (force)' -c 'create database trial template template0'
trial=jdbc:postgresql://127.0.0.1:$port/trial
step generate "$work/trial" 100 500
classes=-XX:ArchiveClassesAtExit=$work/step.jsa
step trial "$work/trial-home" "$trial" "$work/trial"
classes=-XX:SharedArchiveFile=$work/step.jsa
: > "$work/times"
for round in $(seq "$rounds"); do
  echo "round $round"
  sql postgres -c 'drop database if exists acteurs with (force)' -c 'create database acteurs template template0'
  rm -rf "$work/home"
  sql acteurs -c 'create unlogged table floor (siren text, nom text, prenom text, sexe text, naissance text, fonction text, titre text, election text, debut text, delegation text, observations text)'
  timed floor-load sql acteurs -c "\\copy floor from '$work/data/functions-1.csv' with (format csv, header, delimiter ';')"
  sql acteurs -c 'drop table floor'
  timed bodies-first step ingest "$work/home" "$url" generated-bodies "$work/data/bodies.csv" 2022-01-01
  timed load-first step ingest "$work/home" "$url" generated-functions "$work/data/functions-1.csv" 2022-01-01
  timed load-same step ingest "$work/home" "$url" generated-functions "$work/data/functions-1.csv" 2022-01-01
  timed floor-export sql acteurs -c "\\copy (select m.*, p.*, e.* from mandate m join person p on p.id = m.person join entity e on e.id = m.entity where m.ended_on is null order by m.id) to '$work/export.csv' with (format csv, header, delimiter ';', force_quote *)"
  timed publish-complete step publish "$work/home" "$url" 2022-01-02 C
  timed publish-empty step publish "$work/home" "$url" 2022-01-03 J
  timed load-changed step ingest "$work/home" "$url" generated-functions "$work/data/functions-2.csv" 2022-01-04
  timed publish-delta step publish "$work/home" "$url" 2022-01-04 J
  timed publish-again step publish "$work/home" "$url" 2022-01-05 C
  step oppose "$work/home" "$url" 1000 2022-01-06
  timed publish-opposed step publish "$work/home" "$url" 2022-01-06 C
  mkdir -p "$work/in"; rm -rf "$work/in" "$work/state"; mkdir "$work/in"
  cp "$work"/home/outbox/*_000001_* "$work/in"; timed receive-complete "$root/acteurs" receive --from "$work/in" --into "$work/state" >/dev/null
  cp "$work"/home/outbox/*_000002_* "$work"/home/outbox/*_000003_* "$work/in"; timed receive-deltas "$root/acteurs" receive --from "$work/in" --into "$work/state" >/dev/null
done
python3 - "$work/times" "$rounds" "$bodies" "$functions" <<'P'
import sys, statistics
times = {}
for line in open(sys.argv[1]):
    name, seconds = line.split(); times.setdefault(name, []).append(float(seconds))
median = {name: statistics.median(values) for name, values in times.items()}
print("median of %s round(s), %s bodies, %s functions" % tuple(sys.argv[2:5]))
for name, value in median.items():
    if name.startswith("floor"): ratio = ""
    elif "load" in name or "bodies" in name: ratio = "%.1f x floor-load" % (value / median["floor-load"])
    elif name == "publish-opposed": ratio = "%.2f x publish-again" % (value / median["publish-again"])
    elif name in ("publish-delta", "publish-empty", "publish-again"): ratio = "%.2f x publish-complete" % (value / median["publish-complete"])
    elif name.startswith("receive"): ratio = "%.2f x publish-complete" % (value / median["publish-complete"])
    else: ratio = "%.1f x floor-export" % (value / median["floor-export"])
    print("%-18s %8.1f s  %s" % (name, value, ratio))
P
