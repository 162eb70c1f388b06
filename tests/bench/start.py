# start.py: G1 to G3, what a short command costs against `sqlite3 :memory: 'select 1'`; G4, how often a write syncs.
import atexit
import os
import re
import shutil
import subprocess
import sys

from measure import run, start_times

YARDSTICK = "sqlite3 :memory: 'select 1'"
SYNCS = "fsync,fdatasync,sync,syncfs,msync,sync_file_range"


def small_store(bench):
    """A store of 200 people with forms and a trigger; the person read is in the middle of it."""
    folder = bench.input(200, 10)
    # In memory: what syncs cost is G4's.
    store = os.path.join("/dev/shm" if os.access("/dev/shm", os.W_OK) else bench.work, f"leeboard-bench-{os.getpid()}.db")
    atexit.register(lambda: os.path.exists(store) and os.remove(store))
    bench.fresh(store, folder)
    if os.path.exists(bench.path("small.rejects")):
        os.remove(bench.path("small.rejects"))
    run([bench.leeboard, "--db", store, "assess", "import", "--rejects", bench.path("small.rejects"), os.path.join(folder, "assessments.csv")],
        accept=(0, 3, 9))
    run([bench.leeboard, "--db", store, "triggers", "add", "P-0100", "--domain", "places", "--text", "the bus station"], accept=(0,))
    return store


def definitions(bench, count):
    """A --data folder with so many instruments, each a copy of GAD-7 under its own id."""
    folder = bench.path(f"definitions-{count}")
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(os.path.join(folder, "instruments"))
    with open(os.path.join(bench.here(".."), "..", "data", "instruments", "gad7.yaml")) as file:
        text = file.read()
    for number in range(count):
        with open(os.path.join(folder, "instruments", f"site{number:03}.yaml"), "w") as file:
            file.write(text.replace("id: gad7\n", f"id: site{number:03}\n").replace("gad7-", f"site{number:03}-"))
    return folder


def start_up(bench, goals):
    table = bench.table
    store = small_store(bench)
    ours = f"{bench.leeboard} --db {store}"
    reads = {
        "assess list P": f"{ours} assess list P-0100 --instrument phq9",
        "triggers list P": f"{ours} triggers list P-0100",
        "intake show P": f"{ours} intake show P-0100",
    }
    commands = {"yardstick": YARDSTICK}
    if "G1" in goals:
        commands["version"] = f"{bench.leeboard} --version"
    if "G2" in goals:
        commands.update(reads)
        for name, command in reads.items():
            _, out = run(command.split(), accept=(0, 9), keep=True)
            if not out.strip():
                sys.exit(f"bench: {name} printed nothing")
    lookups = {}
    if "G3" in goals:
        few, many = definitions(bench, 3), definitions(bench, 300)
        items = " ".join(f"{item}=1" for item in range(1, 8))
        lookups = {
            "assess list P": (f"{ours} --data {{}} assess list P-0100 --instrument phq9", (0, 9)),
            "assess add P, a site's instrument": (f"{ours} --data {{}} assess add P-0100 site001 --dry-run --taken-at 2025-12-31 {items}", (0,)),
            "assess add P, built-in": (f"{ours} --data {{}} assess add P-0100 gad7 --dry-run --taken-at 2025-12-31 {items}", (0,)),
        }
        for name, (command, accept) in lookups.items():
            # Equal output first: the other 297 instruments must change nothing.
            outs = [run(command.format(folder).split(), accept=accept, keep=True)[1] for folder in (few, many)]
            if outs[0] != outs[1] or not outs[0].strip():
                sys.exit(f"bench: {name} differs between 3 and 300 instruments")
            commands[name + " @3"] = command.format(few)
            commands[name + " @300"] = command.format(many)
    times = start_times(commands, bench.work, rounds=max(5, bench.rounds))
    base = times["yardstick"]
    if "G1" in goals:
        table.add("G1", "--version against sqlite3", f"{times['version']:.2f} ms", f"{base:.2f} ms", times["version"] / base, 2.0, 0.8, False)
    if "G2" in goals:
        for name in reads:
            table.add("G2", name + " against sqlite3", f"{times[name]:.2f} ms", f"{base:.2f} ms", times[name] / base, 2.5, 1.8, False)
    for name in lookups:
        many, few = times[name + " @300"], times[name + " @3"]
        table.add("G3", name + ": 300 instruments against 3", f"{many:.2f} ms", f"{few:.2f} ms", many / few, 1.2, 1.05, False)


def syncs(bench, goals):
    if not shutil.which("strace"):
        bench.table.skip("G4", "strace is not installed")
        return
    store = small_store(bench)
    writes = {
        "assess add": ["assess", "add", "P-0100", "gad7", *[f"{item}=1" for item in range(1, 8)]],
        "triggers add": ["triggers", "add", "P-0100", "--domain", "times", "--text", "pay day"],
    }
    for name, command in writes.items():
        log = bench.path("syncs.log")
        subprocess.run(["strace", "-f", "-qq", "-e", "trace=" + SYNCS, "-o", log, bench.leeboard, "--db", store, *command],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with open(log) as file:
            count = len(re.findall(r"^\d+\s+(?:" + SYNCS.replace(",", "|") + r")\(", file.read(), re.MULTILINE))
        if count == 0:
            sys.exit(f"bench: {name} synced nothing: it did not write")
        bench.table.add("G4", f"{name}: syncs", str(count), "-", count, 5, None, False, digits=0)
