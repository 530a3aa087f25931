#!/usr/bin/env python3
"""Reads families of the elected officials' register through all their editions, and tells who came and who went.

real-renewals.py [--twice] [DATA] [FAMILY ...]       families: deputes senateurs conseillers-departementaux conseillers-regionaux

For each edition: who came and who went by the register (persons by their identifiers, out of a complete delivery), beside
what a reader of its own finds by folded surname, first given name and birth date alone. What only the latter calls a
change is a spelling, and is named. Persons are printed: the output is for whoever checks, and for no log.
With --twice all families are read into one register in the order of their dates, and once more into another: the functions of the
last delivery must fall into the same persons, whatever their identifiers are.
DATA is a folder with the publishers' files (default: ../shared/data beside the repository).
"""
import os, sys, tempfile

from trials import DATA, delivered, ingest, listed, words

FAMILIES = {
    "deputes": [
        ("8-rne-deputes@20201203.txt", "2020-12-03"), ("8-rne-dep@20220327.csv", "2022-02-01"),
        ("8-rne-dep@20220811.csv", "2022-08-11"), ("8-rne-dep@20220914.csv", "2022-09-14"),
        ("8-rne-dep@20221217.csv", "2022-12-17"), ("9-elus-depute@20231204.csv", "2023-06-06"),
        ("9-elus-deputes@20231204.csv", "2023-11-30"), ("9-elus-deputes@20240731.csv", "2024-07-30")],
    "senateurs": [
        ("7-rne-senateurs@20200713.txt", "2020-07-13"), ("7-rne-senateurs@20200904.txt", "2020-09-04"),
        ("7-rne-senateurs@20201002.txt", "2020-10-02"), ("7-rne-sen@20220327.csv", "2022-02-01"),
        ("7-rne-sen@20220504.csv", "2022-05-04"), ("7-rne-sen@20221217.csv", "2022-12-17"),
        ("8-elus-senateur@20231204.csv", "2023-06-06"), ("8-elus-senateurs@20231204.csv", "2023-11-30"),
        ("8-elus-senateurs@20240731.csv", "2024-07-30")],
    "conseillers-departementaux": [
        ("3-rne-cd@20200713.txt", "2020-07-13"), ("3-rne-cd@20200904.txt", "2020-09-04"),
        ("3-rne-cd@20201203.txt", "2020-12-03"), ("3-rne-cd@20220327.csv", "2022-02-01"),
        ("3-rne-cd@20220504.csv", "2022-05-04"), ("3-rne-cd@20221217.csv", "2022-12-17"),
        ("4-elus-conseiller-departemental@20231204.csv", "2023-06-06"),
        ("4-elus-conseillers-departementaux@20231204.csv", "2023-11-30")],
    "conseillers-regionaux": [
        ("4-rne-cr@20190109.txt", "2019-01-09"), ("4-rne-cr@20190410.txt", "2019-04-10"),
        ("4-rne-cr@20191003.txt", "2019-10-03"), ("4-rne-cr@20200115.txt", "2020-01-15"),
        ("4-rne-cr@20200904.txt", "2020-09-04"), ("4-rne-cr@20201203.txt", "2020-12-03"),
        ("4-rne-cr@20220327.csv", "2022-02-01"), ("4-rne-cr@20220914.csv", "2022-09-14"),
        ("4-rne-cr@20221217.csv", "2022-12-17"), ("5-elus-regional@20231204.csv", "2023-06-06"),
        ("5-elus-conseillers-regionaux@20231204.csv", "2023-11-30")],
}


def holders(home, day):
    """Person id -> name and birth date, out of a complete delivery."""
    return {row["id_personne"]: (words(row["nom"]), words(row["prenom"]), row["date_naissance"])
            for row in delivered(home, day)}


def shown(person):
    return "%s %s %s" % person


def likely(one, other):
    """The same person under another spelling: two of three parts agree."""
    return sum(a == b for a, b in zip(one, other)) >= 2


def family(data, name):
    print("\n# " + name)
    home = tempfile.mkdtemp()
    before, raw_before = {}, set()
    for file, day in FAMILIES[name]:
        path = os.path.join(data, "rne", file)
        if not os.path.exists(path):
            print("\n## %s: not in the folder" % file)
            continue
        report = ingest(home, "rne-" + name, path, day)
        if report["outcome"] == "held":
            print("\n## %s as of %s: HELD %s" % (file, day, report["gate"]))
            continue
        now, raw_now = holders(home, day), listed(path)
        came = sorted(now[p] for p in now.keys() - before.keys())
        went = sorted(before[p] for p in before.keys() - now.keys())
        raw_in, raw_out = sorted(raw_now - raw_before), sorted(raw_before - raw_now)
        spellings = [(a, b) for a in raw_out for b in raw_in if likely(a, b)]
        print("\n## %s as of %s: %d rows, %d holders; register +%d -%d; folded names and dates alone +%d -%d"
              % (file, day, report["rows"], len(now), len(came), len(went), len(raw_in), len(raw_out)))
        print("   %s" % report["reasons"])
        if before:
            for one, other in spellings:
                kept = other not in came and one not in went
                print("   spelling %s -> %s%s" % (shown(one), shown(other), "" if kept else "   TWO PERSONS for the register"))
            for one in came[: 10**6 if len(came) < 60 else 0]:
                print("   + " + shown(one))
            for one in went[: 10**6 if len(went) < 60 else 0]:
                print("   - " + shown(one))
            missing = sorted(set(raw_in) - {b for _, b in spellings} - set(came))
            extra = sorted(set(raw_out) - {a for a, _ in spellings} - set(went))
            print("   came by the file and not by the register: %s" % ([shown(p) for p in missing] or "nobody"))
            print("   gone by the file and not by the register: %s" % ([shown(p) for p in extra] or "nobody"))
        before, raw_before = now, raw_now


def partition(data, names):
    """Reads all editions of the families in the order of their dates; the rows of all deliveries by person."""
    home = tempfile.mkdtemp()
    rows = {}
    editions = sorted((day, name, file) for name in names for file, day in FAMILIES[name])
    for day, name, file in editions:
        path = os.path.join(data, "rne", file)
        if os.path.exists(path):
            report = ingest(home, "rne-" + name, path, day)
            print("   %s as of %s: %s, %d rows" % (file, day, report["outcome"], report["rows"]))
    for row in delivered(home, editions[-1][0]):
        key = tuple(row[c] for c in ("organisme_libelle", "departement_election", "canton_code", "fonction_code",
                                     "nom", "prenom", "date_naissance", "date_debut"))
        rows.setdefault(row["id_personne"], []).append(key)
    return {tuple(sorted(of_one)) for of_one in rows.values()}


def twice(data, names):
    print("\n# Twice from an empty register: " + " ".join(names))
    one, other = partition(data, names), partition(data, names)
    print("   %d persons, then %d; %s" % (len(one), len(other), "the same rows in each" if one == other else
          "OTHERWISE: %s" % sorted(one ^ other)[:10]))
    if one != other:
        sys.exit(1)


def main():
    given = sys.argv[1:]
    again = "--twice" in given
    given = [word for word in given if word != "--twice"]
    data = given.pop(0) if given and os.path.isdir(given[0]) else DATA
    if not os.path.isdir(data):
        print("No registers in %s: nothing to run. Give the folder as the first argument." % data)
        return
    if again:
        twice(os.path.abspath(data), given or list(FAMILIES))
        return
    for name in given or FAMILIES:
        family(os.path.abspath(data), name)


main()
