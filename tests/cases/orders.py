#!/usr/bin/env python3
# orders.py LEEBOARD ENTRIES [few]: imports the entries (one a line) as they stand, turned round, from each place on and cut into ten files
# that come in several orders; what counts afterwards must be the same each time. Prints what differs.
import json, os, random, subprocess, sys

leeboard, entries_file = sys.argv[1], sys.argv[2]
here = os.path.dirname(os.path.abspath(__file__))
entries = open(entries_file, encoding="utf-8").read().split("\n")
entries = [e for e in entries if e]
env = dict(os.environ, PATH=os.path.dirname(leeboard) + ":" + here + "/bin:" + os.environ["PATH"])


def bundle(part):
    return '{"resourceType":"Bundle","type":"collection","entry":[' + ",".join(part) + "]}"


def standing(name, files):
    env["LEEBOARD_DB"] = name + ".db"
    subprocess.run([leeboard, "store", "init", "--quiet"], env=env, check=True)
    paths = []
    for number, part in enumerate(files):
        paths.append(f"{name}-{number}.json")
        open(paths[-1], "w", encoding="utf-8").write(bundle(part))
    done = subprocess.run([leeboard, "intake", "import", "--from", "fhir", "--json", "--rejects", name + ".rejects", *paths], env=env, capture_output=True, text=True)
    assert done.returncode in (0, 3, 9), done.stderr
    summary = json.loads(done.stdout.strip().split("\n")[-1])
    assert summary["read"] == summary["stored"] + summary["unchanged"] + summary["rejected"] + summary["held"], summary
    assert summary["rejected"] == 0, done.stderr
    return subprocess.run(["standing"], env=env, capture_output=True, text=True, check=True).stdout


def cut(part, into):
    size = -(-len(part) // into)
    return [part[i:i + size] for i in range(0, len(part), size)]


orders = {"reversed": [entries[::-1]]}
few = sys.argv[3:] == ["few"]
for start in range(1, 1 if few else len(entries)):
    orders[f"from-{start + 1}"] = [entries[start:] + entries[:start]]
tenth = cut(entries, 10)
orders["ten"], orders["ten-reversed"] = tenth, tenth[::-1]
for seed in range(1 if few else 3):
    shuffled = tenth[:]
    random.Random(seed).shuffle(shuffled)
    orders[f"ten-shuffled-{seed}"] = shuffled
    dealt = entries[:]
    random.Random(100 + seed).shuffle(dealt)
    orders[f"dealt-{seed}"] = cut(dealt, 10)
usual = standing("as-they-stand", [entries])
wrong = 0
for name, files in orders.items():
    other = standing(name, files)
    if other == usual:
        continue
    wrong += 1
    print(name)
    a, b = usual.split("\n"), other.split("\n")
    for line in [l for l in a if l not in b]:
        print("  usual: " + line)
    for line in [l for l in b if l not in a]:
        print("  here:  " + line)
print(f"{len(entries)} entries in {len(orders)} other orders: {len(usual.splitlines())} things stand; {wrong} orders differ")
sys.exit(1 if wrong else 0)
