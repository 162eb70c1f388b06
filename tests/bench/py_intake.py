#!/usr/bin/python3
# py_intake.py: the same intake as `leeboard assess import` by a careful Python script: csv, the same checks and scores, executemany.
#
# py_intake.py FORMS.csv STORE.db      writes no audit events and no digests; rejected rows go to FORMS.csv.rejects
import csv
import datetime
import json
import sqlite3
import sys

CHUNK = 1000
ABSENT = {"unknown", "not-asked", "declined", "not-applicable"}
HEAD = ["patient", "instrument", "taken_at", "by", "basis"]
EPOCH = datetime.date(1970, 1, 1)
INSTRUMENTS = {
    "phq9": (9, 10, [("minimal", 0, 4), ("mild", 5, 9), ("moderate", 10, 14), ("moderately_severe", 15, 19), ("severe", 20, 27)]),
    "gad7": (7, 7, [("minimal", 0, 4), ("mild", 5, 9), ("moderate", 10, 14), ("severe", 15, 21)]),
}
encode = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False).encode


class Rejected(Exception):
    pass


def read_time(text):
    try:
        when = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        raise Rejected("taken_at is no time")
    if when.tzinfo is None and len(text) > 10:
        raise Rejected("taken_at has no offset")
    if not 1900 <= when.year <= 2199:
        raise Rejected("years run from 1900 to 2199")
    return when


def read_answers(row, columns, asked):
    """The answers, their points, and what was said where it is no answer: a form with a positive safety answer is kept without it."""
    answers, points, illegal = {}, [], {}
    for name in columns[:asked]:
        text = row[name]
        if text.isdigit():
            value = int(text)
            if value > 3:
                illegal[name] = value
                answers[name] = {"absent": "unknown"}
                points.append(None)
                continue
            answers[name] = value
            points.append(value)
        elif text == "" or text in ABSENT:
            answers[name] = {"absent": text or "not-asked"}
            points.append(None)
        else:
            raise Rejected(f"item {name} is no answer")
    if illegal and not (asked == 10 and points[8]):
        raise Rejected(f"items {', '.join(illegal)} take 0 to 3")
    return answers, points, illegal


def score(instrument, points, contradictory):
    scored, _, bands = INSTRUMENTS[instrument]
    known = [p for p in points[:scored] if p is not None]
    low = sum(known)
    high = low + 3 * (scored - len(known))
    reached = [name for name, least, most in bands if least <= high and most >= low]
    if contradictory and len(reached) < 2:
        # Bounds that would name one band say more than such a form can.
        low, high, reached = 0, 3 * scored, [name for name, _, _ in bands]
    flags = [{"id": "screen_positive", "state": "yes" if low >= 10 else "no" if high < 10 else "unknown"}]
    safety = 0
    if instrument == "phq9":
        ninth = points[8]
        safety = int(ninth is not None and ninth > 0)
        flags.insert(0, {"id": "suicide_item9", "state": "unknown" if ninth is None else "yes" if safety else "no", "safety": True})
        # The syndrome by counting: 2 or more on an item counts, on item 9 1 or more; one of the first two must count.
        least = [int(p is not None and (p >= 2 or (i == 8 and p >= 1))) for i, p in enumerate(points[:9])]
        most = [int(p is None or (p >= 2 or (i == 8 and p >= 1))) for i, p in enumerate(points[:9])]
        kind = [0 if not any(c[:2]) else 2 if sum(c) >= 5 else 1 if sum(c) >= 2 else 0 for c in (least, most)]
    total = {"low": low, "high": high, "bands": reached}
    if low == high and not contradictory:
        total["value"] = low
    if len(reached) == 1:
        total["band"] = reached[0]
    scales = {"total": total}
    if instrument == "phq9":
        scales["syndrome"] = {"low": kind[0], "high": kind[1]}
    result = {"version": "1", "answered": len(known), "scored_items": scored, "scales": scales, "flags": flags}
    return low, high, int(len(known) == scored), safety, encode(result)


def main():
    source, store = sys.argv[1], sys.argv[2]
    db = sqlite3.connect(store, isolation_level=None)
    for setting in ("journal_mode=DELETE", "synchronous=EXTRA", "foreign_keys=ON", "recursive_triggers=ON", "trusted_schema=OFF",
                    "cell_size_check=ON", "mmap_size=0", "secure_delete=ON", "temp_store=MEMORY", "cache_size=-65536"):
        db.execute("PRAGMA " + setting)
    people = dict(db.execute("SELECT code, id FROM person"))
    episodes = dict(db.execute("SELECT person, max(key) / 4096 FROM episode GROUP BY person"))
    seen = set(db.execute("SELECT person, instrument, taken_at FROM assessment"))
    db.execute("INSERT OR IGNORE INTO definition SELECT value, 'bench-' || value, '', 1, zeroblob(32) FROM json_each('[1,2]')")
    number = db.execute("SELECT coalesce(max(key) / 4096, 0) FROM assessment").fetchone()[0]
    definition = {"phq9": 1, "gad7": 2}
    digest = bytes(32)
    waiting, rejected = [], 0

    def write():
        db.execute("BEGIN IMMEDIATE")
        db.executemany("INSERT INTO assessment VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", waiting)
        db.execute("COMMIT")
        waiting.clear()

    with open(source, newline="", encoding="utf-8") as file, open(source + ".rejects", "w", newline="", encoding="utf-8") as rejects:
        reader = csv.DictReader(file, strict=True)
        names = reader.fieldnames
        items = [name for name in names if name.isdigit()]
        others = [name for name in names if name not in HEAD and name not in items]
        reject_file = csv.writer(rejects)
        reject_file.writerow(names + ["leeboard_line", "leeboard_error"])
        for row in reader:
            try:
                if None in row or None in row.values():
                    raise Rejected("wrong number of cells")
                person = people.get(row["patient"])
                if person is None:
                    raise Rejected("there is no such patient")
                instrument = row["instrument"]
                if instrument not in INSTRUMENTS:
                    raise Rejected("there is no such instrument")
                if row["basis"] not in ("items", "score-entry"):
                    raise Rejected("basis must be items or score-entry")
                taken = row["taken_at"]
                day = (read_time(taken).date() - EPOCH).days
                answers, points, illegal = read_answers(row, items, INSTRUMENTS[instrument][1])
                low, high, complete, safety, result = score(instrument, points, bool(illegal))
                carried = {name: row[name] for name in others if row[name]}
                if illegal:
                    carried["said"] = [{"item": name, "value": value} for name, value in illegal.items()]
                    carried.update(state="contradictory", contradictory_items=", ".join(illegal))
                if (person, instrument, taken) in seen:
                    continue
                seen.add((person, instrument, taken))
            except Rejected as error:
                rejected += 1
                reject_file.writerow([row[name] for name in names] + [reader.line_num, str(error)])
                continue
            number += 1
            waiting.append((number * 4096 + 1, person, episodes.get(person), instrument, taken, day, row["by"], row["basis"], None,
                            encode(answers), encode({"carried": carried}) if carried else None, complete, safety, low, high, result,
                            definition[instrument], taken, None, 1, digest))
            if len(waiting) == CHUNK:
                write()
        if waiting:
            write()
    db.close()
    print(f"{number} stored, {rejected} rejected")


if __name__ == "__main__":
    main()
