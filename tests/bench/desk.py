# desk.py: G30, one page of one person in a store of 100,000 people; G31, a page of the plan of each of 12,000 people.
import os
import shutil
import statistics

from measure import run

PEOPLE, PLANNED = 100_000, 50
PAGES = (("report visit", 70, 35), ("plan show", 40, 20))
BATCH, SECONDS, WANTED = 12_000, 60, 20


def store_of(bench, people, planned):
    store = bench.path(f"desk-{people}-{planned}.db")
    if not os.path.exists(store):
        run([bench.leeboard, "--db", store, "store", "demo", "--seed", str(bench.seed), "--patients", str(people), "--forms", "1", "--plans",
             str(planned), "--quiet"])
    return store


def one_page(bench):
    store = store_of(bench, PEOPLE, PLANNED)
    unit, ours = [], {page: [] for page, _, _ in PAGES}
    for _ in range(max(7, bench.rounds)):
        unit.append(run(["sqlite3", ":memory:", "select 1"]).wall)
        for page, _, _ in PAGES:
            ours[page].append(run([bench.leeboard, "--db", store, "--as-of", "2026-12-01", *page.split(), "P-0001"], accept=(0, 9)).wall)
    one = statistics.median(unit)
    for page, floor, wanted in PAGES:
        middle = statistics.median(ours[page])
        bench.table.add("G30", f"{page}, one of 100,000 people", f"{1000 * middle:.0f} ms", f"{1000 * one:.2f} ms", middle / one, floor, wanted, False, 0)


def every_page(bench):
    store, folder = store_of(bench, BATCH, BATCH), bench.path("plans")
    taken = []
    for _ in range(2):
        shutil.rmtree(folder, ignore_errors=True)
        taken.append(run([bench.leeboard, "--db", store, "--as-of", "2026-12-01", "plan", "show", "--all", "-o", folder, "--quiet"]))
    pages = sum(name.startswith("P-") for name in os.listdir(folder))
    best = min(taken, key=lambda one: one.wall)
    bench.table.add("G31", f"plan show --all, {pages} people with a plan", f"{best.wall:.1f} s", f"{SECONDS} s", best.wall * BATCH / max(pages, 1), SECONDS,
                    WANTED, False)
    bench.table.note("G31", "the same: peak memory", f"{best.rss:.0f} MiB", "", "")


def desk(bench, goals):
    if "G30" in goals:
        one_page(bench)
    if "G31" in goals:
        every_page(bench)
