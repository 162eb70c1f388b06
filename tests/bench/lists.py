# lists.py: G22, memory of the caseload of 20,000 people; G23, memory of a backup; G32, the lists of 12,000 people with plans; G35, the reports of 200.
import os
import shutil

from measure import run
from desk import store_of
from plans import PLANNED, planned_store

AS_OF = ["--as-of", "2026-12-01"]
CASELOAD, SMALL_STORE, BATCH = 20_000, 2_000, 12_000


def memory_of_caseload(bench):
    store = store_of(bench, CASELOAD, 0)
    took = run([bench.leeboard, "--db", store, *AS_OF, "report", "caseload"], (0, 9))
    bench.table.add("G22", f"peak memory of report caseload, {CASELOAD:,} people, against 120 MB", f"{took.rss:.0f} MiB", "120 MiB", took.rss, 120, 60, False, 0)


def memory_of_backup(bench):
    for people in (SMALL_STORE, CASELOAD):
        store, copy = store_of(bench, people, 0), bench.path("copy.db")
        took = run([bench.leeboard, "--db", store, "store", "backup", copy, "--force"])
        bench.table.add("G23", f"peak memory of store backup, {os.path.getsize(store) / 1e6:.0f} MB, against 64 MB", f"{took.rss:.0f} MiB", "64 MiB", took.rss, 64,
                        32, False, 0)
        os.remove(copy)


def lists(bench):
    store = store_of(bench, BATCH, BATCH)
    for name in ("due", "caseload"):
        taken = [run([bench.leeboard, "--db", store, *AS_OF, "report", name], (0, 9)) for _ in range(3)]
        best = min(taken, key=lambda one: one.wall)
        bench.table.add("G32", f"report {name}, {BATCH:,} people with plans", f"{best.wall:.2f} s", "3 s", best.wall, 3, 1, False)
        bench.table.note("G32", "   its peak memory", f"{best.rss:.0f} MiB", "", "")


def reports(bench):
    store, folder = planned_store(bench)[0], bench.path("reports")
    taken = []
    for _ in range(max(3, bench.rounds)):
        wall = 0
        for form in ("html", "csv"):
            shutil.rmtree(folder, ignore_errors=True)
            wall += run([bench.leeboard, "--db", store, *AS_OF, "report", "patient", "--all", "--format", form, "-o", folder, "--quiet"], (0, 9)).wall
            made = sum(name.endswith("." + form) for name in os.listdir(folder))
            if made < PLANNED:
                raise SystemExit(f"bench: {made} reports of {PLANNED} people")
        taken.append(wall)
    bench.table.add("G35", f"reports of {PLANNED} people with plans, HTML and CSV", f"{min(taken):.2f} s", "1 s", min(taken), 1.0, 0.5, False)


def sizes(bench, goals):
    for goal, part in (("G22", memory_of_caseload), ("G23", memory_of_backup), ("G32", lists), ("G35", reports)):
        if goal in goals:
            part(bench)
