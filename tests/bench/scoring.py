# scoring.py: G10, what scoring costs beside the insert limit, and the filter `assess score` beside storing the same rows.
import os
import shutil
import sqlite3
import sys

from measure import Contestant, by_turns, run

FORMS = 1_000_000
SUMS = "SELECT count(*), sum(complete), sum(total_low), sum(total_high) FROM assessment"


def scoring(bench, goals):
    alone = os.path.join(os.path.dirname(bench.leeboard), "score_forms")
    if not os.path.exists(alone):
        bench.table.skip("G10", "score_forms is not built beside the program: cmake --build build/release --target score_forms")
        return
    folder = bench.input(10_000, 10)
    rows_csv = os.path.join(folder, "assessments.csv")
    ours, raw, rows, rejects = bench.path("ours.db"), bench.path("raw.db"), bench.path("rows.bin"), bench.path("rejects.csv")

    def fresh(store):
        def prepare():
            bench.fresh(store, folder)
            clear()
        return prepare

    def clear():
        if os.path.exists(rejects):
            os.remove(rejects)

    storing = Contestant("storing", [bench.leeboard, "--db", ours, "assess", "import", "-q", "--rejects", rejects, rows_csv], fresh(ours), (0, 3, 9))
    storing.prepare()
    run(storing.command, storing.accept)
    run([bench.path("raw_insert"), "--dump", ours, rows])
    db = sqlite3.connect(f"file:{ours}?mode=ro", uri=True)
    stored = db.execute(SUMS).fetchone()
    db.close()
    _, said = run([alone, rows_csv, str(FORMS)], keep=True)
    sums = tuple(map(float, said.split()[1:]))
    if sums != tuple(map(float, stored)):
        sys.exit(f"bench: the sums of scoring alone differ from the store: {said.strip()} against {stored}")
    people = [storing, Contestant("raw", [bench.path("raw_insert"), raw, rows], fresh(raw)),
              Contestant("filter", [bench.leeboard, "assess", "score", "--from", "csv", "-q", "--rejects", rejects, rows_csv], clear, (0, 3))]
    taken = by_turns(people, bench.rounds)
    each = sorted(float(run([alone, rows_csv, str(FORMS)], keep=True)[1].split()[0]) for _ in range(bench.rounds))[bench.rounds // 2]
    limit = taken["raw"].cpu / stored[0]
    bench.table.add("G10", f"scoring alone, {FORMS:,} forms, against raw insert", f"{each * 1e6:.2f} us a form", f"{limit * 1e6:.2f} us a row",
                    each / limit, 0.15, 0.05, False)
    bench.table.note("G10", "   the filter `assess score` (CSV in, CSV out) against storing", f"{taken['filter'].cpu:.2f} s, {taken['filter'].rss:.0f} MiB",
                     f"{taken['storing'].cpu:.2f} s", f"{taken['filter'].cpu / taken['storing'].cpu:.2f}")
    bench.table.note("G10", f"   memory of the filter, {stored[0] * 8:,} rows against {stored[0]:,}", *growth_of_memory(bench, rejects, clear, rows_csv))


def growth_of_memory(bench, rejects, clear, rows_csv):
    """The same table eight times over: what the filter holds must not grow with it."""
    long_csv = bench.path("long.csv")
    with open(long_csv, "wb") as out:
        for number in range(8):
            with open(rows_csv, "rb") as file:
                header = file.readline()
                if number == 0:
                    out.write(header)
                shutil.copyfileobj(file, out)
    peaks = []
    for table in (long_csv, rows_csv):
        clear()
        peaks.append(run([bench.leeboard, "assess", "score", "--from", "csv", "-q", "--rejects", rejects, table], (0, 3)).rss)
    os.remove(long_csv)
    return f"{peaks[0]:.1f} MiB", f"{peaks[1]:.1f} MiB", f"{peaks[0] / peaks[1]:.2f}"
