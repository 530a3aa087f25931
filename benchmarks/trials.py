"""What the trials on real registers share: the program, run as a user runs it, and what it delivered."""
import csv, glob, json, os, re, subprocess, sys, unicodedata

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
DATA = ROOT + "/../shared/data"


def fold(text, between=""):
    """The capital letters and digits of a text, by a reader of our own; what is neither becomes what is given."""
    text = text.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE")
    text = unicodedata.normalize("NFD", text.upper())
    return re.sub("[^A-Z0-9]+", between, "".join(c for c in text if not unicodedata.combining(c))).strip()


def acteurs(home, *words):
    """What a command answers in JSON; that an edition is held is an answer, any other failure ends the trial."""
    done = subprocess.run([ROOT + "/acteurs", *words, "--home", home, "--json"], capture_output=True, text=True)
    if done.returncode != 0 and '"held"' not in done.stdout:
        sys.exit("acteurs %s: %s %s" % (" ".join(words), done.stdout[-2000:], done.stderr))
    return json.loads(done.stdout)


def ingest(home, source, path, on, today=None):
    """Reads an edition; what gates hold is approved, each time by two persons, for these editions lie months apart; what
    cannot be read is not."""
    report = acteurs(home, "ingest", source, path, "--as-of", on, "--today", today or on)
    for who in ["AB", "CD"] * 3:
        if report["outcome"] == "held" and report["gate"] != "VALIDITY":
            print("   HELD %s: %s; approved by %s" % (report["gate"], report["measured"], who))
            answer = acteurs(home, "approve", report["edition"], "--by", who, "--reason", "trial", "--today", today or on)
            report = answer.get("ingest", report)
    return report


def delivered(home, on):
    """The rows of functions of a complete delivery of the day."""
    acteurs(home, "publish", "--complete", "--today", on)
    name = max(glob.glob(home + "/outbox/*_CON.csv"), key=lambda n: re.search(r"_(\d{6,})_R", n)[1])
    with open(name, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter=";")
