#!/usr/bin/python3
# generate.py: patients and filled-in forms of an invented clinic, the same bytes for the same seed on every machine.
#
# generate.py FOLDER --patients N --forms N --seed N [--shuffled]
# writes patients.ndjson (intake documents) and assessments.csv (18 columns; of 1,000 rows one is wrong on purpose).
import argparse
import json
import os

HEADER = ["patient", "instrument", "taken_at", "by", "basis", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "room", "device", "note"]
NOTES = [
    "", "", "", "seen in clinic", "by telephone", "",
    "slept badly, worried about work", "came with a friend, stayed for the group",
    'said "better than last week"', 'wants a "fresh start", asked for a later slot',
    "first line\nsecond line", "on time",
]
GIVEN = ["Alba", "Bruno", "Carmen", "Dario", "Edda", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Kaja", "Luis", "Mara", "Nuno", "Olga", "Pau"]
FAMILY = ["Aalto", "Brandt", "Castel", "Dorn", "Ebner", "Falk", "Gruber", "Hollis", "Ivers", "Jansen", "Kranz", "Lund", "Moreau", "Novak", "Orsini", "Prior"]


class Dice:
    """SplitMix64: small, and the same on every machine and version of Python."""

    def __init__(self, seed):
        self.state = seed & 0xFFFFFFFFFFFFFFFF

    def roll(self, sides):
        self.state = (self.state + 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & 0xFFFFFFFFFFFFFFFF
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & 0xFFFFFFFFFFFFFFFF
        return (z ^ (z >> 31)) % sides


def code(number):
    return f"P-{number:04}"


def quoted(text):
    if any(c in text for c in ',"\n'):
        return '"' + text.replace('"', '""') + '"'
    return text


def patient(dice, number):
    return json.dumps({
        "schema": "leeboard.intake/1",
        "patient": {
            "code": code(number),
            "name": {"given": [GIVEN[dice.roll(16)]], "family": f"{FAMILY[dice.roll(16)]}{number}"},
            "birth_date": f"{1945 + dice.roll(60)}-{1 + dice.roll(12):02}-{1 + dice.roll(28):02}",
            "sex_at_birth": "female" if dice.roll(2) else "male",
        },
        "episode": {"admitted": "2024-01-02T09:00Z", "programme": "outpatient-moud"},
    }, separators=(",", ":"))


def form(dice, number, visit):
    """One row; the forms of one person and instrument never share a day."""
    phq = dice.roll(10) < 7
    level = dice.roll(4)
    day = visit * 60 + dice.roll(28)
    taken = f"20{24 + day // 336}-{1 + day // 28 % 12:02}-{1 + day % 28:02}T{8 + dice.roll(10):02}:{dice.roll(60):02}Z"
    items = [str(min(3, dice.roll(level + 1))) for _ in range(9 if phq else 7)]
    if phq:
        items[8] = "0" if dice.roll(12) else "1"
    odd = dice.roll(1000)
    if odd < 30:
        items[dice.roll(7)] = "declined"
    elif odd < 50:
        items[dice.roll(7)] = ""
    elif odd == 50:
        items[2] = "7"
    items += [""] * (9 - len(items)) + [str(level) if phq else ""]
    row = [code(number), "phq9" if phq else "gad7", taken, f"S-{1 + dice.roll(9):02}", "items", *items,
           f"B{1 + dice.roll(4)}", "kiosk" if dice.roll(3) else "paper", NOTES[dice.roll(12)]]
    return ",".join(quoted(cell) for cell in row)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--patients", type=int, required=True)
    parser.add_argument("--forms", type=int, default=10)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--shuffled", action="store_true", help="rows by visit instead of by patient")
    args = parser.parse_args()
    dice = Dice(args.seed)
    os.makedirs(args.folder, exist_ok=True)
    with open(os.path.join(args.folder, "patients.ndjson"), "w", newline="") as out:
        for number in range(1, args.patients + 1):
            out.write(patient(dice, number) + "\n")
    dice = Dice(args.seed + 1)
    with open(os.path.join(args.folder, "assessments.csv"), "w", newline="") as out:
        out.write(",".join(HEADER) + "\n")
        order = ((p, v) for v in range(args.forms) for p in range(1, args.patients + 1)) if args.shuffled else \
                ((p, v) for p in range(1, args.patients + 1) for v in range(args.forms))
        for number, visit in order:
            out.write(form(dice, number, visit) + "\n")


if __name__ == "__main__":
    main()
