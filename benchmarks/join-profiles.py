#!/usr/bin/env python3
"""Joins what a receiver of profile datamart holds and compares it with what one of profile dclic holds.

  benchmarks/join-profiles.py DATAMART DCLIC        (two folders of ./acteurs receive --into, of one state)

Shares no code with the program: a line of CON is FON with its PER, its ORG and its SEC. Prints both digests of etat_CON.csv and ends
with status 1 when they differ.
"""
import csv, hashlib, sys

ELECTED = {"date_naissance", "lieu_naissance", "parti_politique", "groupe_politique", "blog", "reseaux_sociaux"}
datamart, dclic = sys.argv[1:3]


def rows(role):
    with open(f"{datamart}/etat_{role}.csv", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter=";")


def digest(lines):
    sha256 = hashlib.sha256()
    for line in sorted(lines):
        sha256.update(line + b"\n")
    return sha256.hexdigest()


persons = {row["id_personne"]: row for row in rows("PER")}
bodies = {row["id_organisme"]: row for row in rows("ORG")}
sectors = {}
for row in rows("SEC"):
    sectors.setdefault(row["id_objet"], []).append((int(row["rang"]), row["secteur_code"]))

header, *held = open(f"{dclic}/etat_CON.csv", "rb").read().rstrip(b"\n").split(b"\n")
names = next(csv.reader([header.decode()], delimiter=";"))
joined = []
for function in rows("FON"):
    contact = {**persons[function["id_personne"]], **function}
    body = bodies[function["id_organisme"]]
    contact.update(siret=body["siret"], organisme_libelle=body["raison_sociale"], segments=body["segments"])
    contact["secteurs"] = "|".join(code for _, code in sorted(sectors.get(function["id_fonction"], [])))
    hidden = ELECTED if function["elective"] == "N" else set()
    values = ["" if name in hidden else contact[name] for name in names]
    joined.append(";".join('"%s"' % value.replace('"', '""') for value in values).encode())

print(f"joined {len(joined):9d} {digest(joined)}")
print(f"CON    {len(held):9d} {digest(held)}")
sys.exit(digest(joined) != digest(held))
