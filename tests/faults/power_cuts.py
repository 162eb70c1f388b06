#!/usr/bin/env python3
# power_cuts.py LEEBOARD RECORDER CUTS SEED FOLDER: what a disk can hold when the power fails, and what Leeboard makes of it.
#
# A day of commands runs under the recorder (recorder.c), which writes down each change of the store, its journal, backups and what the user
# remembers of it. For each cut point, disks are built from what was synced before it and, of what came later,
#   synced: nothing            all: everything in its order
#   subset: any sectors of 512 bytes, and the names that changed up to some moment       torn: the same, with one sector torn
# Each disk must hold the state after a commit that is not older than the last one that was acknowledged (the command ended with 0, or an import
# printed its `committed` line), `store verify --deep` and `audit verify` must find nothing, and backups that have their name must be good.
# Disks that need a recovery are cut once more while it runs.
import hashlib
import os
import random
import shutil
import sqlite3
import struct
import subprocess
import sys
import time

leeboard, recorder, cuts, seed, folder = os.path.realpath(sys.argv[1]), os.path.realpath(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), sys.argv[5]
os.makedirs(folder, exist_ok=True)
os.chdir(folder)
HEAD = struct.Struct("<ciqII")
SECTOR = 512
MODELS = ("synced", "all", "subset", "torn")
chance = random.Random(seed)
faults = []


def fail(what):
    faults.append(what)
    print("power cut: " + what, flush=True)


def environment(root, log=None):
    out = dict(os.environ, XDG_STATE_HOME=os.path.join(root, "state"), HOME=root, LEEBOARD_AS_OF="2026-12-01", LC_ALL="C.UTF-8",
               LEEBOARD_DB=os.path.join(root, "clinic.db"))
    out.pop("LEEBOARD_DATA", None)
    if log is not None:
        out.update(LD_PRELOAD=recorder, RECORD_ROOT=root, RECORD_LOG=log)
    return out


def run(root, *words, log=None):
    return subprocess.run([leeboard, *words], cwd=root, env=environment(root, log), stdin=subprocess.DEVNULL, capture_output=True, check=False)


# -- the disk -------------------------------------------------------------------------------------

