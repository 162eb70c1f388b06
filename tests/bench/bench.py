#!/usr/bin/python3
# bench.py: measures the goals of the speed section against their rivals and prints one table. Called by run.sh.
import argparse
import atexit
import os
import subprocess
import sys

import desk
import growth
import identity
import intake
import lists
import people
import plans
import scoring
import start
import triggers
from measure import Table

HERE = os.path.dirname(os.path.abspath(__file__))


class Bench:
    """Where things lie and how large they are."""

    def __init__(self, args):
        self.leeboard = os.path.abspath(args.leeboard)
        self.work = os.path.abspath(args.work)
        self.full, self.rounds, self.seed = args.full, args.rounds, args.seed
        self.table = Table()
        os.makedirs(self.work, exist_ok=True)
        # Everything that the product reads from its surroundings is ours, so no setting of this user counts.
        os.environ.update(LEEBOARD=self.leeboard, XDG_STATE_HOME=self.path("state"), XDG_CONFIG_HOME=self.path("config"),
                          XDG_DATA_HOME=self.path("data"), LC_ALL="C.UTF-8")
        for name in ("LEEBOARD_DB", "LEEBOARD_DATA", "LEEBOARD_AS_OF"):
            os.environ.pop(name, None)

    def path(self, *names):
        return os.path.join(self.work, *names)

    def here(self, name):
        return os.path.join(HERE, name)

    def say(self, text):
        print(f"-- {text}", flush=True)

    def input(self, patients, forms, shuffled=False):
        """A folder with patients.ndjson and assessments.csv, made once for each size and seed."""
        folder = self.path(f"in-{patients}-{forms}-{self.seed}{'-shuffled' if shuffled else ''}")
        if not os.path.exists(os.path.join(folder, "done")):
            subprocess.run([self.here("generate.py"), folder, "--patients", str(patients), "--forms", str(forms), "--seed", str(self.seed)] +
                           (["--shuffled"] if shuffled else []), check=True)
            open(os.path.join(folder, "done"), "w").close()
        return folder

    def fresh(self, store, folder):
        subprocess.run([self.here("fresh"), store, os.path.join(folder, "patients.ndjson")], check=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--leeboard", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--full", action="store_true", help="100,000 patients with 10 forms, growth to 1,000,000 patients")
    parser.add_argument("--busy", action="store_true", help="beside one busy core")
    parser.add_argument("goals", nargs="*")
    args = parser.parse_args()
    parts = [(("G1", "G2", "G3"), start.start_up), (("G4",), start.syncs), (("G5", "G6", "G7"), intake.intake), (("G10",), scoring.scoring),
             (("P1", "P2", "P3"), plans.plans), (("triggers",), triggers.reviews), (("G19",), growth.growth), (("G25", "G27", "G28"), people.people),
             (("G26",), identity.identity), (("G30", "G31"), desk.desk), (("G22", "G23", "G32", "G35"), lists.sizes)]
    unknown = [goal for goal in args.goals if not any(goal in names for names, _ in parts)]
    if unknown:
        sys.exit(f"bench: there is no measurement of {' '.join(unknown)}; known: {' '.join(goal for names, _ in parts for goal in names)}")
    bench = Bench(args)
    # Whoever else works on the machine: one core that never rests, for as long as we measure.
    neighbour = subprocess.Popen([sys.executable, "-c", "while True: pass"]) if args.busy else None
    if neighbour:
        atexit.register(neighbour.kill)
    for names, part in parts:
        wanted = [goal for goal in names if not args.goals or goal in args.goals]
        if wanted:
            bench.say(f"measuring {' '.join(wanted)}")
            part(bench, wanted)
    print()
    print(f"data: tests/bench/generate.py, seed {args.seed}; {args.rounds} rounds by turns, medians; one machine, one sitting"
          + (", beside one busy core" if args.busy else ", alone"))
    print()
    sys.exit(0 if bench.table.print() else 1)


if __name__ == "__main__":
    main()
