# plans.py: P1, what a plan from a facts document costs beside start-up; P2, everybody's plan under a changed template, and its memory; P3, what plans
# take in a store.
import json
import os
import re
import subprocess
import sys

from measure import run, start_times

FACTS = """opioid: {class: fentanyl_analogue, route: injected, last_use_hours: 16}
cows: {total: 14, objective_signs: [mydriasis], age_hours: 0.5}
dsm5_criteria_count: 9
housing: unsheltered
triggers: [{domain: times, description: "payday Friday", strength: 8, avoidable: no}]
"""

OURS = """schema: leeboard.template/1
id: ours
version: "1"
title: Ours
extends: oud-core
change: {remove: [dental-care]}
examples: [{name: nobody in particular, facts: {phone: yes}, expect: {not_lines: [dental-care]}}]
"""

STAFF = """staff: [{id: S-04, name: Mara Winter, role: prescriber}]
"""

START_UPS, MORE_MS = 3, 15   # a preview may take three start-ups and so many milliseconds more
PEOPLE, SECONDS = 12000, 20
PLANNED, MEGABYTES = 200, 15   # people with a plan drafted, signed and decided on once


def write(bench, name, text):
    path = bench.path(name)
    with open(path, "w") as file:
        file.write(text)
    return path


def preview(bench):
    facts = write(bench, "facts.yaml", FACTS)
    command = f"{bench.leeboard} plan preview {facts} --as-of 2026-12-01"
    times = start_times({"version": f"{bench.leeboard} --version", "preview": command}, bench.work, rounds=max(5, bench.rounds))
    allowed = START_UPS * times["version"] + MORE_MS
    bench.table.add("P1", "plan preview against three start-ups and 15 ms", f"{times['preview']:.2f} ms", f"{allowed:.2f} ms", times["preview"] / allowed, 1.0,
                    0.6, False)


def demo(bench, people):
    store = bench.path(f"demo-{people}.db")
    if not os.path.exists(store):
        run([bench.leeboard, "--db", store, "store", "demo", "--seed", str(bench.seed), "--patients", str(people), "--quiet"])
    return store


def impact(bench):
    ours = write(bench, "ours.yaml", OURS)
    spent = {people: run([bench.leeboard, "--db", demo(bench, people), "--as-of", "2026-12-01", "template", "impact", ours, "--all"])
             for people in (PEOPLE // 10, PEOPLE)}
    all_, few = spent[PEOPLE], spent[PEOPLE // 10]
    bench.table.add("P2", f"template impact, {PEOPLE} people, against {SECONDS} s", f"{all_.wall:.1f} s", f"{SECONDS} s", all_.wall / SECONDS, 1.0, 0.4, False)
    bench.table.add("P2", "its memory against a tenth of the people", f"{all_.rss:.0f} MiB", f"{few.rss:.0f} MiB", all_.rss / few.rss, 1.2, 1.05, False)


def sign(ours, patient):
    """Signs, and acknowledges what waits for that."""
    staff = ["--actor", "S-04", "--reason", "seen"]
    for _ in range(20):
        done = subprocess.run([*ours, "plan", "sign", patient, *staff], capture_output=True, text=True)
        waiting = re.search(r"assess ack (\S+)", done.stderr)
        if done.returncode == 0 or not waiting:
            return done.returncode
        run([*ours, "assess", "ack", waiting.group(1), *staff], (0, 9))
    return 1


def planned_store(bench):
    """A store in which each of 200 people has a plan drafted, signed and decided on once; its bytes before the plans."""
    # In a folder of its own: the settings with the staff lie beside a store, and no other measurement is to read them.
    os.makedirs(bench.path("planned"), exist_ok=True)
    store, size = bench.path("planned", "clinic.db"), bench.path("planned", "empty")
    if os.path.exists(size):
        with open(size) as file:
            return store, int(file.read())
    write(bench, "planned/leeboard.yaml", STAFF)
    for old in (store, os.path.join(bench.path("state"), "leeboard", "heads")):
        if os.path.exists(old):
            os.remove(old)
    ours = [bench.leeboard, "--db", store]
    run([*ours, "store", "demo", "--seed", str(bench.seed), "--patients", str(PLANNED), "--quiet"])
    empty = os.path.getsize(store)
    _, people = run([*ours, "intake", "list", "--all", "--json"], keep=True)
    for patient in [one["patient"] for one in map(json.loads, people.splitlines()) if one["type"] == "patient"]:
        run([*ours, "plan", "draft", patient, "--actor", "S-04"], (0, 9))
        if sign(ours, patient) != 0:
            sys.exit(f"bench: the plan of {patient} was not signed")
        _, plan = run([*ours, "plan", "show", patient, "--json"], (0, 9), keep=True)
        line = next(one["id"] for one in json.loads(plan)["lines"] if one["status"] == "proposed")
        run([*ours, "plan", "decide", patient, line, "accepted", "--actor", "S-04"], (0, 9))
    write(bench, "planned/empty", str(empty))
    return store, empty


def stored(bench):
    if os.path.exists(bench.path("planned", "empty")):
        os.remove(bench.path("planned", "empty"))
    store, empty = planned_store(bench)
    took = os.path.getsize(store) / 1e6
    bench.table.add("P3", f"store of {PLANNED} people with plans ({empty / 1e6:.1f} MB without), against {MEGABYTES} MB", f"{took:.1f} MB", f"{MEGABYTES} MB",
                    took / MEGABYTES, 1.0, 0.33, False)


def plans(bench, goals):
    if "P1" in goals:
        preview(bench)
    if "P2" in goals:
        impact(bench)
    if "P3" in goals:
        stored(bench)
