#!/usr/bin/env python3
# slips.py LEEBOARD DATA PAIRS FOLDER [SEED]: pairs of invented people, one a slip of the other. No import makes one of two, and every pair
# that is listed has the points that are counted here again.
import csv
import json
import os
import random
import subprocess
import sys

import census
import points

SYLLABLES = "ba be bo da do du fa fi ga go ha he jo ka ke ki la le li lo ma me mi mo na ne no pa pe ra re ri ro sa se si ta te ti to va ve wa za".split()
ENDINGS = ["", "", "n", "r", "s", "l", "m", "nd", "rt", "ck", "sch", "ng"]


def invented(dice, least, most):
    return ("".join(dice.choice(SYLLABLES) for _ in range(dice.randint(least, most))) + dice.choice(ENDINGS)).capitalize()


def census_names():
    """Names by list, with their shares; short ones have no room for a slip."""
    lists = {}
    with open(census.NAMES, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if len(row["name"]) > 3:
                lists.setdefault(row["list"], ([], []))
                lists[row["list"]][0].append(row["name"])
                lists[row["list"]][1].append(float(row["percent"]))
    return lists


def invented_person(dice, names):
    """Every other one has names as they are frequent in the United States, the others rare ones."""
    person = {"sex": dice.choice(["female", "male"]), "birth": f"{dice.randint(1940, 2005)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"}
    if dice.random() < 0.5:
        return person | {"given": invented(dice, 2, 3), "family": invented(dice, 2, 4)}
    return person | {part: dice.choices(*names[kind])[0] for part, kind in (("given", person["sex"]), ("family", "family"))}


def typing(dice, word):
    """One letter too many, too few, another, or two exchanged."""
    at = dice.randrange(1, len(word) - 1)
    letter = dice.choice("abcdefghiklmnoprstuvwz")
    how = dice.randrange(4)
    if how == 0:
        return word[:at] + letter + word[at:]
    if how == 1:
        return word[:at] + word[at + 1:]
    if how == 2:
        return word[:at] + letter + word[at + 1:]
    return word[:at] + word[at + 1] + word[at] + word[at + 2:]


def slip(dice, groups, person):
    """The kind of a slip, and both people."""
    one, other = dict(person), dict(person)
    year, month, day = person["birth"].split("-")
    kind = dice.choice(["family typing", "given typing", "exchange", "nickname", "marriage", "double name", "birth exchange", "birth digit", "no birth", "no sex"])
    if kind == "family typing":
        other["family"] = typing(dice, person["family"])
    elif kind == "given typing":
        other["given"] = typing(dice, person["given"])
    elif kind == "exchange":
        other["given"], other["family"] = person["family"], person["given"]
    elif kind == "nickname":
        one["given"], other["given"] = (word.capitalize() for word in dice.sample(sorted(dice.choice(groups)), 2))
    elif kind == "marriage":
        other["family"] = invented(dice, 3, 4)
    elif kind == "double name":
        other["family"] = dice.choice(["{0} {1}", "{1} {0}", "{0}-{1}"]).format(person["family"], invented(dice, 2, 3))
    elif kind == "birth exchange":
        other["birth"] = f"{year}-{day}-{month}" if int(day) <= 12 and day != month else f"{year[:2]}{year[3]}{year[2]}-{month}-{day}"
    elif kind == "birth digit":
        other["birth"] = f"{year[:3]}{(int(year[3]) + dice.randint(1, 9)) % 10}-{month}-{day}"
    elif kind == "no birth":
        other["birth"] = ""
    else:
        other["sex"] = ""
    if not "1900" < other["birth"][:4] < "2020":
        other["birth"] = person["birth"] if kind != "no birth" else ""
    return kind, one, other


def run(command):
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}\n{done.stderr}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def main():
    leeboard, data, pairs, folder = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
    dice = random.Random(int(sys.argv[5]) if len(sys.argv) > 5 else 7)
    table = points.read_table(data)
    groups = [group for group in table["groups"] if len(group) > 1]
    names = census_names()
    people, kinds, twins = {}, {}, {}
    for number in range(pairs):
        person = invented_person(dice, names)
        kind, one, other = slip(dice, groups, person)
        kinds[kind] = kinds.get(kind, 0) + 1
        for code, record in ((f"A-{number}", one), (f"B-{number}", other)):
            people[code] = points.Person(table, record["given"], record["family"], record["birth"], record["sex"])
            people[code].row = [code, record["given"], record["family"], record["birth"], record["sex"]]
        twins[(f"A-{number}", f"B-{number}")] = kind
    listing, store = os.path.join(folder, "slips.csv"), os.path.join(folder, "slips.db")
    rows = [person.row for person in people.values()]
    dice.shuffle(rows)
    with open(listing, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["patient.code", "patient.name.given", "patient.name.family", "patient.birth_date", "patient.sex_at_birth"])
        writer.writerows(rows)
    ours = [leeboard, "--db", store]
    subprocess.run([*ours, "-q", "store", "init"], check=True)
    summary = run([*ours, "intake", "import", listing, "--json"])[-1]
    if summary["objects"]["patients"] != 2 * pairs or summary["read"] != summary["created"] or summary["merged"] != 0:
        sys.exit(f"of {2 * pairs} people {summary['objects']['patients']} were made new, {summary['merged']} merged")
    persons = {line["patient"] for line in run([*ours, "intake", "list", "--all", "--json"]) if line["type"] == "patient"}
    if persons != set(people):
        sys.exit(f"of {2 * pairs} people {len(persons)} are listed")
    listed = {}
    for line in run([*ours, "intake", "match", "--all", "--json"]):
        if line["type"] == "pair":
            listed[tuple(sorted((line["patient"], line["other"])))] = (line["points"], line["level"])
    wrong = 0
    for (one, other), said in listed.items():
        counted = points.count(table, people[one], people[other])
        if counted != said:
            wrong += 1
            print(f"{people[one].row[1:]} {people[other].row[1:]}: said {said}, counted {counted}", file=sys.stderr)
    flagged = dict.fromkeys(kinds, 0)
    for (one, other), kind in twins.items():
        counted = points.count(table, people[one], people[other])
        flagged[kind] += counted[1] != "none"
        if (counted[1] != "none") != ((one, other) in listed):
            wrong += 1
            print(f"{people[one].row[1:]} {people[other].row[1:]}: counted {counted}, listed: {(one, other) in listed}", file=sys.stderr)
    for kind, count in sorted(kinds.items()):
        print(f"  {kind}: {count} pairs, {100 * flagged[kind] / count:.1f} % flagged")
    all_ = sum(flagged.values())
    print(f"{pairs} pairs, {all_} of them flagged ({100 * all_ / pairs:.2f} %), none merged; {len(listed)} pairs listed, {summary['possible_duplicates']} "
          f"flagged by the import; {wrong} wrong")
    sys.exit(1 if wrong else 0)


main()
