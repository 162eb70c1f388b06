# points.py: counts the points of two people again, by the table and the words of data/interop, without a line of the product.
import re
import unicodedata

LETTERS = {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ħ": "h", "ı": "i", "ŋ": "n", "ŧ": "t"}
CLASSES = {letter: number for number, letters in enumerate(("bfpv", "cgjkqsxz", "dt", "l", "mn", "r"), 1) for letter in letters}


def read_table(folder):
    """The point table, its lists of words and the groups of nicknames."""
    table = {"points": {}, "lists": {}, "levels": {}, "suffixes": {}, "groups": []}
    key = None
    for line in open(f"{folder}/interop/matching.yaml", encoding="utf-8"):
        line = line.rstrip()
        if line.startswith("examples:"):
            break
        if not line or line.startswith("#"):
            continue
        head = re.fullmatch(r"(\w+):(.*)", line)
        if head:
            key, rest = head.group(1), head.group(2).strip()
            for name, points in re.findall(r"(\w+): (-?\d+)", rest):
                (table["levels"] if key == "levels" else table["points"])[name if key == "levels" else f"{key}.{name}"] = int(points)
            if rest.startswith("["):
                table["lists"][key] = [word.strip().strip('"') for word in rest[1:-1].split(",")]
        elif key == "suffixes":
            name, words = re.search(r"id: (\w+), words: \[(.*)\]", line).groups()
            table["suffixes"].update({fold(word.strip()): name for word in words.split(",")})
        elif line.strip().startswith("- "):
            table["lists"].setdefault(key, []).append(line.strip()[2:].strip('"'))
        else:
            name, points = re.fullmatch(r"\s+(\w+): (-?\d+)", line).groups()
            table["points"][f"{key}.{name}"] = int(points)
    for line in open(f"{folder}/interop/nicknames.yaml", encoding="utf-8"):
        if line.strip().startswith("- ["):
            table["groups"].append({word.strip() for word in line.strip()[3:-1].split(",")})
    table["common_families"], table["common_givens"] = ({fold(word) for word in table["lists"][f"common_{part}"]} for part in ("families", "givens"))
    table["folded_groups"] = [{fold(word) for word in group} for group in table["groups"]]
    return table


def fold(word):
    word = unicodedata.normalize("NFKC", word).casefold()
    word = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    word = "".join(LETTERS.get(c, c) for c in word)
    word = "".join(c for c in word if c not in "'’‘ʼ`´." and not c.isdigit())
    return re.sub("(?<=[aou])e", "", word)


def words(text):
    return [word for word in (fold(part) for part in re.split("[ \t,‐‑–-]+", text)) if word]


def sound(word):
    out, last = "", 0
    for c in word:
        number = CLASSES.get(c, 0)
        if number and number != last:
            out += str(number)
        if c not in "hw":
            last = number
    return out


def distance(a, b):
    """Insertions, deletions, changes and exchanges of neighbours."""
    rows = [list(range(len(b) + 1))]
    for i, left in enumerate(a, 1):
        row = [i]
        for j, right in enumerate(b, 1):
            best = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (left != right))
            if i > 1 and j > 1 and left == b[j - 2] and a[i - 2] == right:
                best = min(best, rows[i - 2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]


def alike(a, b):
    slips = 2 if min(len(a), len(b)) >= 9 else 1 if min(len(a), len(b)) >= 4 else 0
    return distance(a, b) <= slips or (len(sound(a)) >= 3 and sound(a) == sound(b))


class Person:
    """One record as it is compared; Latin names only."""

    def __init__(self, table, given, family, birth, sex):
        particles = set(table["lists"]["particles"])
        self.given, family = words(given), words(family)
        self.suffix = ""
        for part in (self.given, family):
            if len(part) > 1 and part[-1] in table["suffixes"]:
                self.suffix = table["suffixes"][part.pop()]
        if not family:
            family, self.given = self.given, []
        self.whole = "".join(family)
        self.family = [word for word in family[:-1] if word not in particles] + family[-1:]
        for joined in sorted(table["lists"]["joined_particles"], key=len, reverse=True):
            if self.family and self.family[0].startswith(joined) and len(self.family[0]) >= len(joined) + 4:
                self.family[0] = self.family[0][len(joined):]
                break
        self.birth, self.sex = birth, sex


def birth_degree(a, b):
    if not a or not b:
        return None
    if a == b:
        return "equal"
    left, right = a.replace("-", ""), b.replace("-", "")
    if left[:4] == right[:4] and left[4:6] == right[6:] and left[6:] == right[4:6]:
        return "day_month_exchanged"
    places = [i for i in range(8) if left[i] != right[i]]
    if len(places) == 1:
        return "one_digit"
    if len(places) == 2 and places[1] == places[0] + 1 and left[places[0]] == right[places[1]] and left[places[1]] == right[places[0]]:
        return "neighbours_exchanged"
    return "differs"


def family_degree(table, a, b):
    if not a.family or not b.family:
        return None
    left, right = "".join(a.family), "".join(b.family)
    if {a.whole, left} & {b.whole, right} or sorted(a.family) == sorted(b.family):
        return "equal_common" if left in table["common_families"] else "equal"
    if (len(a.family) > 1 or len(b.family) > 1) and set(a.family) & set(b.family):
        return "part"
    return "alike" if alike(left, right) else "differs"


def given_degree(table, a, b):
    if not a.given or not b.given:
        return None
    first, other = a.given[0], b.given[0]
    if first == other or "".join(a.given) == "".join(b.given):
        return "equal_common" if first in table["common_givens"] else "equal"
    if any(len(word) > 1 and word in b.given for word in a.given):
        return "second_name"
    for word in a.given:
        for one in b.given:
            if min(len(word), len(one)) < 2:
                continue
            beginning = min(len(word), len(one)) >= 3 and (word.startswith(one) or one.startswith(word))
            if beginning or any({word, one} <= group for group in table["folded_groups"]):
                return "nickname"
    if min(len(first), len(other)) == 1 and first[0] == other[0]:
        return "initial"
    return "alike" if alike(first, other) else "differs"


def count(table, a, b):
    """Points and level of two people."""
    found = [("birth_date", birth_degree(a.birth, b.birth))]
    if a.given and b.given and "".join(a.given) == "".join(b.family) and "".join(b.given) == "".join(a.family) and a.given != a.family:
        found += [("other", "family_given_exchanged")]
        agreeing = 1
    else:
        found += [("family", family_degree(table, a, b)), ("given", given_degree(table, a, b))]
        agreeing = 0
    if a.suffix and b.suffix and a.suffix != b.suffix:
        found.append(("other", "suffix_differs"))
    points = [table["points"][f"{part}.{degree}"] for part, degree in found if degree]
    agreeing += sum(1 for number in points if number > 0)
    if a.sex and b.sex:
        points.append(table["points"]["sex_at_birth.equal" if a.sex == b.sex else "sex_at_birth.differs"])
    total = sum(points)
    levels = table["levels"]
    level = "none" if agreeing < 2 or total < levels["possible"] else "likely" if total >= levels["likely"] else "possible"
    return total, level
