# measure.py: runs commands by turns, takes medians, and prints the table of goals.
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time


class Spent:
    """What one run took: CPU seconds (user and system; user alone where it was asked), wall seconds, peak memory in MiB."""

    def __init__(self, cpu, wall, rss, user=0.0):
        self.cpu, self.wall, self.rss, self.user = cpu, wall, rss, user


def run(command, accept=(0,), cwd=None, keep=False, stdin=None):
    """One run of a command; its output when `keep`. Exits other than those accepted stop the benchmark."""
    # A process inherits the peak of whoever starts it, so that of Python would count: GNU time is small.
    peak = tempfile.NamedTemporaryFile()
    began = time.monotonic()
    with subprocess.Popen(["/usr/bin/time", "-q", "-f", "%M", "-o", peak.name, *command], cwd=cwd, stdin=stdin, stdout=subprocess.PIPE if keep else subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        # The pipes are small or closed: errors of a run are short, and data only comes back where it was asked for.
        out = process.stdout.read() if keep else b""
        errors = process.stderr.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - began
    if process.returncode not in accept:
        sys.exit(f"bench: exit {process.returncode} of {' '.join(map(str, command))}\n{errors.decode(errors='replace')[-2000:]}")
    spent = Spent(used.ru_utime + used.ru_stime, wall, int(peak.read()) / 1024, used.ru_utime)
    return (spent, out.decode()) if keep else spent


class Contestant:
    """One way to do the work. `prepare` resets the state before each round, outside of the clock."""

    def __init__(self, name, command, prepare=None, accept=(0,), cwd=None):
        self.name, self.command, self.prepare, self.accept, self.cwd = name, command, prepare, accept, cwd


def by_turns(contestants, rounds):
    """Runs each contestant once per round; medians of CPU, wall and memory by name."""
    taken = {one.name: [] for one in contestants}
    for number in range(rounds):
        # Turned about every round, so that nobody always runs after the same neighbour.
        for one in contestants if number % 2 == 0 else reversed(contestants):
            if one.prepare:
                one.prepare()
            taken[one.name].append(run(one.command, one.accept, one.cwd))
    middle = statistics.median
    return {name: Spent(middle(s.cpu for s in all_), middle(s.wall for s in all_), middle(s.rss for s in all_)) for name, all_ in taken.items()}


def start_times(commands, folder, rounds=6, runs=20):
    """Median wall milliseconds of short commands by hyperfine without a shell, by turns."""
    times = {name: [] for name in commands}
    out = os.path.join(folder, "hyperfine.json")
    for _ in range(rounds):
        lines = [part for name, command in commands.items() for part in ("-n", name, command)]
        subprocess.run(["hyperfine", "-N", "-i", "-w", "3", "-r", str(runs), "--style", "none", "--export-json", out, *lines],
                       check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with open(out) as file:
            for result in json.load(file)["results"]:
                times[result["command"]].extend(result["times"])
    return {name: 1000 * statistics.median(taken) for name, taken in times.items()}


class Table:
    def __init__(self):
        self.rows = []

    def add(self, goal, what, ours, rival, ratio, floor, stretch, least, digits=2):
        """`least`: whether the ratio must be at least the floor (otherwise at most)."""
        meets = (lambda limit: ratio >= limit) if least else (lambda limit: ratio <= limit)
        sign = ">=" if least else "<="
        verdict = "stretch" if stretch is not None and meets(stretch) else "floor" if meets(floor) else "MISSED"
        shown = f"{ratio:.{digits}f}"
        self.rows.append((goal, what, ours, rival, shown, f"{sign} {floor:g}", f"{sign} {stretch:g}" if stretch is not None else "-", verdict))
        print(f"   {goal}: {what}: ratio {shown}: {verdict}", flush=True)

    def note(self, goal, what, ours, rival, ratio):
        self.rows.append((goal, what, ours, rival, ratio, "", "", "info"))

    def skip(self, goal, why):
        self.rows.append((goal, why, "", "", "", "", "", "skipped"))
        print(f"   {goal}: skipped: {why}", flush=True)

    def print(self):
        head = ("goal", "what", "ours", "rival", "ratio", "floor", "stretch", "verdict")
        widths = [max(len(row[i]) for row in [head, *self.rows]) for i in range(len(head))]
        for row in [head, tuple("-" * width for width in widths), *self.rows]:
            print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())
        missed = [row for row in self.rows if row[-1] == "MISSED"]
        for row in missed:
            print(f"MISSED FLOOR {row[0]}: {row[1]}: {row[4]}, wanted {row[5]}")
        return not missed
