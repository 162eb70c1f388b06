# plans.py: P1, what a plan from a facts document costs beside start-up; P2, everybody's plan under a changed template, and its memory.
import os

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

START_UPS, MORE_MS = 3, 15   # a preview may take three start-ups and so many milliseconds more
PEOPLE, SECONDS = 12000, 60


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
    bench.table.add("P2", f"template impact, {PEOPLE} people, against 60 s", f"{all_.wall:.1f} s", f"{SECONDS} s", all_.wall / SECONDS, 1.0, 0.5, False)
    bench.table.add("P2", "its memory against a tenth of the people", f"{all_.rss:.0f} MiB", f"{few.rss:.0f} MiB", all_.rss / few.rss, 1.2, 1.05, False)


def plans(bench, goals):
    if "P1" in goals:
        preview(bench)
    if "P2" in goals:
        impact(bench)
