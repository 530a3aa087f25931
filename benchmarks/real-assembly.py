#!/usr/bin/env python3
"""Reads editions of the Assemblée nationale's register, and checks who came and who went against the numbers in the files.

real-assembly.py [DATA]

First one register of communes, deputies by the elected officials' register and deputies by the Assemblée nationale: who
was known again, by which evidence, who waits for a human, and whether any two were wrongly taken for one. Then another
register that reads three editions of the Assemblée nationale: arrivals and departures must be those of the numbers PA…
of the files, read here by a reader of its own. A departure needs a second edition that does not list the deputy, so each
edition is read once more as of the next day, packed anew, and approved where a gate holds it: departures of months come
in one day here. Each is also read once more as it is, which must change nothing.
Persons are printed: the output is for whoever checks, and for no log.
DATA is a folder with the publishers' files (default: ../shared/data beside the repository).
"""
import datetime, io, json, lzma, os, re, sys, tarfile, tempfile

from trials import DATA, acteurs, delivered, fold, ingest

EDITIONS = [("20240608", "2024-06-08", "16"), ("20240731", "2024-07-31", "17"), ("20260128", "2026-01-28", "17")]
failed = False


def check(what, is_so, shown=""):
    global failed
    failed |= not is_so
    print("   %s %s%s" % ("ok  " if is_so else "FAIL", what, ": %s" % (shown,) if shown != "" else ""))


def day(text):
    m = re.fullmatch(r"(\d+)/(\d+)/(\d+)", text)
    return "%s-%s-%s" % (m[3], m[2], m[1]) if m else text[:10]


def one_or_many(value):
    return value if isinstance(value, list) else [value] if isinstance(value, dict) else []


def text(value):
    return value.get("#text", "") if isinstance(value, dict) else value or ""


def documents(path):
    with lzma.open(path) as xz, tarfile.open(fileobj=xz) as tar:
        for member in tar:
            if member.isfile():
                yield member.name, tar.extractfile(member).read()


def seated(path, on, legislature):
    """Number -> names and birth date of those who have a seat on the day."""
    found = {}
    for name, data in documents(path):
        person = json.loads(data)
        person = person.get("acteur", person)
        mandates = (person.get("mandats") or {})
        mandates = mandates.get("mandat") if isinstance(mandates, dict) and "mandat" in mandates else mandates
        for mandate in one_or_many(mandates):
            if (mandate["typeOrgane"] == "ASSEMBLEE" and mandate["legislature"] == legislature
                    and mandate["dateDebut"][:10] <= on and not (mandate["dateFin"] and mandate["dateFin"][:10] <= on)):
                state = person["etatCivil"]
                found[text(person["uid"])] = (fold(state["ident"]["nom"]), fold(state["ident"]["prenom"]),
                                              text(state["infoNaissance"]["dateNais"])[:10])
    return found


def take(home, source, path, on, today=None):
    report = ingest(home, source, path, on, today)
    print("   %s as of %s: rows %d = taken %d (new %d, changed %d) + unchanged %d + notices %d + held %d; functions ended %d"
          % (source, on, report["rows"], report["taken"], report["new"], report["changed"], report["unchanged"],
             report["notices"], report["held"], report["functionsEnded"]))
    check("rows agree", report["rows"] == report["taken"] + report["unchanged"] + report["notices"] + report["held"])
    return report


def holders(home, on):
    """Person -> names and birth date, out of a complete delivery."""
    found = {}
    for row in delivered(home, on):
        found.setdefault(row["id_personne"], []).append((fold(row["nom"]), fold(row["prenom"]), row["date_naissance"][:10]))
    return found


