#!/usr/bin/env bash
# Runs real national registers through the program, from an empty register to proved deliveries, and checks its figures
# with other programs (wc, sort, sha256sum, and a reader of its own in explain-delta.py).
#
#   benchmarks/real-registers.sh [DATA] [HOME]
#
# DATA is a folder with the publishers' files (default: ../shared/data beside the repository); HOME is emptied.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
data=${1:-$root/../shared/data}
[ -d "$data" ] || { echo "No registers in $data: nothing to run. Give the folder as the first argument."; exit 0; }
data=$(cd "$data" && pwd)
home=${2:-$(mktemp -d)}
rm -rf "$home"; mkdir -p "$home/in"
acteurs() { "$root/acteurs" "$@" --home "$home/acteurs"; }
input() { case $1 in *.xz) xz -dc "$data/$1" > "$home/in/$(basename "$1" .xz)"; echo "$home/in/$(basename "$1" .xz)";; *) echo "$data/$1";; esac; }
failed=0
check() { if [ "$2" = "$3" ]; then echo "    ok   $1: $2"; else echo "    FAIL $1: $2, expected $3"; failed=1; fi; }

take() { # source file as-of [business-date]
  local file; file=$(input "$2")
  echo "== $1 $2 as of $3"
  acteurs ingest "$1" "$file" --as-of "$3" --today "${4:-$3}" --json > "$home/report.json"
  python3 - "$home/report.json" <<'P'
import json, sys
r = json.load(open(sys.argv[1]))
print("    lines %(lines)d = headings %(headings)d + blank %(blanks)d + rows %(rows)d" % r)
print("    rows = taken %(taken)d (new %(new)d, changed %(changed)d) + unchanged %(unchanged)d + notices %(notices)d + held %(held)d; functions ended %(functionsEnded)d" % r)
for k, v in sorted(r["reasons"].items()): print("      %s %d" % (k, v))
assert r["rows"] == r["taken"] + r["unchanged"] + r["notices"] + r["held"]
assert r["lines"] == r["headings"] + r["blanks"] + r["rows"]
P
  case $file in *.xlsx) ;; *) check "lines counted by wc" "$(python3 -c 'import json,sys;print(json.load(open(sys.argv[1]))["lines"])' "$home/report.json")" "$(wc -l < "$file" | tr -d ' ')";; esac
}

proved() { # business date
  acteurs publish --today "$1" | sed 's/^/    /'
  "$root/acteurs" receive --from "$home/acteurs/outbox" --into "$home/acteurs/receiver" | grep -v 'before, nothing' | sed 's/^/    receiver: /'
  local manifest; manifest=$(ls "$home"/acteurs/outbox/*_MAN.json | tail -n 1)
  for role in ORG CON; do
    check "digest of etat_$role by sort | sha256sum" \
      "$(tail -n +2 "$home/acteurs/receiver/etat_$role.csv" | LC_ALL=C sort | sha256sum | cut -d' ' -f1)" \
      "$(python3 -c 'import json,sys;print(json.load(open(sys.argv[1]))["etat_apres"][sys.argv[2]]["sha256"])' "$manifest" "$role")"
  done
}

again() { # source file as-of: the same edition a second time changes nothing
  local before after
  before=$(acteurs status --json | sha256sum); acteurs ingest "$1" "$(input "$2")" --as-of "$3" --today "$3" | sed -n '3p' | sed 's/^/    again:/'
  after=$(acteurs status --json | sha256sum); check "the same edition again leaves the status as it was" "$after" "$before"
}

# The bodies are read first, whatever day their registers speak of: business dates only go forward.
first=2020-07-30
take cog-communes cog/communes_2021.csv.xz 2021-01-01 $first
take cog-communes cog/collectivites-outremer_2021.csv 2021-01-01 $first
take dgcl-epci epci/epcicom_2024.xlsx 2024-01-01 $first
take insee-populations population/donnees_communes_2025.csv.xz 2025-01-01 $first
proved $first

previous=
number=2
for edition in "rne/9-rne-maires@20200731.txt.xz 2020-07-31" "rne/9-rne-maires@20200904.txt.xz 2020-09-04" \
               "rne/9-rne-maires@20201203.txt.xz 2020-12-03" "rne/rne-maires@20220201_excel-latin1.csv.xz 2022-02-01"; do
  set -- $edition
  take rne-maires "$1" "$2"
  again rne-maires "$1" "$2"
  proved "$2"
  python3 "$root/benchmarks/explain-delta.py" "$home/acteurs" "$(printf %06d $number)" "$(input "$1")" "${previous:--}" | sed 's/^/    /'
  previous=$(input "$1"); number=$((number + 1))
done

echo "== namesakes born on the same day stay two persons"
python3 "$root/benchmarks/explain-delta.py" "$home/acteurs" namesakes 36187 85095 50504 64215 | sed 's/^/    /'
[ $failed = 0 ] && echo "All checks passed." || { echo "Some checks failed."; exit 1; }
