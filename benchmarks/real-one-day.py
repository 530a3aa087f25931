#!/usr/bin/env python3
"""Reads all national sets of elected officials of December 2020 into one register, and counts who stands in several files.

real-one-day.py [DATA]

Beside the register's persons stand those that a reader of its own finds by folded surname, first given name and birth
date. Whoever stands in several files must be one person of the register; one name and birth date that the register gives to
several persons is named, with their functions. Persons are printed: the output is for whoever checks, and for no log.
DATA is a folder with the publishers' files (default: ../shared/data beside the repository).
"""
import collections, lzma, os, sys, tempfile

from trials import DATA, delivered, ingest, listed, words

BODIES = [("cog-communes", "cog/communes_2021.csv.xz", "2021-01-01"),
          ("cog-communes", "cog/collectivites-outremer_2021.csv", "2021-01-01")]
SETS = [("maires", "9-rne-maires@20201203.txt.xz", "2020-12-03"),
        ("conseillers-departementaux", "3-rne-cd@20201203.txt", "2020-12-03"),
        ("conseillers-regionaux", "4-rne-cr@20201203.txt", "2020-12-03"),
        ("membres-assemblees", "5-rne-cac@20201203.txt", "2020-12-03"),
        ("deputes", "8-rne-deputes@20201203.txt", "2020-12-03"),
        ("senateurs", "7-rne-senateurs@20201002.txt", "2020-10-02"),
        ("representants-parlement-europeen", "6-rne-rpe@20200725.txt", "2020-07-25")]
TODAY = "2021-01-01"


def plain(path):
    if not path.endswith(".xz"):
        return path
    copy = os.path.join(tempfile.mkdtemp(), os.path.basename(path)[:-3])
    with lzma.open(path) as xz, open(copy, "wb") as file:
        file.write(xz.read())
    return copy


def main():
    data = sys.argv[1] if len(sys.argv) > 1 else DATA
    if not os.path.isdir(os.path.join(data, "rne")):
        print("No registers in %s: nothing to run. Give the folder as the first argument." % data)
        return
    home, rows, files = tempfile.mkdtemp(), 0, collections.defaultdict(set)
    for source, name, on in BODIES:
        ingest(home, source, plain(os.path.join(data, name)), on, TODAY)
    for family, name, on in SETS:
        path = os.path.join(data, "rne", name)
        report = ingest(home, "rne-" + family, plain(path), on, TODAY)
        print("   %s: %s, %d rows, held %d, %s" % (name, report["outcome"], report["rows"], report["held"], report["reasons"]))
        rows += report["rows"]
        for person in listed(path):
            files[person].add(family)
    persons, functions = collections.defaultdict(set), collections.defaultdict(list)
    for row in delivered(home, TODAY):
        names = (words(row["nom"]), words(row["prenom"].split(",")[0]), row["date_naissance"])
        persons[names].add(row["id_personne"])
        functions[row["id_personne"]].append("%s %s" % (row["fonction_code"], row["organisme_libelle"]))
    several = {names for names, where in files.items() if len(where) > 1}
    print("   %d rows; by names and dates alone %d persons, %d of them in several files" % (rows, len(files), len(several)))
    print("   the register: %d persons" % len(functions))
    print("   in several files and one person: %d; unknown under that name: %s"
          % (sum(len(persons[n]) == 1 for n in several), sorted(n for n in several if n not in persons)))
    for names in sorted(n for n in persons if len(persons[n]) > 1):
        print("   several persons for one name and date: %s %s" % (names, [functions[p] for p in sorted(persons[names])]))


main()
