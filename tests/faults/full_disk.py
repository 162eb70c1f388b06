# full_disk.py LEEBOARD STEP SCRATCH: SCRATCH/disk is a small file system of its own, filled but for 0 to 256 KiB before each command.
import os
import shutil
import sqlite3
import subprocess
import sys

leeboard, step, scratch = sys.argv[1], int(sys.argv[2]), sys.argv[3]
disk, ready = os.path.join(scratch, "disk"), os.path.join(scratch, "ready")
store, filler = os.path.join(disk, "clinic.db"), os.path.join(disk, "filler")
for name in ("LEEBOARD_DB", "LEEBOARD_AS_OF"):
    os.environ.pop(name, None)

DOCUMENT = "schema: leeboard.intake/1\npatient: {code: P-NEW, birth_date: 1990-04-01}\n"
COMMANDS = {
    "intake add": ["intake", "add", os.path.join(scratch, "person.yaml")],
    "assess add": ["assess", "add", "P-0001", "gad7", "--taken-at", "2026-11-20", *[f"{item}=1" for item in range(1, 8)]],
    "triggers add": ["triggers", "add", "P-0001", "--domain", "places", "--text", "the bus station"],
    "plan draft": ["plan", "draft", "P-0001"],
    "report patient": ["report", "patient", "P-0001", "--format", "html", "-o", os.path.join(disk, "report.html")],
    "store backup": ["store", "backup", os.path.join(disk, "copy.db")],
}
STORED = ("person", "assessment", "trigger_item", "plan")


def run(arguments, state):
    return subprocess.run([leeboard, "--db", store, "--as-of", "2026-11-30", *arguments], capture_output=True, text=True,
                          env={**os.environ, "XDG_STATE_HOME": state})


def counts():
    with sqlite3.connect(f"file:{store}?mode=ro&immutable=1", uri=True) as db:
        return [db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in STORED]


def fresh():
    # A file system of its own for each run: what the last one freed may come back late.
    subprocess.run(["umount", "-l", disk], check=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "none", disk], check=True)
    shutil.copy(os.path.join(ready, "clinic.db"), store)
    shutil.rmtree(os.path.join(scratch, "state"), ignore_errors=True)
    shutil.copytree(os.path.join(ready, "state"), os.path.join(scratch, "state"))


def fill(left):
    with open(filler, "wb") as file:
        free = os.statvfs(disk)
        os.posix_fallocate(file.fileno(), 0, free.f_bavail * free.f_frsize)
        file.truncate(os.path.getsize(filler) - left)


with open(os.path.join(scratch, "person.yaml"), "w") as file:
    file.write(DOCUMENT)
os.makedirs(ready)
made = run(["store", "demo", "--seed", "7", "--patients", "20", "--quiet"], os.path.join(ready, "state"))
if made.returncode != 0:
    sys.exit(f"no store was made: exit {made.returncode}: {made.stderr}")
shutil.copy(store, ready)

wrong, good, refused, runs = [], 0, 0, 0
for name, command in COMMANDS.items():
    answers = set()
    for left in range(0, 256 + step, step):
        fresh()
        state, before = os.path.join(scratch, "state"), counts()
        fill(left * 1024)
        done = run(command, state)
        runs += 1
        os.remove(filler)
        place = f"{name}, {left} KiB left"
        journal = os.path.exists(store + "-journal")
        after = counts() if not journal else None
        if done.returncode in (0, 9):
            good += 1
            answers.add("good")
            if name.split()[0] in ("intake", "assess", "triggers", "plan") and after == before:
                wrong.append(f"{place}: exit {done.returncode} and nothing stored")
        elif done.returncode == 14:
            refused += 1
            answers.add("refused")
            if "room" not in done.stderr and "space" not in done.stderr and "full" not in done.stderr:
                wrong.append(f"{place}: the message names no mend: {done.stderr.strip()}")
            if after is not None and after != before:
                wrong.append(f"{place}: exit 14 and something was stored")
        else:
            wrong.append(f"{place}: exit {done.returncode}: {done.stderr.strip()[:300]}")
        left_over = [one for one in os.listdir(disk) if one not in ("clinic.db", "clinic.db-journal", "leeboard.yaml")]
        if done.returncode == 14 and left_over:
            wrong.append(f"{place}: left behind: {left_over}")
        verified = run(["store", "verify", "--deep"], state)
        if verified.returncode != 0:
            wrong.append(f"{place}: the store is not whole: exit {verified.returncode}: {verified.stdout.strip()[-300:]}")
        if done.returncode == 14:
            again = run(command, state)
            if again.returncode not in (0, 9):
                wrong.append(f"{place}: the repeat with room: exit {again.returncode}: {again.stderr.strip()[:300]}")
            elif name == "intake add" and counts()[0] != before[0] + 1:
                wrong.append(f"{place}: the repeat did not store once")
    # A copy of the store never fits.
    if answers != ({"refused"} if name == "store backup" else {"good", "refused"}):
        wrong.append(f"{name}: only {answers}: this shows nothing")
for one in wrong[:20]:
    print(one)
print(f"{runs} runs: {good} good, {refused} refused, {len(wrong)} wrong")
sys.exit(1 if wrong else 0)