def join(data):
    print("\n# Deputies by two registers, July 2024")
    home = tempfile.mkdtemp()
    communes = os.path.join(tempfile.mkdtemp(), "communes.csv")
    with lzma.open(os.path.join(data, "cog/communes_2021.csv.xz")) as xz, open(communes, "wb") as file:
        file.write(xz.read())
    take(home, "cog-communes", communes, "2021-01-01", "2024-07-30")
    take(home, "rne-deputes", os.path.join(data, "rne/9-elus-deputes@20240731.csv"), "2024-07-30")
    before = holders(home, "2024-07-30")
    path = os.path.join(data, "an/acteurs_20240731.tar.xz")
    report = take(home, "an-acteurs", path, "2024-07-31")
    print("   %s" % report["reasons"])
    after, numbered = holders(home, "2024-07-31"), seated(path, "2024-07-31", "17")
    joined, new = before.keys() & after.keys(), after.keys() - before.keys()
    waiting = acteurs(home, "review", "--limit", "1000")
    print("   %d by the one, %d by the other: %d known again, %d new, %d wait for a human"
          % (len(before), len(numbered), len(numbered) - len(new), len(new), waiting["waiting"]))
    otherwise = [p for p in joined if before[p] != after[p]] + list(new)
    alike = [p for p in joined if before[p] == after[p] and set(after[p]) & set(numbered.values())]
    levels = {}
    for person in otherwise + sorted(alike)[:: max(1, len(alike) // 5)]:
        told = acteurs(home, "explain", person)
        known = {r["by"] for r in told["recognitions"] if r["source"] == "an-acteurs"}
        levels.setdefault((person in alike, str(sorted(map(str, known)))), []).append(person)
        if person in otherwise:
            print("   %s %s -> %s, by %s" % ("new " if person in new else "join", before.get(person), after[person], known))
    print("   %d have the same letters and birth date in both" % len(alike))
    for (same, level), persons in sorted(levels.items()):
        print("   %d %s: %s" % (len(persons), "of these, asked" if same else "others", level))
    check("each of the numbers is one person", sorted(after_by(after, numbered)) == sorted(numbered))
    wrong = [p for p in joined if not set(v[2] for v in before[p]) & set(v[2] for v in after[p])]
    check("nobody is joined with whoever was born on another day", not wrong, [before[p] for p in wrong] or "")


def after_by(holders, numbered):
    """The numbers whose names and birth date a person of the register has, one for each person."""
    by_names = {}
    for number, names in numbered.items():
        by_names.setdefault(names, []).append(number)
    return [n for vs in holders.values() for names in set(vs) for n in by_names.get(names, [])]


def again(path):
    """The same documents in other bytes."""
    copy = os.path.join(tempfile.mkdtemp(), "again.tar.xz")
    with tarfile.open(copy, "w:xz", preset=4) as file:
        for name, content in documents(path):
            member = tarfile.TarInfo(name)
            member.size = len(content)
            file.addfile(member, io.BytesIO(content))
    return copy


def turnover(data):
    print("\n# Who came and who went, by the numbers")
    home = tempfile.mkdtemp()
    numbers, persons = {}, {}
    for name, on, legislature in EDITIONS:
        path = os.path.join(data, "an/acteurs_%s.tar.xz" % name)
        print("\n## %s" % on)
        take(home, "an-acteurs", path, on)
        status = acteurs(home, "status")
        take(home, "an-acteurs", path, on)
        check("the same edition again changes nothing", acteurs(home, "status") == status)
        after = (datetime.date.fromisoformat(on) + datetime.timedelta(days=1)).isoformat()
        take(home, "an-acteurs", again(path), after)
        now, held = seated(path, on, legislature), holders(home, after)
        check("holders are those of the numbers", sorted(v for vs in held.values() for v in vs) == sorted(now.values()), len(now))
        for what, raw, register in (
                ("came", [now[n] for n in now.keys() - numbers.keys()], [v for p in held.keys() - persons.keys() for v in held[p]]),
                ("went", [numbers[n] for n in numbers.keys() - now.keys()], [v for p in persons.keys() - held.keys() for v in persons[p]])):
            check("%s by the numbers and by the register" % what, sorted(raw) == sorted(register), "%d and %d" % (len(raw), len(register)))
            for one in sorted(set(raw) ^ set(register)):
                print("        %s %s" % ("file only" if one in raw else "register only", one))
        numbers, persons = now, held


def main():
    data = sys.argv[1] if len(sys.argv) > 1 else DATA
    if not os.path.isdir(os.path.join(data, "an")):
        print("No editions of the Assemblée nationale in %s: nothing to run. Give the folder as the first argument." % data)
        return
    turnover(os.path.abspath(data))
    join(os.path.abspath(data))
    print("\n%s" % ("Some checks failed." if failed else "All checks passed."))
    sys.exit(1 if failed else 0)


main()
