#!/bin/sh
# triggers.sh BINARY [PATIENTS [ROWS]]: reviews of a large trigger log. Default 10,000 people with 100 rows each; prints the time of the
# import, of one review (best of 5) and of all reviews. Wants a free machine; needs some minutes for the import.
set -eu
binary=$(realpath "$1")
patients=${2:-10000}
rows=${3:-100}
place=$(mktemp -d)
trap 'rm -rf "$place"' 0
cd "$place"
export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01 HOME="$place"
printf 'time_zone: America/New_York\n' > leeboard.yaml
"$binary" store init --quiet
python3 - "$patients" "$rows" <<'END'
import datetime, json, random, sys
patients, rows = int(sys.argv[1]), int(sys.argv[2])
random.seed(7)
with open("people.ndjson", "w") as people, open("log.ndjson", "w") as log:
    for p in range(patients):
        code = f"P-{p:05}"
        people.write(json.dumps({"patient": {"code": code}, "triggers": [
            {"domain": d, "description": f"trigger {d}", "strength": 7} for d in ("times", "people", "places")]}) + "\n")
        for r in range(rows):
            day = datetime.date(2026, 8, 20) + datetime.timedelta(r)
            kind = random.choice(("none", "craving", "craving", "coped", "none", "exposure", "lapse"))
            offset = "-04:00" if day < datetime.date(2026, 11, 1) else "-05:00"
            entry = {"patient": code, "kind": kind}
            if kind == "none":
                entry["on"] = str(day)
            else:
                entry["at"] = f"{day}T{random.randrange(24):02}:{random.randrange(60):02}{offset}"
                entry["triggers"] = [t for t in ("T-1", "T-2", "T-3") if random.random() < 0.3]
            log.write(json.dumps(entry) + "\n")
END
seconds() { python3 -c 'import subprocess, sys, time; t = time.time(); subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL); print(f"{time.time() - t:.3f}")' "$@"; }
echo "people imported in $(seconds "$binary" intake import people.ndjson --quiet) s"
echo "log imported in $(seconds "$binary" triggers import log.ndjson --quiet) s"
best=$(for _ in 1 2 3 4 5; do seconds "$binary" triggers review P-00042 --json; done | sort -n | head -n 1)
echo "one review: $best s (goal 0.050)"
echo "all reviews: $(seconds "$binary" triggers review --all --format ndjson) s (goal 60)"
