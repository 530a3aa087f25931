#!/usr/bin/env bash
# Times one large file sent by SFTP over the loopback, whole commands: the program against OpenSSH's own `sftp`,
# both forcing the bytes to disk (put -f).
#
#   benchmarks/measure-sftp.sh [ROUNDS] [MEGABYTES]        (default: 5 300)
#
# Needs OpenSSH's sftp and sshd; starts a server of its own on a free port, in a temporary folder, and stops it at the end.
set -euo pipefail
rounds=${1:-5} megabytes=${2:-300}
root=$(cd "$(dirname "$0")/.." && pwd)
sshd=/usr/sbin/sshd
command -v sftp >/dev/null && [ -x "$sshd" ] || { echo "No OpenSSH here: install openssh-client and openssh-server."; exit 0; }
[ -f "$root/benchmarks/target/benchmarks.jar" ] || (cd "$root" && ./mvnw -q -B -DskipTests package)
work=$(mktemp -d); mkdir "$work/in"; cd "$work"
[ "$(id -u)" != 0 ] || mkdir -p /run/sshd
ssh-keygen -q -t ed25519 -N '' -f host; ssh-keygen -q -t ed25519 -N '' -f id; cp id.pub authorized_keys
port=$(python3 -c 'import socket;s=socket.socket();s.bind(("127.0.0.1",0));print(s.getsockname()[1])')
cat > sshd_config <<CONFIG
Port $port
ListenAddress 127.0.0.1
HostKey $work/host
PidFile $work/sshd.pid
AuthorizedKeysFile $work/authorized_keys
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin prohibit-password
Subsystem sftp internal-sftp
CONFIG
"$sshd" -f "$work/sshd_config" -E "$work/sshd.log"
trap 'kill "$(cat "$work/sshd.pid")"; rm -rf "$work"' EXIT
for _ in $(seq 50); do [ -s sshd.pid ] && break; sleep 0.1; done
echo "[127.0.0.1]:$port $(cut -d' ' -f1-2 host.pub)" > known_hosts
head -c "${megabytes}M" /dev/urandom > data.bin
openssh() { echo "put -f data.bin $work/in/openssh.bin" | sftp -q -b - -P "$port" -i id -o UserKnownHostsFile="$work/known_hosts" "$(id -un)@127.0.0.1" >/dev/null; }
step() { java -Xlog:disable "$classes" -Xmx256m -XX:+UseSerialGC -cp "$root/benchmarks/target/benchmarks.jar:$root/benchmarks/target/lib/*" fr.acteurs.benchmarks.Benchmark send "$port" "$(id -un)" "$work/in" "$work/id" "$work/known_hosts" "$work/$1"; }
timed() { local name=$1 from; shift; from=$(date +%s.%N); "$@"; echo "$name $(echo "$(date +%s.%N) - $from" | bc)" | tee -a times; }
echo trial > trial.bin; classes=-XX:ArchiveClassesAtExit=$work/step.jsa; step trial.bin; classes=-XX:SharedArchiveFile=$work/step.jsa
for round in $(seq "$rounds"); do
  rm -f in/*; timed openssh openssh; timed acteurs step data.bin
  cmp data.bin in/openssh.bin; cmp data.bin in/sent.bin
done
python3 - "$rounds" "$megabytes" <<'P'
import statistics, sys
times = {}
for line in open("times"):
    name, seconds = line.split(); times.setdefault(name, []).append(float(seconds))
median = {name: statistics.median(values) for name, values in times.items()}
print("median of %s round(s), %s MB: OpenSSH sftp %.2f s, Acteurs %.2f s, %.2f of its speed"
      % (sys.argv[1], sys.argv[2], median["openssh"], median["acteurs"], median["openssh"] / median["acteurs"]))
P
