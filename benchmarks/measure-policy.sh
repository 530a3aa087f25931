#!/usr/bin/env bash
# What it costs that each row of a complete delivery passes the release policy, and each line of the sealed files the scan
# for those who object (privacy: at most a tenth). The same register twice, in one of them 1,000 persons object; complete
# deliveries of both in turn. Prints the medians, their ratio, and of one more delivery of the second the share of Java's time
# (samples of the flight recorder) that policy and scan take; PostgreSQL's time is not in that.
#
#   benchmarks/measure-policy.sh [ROUNDS] [BODIES] [FUNCTIONS]        (default: 5 100000 700000)
#
# Needs psql and the server of Debian's postgresql-15 (or PGBIN=/path/to/bin).
set -euo pipefail
rounds=${1:-5} bodies=${2:-100000} functions=${3:-700000}
. "$(dirname "$0")/server.sh"
step() { java -Xlog:disable ${recorded:-} -Xmx256m -XX:+UseSerialGC -cp "$root/benchmarks/target/benchmarks.jar:$root/benchmarks/target/lib/*" fr.acteurs.benchmarks.Benchmark "$@" >/dev/null; }
timed() { # name command...
  local name=$1 from; shift; from=$(date +%s.%N); "$@"
  echo "$name $(echo "$(date +%s.%N) - $from" | bc)" | tee -a "$work/times"
}
objecting=jdbc:postgresql://127.0.0.1:$port/objecting
step generate "$work/data" "$bodies" "$functions"
sql postgres -c 'create database acteurs template template0'
step ingest "$work/free" "$url" generated-bodies "$work/data/bodies.csv" 2022-01-01
step ingest "$work/free" "$url" generated-functions "$work/data/functions-1.csv" 2022-01-01
step publish "$work/free" "$url" 2022-01-02 C
sql postgres -c 'create database objecting template acteurs'
cp -a "$work/free" "$work/objecting"
step oppose "$work/objecting" "$objecting" 1000 2022-01-03
: > "$work/times"
for round in $(seq "$rounds"); do
  day=$(date -d "2022-01-03 + $round day" +%F)
  timed free step publish "$work/free" "$url" "$day" C
  timed objecting step publish "$work/objecting" "$objecting" "$day" C
done
recorded="-XX:StartFlightRecording=filename=$work/policy.jfr,settings=profile"
step publish "$work/objecting" "$objecting" "$(date -d "2022-01-04 + $rounds day" +%F)" C
jfr print --events jdk.ExecutionSample --stack-depth 64 "$work/policy.jfr" > "$work/samples"
python3 - "$work/times" "$work/samples" "$rounds" <<'P'
import statistics, sys
times = {}
for line in open(sys.argv[1]):
    name, seconds = line.split(); times.setdefault(name, []).append(float(seconds))
free, objecting = (statistics.median(times[name]) for name in ("free", "objecting"))
print("median of %s round(s): nobody objects %.1f s, 1,000 object %.1f s, ratio %.2f" % (sys.argv[3], free, objecting, objecting / free))
samples = open(sys.argv[2]).read().split("jdk.ExecutionSample {")[1:]
for what, place in (("policy", "fr.acteurs.domain.feed.ReleasePolicy."), ("scan", "fr.acteurs.adapters.csv.scan.")):
    found = sum(place in one for one in samples)
    print("%-6s %d of %d samples of Java's time, %.1f %%" % (what, found, len(samples), 100 * found / max(len(samples), 1)))
P
