"""What the trials on real registers share: the program, run as a user runs it, and what it delivered."""
import csv, glob, json, lzma, os, re, subprocess, sys, unicodedata

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
DATA = ROOT + "/../shared/data"
SURNAME = re.compile(r"^(libelle )?nom (de l )?elu|^nom elu")
GIVEN = re.compile(r"^prenom (de l )?elu|^prenom elu")
BIRTH = re.compile(r"^date de naissance|^date naissance")
ENDED = re.compile(r"^date de fin de la fonction")


def fold(text, between=""):
    """The capital letters and digits of a text, by a reader of our own; what is neither becomes what is given."""
    text = text.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE")
    text = unicodedata.normalize("NFD", text.upper())
    return re.sub("[^A-Z0-9]+", between, "".join(c for c in text if not unicodedata.combining(c))).strip()


def words(text):
    """The same with one space between words."""
    return fold(text, " ")


def date(text):
    text = text.strip('" ')[:10]
    m = re.fullmatch(r"(\d+)/(\d+)/(\d+)", text)
    return "%04d-%02d-%02d" % (int(m[3]), int(m[2]), int(m[1])) if m else text


def listed(path):
    """The persons of an edition of the elected officials' register: folded surname, first given name, birth date."""
    data = (lzma.open if path.endswith(".xz") else open)(path, "rb").read()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("cp1252")
    lines = text.replace("\r\n", "\n").split("\n")
    if lines[0].startswith("Titre du rapport"):
        lines = lines[1:]
    sep = max("\t;,", key=lines[0].count)
    rows = csv.reader(lines, delimiter=sep, quoting=csv.QUOTE_MINIMAL if sep == "," else csv.QUOTE_NONE)
    header = [words(cell.replace("''", "'")).lower() for cell in next(rows)]
    at = [next(i for i, name in enumerate(header) if pattern.search(name)) for pattern in (SURNAME, GIVEN, BIRTH)]
    ended = next((i for i, name in enumerate(header) if ENDED.search(name)), None)
    persons = set()
    for row in rows:
        if len(row) > max(at) and not (ended is not None and len(row) > ended and row[ended].strip()):
            cells = [row[i].strip('" ') for i in at]
            persons.add((words(cells[0]), words(cells[1].split(",")[0]), date(cells[2])))
    return persons


def acteurs(home, *command):
    """What a command answers in JSON; that an edition is held is an answer, any other failure ends the trial."""
    done = subprocess.run([ROOT + "/acteurs", *command, "--home", home, "--json"], capture_output=True, text=True)
    if done.returncode != 0 and '"held"' not in done.stdout:
        sys.exit("acteurs %s: %s %s" % (" ".join(command), done.stdout[-2000:], done.stderr))
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
