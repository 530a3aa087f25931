#!/usr/bin/env bash
# Who is who, at the size of a country: registers of made-up persons of whom the truth is known, at several sizes.
# For each size: the times of a first load, of another register that lists one person in ten again, and of an election
# edition, as ratios to psql's \\copy of the first file in the same run; how the cost grows; and how right it was:
#   precision  of all pairs of functions that got one person, the share that truly is one
#   recall     of all pairs of functions of one true person, the share that got one person, and with those noted for review
#
#   benchmarks/measure-resolution.sh [SIZE ...]        (default: 35000 100000 500000 1000000; ROUNDS=5, the median counts)
#
# Needs psql and the server of Debian's postgresql-15 (or PGBIN=/path/to/bin).
set -euo pipefail
sizes=${*:-35000 100000 500000 1000000} rounds=${ROUNDS:-5}
. "$(dirname "$0")/server.sh"
step() { java -Xlog:disable -Xmx256m -XX:+UseSerialGC -cp "$root/benchmarks/target/benchmarks.jar:$root/benchmarks/target/lib/*" fr.acteurs.benchmarks.Benchmark "$@"; }
timed() { # name command...
  local name=$1 from; shift; from=$(date +%s.%N); "$@" >"$work/last"
  grep -q Held "$work/last" && { echo "held: $(cat "$work/last")"; exit 1; }
  echo "$size $name $(echo "$(date +%s.%N) - $from" | bc)" >> "$work/times"
}
: > "$work/times"
for size in $sizes; do data=$work/data-$size; step population "$data" "$size"; done
for round in $(seq "$rounds"); do for size in $sizes; do
  data=$work/data-$size
  sql postgres -c 'drop database if exists acteurs with (force)' -c 'create database acteurs template template0'
  rm -rf "$work/home"
  sql acteurs -c 'create unlogged table floor (siren text, nom text, prenom text, sexe text, naissance text, fonction text, titre text, election text, debut text, delegation text, observations text)'
  timed floor sql acteurs -c "\\copy floor from '$data/first.csv' with (format csv, header, delimiter ';')"
  sql acteurs -c 'drop table floor'
  timed bodies step ingest "$work/home" "$url" generated-bodies "$data/bodies.csv" 2020-01-01
  timed first step ingest "$work/home" "$url" generated-functions "$data/first.csv" 2020-06-01
  timed again step ingest "$work/home" "$url" generated-functions "$data/first.csv" 2020-06-01
  timed other step ingest "$work/home" "$url" generated-others "$data/other.csv" 2021-08-01
  timed renewed step ingest "$work/home" "$url" generated-functions "$data/renewed.csv" 2026-04-01
  sql acteurs > "$work/score-$size" <<'S'
with held as (select id, title as truth, person from mandate),
     merged as (select count(*) as pairs, count(*) filter (where a.truth = b.truth) as right_ones
                from held a join held b on a.person = b.person and a.id < b.id),
     truly as (select count(*) as pairs, count(*) filter (where a.person = b.person) as found,
                      count(*) filter (where a.person <> b.person and exists (
                          select from review r where r.person = least(a.person, b.person)
                            and r.other = greatest(a.person, b.person))) as reviewed
               from held a join held b on a.truth = b.truth and a.id < b.id)
select merged.pairs, merged.right_ones, truly.pairs, truly.found, truly.reviewed,
       (select count(*) from review) from merged, truly;
S
  awk -F'|' -v size="$size" '{printf "%9d persons: merged pairs %d, wrong %d (precision %.4f %%); true pairs %d, recall %.2f %%, with review %.2f %%; %d pairs wait\n", size, $1, $1-$2, 100*$2/$1, $3, 100*$4/$3, 100*($4+$5)/$3, $6}' "$work/score-$size"
done; done
python3 - "$work/times" <<'P'
import math, statistics, sys
rounds = {}
for line in open(sys.argv[1]):
    size, name, seconds = line.split(); rounds.setdefault(name, {}).setdefault(int(size), []).append(float(seconds))
times = {name: {size: statistics.median(all) for size, all in by.items()} for name, by in rounds.items()}
sizes = sorted(times["floor"])
print("%-10s" % "step", *("%19d" % size for size in sizes))
for name, by in times.items():
    cells = ["%9.2f s %6.1f x" % (by[size], by[size] / times["floor"][size]) for size in sizes]
    grows = ["%.2f" % (math.log(by[b] / by[a]) / math.log(b / a)) for a, b in zip(sizes, sizes[1:])]
    print("%-10s" % name, *cells, "  exponents", *grows)
P
