"""waits.py LEEBOARD, in an empty folder: signals at every wait, signals behind the work, inputs without an end."""
import fcntl
import os
import pty
import signal
import sqlite3
import subprocess
import sys
import threading
import time

LEEBOARD = sys.argv[1]
SOON = 2.0  # seconds within which a wait must have ended
CODES = {signal.SIGINT: 130, signal.SIGTERM: 143}
faults = []


def fail(what):
    faults.append(what)
    print("waits: " + what, flush=True)


def start(words, **streams):
    streams.setdefault("stdin", subprocess.DEVNULL)
    streams.setdefault("stdout", subprocess.PIPE)
    return subprocess.Popen([LEEBOARD, *words.split()], stderr=subprocess.PIPE, **streams)


def run(words, seconds=20, **streams):
    """The exit code (None: it did not end), what it printed, what it said."""
    child = start(words, **streams)
    try:
        out, err = child.communicate(timeout=seconds)
        return child.returncode, out, err.decode()
    except subprocess.TimeoutExpired:
        child.kill()
        child.communicate()
        return None, b"", ""


def ends(what, child, number, says, before=0.25):
    """Sends one signal to a command that waits. It must end with the signal's code and say what is kept."""
    time.sleep(before)
    if child.poll() is not None:
        return fail(f"{what}: does not wait, exit {child.returncode}: {child.stderr.read()[:200]!r}")
    child.send_signal(number)
    try:
        _, err = child.communicate(timeout=SOON)
    except subprocess.TimeoutExpired:
        child.kill()
        child.communicate()
        return fail(f"{what}: still waits {SOON:.0f} s after {number.name}")
    if child.returncode != CODES[number]:
        fail(f"{what}: exit {child.returncode} after {number.name}, not {CODES[number]}: {err[:200]!r}")
    if says not in err.decode():
        fail(f"{what}: does not say \"{says}\": {err[:200]!r}")


def write_file(name, text):
    with open(name, "w") as file:
        file.write(text)


def silent_inputs():
    """Standard input that never sends, and pipes that nobody writes to."""
    for at, words in enumerate((
            "intake import - --from ndjson", "intake import - --from csv", "intake import - --from fhir", "intake import - --from xlsx",
            "intake add -", "assess score - --from ndjson", "assess import - --from ndjson", "assess add P-0001 phq9 -", "medicine show -",
            "template lint -", "instrument import -", "plan preview -", "triggers add P-0001 -")):
        read, write = os.pipe()
        ends(words, start(words, stdin=read), (signal.SIGINT, signal.SIGTERM)[at % 2], "leeboard: stopped")
        os.close(read)
        os.close(write)
    os.mkfifo("alone.ndjson")
    os.mkfifo("alone.yaml")
    write_file("table.csv", "code\nX-1\n")
    for words in ("intake import alone.ndjson", "intake add alone.yaml", "intake import table.csv --map alone.yaml",
                  "template lint alone.yaml"):
        ends(words + ", a pipe that nobody writes to", start(words), signal.SIGINT, "leeboard: stopped")


def silent_import():
    """What came before the silence is kept and said, and nobody waits for its lock meanwhile."""
    os.mkfifo("silent.ndjson")
    child = start("intake import silent.ndjson --json")
    with open("silent.ndjson", "w") as pipe:
        pipe.write('{"patient":{"code":"S-1"}}\n{"patient":{"code":"S-2"}}\n')
        pipe.flush()
        told = threading.Thread(target=lambda: lines.append(child.stdout.readline()))
        lines = []
        told.start()
        told.join(5)
        if not lines or b'"through":2' not in lines[0]:
            fail(f"a silent pipe: what came is not on disk after 5 s: {lines}")
        code, _, err = run("intake list --wait 1s")
        if code != 0:
            fail(f"a silent pipe: others wait for it: {err}")
        child.send_signal(signal.SIGTERM)
        try:
            _, err = child.communicate(timeout=SOON)
            if child.returncode != 143 or b"what was committed is kept" not in err:
                fail(f"a silent pipe: exit {child.returncode}: {err!r}")
        except subprocess.TimeoutExpired:
            child.kill()
            child.communicate()
            fail("a silent pipe: the import does not end")
    told.join()
    kept = sqlite3.connect("clinic.db").execute("SELECT count(*) FROM person WHERE code LIKE 'S-%'").fetchone()[0]
    if kept != 2:
        fail(f"a silent pipe: of two people {kept} are kept")


