#!/usr/bin/env python3
# rot.py LEEBOARD FLIPS SEED FOLDER: flips one bit of a store in each round; `store verify` finds it, or nothing that is stored has changed.
import hashlib
import os
import random
import shutil
import subprocess
import sys
import time

leeboard, flips, seed, folder = os.path.realpath(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
os.makedirs(folder, exist_ok=True)
os.chdir(folder)
environment = dict(os.environ, XDG_STATE_HOME=os.path.abspath("state"), LEEBOARD_AS_OF="2026-12-01", LC_ALL="C.UTF-8")


def run(*words, **more):
    return subprocess.run([leeboard, *words], env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False, **more)


def content(path):
    """What another program reads from the file: every row of every table, and the schema."""
    dump = subprocess.run(["sqlite3", "-readonly", path, ".dump"], capture_output=True, check=False)
    if dump.returncode or dump.stderr:
        return "unreadable"
    # The check logs itself: that one event is no change of what was there.
    rows = [row for row in dump.stdout.splitlines() if not row.startswith(b"INSERT INTO audit VALUES(%d," % (events + 1))]
    return hashlib.sha256(b"\n".join(rows)).hexdigest()


for name in ("good.db", "bad.db", "export.ndjson"):
    if os.path.exists(name):
        os.remove(name)
made = run("store", "demo", "--seed", str(seed), "--patients", "12", "--forms", "4", "--db", "good.db", "--quiet")
if made.returncode:
    sys.exit(made.stderr.decode())
for code in ("P-0001", "P-0002"):
    if run("plan", "draft", code, "--db", "good.db", "--quiet").returncode not in (0, 9):
        sys.exit("no plan was drafted")
if run("store", "verify", "--deep", "--db", "good.db").returncode:
    sys.exit("the store is not whole before the first flip")
events = int(subprocess.run(["sqlite3", "-readonly", "good.db", "SELECT max(seq) FROM audit"], capture_output=True, check=True).stdout)
good = bytearray(open("good.db", "rb").read())
before = content("good.db")
journal = "good.db-journal"
if before == "unreadable" or os.path.exists(journal):
    sys.exit("the store cannot be read before the first flip")

found, harmless, missed, slow, codes = 0, 0, [], 0.0, {}
chance = random.Random(seed)
for number in range(flips):
    bit = chance.randrange(len(good) * 8)
    good[bit // 8] ^= 1 << (bit % 8)
    with open("bad.db", "wb") as file:
        file.write(good)
    good[bit // 8] ^= 1 << (bit % 8)
    shutil.rmtree("state", ignore_errors=True)
    began = time.monotonic()
    code = run("store", "verify", "--deep", "--db", "bad.db", timeout=60).returncode
    slow = max(slow, time.monotonic() - began)
    codes[code] = codes.get(code, 0) + 1
    if code in (13, 15):
        found += 1
    elif code != 0:
        missed.append((bit, f"store verify exits {code}"))
    elif content("bad.db") == before:
        harmless += 1
    else:
        missed.append((bit, "the content differs and nobody said so"))
for bit, why in missed[:20]:
    print(f"bit {bit % 8} of byte {bit // 8} (page {bit // 8 // 4096 + 1}): {why}")
print(f"{flips} flips in {len(good)} bytes: {found} found, {harmless} harmless, {len(missed)} missed; slowest check {slow:.2f} s; exits {codes}")
sys.exit(1 if missed or found == 0 else 0)
