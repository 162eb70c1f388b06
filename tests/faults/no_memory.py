#!/usr/bin/env python3
# no_memory.py LEEBOARD SHIM POINTS SEED FOLDER: refuses one allocation, or all from one on (no_memory.c), at POINTS places of each of five
# commands (0: at every one), and in each function of std::call_once: no crash, nothing half done, exit 1 and a message that names memory, or the
# work is done. No destructor of a thread is told to the C library, which would end the program where it has no memory for that.
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time

leeboard, shim, points, seed, folder = os.path.realpath(sys.argv[1]), os.path.realpath(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), sys.argv[5]
os.makedirs(folder, exist_ok=True)
os.chdir(folder)
environment = dict(os.environ, XDG_STATE_HOME=os.path.abspath("work/state"), HOME=os.path.abspath("work"), LEEBOARD_DB=os.path.abspath("work/s.db"),
                   LEEBOARD_AS_OF="2026-12-01", LC_ALL="C.UTF-8")
environment.pop("LEEBOARD_DATA", None)
chance = random.Random(seed)
faults = {}

# Each command, and what tells whether its work is done (None: it only reads).
COMMANDS = {
    "intake add ../case.json": "SELECT count(*) FROM person WHERE code = 'P-0412'",
    "assess add P-0001 gad7 1=1 2=2 3=0 4=1 5=1 6=0 7=0": "SELECT count(*) FROM assessment WHERE seq > {seq}",
    "plan draft P-0002": "SELECT count(*) FROM plan WHERE seq > {seq}",
    "report patient P-0001": None,
    "store backup copy.db": None,
}


def run(words, **more):
    return subprocess.run([leeboard, *words.split()], cwd="work", env=dict(environment, **more), stdin=subprocess.DEVNULL, capture_output=True, check=False)


def fail(what, where):
    faults.setdefault(what, []).append(where)


def fresh():
    shutil.rmtree("work", ignore_errors=True)
    shutil.copytree("base", "work")


def ask(query):
    database = sqlite3.connect("work/s.db")
    try:
        return database.execute(query.format(seq=newest)).fetchone()[0]
    finally:
        database.close()


shutil.rmtree("work", ignore_errors=True)
os.mkdir("work")
with open("case.json", "w") as file:
    file.write('{"patient":{"code":"P-0412"},"facts":{"willing_to_start":true,"dsm5_criteria_count":7}}')
made = run("store demo --seed 5 --patients 2 --forms 1 --quiet")
if made.returncode:
    sys.exit(made.stderr.decode())
shutil.rmtree("base", ignore_errors=True)
shutil.copytree("work", "base")
newest = 0
newest = ask("SELECT max(seq) FROM audit")

began, runs, refused, once_functions = time.time(), 0, 0, 0
for command, query in COMMANDS.items():
    fresh()
    run(command, LD_PRELOAD=shim, MEMORY_COUNT=os.path.abspath("count"))
    with open("count") as file:
        count, onces, destructors = map(int, file.read().split())
    if destructors:
        fail("the C library was told of a destructor of a thread, and ends the program where it has no memory for that", command)
    once_functions += onces
    places = range(1, count + 1)
    if points and count > points:
        # The first and the last ones are opening and commit; between them, anywhere.
        ends = points // 4
        places = sorted({*range(1, ends + 1), *range(count - ends + 1, count + 1), *chance.sample(places, points - 2 * ends)})
    refusals = [(place, {"MEMORY_AT": str(place), **({"MEMORY_STAYS": "1"} if stays else {})}) for place in places
                for stays in (("", "1") if place % 4 == 0 or not points else (chance.choice(("", "1")),))]
    refusals += [(number, {"MEMORY_ONCE": str(number)}) for number in range(1, onces + 1)]
    for place, refusal in refusals:
        fresh()
        runs += 1
        done = run(command, LD_PRELOAD=shim, **refusal)
        where = f"{command.split()[0]} {command.split()[1]}, {' '.join(map('='.join, refusal.items()))} of {count}"
        said = done.stderr.decode(errors="replace")
        code = done.returncode
        if code < 0 or code in (70, 134, 139):
            fail(f"crash or bug: exit {code}: {said[-200:]!r}", where)
            continue
        refused += code != 0
        if code not in (0, 9) and (code != 1 or "memory" not in said):
            fail(f"exit {code}: {said[:200]!r}", where)
        if query is not None:
            there = ask(query)
            if there != (1 if code in (0, 9) or "saved:" in said else 0):
                fail(f"exit {code}, {there} stored", where)
        elif command.startswith("store backup"):
            # A copy that has its name is a good one, whatever was said.
            if os.path.exists("work/copy.db"):
                if run("store verify copy.db").returncode not in (0, 7):
                    fail(f"exit {code}, and the copy is bad", where)
            elif code == 0:
                fail("exit 0 without a copy", where)
        left = [name for name in os.listdir("work") if ".part" in name or name.endswith(".tmp")]
        if left:
            fail(f"left behind: {left}", where)
        if place % 5 == 0:
            verified = run("store verify --deep --quiet")
            if verified.returncode != 0:
                fail(f"store verify: exit {verified.returncode}: {(verified.stdout + verified.stderr)[-200:]!r}", where)
for what, where in faults.items():
    print(f"no memory: {what}\n  {len(where)} times, first: {where[0]}")
print(f"{runs} runs of {len(COMMANDS)} commands, {refused} refused, {sum(map(len, faults.values()))} wrong ({time.time() - began:.0f} s, seed {seed})")
sys.exit(1 if faults or not refused or not once_functions else 0)
