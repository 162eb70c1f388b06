#!/usr/bin/env python3
# large_batch.py LEEBOARD PATIENTS FOLDER: reports about many patients while another process goes on storing; nobody waits, memory stays flat.
import json
import os
import shutil
import subprocess
import sys
import threading
import time

leeboard, patients, folder = os.path.realpath(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
most_memory = int(os.environ.get("BATCH_MEMORY_MB", "200"))
os.makedirs(folder, exist_ok=True)
os.chdir(folder)
environment = dict(os.environ, LEEBOARD_DB=os.path.abspath("large.db"), XDG_STATE_HOME=os.path.abspath("state"), LEEBOARD_AS_OF="2026-12-01")
for name in os.listdir("."):
    if name.startswith("large.db"):
        os.remove(name)
shutil.rmtree("out", ignore_errors=True)
shutil.rmtree("state", ignore_errors=True)


def run(*words):
    return subprocess.run([leeboard, *words], env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)


def peak(words):
    """Runs to the end; seconds, peak memory in MiB, exit code."""
    began = time.monotonic()
    child = subprocess.Popen([leeboard, *words], env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return time.monotonic() - began, usage.ru_maxrss / 1024, child.returncode


wrong = []
seconds, memory, code = peak(["store", "demo", "--seed", "7", "--patients", str(patients), "--quiet"])
print(f"demo clinic of {patients}: {seconds:.1f} s, {memory:.0f} MiB, {os.path.getsize('large.db') / 1e6:.0f} MB, exit {code}")
if code:
    sys.exit(1)

waits, failed, stop = [], [], threading.Event()


def second_process():
    number = 0
    while not stop.is_set():
        number += 1
        began = time.monotonic()
        done = run("triggers", "log", f"P-{number % patients + 1:04d}", "--kind", "craving", "--on", "2026-11-30", "--intensity", str(number % 11),
                   "--note", f"number {number}", "--idempotency-key", f"second-{number}", "--quiet")
        waits.append(time.monotonic() - began)
        if done.returncode:
            failed.append(done.returncode)
        time.sleep(0.05)


other = threading.Thread(target=second_process)
other.start()
seconds, memory, code = peak(["report", "patient", "--all", "-o", "out", "--quiet"])
stop.set()
other.join()
waits.sort()
print(f"{patients} reports: {seconds:.1f} s, {memory:.0f} MiB, exit {code}; meanwhile {len(waits)} commits of another process, "
      f"median {waits[len(waits) // 2] * 1000:.0f} ms, slowest {waits[-1] * 1000:.0f} ms, {len(failed)} failed")
if code:
    wrong.append(f"the batch exits with {code}")
if failed:
    wrong.append(f"{len(failed)} commits failed: exits {sorted(set(failed))}")
if memory > most_memory:
    wrong.append(f"{memory:.0f} MiB are more than {most_memory}")
if waits[-1] > 2:
    wrong.append(f"a commit waited {waits[-1]:.1f} s")
names = {name for name in os.listdir("out")}
manifest = json.load(open("out/manifest.json"))
if len(manifest["files"]) != patients or not {one["name"] for one in manifest["files"]} <= names:
    wrong.append(f"the manifest names {len(manifest['files'])} files")
if any(name.endswith(".tmp") for name in names):
    wrong.append("a temporary file is left")
check = run("store", "verify", "--deep", "--quiet")
if check.returncode:
    wrong.append(f"store verify exits with {check.returncode}")
for one in wrong:
    print("WRONG: " + one)
sys.exit(1 if wrong else 0)
