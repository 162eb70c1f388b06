# growth.py: G19, how time grows from one size of clinic to one ten times as large, and whether memory stays flat.
import math
import os
import sqlite3
import statistics
import sys

from measure import run

FORMS = 4


class Size:
    """One clinic size: what inserting and reading it took, round by round."""

    def __init__(self, patients):
        self.patients = patients
        self.spent = {"patients": [], "insert": [], "aggregate": []}

    def cpu(self, part):
        return statistics.median(one.cpu for one in self.spent[part])

    def rss(self, part):
        return statistics.median(one.rss for one in self.spent[part])


def count(store, sql):
    db = sqlite3.connect(f"file:{store}?mode=ro", uri=True)
    number = db.execute(sql).fetchone()[0]
    db.close()
    return number


def one_round(bench, size):
    folder = bench.input(size.patients, FORMS)
    store, listing, rejects = bench.path("growth.db"), bench.path("growth.csv"), bench.path("growth.rejects")
    for old in (store, listing, rejects, os.path.join(bench.path("state"), "leeboard", "heads")):
        if os.path.exists(old):
            os.remove(old)
    ours = [bench.leeboard, "--db", store]
    run([*ours, "store", "init"])
    size.spent["patients"].append(run([*ours, "intake", "import", "-q", "--rejects", rejects, os.path.join(folder, "patients.ndjson")]))
    size.spent["insert"].append(run([*ours, "assess", "import", "-q", "--rejects", rejects, os.path.join(folder, "assessments.csv")], (0, 3, 9)))
    size.spent["aggregate"].append(run([*ours, "report", "caseload", "--format", "csv", "-o", listing]))
    with open(listing) as file:
        listed = sum(1 for _ in file) - 1
    with open(rejects) as file:
        rejected = sum(1 for line in file if line.startswith("P-"))
    stored = count(store, "SELECT count(*) FROM assessment")
    if listed != size.patients or stored + rejected != size.patients * FORMS:
        sys.exit(f"bench: {size.patients} patients went in, {listed} are listed; {stored} forms stored, {rejected} rejected")
    os.remove(store)


def growth(bench, goals):
    small, large = (Size(100_000), Size(1_000_000)) if bench.full else (Size(20_000), Size(200_000))
    # The large size is long enough to be steady, and a whole run shall stay short: fewer rounds there.
    for number in range(bench.rounds):
        one_round(bench, small)
        if number < (1 if bench.full else 2):
            one_round(bench, large)
    for part, what, floor, stretch in (("aggregate", "report caseload", 1.15, 1.05), ("insert", "assess import", 1.25, 1.12),
                                       ("patients", "intake import", 1.25, 1.12)):
        ratio = large.cpu(part) / small.cpu(part)
        bench.table.add("G19", f"{what}, {small.patients:,} to {large.patients:,} patients: exponent", f"{large.cpu(part):.2f} s",
                        f"{small.cpu(part):.2f} s", math.log10(ratio), floor, stretch, False)
    for part, what in (("insert", "assess import"), ("patients", "intake import"), ("aggregate", "report caseload")):
        bench.table.add("G19", f"{what}: peak memory at ten times the input", f"{large.rss(part):.0f} MiB", f"{small.rss(part):.0f} MiB",
                        large.rss(part) / small.rss(part), 1.5, 1.1, False)
