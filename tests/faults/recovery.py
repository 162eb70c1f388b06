# recovery.py LEEBOARD MEGABYTES SECONDS SCRATCH: a store with a hot journal is opened, is whole and has lost nothing.
import os
import sqlite3
import subprocess
import sys
import time

leeboard, megabytes, seconds, scratch = sys.argv[1], int(sys.argv[2]), float(sys.argv[3]), sys.argv[4]
store = os.path.join(scratch, "clinic.db")
os.environ.update(XDG_STATE_HOME=os.path.join(scratch, "state"))
for name in ("LEEBOARD_DB", "LEEBOARD_AS_OF"):
    os.environ.pop(name, None)
# Of the people of a demo store each takes about 12 kB with one form.
people = megabytes * 1_000_000 // 12_000


def run(*arguments):
    return subprocess.run([leeboard, "--db", store, *arguments], capture_output=True, text=True)


made = run("store", "demo", "--seed", "7", "--patients", str(people), "--forms", "1", "--quiet")
if made.returncode != 0:
    sys.exit(f"no store was made: exit {made.returncode}: {made.stderr}")
if os.path.getsize(store) < megabytes * 1_000_000:
    sys.exit(f"the store has {os.path.getsize(store) / 1e6:.0f} MB, {megabytes} were wanted")


def counted():
    """Rows of each table and the newest event, as SQLite finds them in a file that nobody has open."""
    with sqlite3.connect(f"file:{store}?mode=ro&immutable=1", uri=True) as db:
        names = [name for name, in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")]
        return {name: db.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names if name != "audit"}


before = counted()

WRITER = """
import os, sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("PRAGMA cache_size=10")
db.execute("PRAGMA synchronous=EXTRA")
db.execute("BEGIN IMMEDIATE")
# What is there must change, for new pages need no journal: the guards go first, and come back with all the rest.
for name, in db.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
    db.execute(f'DROP TRIGGER "{name}"')
db.execute("UPDATE assessment SET instrument = instrument || 'x', answers = '{}'")
os.kill(os.getpid(), 9)
"""
subprocess.run([sys.executable, "-c", WRITER, store])
journal = store + "-journal"
if not os.path.exists(journal) or os.path.getsize(journal) < 100_000:
    sys.exit("the writer left no hot journal: this shows nothing")
pages = os.path.getsize(journal) // 4104

began = time.monotonic()
shown = run("intake", "show", "P-0001")
took = time.monotonic() - began
if shown.returncode not in (0, 9):
    sys.exit(f"the store does not open: exit {shown.returncode}: {shown.stderr}")
if "unfinished change was undone" not in shown.stderr:
    sys.exit(f"nobody was told: {shown.stderr}")
if os.path.exists(journal):
    sys.exit("the journal is still there")
verified = run("store", "verify", "--deep")
if verified.returncode != 0:
    sys.exit(f"the store is not whole: exit {verified.returncode}: {verified.stdout}{verified.stderr}")
after = counted()
if before != after:
    sys.exit(f"something was lost or added: {before} became {after}")
allowed = seconds * max(1.0, pages / 1000)
print(f"{os.path.getsize(store) / 1e6:.0f} MB, {pages} pages undone in {took:.2f} s (allowed {allowed:.1f} s), nothing lost")
sys.exit(0 if took <= allowed else 1)
