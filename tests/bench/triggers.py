# triggers.py: reviews of a log of 1,000,000 rows over 10,000 people: one of them, and all. Rows of the table are time against what was asked for.
import datetime
import json
import os
import random
import statistics

from measure import run

PATIENTS, ROWS = 10_000, 100
ONE, ALL = 0.050, 60.0          # seconds, wall
KINDS = ("none", "craving", "craving", "coped", "none", "exposure", "lapse")
FIRST, SUMMER_ENDS = datetime.date(2026, 8, 20), datetime.date(2026, 11, 1)


def entry(code, day, dice):
    kind = dice.choice(KINDS)
    if kind == "none":
        return {"patient": code, "kind": kind, "on": str(day)}
    offset = "-04:00" if day < SUMMER_ENDS else "-05:00"
    return {"patient": code, "kind": kind, "at": f"{day}T{dice.randrange(24):02}:{dice.randrange(60):02}{offset}",
            "triggers": [t for t in ("T-1", "T-2", "T-3") if dice.random() < 0.3]}


def write_input(folder, seed):
    os.makedirs(folder, exist_ok=True)
    dice = random.Random(seed)
    with open(os.path.join(folder, "people.ndjson"), "w") as people, open(os.path.join(folder, "log.ndjson"), "w") as log:
        for number in range(PATIENTS):
            code = f"P-{number:05}"
            triggers = [{"domain": d, "description": f"trigger {d}", "strength": 7} for d in ("times", "people", "places")]
            people.write(json.dumps({"patient": {"code": code}, "triggers": triggers}) + "\n")
            for row in range(ROWS):
                log.write(json.dumps(entry(code, FIRST + datetime.timedelta(row), dice)) + "\n")


def reviews(bench, goals):
    folder = bench.path(f"triggers-{bench.seed}")
    write_input(folder, bench.seed)
    store = os.path.join(folder, "clinic.db")
    for old in (store, bench.path("state", "leeboard", "heads")):
        if os.path.exists(old):
            os.remove(old)
    with open(os.path.join(folder, "leeboard.yaml"), "w") as settings:
        settings.write("time_zone: America/New_York\n")
    ours = [bench.leeboard, "--db", store, "--as-of", "2026-12-01"]
    run([*ours, "store", "init"])
    run([*ours, "intake", "import", "-q", os.path.join(folder, "people.ndjson")])
    stored = run([*ours, "triggers", "import", "-q", os.path.join(folder, "log.ndjson")])
    one = statistics.median(run([*ours, "triggers", "review", f"P-{number:05}", "--json"]).wall for number in range(20))
    everybody = [run([*ours, "triggers", "review", "--all", "--format", "ndjson"], keep=number == 0) for number in range(3)]
    listed = everybody[0][1].count('"control_windows"')
    if listed != PATIENTS:
        raise SystemExit(f"bench: {PATIENTS} people have a log, {listed} reviews came out")
    spent = [everybody[0][0], *everybody[1:]]
    all_ = statistics.median(each.wall for each in spent)
    rows = f"{PATIENTS * ROWS:,} rows"
    bench.table.add("triggers", f"review of one person, {rows}: time against {ONE * 1000:g} ms", f"{one * 1000:.1f} ms", "-", one / ONE, 1, 0.5, least=False)
    bench.table.add("triggers", f"review of all, {rows}: time against {ALL:g} s", f"{all_:.1f} s", "-", all_ / ALL, 1, 0.5, least=False)
    bench.table.note("triggers", f"import of the log, {rows}; memory of the review of all", f"{stored.wall:.1f} s", "-", f"{max(each.rss for each in spent):.0f} MiB")
