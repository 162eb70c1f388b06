# people.py: G24 and G25, how a patient import grows with people who must all be compared, in memory and time; G27, finding one of 100,000; G28, false possible duplicates.
import json
import math
import os
import statistics
import sys

from measure import run

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "people"))
import census  # noqa: E402

ASKED = ["smith 1992", "kwandt 1980-03", "john", "03-11", "nobody like that"]


def listing_of(bench, people):
    path = bench.path(f"census-{people}-{bench.seed}.csv")
    if not os.path.exists(path):
        census.write(path, people, bench.seed)
    return path


def imported(bench, people):
    """A store of so many people; what its import took, and its summary."""
    store = bench.path(f"census-{people}.db")
    for old in (store, store + "-wal", store + "-shm", os.path.join(bench.path("state"), "leeboard", "heads")):
        if os.path.exists(old):
            os.remove(old)
    ours = [bench.leeboard, "--db", store]
    run([*ours, "store", "init"])
    spent, out = run([*ours, "intake", "import", listing_of(bench, people), "--json"], keep=True)
    summary = json.loads(out.splitlines()[-1])
    if summary["objects"]["patients"] != people:
        sys.exit(f"bench: {people} people went in, {summary['objects']['patients']} were made")
    return spent, summary


def time_of(command, asked):
    with open(asked) as file:
        return run([*command], stdin=file).wall


def people(bench, goals):
    if "G25" in goals:
        taken = {20_000: [], 200_000: []}
        for number in range(bench.rounds):
            taken[20_000].append(imported(bench, 20_000)[0])
            if number < 2:
                taken[200_000].append(imported(bench, 200_000)[0])
        small, large = (statistics.median(one.cpu for one in taken[size]) for size in taken)
        bench.table.add("G25", "intake import, 20,000 to 200,000 people: exponent", f"{large:.2f} s", f"{small:.2f} s", math.log10(large / small), 1.12,
                        1.05, False)
        small, large = (statistics.median(one.user for one in taken[size]) for size in taken)
        bench.table.note("G25", "the same without the kernel (journal, syncs)", f"{large:.2f} s", f"{small:.2f} s", f"{math.log10(large / small):.2f}")
        peaks = [max(one.rss for one in taken[size]) for size in taken]
        bench.table.add("G24", "the same: peak memory at ten times the input", f"{peaks[1]:.0f} MiB", f"{peaks[0]:.0f} MiB", peaks[1] / peaks[0], 1.5, 1.2, False)
    if not {"G27", "G28"} & set(goals):
        return
    _, summary = imported(bench, 100_000)
    if "G28" in goals:
        flagged = summary["possible_duplicates"]
        bench.table.add("G28", "false possible duplicates of 100,000 people, %", f"{flagged}", "100000", flagged / 1000, 0.2, 0.13, False, 3)
    if "G27" not in goals:
        return
    store, question = bench.path("census-100000.db"), bench.path("asked.txt")
    yardstick, ours = [], {asked: [] for asked in ASKED}
    for _ in range(bench.rounds):
        yardstick.append(run(["sqlite3", ":memory:", "select 1"]).wall)
        for asked in ASKED:
            with open(question, "w") as file:
                file.write(asked + "\n")
            ours[asked].append(time_of([bench.leeboard, "--db", store, "intake", "find"], question))
    unit = statistics.median(yardstick)
    for asked, times in ours.items():
        middle = statistics.median(times)
        bench.table.add("G27", f"intake find, 100,000 people: {asked}", f"{1000 * middle:.0f} ms", f"{1000 * unit:.2f} ms", middle / unit, 100, 35, False, 0)
