# intake.py: G5 to G7, forms from CSV into a store of known patients, against raw inserts, a Python script and sqlite-utils.
import os
import shutil
import sqlite3
import sys

from measure import Contestant, by_turns, run

# What two stores must agree on before their speed is compared. The last row takes every answer and carried cell.
SAME = """SELECT count(*), count(DISTINCT person), sum(day), sum(complete), sum(safety), sum(total_low), sum(total_high),
  sum(length(answers)), sum(length(coalesce(input, ''))), min(answers || coalesce(input, '')), max(answers || coalesce(input, ''))
  FROM assessment"""
EXACT = "SELECT person, instrument, taken_at, by, basis, answers, input, complete, safety, total_low, total_high FROM assessment ORDER BY 1, 2, 3"


def facts_of(store, exact):
    db = sqlite3.connect(f"file:{store}?mode=ro", uri=True)
    facts = db.execute(SAME).fetchone()
    rows = hash(tuple(db.execute(EXACT))) if exact else None
    db.close()
    return facts, rows


def must_agree(ours, others):
    for name, store in others.items():
        if facts_of(ours, True) != facts_of(store, True):
            sys.exit(f"bench: the rows of {name} differ from ours: {facts_of(ours, False)[0]} against {facts_of(store, False)[0]}")




def intake(bench, goals):
    patients, forms = (100_000, 10) if bench.full else (10_000, 10)
    for shuffled in (False, True):
        if shuffled and not any(goal in goals for goal in ("G5",)):
            continue
        measure(bench, goals if not shuffled else ["G5"], patients, forms, shuffled)


def measure(bench, goals, patients, forms, shuffled):
    folder = bench.input(patients, forms, shuffled)
    rows_csv = os.path.join(folder, "assessments.csv")
    ours, raw, script, plain = (bench.path(name + ".db") for name in ("ours", "raw", "python", "plain"))
    rows = bench.path("rows.bin")
    rejects = bench.path("rejects.csv")

    def fresh(store):
        def prepare():
            bench.fresh(store, folder)
            if os.path.exists(rejects):
                os.remove(rejects)
        return prepare

    people = [Contestant("ours", [bench.leeboard, "--db", ours, "assess", "import", "-q", "--rejects", rejects, rows_csv], fresh(ours), (0, 3, 9))]
    people[0].prepare()
    run(people[0].command, people[0].accept)
    run([bench.path("raw_insert"), "--dump", ours, rows])
    people.append(Contestant("raw", [bench.path("raw_insert"), raw, rows], fresh(raw)))
    agree = {"raw_insert": raw}
    if "G6" in goals:
        people.append(Contestant("python", ["/usr/bin/python3", bench.here("py_intake.py"), rows_csv, script], fresh(script)))
        agree["py_intake.py"] = script
    for one in people[1:]:
        one.prepare()
        run(one.command, one.accept)
    must_agree(ours, agree)
    taken = by_turns(people, bench.rounds)
    count = facts_of(ours, False)[0][0]
    order = "by visit" if shuffled else "by patient"

    def rate(name):
        return f"{count / taken[name].cpu / 1000:.0f} k rows/s"

    if "G5" in goals:
        bench.table.add("G5", f"CSV intake against raw insert, {count:,} rows {order}", rate("ours"), rate("raw"),
                        taken["raw"].cpu / taken["ours"].cpu, 0.40 if shuffled else 0.45, 0.60, True)
        bench.table.note("G5", "   the same in wall seconds", f"{taken['ours'].wall:.2f} s", f"{taken['raw'].wall:.2f} s",
                         f"{taken['raw'].wall / taken['ours'].wall:.2f}")
    if "G6" in goals:
        bench.table.add("G6", "CSV intake against the Python script", rate("ours"), rate("python"), taken["python"].cpu / taken["ours"].cpu,
                        1.5, 2.0, True)
    if "G7" in goals and not shuffled:
        utils(bench, rows_csv, plain, count, taken["ours"].cpu)


def utils(bench, rows_csv, plain, count, ours):
    """sqlite-utils is slow enough for one tenth of the rows; its rate does not depend on their number."""
    if not shutil.which("sqlite-utils"):
        bench.table.skip("G7", "sqlite-utils is not installed")
        return
    part = bench.path("part.csv")
    with open(rows_csv, newline="") as file, open(part, "w", newline="") as out:
        for number, line in enumerate(file):
            # Only lines that begin a record: a cell may hold a line break.
            if number > count // 10 and line.startswith("P-"):
                break
            out.write(line)

    def prepare():
        if os.path.exists(plain):
            os.remove(plain)

    taken = by_turns([Contestant("utils", ["/usr/bin/python3", "/usr/bin/sqlite-utils", "insert", plain, "forms", part, "--csv"], prepare)], 3)["utils"]
    db = sqlite3.connect(plain)
    stored = db.execute("SELECT count(*) FROM forms").fetchone()[0]
    db.close()
    ours_rate, theirs = count / ours, stored / taken.cpu
    bench.table.add("G7", "CSV intake against sqlite-utils insert", f"{ours_rate / 1000:.0f} k rows/s", f"{theirs / 1000:.0f} k rows/s",
                    ours_rate / theirs, 5, 7, True)