class File:
    """Bytes that are on the disk, and what was written since."""

    def __init__(self, data=b""):
        self.synced = data
        self.later = []  # (offset, bytes) or a size

    def sync(self):
        self.synced, self.later = self.after(self.later), []

    def after(self, changes):
        data = bytearray(self.synced)
        for change in changes:
            if isinstance(change, int):
                data = data[:change] + bytes(max(0, change - len(data)))
            else:
                at, new = change
                data += bytes(max(0, at + len(new) - len(data)))
                data[at:at + len(new)] = new
        return bytes(data)

    def content(self, model):
        if model == "synced" or not self.later:
            return self.synced
        if model == "all":
            return self.after(self.later)
        part = []
        for change in self.later:
            if isinstance(change, int):
                part.append(change)
                continue
            at, new = change
            end = at + len(new)
            while at < end:
                step = min(end, (at // SECTOR + 1) * SECTOR)
                part.append((at, new[len(new) - (end - at):len(new) - (end - step)]))
                at = step
        share = chance.choice((0.1, 0.5, 0.9))
        kept = [change for change in part if chance.random() < share]
        if model == "torn" and part:
            change = chance.choice(part)
            if not isinstance(change, int) and len(change[1]) > 1:
                cut = chance.randrange(1, len(change[1]))
                kept.append((change[0], change[1][:cut]) if chance.random() < 0.5 else (change[0] + cut, change[1][cut:]))
        return self.after(kept)


class Disk:
    def __init__(self, root):
        self.root = root
        self.names = {}  # as programs see them
        self.later = []  # changes of names since the folder was synced: (folder, {name: file or None})
        self.open = {}
        for where, _, files in os.walk(root):
            for name in files:
                path = os.path.join(where, name)
                with open(path, "rb") as file:
                    self.names[path] = File(file.read())
        self.synced = dict(self.names)

    def rename(self, folders, changed):
        for name, file in changed.items():
            if file is None:
                self.names.pop(name, None)
            else:
                self.names[name] = file
        self.later.append((folders, changed))

    def sync_folder(self, path):
        """Names of a folder reach the disk in their order; a change that two folders share goes with either."""
        kept = []
        for folders, changed in self.later:
            if path is None or path in folders:
                self.put(self.synced, changed)
            else:
                kept.append((folders, changed))
        self.later = kept

    @staticmethod
    def put(names, changed):
        for name, file in changed.items():
            if file is None:
                names.pop(name, None)
            else:
                names[name] = file

    def apply(self, event):
        what, descriptor, at, one, two = event
        names = self.names
        if what == "O":
            path = one.decode()
            if at or (path not in names and not os.path.isdir(path)):
                self.rename({os.path.dirname(path)}, {path: File()})
            self.open[descriptor] = path if path not in names else names[path]
        elif what in "WTS":
            file = self.open.get(descriptor)
            if isinstance(file, File):
                if what == "S":
                    file.sync()
                else:
                    file.later.append((at, one) if what == "W" else at)
            elif what == "S" and file is not None:
                self.sync_folder(file)
        elif what == "A":
            for file in list(names.values()):
                file.sync()
            self.sync_folder(None)
        elif what in "RXL":
            old, new = one.decode(), two.decode()
            changed = {new: names[old]}
            if what != "L":
                changed[old] = names.get(new) if what == "X" else None
            self.rename({os.path.dirname(old), os.path.dirname(new)}, changed)
        elif what == "U":
            path = one.decode()
            self.rename({os.path.dirname(path)}, {path: None})

    def image(self, model):
        names = dict(self.synced)
        many = {"synced": 0, "all": len(self.later)}.get(model, chance.randint(0, len(self.later)))
        for _, changed in self.later[:many]:
            self.put(names, changed)
        return {path: file.content(model) for path, file in names.items()}


def read_log(path):
    out = []
    with open(path, "rb") as file:
        data = file.read()
    at = 0
    while at < len(data):
        what, descriptor, offset, one, two = HEAD.unpack_from(data, at)
        at += HEAD.size
        out.append((what.decode(), descriptor, offset, data[at:at + one], data[at + one:at + one + two]))
        at += one + two
    return out


def lay(image, root, to):
    """The files of a disk in a folder of their own; what is empty of files keeps its folders."""
    shutil.rmtree(to, ignore_errors=True)
    for name in ("state/leeboard", "backups"):
        os.makedirs(os.path.join(to, name))
    for path, data in image.items():
        with open(os.path.join(to, os.path.relpath(path, root)), "wb") as file:
            file.write(data)


def state(image, root):
    """What another program reads from the store of a disk, a journal rolled back."""
    store = os.path.join(root, "clinic.db")
    if store not in image:
        return "no store"
    shutil.rmtree("read", ignore_errors=True)
    os.mkdir("read")
    for path in (store, store + "-journal"):
        if path in image:
            with open(os.path.join("read", os.path.basename(path)), "wb") as file:
                file.write(image[path])
    try:
        with sqlite3.connect("read/clinic.db") as database:
            text = "\n".join(database.iterdump())
        database.close()
    except sqlite3.Error as error:
        return f"unreadable: {error}"
    return hashlib.sha256(text.encode()).hexdigest()


# -- the day --------------------------------------------------------------------------------------

def record():
    """The disk before, the events, and behind which event each command had ended."""
    root = os.path.abspath("day")
    shutil.rmtree(root, ignore_errors=True)
    for name in ("state/leeboard", "backups"):
        os.makedirs(os.path.join(root, name))
    made = run(root, "store", "demo", "--seed", str(seed), "--patients", "3", "--forms", "2", "--quiet")
    if made.returncode:
        sys.exit(made.stderr.decode())
    # This user knows other stores too, so that what is remembered of this one lies across two sectors.
    heads = os.path.join(root, "state/leeboard/heads")
    with open(heads) as file:
        own = file.read()
    with open(heads, "w") as file:
        for other in range(8):
            file.write("%032x %020d %064x\n" % (other + 1, other + 1, chance.getrandbits(256)))
        file.write(own)
    for name, text in (("one", '{"patient":{"code":"C-1"},"facts":{"willing_to_start":true,"dsm5_criteria_count":7}}'), ("two", '{"patient":{"code":"C-2"}}')):
        with open(os.path.join(root, name + ".json"), "w") as file:
            file.write(text)
    with open(os.path.join(root, "many.ndjson"), "w") as file:
        for number in range(1200):
            file.write('{"patient":{"code":"M-%d"}}\n' % number)
    first = Disk(root)
    log = os.path.abspath("log")
    if os.path.exists(log):
        os.remove(log)
    ends, backup = [], os.path.join(root, "backups", "b.db")
    for words in (["intake", "add", "one.json"], ["assess", "add", "C-1", "gad7", "1=1", "2=2", "3=0", "4=1", "5=1", "6=0", "7=0"],
                  ["plan", "draft", "P-0001"], ["triggers", "log", "C-1", "--kind", "craving", "--on", "2026-11-30", "--intensity", "4"],
                  ["store", "backup", backup], ["intake", "show", "C-1"], ["intake", "add", "two.json"], ["intake", "import", "many.ndjson", "--json"],
                  ["store", "backup", os.path.join(root, "backups", "b2.db")], ["store", "restore", backup, "--confirm=" + own[:32]],
                  ["assess", "add", "C-1", "phq9", *(f"{item}=1" for item in range(1, 9)), "9=0"]):
        done = run(root, *words, log=log)
        if done.returncode not in (0, 9):
            sys.exit(f"{' '.join(words)} exits with {done.returncode}: {done.stderr.decode()}")
        ends.append((len(read_log(log)), words, done.returncode))
    return root, first, read_log(log), ends


def commits(first_root, disk, events):
    """The states of the store one after another: (behind this many events, state)."""
    store = os.path.join(first_root, "clinic.db")
    out = [(0, state(disk.image("all"), first_root))]
    for number, event in enumerate(events, 1):
        disk.apply(event)
        names = [part.decode(errors="replace") for part in event[3:5]] if event[0] in "RXLU" else []
        if store in names or (event[0] == "U" and store + "-journal" in names):
            out.append((number, state(disk.image("all"), first_root)))
    return out


def check(image, root, allowed, what, recoveries):
    """Everything that must hold of a disk behind a cut."""
    found = state(image, root)
    if found not in allowed:
        return fail(f"{what}: {'a state that no commit left' if len(found) == 64 else found}")
    lay(image, root, "disk")
    here = os.path.abspath("disk")
    hot = os.path.join(root, "clinic.db-journal") in image
    if hot and recoveries is not None:
        recoveries.append((image, allowed, what))
    verified = run(here, "store", "verify", "--deep")
    if verified.returncode == 7:  # a journal that was left over is told once
        verified = run(here, "store", "verify", "--deep")
    if verified.returncode not in (0, 7):
        return fail(f"{what}: store verify exits with {verified.returncode}: {(verified.stdout + verified.stderr).decode()[:300]}")
    audited = run(here, "audit", "verify")
    if audited.returncode not in (0, 7):
        return fail(f"{what}: audit verify exits with {audited.returncode}: {audited.stderr.decode()[:300]}")
    listed = run(here, "intake", "list", "--quiet")  # a command that writes its event goes on by itself
    if listed.returncode != 0:
        return fail(f"{what}: intake list exits with {listed.returncode}: {listed.stderr.decode()[:300]}")
    return None


def check_backups(image, root, acknowledged, what):
    for path in sorted(acknowledged - set(image)):
        fail(f"{what}: the backup {os.path.basename(path)} was acknowledged and is gone")
    for path, data in image.items():
        if os.path.dirname(path) != os.path.join(root, "backups") or not path.endswith(".db") or data in good_backups:
            continue
        lay(image, root, "disk")
        proven = run(os.path.abspath("disk"), "store", "verify", os.path.relpath(path, root))
        if proven.returncode in (0, 7):
            good_backups.add(data)
        else:
            fail(f"{what}: a backup that has its name is bad: {(proven.stdout + proven.stderr).decode()[:200]}")


good_backups = set()


def cut(root, first, events, ends, points, models, recoveries, name):
    """Builds and checks the disks of these cut points; how many disks, how many different ones."""
    states = commits(root, fresh(first), events)
    disk, at, disks, seen = fresh(first), 0, 0, set()
    for point in sorted(points):
        while at < point:
            disk.apply(events[at])
            at += 1
        printed = [number for number, event in enumerate(events[:point], 1) if event[0] == "P" and b'"type":"committed"' in event[3]]
        acknowledged = max([end for end, _, code in ends if end <= point and code in (0, 9)] + printed[-1:] + [0])
        oldest = max(index for index, (number, _) in enumerate(states) if number <= acknowledged)
        allowed = {found for number, found in states[oldest:] if number <= point}
        backups = {words[2] for end, words, code in ends if end <= point and words[:2] == ["store", "backup"] and code == 0}
        for model in models:
            image = disk.image(model)
            disks += 1
            key = hashlib.sha256(repr(sorted((path, hashlib.sha256(data).digest()) for path, data in image.items())).encode()).digest()
            if key in seen:
                continue
            seen.add(key)
            what = f"{name} {point} of {len(events)}, {model}"
            check(image, root, allowed, what, recoveries)
            check_backups(image, root, backups, what)
    return disks, len(seen)


def fresh(first):
    """The disk as it was, for another run through the events."""
    out = Disk.__new__(Disk)
    out.root, out.later, out.open = first.root, [], {}
    out.names = {path: File(file.synced) for path, file in first.names.items()}
    out.synced = dict(out.names)
    return out


def cut_recovery(image, root, allowed, what):
    """What a first command does to a disk with a journal, cut in its turn."""
    here = os.path.abspath("again")
    lay(image, root, here)
    if os.path.exists("again.log"):
        os.remove("again.log")
    before = Disk(here)
    done = run(here, "intake", "list", "--quiet", log=os.path.abspath("again.log"))
    if done.returncode != 0:
        fail(f"{what}, recovery: exit {done.returncode}: {done.stderr.decode()[:200]}")
        return 0
    events = read_log("again.log")
    own = {found for _, found in commits(here, fresh(before), events)}
    points = range(1, len(events) + 1) if len(events) <= 12 else sorted(chance.sample(range(1, len(events) + 1), 12))
    disk, at, disks = fresh(before), 0, 0
    for point in points:
        while at < point:
            disk.apply(events[at])
            at += 1
        for model in MODELS[1:]:
            disks += 1
            check(disk.image(model), here, allowed | own, f"{what}, recovery {point} of {len(events)}, {model}", None)
    return disks


began = time.time()
root, first, events, ends = record()
points = range(len(events) + 1)
if len(points) > cuts:
    points = chance.sample(points, cuts)
recoveries = []
disks, different = cut(root, first, events, ends, points, MODELS, recoveries, "cut")
again = [cut_recovery(image, root, allowed, what) for image, allowed, what in chance.sample(recoveries, min(len(recoveries), max(4, cuts // 25)))]
print(f"{len(points)} cuts in {len(events)} changes by {len(ends)} commands: {disks} disks, {different} different, {len(recoveries)} with a journal; "
      f"{len(again)} recoveries cut: {sum(again)} disks; {len(faults)} wrong ({time.time() - began:.0f} s, seed {seed})")
sys.exit(1 if faults or not recoveries or not different else 0)
