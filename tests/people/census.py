#!/usr/bin/env python3
# census.py LEEBOARD PEOPLE FOLDER [SEED]: people who are all different, with names as frequent as in the United States; of them at most 0.2 % may
# be flagged as possible duplicates. census-names.csv: the names and shares that the US Census Bureau published of the census of 1990 (public domain;
# dist.all.last, dist.female.first, dist.male.first), the 5,000 most frequent surnames, 2,000 given names of women, and all 1,219 of men, in order
# of rank. The rarer names are invented, as many as the bureau counted or, behind the end of its lists, as there are about.
import bisect
import csv
import itertools
import json
import os
import random
import subprocess
import sys
import time

NAMES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "census-names.csv")
# Rank and the share of all people up to there, behind the names of the file; the last step is a guess, since the bureau stops at 90 %.
TAILS = {"family": [(6000, 65.382), (8000, 68.668), (10000, 71.104), (20000, 78.039), (50000, 85.925), (88799, 90.483), (1000000, 100)],
         "female": [(4000, 89.756), (4275, 90.024), (12000, 100)],
         "male": [(4000, 100)]}
STARTS = "B Br C Ch Cl D Dr F Fr G Gr H J K Kl L M N P Pr R S Sch Sh St T Th Tr V W Wh Z A E I O".split()
VOWELS = "a e i o u a e ai ea ee ou".split()
MIDDLES = "b c ck d g k l ll m mm n nd nn ng p r rr rd rs s ss st t tt th v w x z lm rt nt".split()
ENDS = ["", "", "", "n", "r", "s", "son", "ton", "man", "er", "ey", "ez", "ell", "ett", "ing", "ski", "berg", "ford", "a", "o", "ia"]


class Names:
    """Names by share: those of the file as they are, the others made once each."""

    def __init__(self, rows, tail, dice, syllables):
        self.listed, self.dice, self.syllables = [name for name, _ in rows], dice, syllables
        self.ends = list(itertools.accumulate(share for _, share in rows))
        self.steps = [(len(rows), self.ends[-1]), *tail]
        self.made, self.taken = {}, set(self.listed)

    def draw(self):
        at = self.dice.random() * 100
        if at < self.ends[-1]:
            return self.listed[bisect.bisect_right(self.ends, at)]
        for (low, before), (high, share) in zip(self.steps, self.steps[1:]):
            if at < share:
                return self.of_rank(low + int((at - before) / (share - before) * (high - low)))
        return self.of_rank(self.steps[-1][0])

    def of_rank(self, rank):
        while rank not in self.made:
            name = self.dice.choice(STARTS)
            for _ in range(self.dice.randint(0, self.syllables)):
                name += self.dice.choice(VOWELS) + self.dice.choice(MIDDLES)
            name += self.dice.choice(VOWELS) + self.dice.choice(ENDS)
            if name not in self.taken and len(name) > 2:
                self.taken.add(name)
                self.made[rank] = name
        return self.made[rank]


def write(listing, people, seed):
    """A table of so many people for `intake import`."""
    dice = random.Random(seed)
    rows = {kind: [] for kind in TAILS}
    with open(NAMES, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            rows[row["list"]].append((row["name"], float(row["percent"])))
    names = {kind: Names(rows[kind], TAILS[kind], dice, 2 if kind == "family" else 1) for kind in TAILS}
    with open(listing, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["patient.code", "patient.name.given", "patient.name.family", "patient.birth_date", "patient.sex_at_birth"])
        for number in range(people):
            sex = dice.choice(["female", "male"])
            born = time.strftime("%Y-%m-%d", time.gmtime(dice.randrange(-15 * 365, 39 * 365) * 86400))
            writer.writerow([f"P-{number:06}", names[sex].draw(), names["family"].draw(), born, sex])


def main():
    leeboard, people, folder = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    listing, store = os.path.join(folder, "census.csv"), os.path.join(folder, "census.db")
    write(listing, people, int(sys.argv[4]) if len(sys.argv) > 4 else 7)
    ours = [leeboard, "--db", store]
    subprocess.run([*ours, "-q", "store", "init"], check=True)
    began = time.time()
    done = subprocess.run([*ours, "intake", "import", listing, "--json"], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(done.stderr)
    summary = json.loads(done.stdout.splitlines()[-1])
    if summary["objects"]["patients"] != people:
        sys.exit(f"of {people} people {summary['objects']['patients']} were made")
    share = 100 * summary["possible_duplicates"] / people
    print(f"{people} people, {summary['possible_duplicates']} flagged: {share:.3f} % (at most 0.2 %), {time.time() - began:.1f} s")
    sys.exit(0 if share <= 0.2 else 1)


if __name__ == "__main__":
    main()
