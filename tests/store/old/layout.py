#!/usr/bin/env python3
# layout.py MIGRATIONS NUMBER FROM TO: the store FROM as a store of an earlier layout: its tables made by the migrations up to NUMBER, its rows
# and its log as they are, with the digests that they have. What the layout could not hold stops it.
import glob
import hashlib
import os
import sqlite3
import sys

migrations, number, source, target = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
scripts = sorted(glob.glob(os.path.join(migrations, "*.sql")))[:number]
if len(scripts) != number:
    sys.exit(f"there is no migration {number}")
new = sqlite3.connect(f"file:{source}?mode=ro", uri=True)
old = sqlite3.connect(target)
old.isolation_level = None
for script in scripts:
    old.executescript(open(script, encoding="utf-8").read())
old.execute(f"PRAGMA user_version = {number}")
old.execute(f"PRAGMA application_id = {0x4C454542}")


def columns(store, table):
    return [row[1] for row in store.execute(f"PRAGMA table_info({table})")]


def tables(store):
    return [row[0] for row in store.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid")]


old.execute("BEGIN")
for table in tables(new):
    has = columns(new, table)
    kept = columns(old, table)
    if not kept and new.execute(f"SELECT count(*) FROM {table}").fetchone()[0]:
        sys.exit(f"layout {number} has no table {table}")
    for column in has:
        if kept and column not in kept:
            if new.execute(f"SELECT count(*) FROM {table} WHERE {column} IS NOT NULL").fetchone()[0]:
                sys.exit(f"layout {number} has no {table}.{column}")
    both = [column for column in has if column in kept]
    if both:
        names, marks = ", ".join(both), ", ".join("?" * len(both))
        for row in new.execute(f"SELECT {names} FROM {table} ORDER BY rowid"):
            old.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", row)


def digest(*fields):
    made = hashlib.blake2b(digest_size=32)
    for field in fields:
        raw = field.encode()
        made.update(len(raw).to_bytes(8, "little") + raw)
    return made.digest()


# An interview that was left half done; since layout 9 under a digest.
draft = ("1", "gad7", "S-03", '{"answers":{"1":2}}')
if "digest" in columns(old, "draft"):
    old.execute("INSERT INTO draft VALUES (?, ?, ?, ?, ?)", (*draft, digest("draft", *draft)))
    old.execute("INSERT INTO person_draft VALUES (?, ?, ?)", ("S-04", "{}", digest("draft", "", "", "S-04", "{}")))
else:
    old.execute("INSERT INTO draft VALUES (?, ?, ?, ?)", draft)
old.execute("COMMIT")
old.execute("VACUUM")
old.close()