def named_pipes():
    """A pipe with a name is read once, with a key as without one."""
    os.mkfifo("named.ndjson")
    last = b""
    for key in ("", " --idempotency-key k1", " --idempotency-key k1"):
        child = start("intake import named.ndjson --json" + key)

        def feed():
            with open("named.ndjson", "w") as pipe:
                pipe.write('{"patient":{"code":"N-1"}}\n{"patient":{"code":"N-2"}}\n')

        threading.Thread(target=feed, daemon=True).start()
        try:
            last, err = child.communicate(timeout=10)
        except subprocess.TimeoutExpired:
            child.kill()
            last, err = child.communicate()
            return fail(f"a named pipe{key}: the import does not end")
        if child.returncode != 0 or b'"read":2' not in last:
            fail(f"a named pipe{key}: exit {child.returncode}: {last[-300:]!r} {err[:200]!r}")
    if b'"replayed":true' not in last:
        fail("a named pipe with its key again: no replay")


def held_locks():
    holder = sqlite3.connect("clinic.db", isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    write_file("one.ndjson", '{"patient":{"code":"L-1"}}\n')
    for at, words in enumerate(("intake list", "report caseload", "intake import one.ndjson", "store backup copy.db", "store verify", "audit verify",
                                "plan draft P-0001", "report patient --all -o all")):
        ends(words + ", a lock", start(words + " --wait 600s"), (signal.SIGINT, signal.SIGTERM)[at % 2], "leeboard: stopped")
    code, _, err = run("intake list --wait 1s", 5)
    if code != 11:
        fail(f"a lock without a signal: exit {code}, not 11: {err}")
    holder.execute("ROLLBACK")
    holder.close()
    if os.path.exists("copy.db"):
        fail("a backup that waited for a lock left copy.db")


def stuck_readers():
    for words in ("audit log --json", "report caseload --format csv", "help exit-codes", "store export --format ndjson -o -", "intake import many.ndjson --each --json"):
        write_file("many.ndjson", "".join('{"patient":{"code":"M-%d"}}\n' % i for i in range(500)))
        for both in (False, True):
            read, write = os.pipe()
            fcntl.fcntl(write, fcntl.F_SETPIPE_SZ, 4096)
            os.write(write, b"x" * 4096)  # full from the beginning
            child = subprocess.Popen([LEEBOARD, *words.split()], stdin=subprocess.DEVNULL, stdout=write, stderr=write if both else subprocess.PIPE)
            time.sleep(0.5)
            what = f"{words}, a reader that stops" + (" for both streams" if both else "")
            if child.poll() is not None:
                fail(f"{what}: does not wait, exit {child.returncode}")
            child.send_signal(signal.SIGTERM)
            try:
                _, err = child.communicate(timeout=SOON)
                if child.returncode != 143 or not (both or b"stopped" in err):
                    fail(f"{what}: exit {child.returncode}: {err!r}")
            except subprocess.TimeoutExpired:
                child.kill()
                child.communicate()
                fail(f"{what}: still waits after SIGTERM")
            os.close(read)
            os.close(write)


def pagers():
    for pager in ("echo shown; exec sleep 600", "cat >/dev/null; echo shown; exec sleep 600"):
        child, screen = pty.fork()
        if child == 0:
            os.environ["LEEBOARD_PAGER"] = pager
            os.environ["TERM"] = "xterm"
            fcntl.ioctl(0, 0x5414, b"\x0a\0\x50\0\0\0\0\0")  # TIOCSWINSZ: 10 rows of 80
            os.execv(LEEBOARD, [LEEBOARD, "audit", "log"])
        seen = b""
        while b"shown" not in seen:
            seen += os.read(screen, 4096)
        time.sleep(0.2)
        os.kill(child, signal.SIGTERM)
        end = time.time() + SOON
        status = None
        while status is None and time.time() < end:
            got, found = os.waitpid(child, os.WNOHANG)
            status = found if got else None
            time.sleep(0.02)
        if status is None:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            fail(f"pager {pager}: still waits after SIGTERM")
        elif os.waitstatus_to_exitcode(status) != 143:
            fail(f"pager {pager}: exit {os.waitstatus_to_exitcode(status)}")
        os.close(screen)


def pipes_in_place_of_files():
    os.mkfifo("out.pipe")
    os.mkfifo("pipe.db")
    os.mkdir("backups")
    os.mkfifo("backups/pipe.db")
    for words in ("report caseload -o out.pipe", "report caseload -o out.pipe --force"):
        code, _, err = run(words, 5)
        if code != 14:
            fail(f"{words}: exit {code}: {err[:200]}")
    for words in ("--db pipe.db intake list", "store restore pipe.db --confirm x", "store verify pipe.db", "store backups backups", "store backup pipe.db",
                  "store salvage --to pipe.db"):
        code, _, err = run(words, 5)
        if code is None or code >= 64:
            fail(f"{words}: exit {code}: {err[:200]}")


def finished_work():
    """A signal that comes behind the last line that a command prints changes nothing of its end."""
    for words in ("intake import one.ndjson --json", "intake list --json", "audit log --json"):
        for _ in range(4):
            child = start(words)
            for line in child.stdout:
                if b'"type":"summary"' in line:
                    break
            child.send_signal(signal.SIGINT)
            child.communicate()
            if child.returncode != 0:
                fail(f"{words}: a signal behind the work: exit {child.returncode}")
    # A command that looks at no signal and has done its one write.
    code, out, err = None, None, None
    for at in range(12):
        write_file("late.json", '{"patient":{"code":"T-%d"}}' % at)
        child = start("intake add late.json --json")
        time.sleep(0.004 * at)
        child.send_signal(signal.SIGTERM)
        out, err = child.communicate()
        code = child.returncode
        there = sqlite3.connect("clinic.db").execute("SELECT count(*) FROM person WHERE code = ?", (f"T-{at}",)).fetchone()[0]
        if (code == 0) != (there == 1) or code not in (0, 143, -15):
            fail(f"intake add: exit {code}, stored {there}: {err!r}")


def long_checks():
    """What only looks ends at the first signal, too, and says so."""
    write_file("people.ndjson", "".join('{"patient":{"code":"V-%d"},"facts":{"willing_to_start":true}}\n' % i for i in range(3000)))
    code, _, err = run("--db big.db store init --quiet")
    code, _, err = run("--db big.db intake import people.ndjson --quiet", 60)
    if code != 0:
        return fail(f"long checks: exit {code}: {err[:200]}")
    for at, words in enumerate(("--db big.db store verify --deep", "--db big.db audit verify", "store verify big.db", "--db big.db audit seal",
                                "template lint --all", "template test --all", "instrument lint --all")):
        number = (signal.SIGINT, signal.SIGTERM)[at % 2]
        stopped = 0
        for _ in range(6):
            child = start(words)
            # As soon as it would be heard: the work is then still to come, unless this machine is very busy.
            while child.poll() is None:
                with open(f"/proc/{child.pid}/status") as status:
                    caught = next((int(line.split()[1], 16) for line in status if line.startswith("SigCgt:")), 0)
                if caught & 1 << (number - 1):
                    break
            child.send_signal(number)
            try:
                _, err = child.communicate(timeout=SOON)
            except subprocess.TimeoutExpired:
                child.kill()
                child.communicate()
                fail(f"{words}: still works {SOON:.0f} s after {number.name}")
                break
            stopped += child.returncode == CODES[number]
            if child.returncode not in (0, CODES[number]) or (child.returncode != 0 and b"leeboard: stopped; nothing of this command was stored" not in err):
                fail(f"{words}: exit {child.returncode} after {number.name}: {err[:200]!r}")
        if stopped < 3:
            fail(f"{words}: of 6 runs {stopped} ended at {number.name}")


def endless_inputs():
    zero = open("/dev/zero", "rb")
    for words in ("intake import /dev/zero --from ndjson", "intake import /dev/zero --from csv", "intake import /dev/zero --from fhir",
                  "intake import /dev/zero --from xlsx", "intake import /dev/zero --from yaml", "intake import - --from ndjson", "intake import - --from csv",
                  "intake add /dev/zero", "assess score /dev/zero --from ndjson", "intake import one.ndjson --map /dev/zero", "template lint /dev/zero",
                  "medicine show -", "audit verify --against /dev/zero"):
        began = time.time()
        code, _, err = run(words, 60, stdin=zero)
        if code not in (2, 3, 5, 6) or not err:
            fail(f"{words} without an end: exit {code} after {time.time() - began:.0f} s: {err[:300]}")
    for words, line in (("intake import - --from ndjson --quiet", '{"patient":{"code":"Y-1"}}'), ("intake import - --from ndjson --quiet", ""),
                        ("intake import - --from ndjson --quiet", "no record"), ("assess score - --from ndjson --quiet", "[]")):
        feeder = subprocess.Popen(["yes", line], stdout=subprocess.PIPE)
        child = start(words + " --rejects rejects.out", stdin=feeder.stdout, stdout=subprocess.DEVNULL)
        feeder.stdout.close()
        ends(f"{words} of endless lines \"{line}\"", child, signal.SIGINT, "", 0.6)
        feeder.kill()
        feeder.wait()
        for name in os.listdir("."):
            if name.startswith("rejects.out"):
                os.remove(name)


subprocess.run([LEEBOARD, "store", "demo", "--seed", "3", "--patients", "12", "--quiet"], check=True)
for part in (silent_inputs, silent_import, named_pipes, held_locks, stuck_readers, pagers, pipes_in_place_of_files, finished_work, long_checks, endless_inputs):
    began = time.time()
    part()
    if os.environ.get("WAITS_TIMES"):
        print(f"{part.__name__}: {time.time() - began:.1f} s", flush=True)
code, out, err = run("store verify --deep", 60)
if code != 0:
    fail(f"store verify: exit {code}: {out[-300:]!r}")
print(f"{len(faults)} waits that do not end as they should")
sys.exit(1 if faults else 0)
