#!/usr/bin/env python3
"""Explains the lines of a delivery's CON file by the raw editions, commune by commune, sharing no code with the program.

explain-delta.py HOME NUMBER EDITION PREVIOUS|-     explain one delivery
explain-delta.py HOME namesakes INSEE...            show the persons of these communes
"""
import csv, glob, re, sys, unicodedata
from collections import Counter, defaultdict

OVERSEAS = {"ZA": "97", "ZB": "97", "ZC": "97", "ZD": "97", "ZM": "97", "ZS": "97", "ZP": "98", "ZN": "98"}


def fold(text):
    text = text.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE")
    text = unicodedata.normalize("NFD", text.upper())
    return re.sub("[^A-Z0-9]+", " ", "".join(c for c in text if not unicodedata.combining(c))).strip()


def date(text):
    m = re.fullmatch(r"(\d+)/(\d+)/(\d+)", text)
    return "%04d-%02d-%02d" % (int(m[3]), int(m[2]), int(m[1])) if m else text


def raw(path):
    """INSEE code -> [(surname, given name, birth date, elected, started, sex)] as the edition has them."""
    data = open(path, "rb").read()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("cp1252")
    lines = [l.rstrip("\r") for l in text.split("\n")]
    if lines[0].startswith("Titre"):
        lines = lines[1:]
    tab = "\t" in lines[0]
    seats = defaultdict(list)
    for line in lines[1:]:
        v = line.split("\t" if tab else ";")
        if len(v) == 12:
            code = OVERSEAS.get(v[0], v[0].zfill(2)) + v[2]
            seats[code].append((v[4], v[5].split(",")[0], date(v[7]), date(v[10]), date(v[11]), v[6]))
        elif len(v) == 14:
            seats[v[4].zfill(5)].append((v[6], v[7].split(",")[0], date(v[9]), date(v[12]), date(v[13]), v[8]))
    return seats


def rows(path):
    with open(path, newline="", encoding="utf-8") as f:
        return list(csv.DictReader(f, delimiter=";"))


def who(p):
    return (fold(p[0]), fold(p[1]), p[2])


def explain(home, number, edition, previous):
    orgs = {r["id_organisme"]: r for r in rows(home + "/receiver/etat_ORG.csv")}
    lines = rows(glob.glob("%s/outbox/*_%s_R0_CON.csv" % (home, number))[0])
    now = raw(edition)
    known = {r["code_insee"] for r in orgs.values() if r["code_insee"]}
    print("raw: %d rows, %d communes, %d of them not in the register: %s" % (
        sum(map(len, now.values())), len(now), len(set(now) - known),
        dict(Counter(c[:3] if c[:2] in ("97", "98") else "metropole" for c in set(now) - known))))
    moved = defaultdict(list)
    for line in lines:
        moved[orgs[line["id_organisme"]]["code_insee"]].append(line)
    print("CON: %d lines on %d communes: %s" % (len(lines), len(moved), dict(Counter(l["mouvement"] for l in lines))))
    if previous == "-":
        return
    before = raw(previous)
    appear, go = set(now) - set(before), set(before) - set(now)
    both = set(now) & set(before)
    strict = lenient = 0
    changed, drifted = set(), set()
    for c in both:
        a, b = set(map(who, before[c])), set(map(who, now[c]))
        if a == b:
            continue
        near = any(sum(x[i] == y[i] for i in range(3)) == 2 for x in a - b for y in b - a)
        (drifted if near else changed).add(c)
    strict, lenient = len(changed), len(changed | drifted)
    print("raw to raw: %d communes appear, %d go, %d to %d mayors change" % (len(appear), len(go), strict, lenient))
    reasons, unexplained = Counter(), []
    for c, moves in sorted(moved.items()):
        kinds = "".join(sorted(l["mouvement"] for l in moves))
        name = orgs[moves[0]["id_organisme"]]["commune"]
        if len(now.get(c, [])) > 1 or len(before.get(c, [])) > 1:
            reasons["two mayors listed, before or now (%s)" % kinds] += 1
        elif c in appear and kinds == "C":
            reasons["commune appears (C)"] += 1
        elif c in appear:
            reasons["commune is back, another mayor or term (%s)" % kinds] += 1
        elif c not in now and c not in before and kinds == "S":
            reasons["second absence (S)"] += 1
        elif c in changed and kinds == "CS":
            reasons["another mayor (S, C)"] += 1
        elif c in drifted:
            reasons["two of name, first name and birth date agree (%s)" % kinds] += 1
            print("  near: %s %s (%s)" % (c, name, kinds))
        elif c in both and before[c][0][3] != now[c][0][3] and kinds == "CS":
            reasons["same mayor, other term (S, C)"] += 1
        elif c in both and before[c][0][3:5] != now[c][0][3:5] and kinds == "M":
            reasons["dates of election or office (M)"] += 1
        elif c in both and who(before[c][0]) == who(now[c][0]) and before[c][0][:2] != now[c][0][:2] and kinds == "M":
            reasons["accents or hyphens of the name gained (M)"] += 1
        elif c in both and before[c][0][5] != now[c][0][5] and kinds == "M":
            reasons["sex corrected (M)"] += 1
        else:
            unexplained.append("%s %s %s" % (c, name, kinds))
    for reason, count in sorted(reasons.items()):
        print("  %4d %s" % (count, reason))
    silent = sorted((appear | changed) & known - set(moved))
    print("  %4d communes that appear or change without a line: %s" % (len(silent), " ".join(
        "%s%s" % (c, "(two mayors)" if len(now[c]) > 1 else "(back)" if c in appear else "") for c in silent[:400])))
    print("  %4d communes whose lines nothing explains: %s" % (len(unexplained), "; ".join(unexplained[:50])))


def namesakes(home, codes):
    orgs = {r["code_insee"]: r["id_organisme"] for r in rows(home + "/receiver/etat_ORG.csv") if r["code_insee"]}
    holders = {r["id_organisme"]: r for r in rows(home + "/receiver/etat_CON.csv")}
    ids = [(c, holders.get(orgs.get(c), {}).get("id_personne", "nobody")) for c in codes]
    print("; ".join("%s %s" % pair for pair in ids))
    print("distinct persons: %d of %d" % (len({i for _, i in ids}), len(codes)))


if sys.argv[2] == "namesakes":
    namesakes(sys.argv[1], sys.argv[3:])
else:
    explain(*sys.argv[1:])
