#!/usr/bin/env python3
# census.py LEEBOARD DATA PEOPLE FOLDER [SEED]: people who are all different, with names as frequent as in the United States; of them at most
# 0.2 % may be flagged as possible duplicates. The frequent names are real, with the shares of the US Census Bureau (surnames of 2010, given
# names of 1990); the rarer ones are invented, and as many as there are.
import csv
import json
import os
import random
import subprocess
import sys
import time

import points

FAMILIES = [0.828, 0.655, 0.551, 0.487, 0.483, 0.395, 0.393, 0.378, 0.371, 0.359, 0.353, 0.297, 0.285, 0.272, 0.266, 0.256, 0.255, 0.245, 0.240,
            0.238, 0.238, 0.231, 0.225, 0.224, 0.223, 0.207, 0.191, 0.189, 0.180, 0.179, 0.177, 0.164, 0.163, 0.158, 0.156, 0.149, 0.148, 0.148,
            0.147, 0.147, 0.145, 0.145, 0.143, 0.142, 0.138, 0.135, 0.132, 0.130, 0.129, 0.128]
MEN = [3.318, 3.271, 3.143, 2.629, 2.451, 2.363, 1.703, 1.523, 1.404, 1.380, 1.035, 0.974, 0.948, 0.938, 0.931, 0.927, 0.826, 0.780, 0.779, 0.736,
       0.725, 0.721, 0.671, 0.660, 0.657, 0.650, 0.640, 0.613, 0.598, 0.591, 0.581, 0.546, 0.544, 0.540, 0.537, 0.488, 0.441, 0.435, 0.432, 0.415]
WOMEN = [2.629, 1.073, 1.035, 0.980, 0.937, 0.932, 0.828, 0.794, 0.768, 0.727, 0.704, 0.669, 0.667, 0.666, 0.663, 0.629, 0.583, 0.565, 0.562, 0.522,
         0.519, 0.510, 0.508, 0.504, 0.494, 0.490, 0.482, 0.469, 0.468, 0.462, 0.455, 0.451, 0.440, 0.430, 0.430, 0.424, 0.416, 0.412, 0.408, 0.404]
# How many names make how much of all people, behind the most frequent ones: rank, share up to there.
FAMILY_TAIL = [(100, 16.5), (200, 22), (500, 31.5), (1000, 39.5), (2000, 48), (5000, 60.5), (10000, 68), (50000, 82), (150000, 90), (1000000, 100)]
MEN_TAIL = [(100, 60), (200, 71), (500, 83), (1219, 90), (4000, 100)]
WOMEN_TAIL = [(100, 43), (200, 57), (500, 72), (1000, 79.6), (4275, 90), (12000, 100)]
STARTS = "B Br C Ch Cl D Dr F Fr G Gr H J K Kl L M N P Pr R S Sch Sh St T Th Tr V W Wh Z A E I O".split()
VOWELS = "a e i o u a e ai ea ee ou".split()
MIDDLES = "b c ck d g k l ll m mm n nd nn ng p r rr rd rs s ss st t tt th v w x z lm rt nt".split()
ENDS = ["", "", "", "n", "r", "s", "son", "ton", "man", "er", "ey", "ez", "ell", "ett", "ing", "ski", "berg", "ford", "a", "o", "ia"]


class Names:
    """Names by rank: the frequent ones as they are, the others made once each."""

    def __init__(self, frequent, shares, tail, dice, syllables):
        self.frequent, self.shares, self.dice, self.syllables = frequent, shares, dice, syllables
        self.steps = [(len(shares), sum(shares)), *[step for step in tail if step[0] > len(shares)]]
        self.made, self.taken = {}, set(frequent)

    def draw(self):
        at = self.dice.random() * 100
        if at < self.steps[0][1]:
            return self.dice.choices(self.frequent, self.shares)[0]
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


def write(listing, data, people, seed):
    """A table of so many people for `intake import`."""
    dice = random.Random(seed)
    lists = points.read_table(data)["lists"]
    given = [name.capitalize() for name in lists["common_givens"]]
    families = Names([name.capitalize() for name in lists["common_families"]], FAMILIES, FAMILY_TAIL, dice, 2)
    men, women = Names(given[:40], MEN, MEN_TAIL, dice, 1), Names(given[40:], WOMEN, WOMEN_TAIL, dice, 1)
    with open(listing, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["patient.code", "patient.name.given", "patient.name.family", "patient.birth_date", "patient.sex_at_birth"])
        for number in range(people):
            sex = dice.choice(["female", "male"])
            born = time.strftime("%Y-%m-%d", time.gmtime(dice.randrange(-15 * 365, 39 * 365) * 86400))
            writer.writerow([f"P-{number:06}", (women if sex == "female" else men).draw(), families.draw(), born, sex])


def main():
    leeboard, data, people, folder = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
    listing, store = os.path.join(folder, "census.csv"), os.path.join(folder, "census.db")
    write(listing, data, people, int(sys.argv[5]) if len(sys.argv) > 5 else 7)
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
