# identity.py: G26, the share that finding out who somebody is has in an import of the sample records, by the profile of perf.
# LEEBOARD_SAMPLES is a folder of FHIR Bundles, one a patient; they are written out fifteen times with new ids, names, births and numbers.
import collections
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import uuid

from measure import run

COPIES = 15
UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
GIVEN = "Ada Bela Cora Dario Edda Farid Greta Hugo Ines Jonas Kaja Luis Mara Nuno Olga".split()
# What decides who somebody is, whose a record is and who may be the same, by the functions that are entered for it; SQL below them counts too.
ENTERED = ("PersonRecogniser", "KnownPeople", "KeyTable", "RememberedTraits", "interop::classify_identifier", "interop::normalise_identifier",
           "interop::is_placeholder", "interop::match_people", "interop::agreement_of", "interop::differing_parts", "interop::traits_of",
           "interop::blocking_keys", "interop::make_compared_name", "hold_record", "held_person", "are_two_people", "check_said_person",
           "find_identifier", "open_identifier_conflicts", "note_alike", "ReferredPeople", "ExternalIds::find", "SourceLinks")


def changed_person(person, copy):
    """Another person of the same kind: names, birth, numbers and telephone are others."""
    for name in person.get("name", []):
        name["family"] = f"{name.get('family', 'Ohne')}{'abcdefghijklmno'[copy]}"
        name["given"] = [GIVEN[(copy + len(one)) % len(GIVEN)] for one in name.get("given", [])]
    if len(person.get("birthDate", "")) == 10:
        year, month, day = (int(part) for part in person["birthDate"].split("-"))
        person["birthDate"] = f"{min(year + copy % 7, 2015)}-{(month + copy) % 12 + 1:02}-{(day * 7 + copy) % 28 + 1:02}"
    for identifier in person.get("identifier", []):
        if not UUID.fullmatch(identifier.get("value", "")):
            identifier["value"] += str(copy)
    for contact in person.get("telecom", []):
        contact["value"] = f"{contact.get('value', '')}{copy:02}"


def write_copies(samples, folder):
    """The samples so many times over; how many resources that is."""
    files = sorted(glob.glob(os.path.join(samples, "**", "*.json"), recursive=True))
    if not files:
        sys.exit(f"bench: no Bundles (*.json) in {samples}")
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    count = 0
    for number, path in enumerate(files):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        for copy in range(COPIES):
            bundle = json.loads(UUID.sub(lambda one, copy=copy: str(uuid.uuid5(uuid.NAMESPACE_OID, f"{one.group()}/{copy}")), text))
            for entry in bundle.get("entry", []):
                count += 1
                if entry["resource"]["resourceType"] == "Patient":
                    changed_person(entry["resource"], copy)
            with open(os.path.join(folder, f"{number:03}-{copy:02}.json"), "w", encoding="utf-8") as out:
                json.dump(bundle, out, separators=(",", ":"))
    return count


def stacks(profile):
    """The functions of each sample, and how often it was met."""
    script = subprocess.Popen(["perf", "script", "-i", profile, "--no-inline", "-F", "ip,sym"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    stack = []
    for line in script.stdout:
        if line.strip():
            stack.append(line.strip().split(" ", 1)[-1])
        elif stack:
            yield stack
            stack = []
    if stack:
        yield stack


def identity(bench, goals):
    samples = os.environ.get("LEEBOARD_SAMPLES")
    if not samples or not os.path.isdir(samples) or not shutil.which("perf"):
        bench.table.skip("G26", "perf is not installed" if samples and os.path.isdir(samples) else "LEEBOARD_SAMPLES does not name a folder of sample records")
        return
    folder, store, profile = bench.path("samples-15"), bench.path("samples-15.db"), bench.path("samples-15.perf")
    resources = write_copies(samples, folder)
    for old in (store, store + "-wal", store + "-shm"):
        if os.path.exists(old):
            os.remove(old)
    run([bench.leeboard, "--db", store, "store", "init"])
    ours = [bench.leeboard, "--db", store, "intake", "import", folder, "--from", "fhir", "--rejects", bench.path("samples-15.rejects"), "--json"]
    done = subprocess.run(["perf", "record", "-q", "-F", "199", "--call-graph", "dwarf,16384", "-o", profile, *ours], capture_output=True, text=True,
                          check=False)
    if done.returncode not in (0, 3, 9):
        sys.exit(f"bench: exit {done.returncode} of the import of samples\n{done.stderr[-2000:]}")
    summary = json.loads(done.stdout.splitlines()[-1])
    all_, whole, ours_, entered = 0, 0, 0, collections.Counter()
    for stack in stacks(profile):
        all_ += 1
        whole += any("leeboard::run" in function for function in stack)
        at = next((name for function in reversed(stack) for name in ENTERED if name in function), None)
        ours_ += at is not None
        entered[at] += 1
    if all_ < 500 or ours_ == 0 or whole < 0.9 * all_:
        sys.exit(f"bench: a profile of {all_} samples, {whole} of them whole, {ours_} of identity, says nothing")
    for name, count in entered.most_common():
        if name:
            bench.say(f"{100 * count / all_:.1f} % in {name}")
    people = summary["objects"]["patients"]
    bench.table.add("G26", f"identity checks, import of {resources} resources, {people} people: %", f"{ours_} samples", f"{all_}", 100 * ours_ / all_, 15,
                    8, False, 1)
    shutil.rmtree(folder)
