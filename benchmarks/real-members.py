#!/usr/bin/env python3
"""Reads what a list says of members of Parliament beside their functions, and checks it against the files by a reader of its own.

real-members.py [DATA]

One register of senators (elected officials' register) and deputies (Assemblée nationale), then two days of Regards
citoyens' accounts and pages: who was found must be those whom the files name alike, nobody may come into office or
leave it, functions must move on the first day and not on the second, and the same edition again must change nothing.
DATA is a folder with the publishers' files (default: ../shared/data beside the repository).
"""
import csv, json, lzma, os, re, sys, tarfile, tempfile

from trials import DATA, acteurs, delivered, fold, ingest, listed

SENATORS = "rne/7-rne-sen@20221217.csv"
DEPUTIES = "an/acteurs_20240608.tar.xz"
failed = False


def check(what, is_so, shown=""):
    global failed
    failed |= not is_so
    print("   %s %s%s" % ("ok  " if is_so else "FAIL", what, ": %s" % (shown,) if shown != "" else ""))


def seated(path, legislature):
    """Numbers of those who have a seat of the legislature that has no end."""
    with lzma.open(path) as xz, tarfile.open(fileobj=xz) as tar:
        for member in tar:
            if member.isfile():
                text = tar.extractfile(member).read().decode()
                person = json.loads(text)
                person = person.get("acteur", person)
                mandates = person.get("mandats") or {}
                mandates = mandates.get("mandat", mandates) if isinstance(mandates, dict) else mandates
                for mandate in mandates if isinstance(mandates, list) else [mandates]:
                    if mandate.get("typeOrgane") == "ASSEMBLEE" and mandate["legislature"] == legislature and not mandate["dateFin"]:
                        uid = person["uid"]
                        yield uid["#text"] if isinstance(uid, dict) else uid


def rows(data, who, day):
    with open("%s/parlementaires/%s_rc_2023-04-%s.csv" % (data, who, day), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def spoken(row):
    """Surname behind the given name, folded."""
    return fold(row["nom"][len(row["prenom"]) + 1:]), fold(row["prenom"])


def take(home, data, who, day, today):
    path = "%s/parlementaires/%s_rc_2023-04-%s.csv" % (data, who, day)
    report = ingest(home, "rc-parlementaires", path, "2023-04-" + day, today)
    print("   %s %s: rows %d = new %d + changed %d + unchanged %d + notices %d; %s" % (
        who, day, report["rows"], report["new"], report["changed"], report["unchanged"], report["notices"], report["reasons"]))
    check("no function ends", report["functionsEnded"] == 0)
    return report


def filled(home, on):
    found = {}
    for row in delivered(home, on):
        if row["fonction_code"] in ("DEPUTY", "SENATOR"):
            one = found.setdefault(row["fonction_code"], {"lines": 0, "reseaux_sociaux": 0, "blog": 0})
            one["lines"] += 1
            for name in ("reseaux_sociaux", "blog"):
                one[name] += bool(row[name])
    return found


def main(data):
    home = tempfile.mkdtemp()
    ingest(home, "rne-senateurs", os.path.join(data, SENATORS), "2022-12-17", "2024-06-08")
    ingest(home, "an-acteurs", os.path.join(data, DEPUTIES), "2024-06-08", "2024-06-08")
    before = filled(home, "2024-06-08")
    expected = {
        "deputes": sum(re.sub(".*OMC_", "", row["url_institution"]) in numbers for row in rows(data, "deputes", "05"))
        for numbers in [set(seated(os.path.join(data, DEPUTIES), "16"))]}
    names = {(fold(surname), fold(given)) for surname, given, _ in listed(os.path.join(data, SENATORS))}
    expected["senateurs"] = sum(spoken(row) in names for row in rows(data, "senateurs", "05"))
    for who, count in expected.items():
        report = take(home, data, who, "05", "2024-06-09")
        check("found are those of the files", report["new"] == count, "%d of %d" % (report["new"], report["rows"]))
    after = filled(home, "2024-06-09")
    check("nobody came and nobody left", {k: v["lines"] for k, v in before.items()} == {k: v["lines"] for k, v in after.items()})
    print("   before %s\n   after  %s" % (before, after))
    revision = acteurs(home, "status")["revision"]
    for who in expected:
        for day in ("06", "06"):
            report = take(home, data, who, day, "2024-06-10")
            check("nothing moves", report["new"] + report["changed"] == 0)
    check("the journal has no line more", acteurs(home, "status")["revision"] == revision)
    sys.exit(failed)


main(sys.argv[1] if len(sys.argv) > 1 else DATA)
