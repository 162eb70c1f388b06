# page_checks.py FOLDER [PAGE...]: measures the pages of a folder in a browser and on paper, one line for each check that fails.
#
# FOLDER holds <page>.html and <page>.txt as the program wrote them, <page>.wide (the text at 200 columns), <page>.json (what is true of
# the person: a plan, or the report behind a handout), caseload.ndjson (a safety item is open until it is answered, whoever has seen
# it) and visits.txt (everybody's). What a page must keep follows from the beginning of its name.
import base64
import collections
import hashlib
import html
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata

from page_browser import BLOCKS, FORM, MEASURE, PAPERS, Browser

SCREENS = (1200, 400)

# What a page is. `margin`: of the paper, left and right, in mm. `text`, `mark`: the smallest type on paper, in points; what is a mark is
# said in MARKS. On a screen nothing is under 12 px.
Kind = collections.namedtuple('Kind', 'margin landscape text mark')
SHEET = Kind(10, False, 9, 7.9)
REPORT = Kind(12, False, 9, 7.9)
LIST = Kind(10, True, 8.5, 7.9)
LARGE = Kind(14, False, 14, 12)
SMALLEST_PX = 12
SMALLEST_IN_CHARTS = 8.3
MARKS = 'thead, footer, .clinic, .sub, dt, .told, .note, .faint, li li, .bare td:last-child:not(:nth-child(-n+2))'

# Pages by the beginning of their names: the kind, what a page tells of, the most lines of its text, the
# most sheets of paper. `plan` has the state of a plan in its head, `person` the code of one; `aside` lies beside another page, which holds the danger.
PAGES = (
    ('preview-', SHEET, {'plan'}, 64, 1),
    ('full-', REPORT, {'plan'}, None, None),
    ('standing-', SHEET, {'plan', 'aside'}, None, 1),
    ('plan-', SHEET, {'plan', 'person'}, 64, 1),
    ('sheet-', SHEET, {'plan', 'person', 'aside'}, None, 1),
    ('visit-', SHEET, {'person'}, 23, 1),
    ('patient-', REPORT, {'person'}, None, 4),
    ('history-', LIST, {'record'}, None, None),
    ('handout-', LARGE, {'handout'}, None, 1),
    ('family', LARGE, {'family'}, None, 1),
    ('caseload', LIST, {'list', 'caseload'}, None, 7),
    ('due', LIST, {'list'}, None, None),
    ('since', LIST, {'list'}, None, None),
    ('index', REPORT, {'index'}, None, None),
)

failures = collections.Counter()


def fail(page, check, measured, text=''):
    failures[check.split(' ')[0]] += 1
    print(f'{page}: {check}: {measured}' + (f'; "{text}"' if text else ''), flush=True)


def columns(line):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in 'WF' else 1 for c in line)


# ---- on a screen and on paper ----

def check_layout(page, kind, where, seen, on_paper):
    if seen['wide']:
        element, wide, room, text = max(seen['wide'], key=lambda each: each[1] - each[2])
        fail(page, f'wide at {where}', f'{len(seen["wide"])} elements, {element} is {wide} px in {room}', text)
    if seen['page']:
        fail(page, f'wide at {where}', 'the page is {} px in {}'.format(*seen['page']))
    for role, limit in (('text', kind.text), ('mark', kind.mark), ('chart', SMALLEST_IN_CHARTS)):
        each = [entry for entry in seen['type'].values() if entry['role'] == role]
        if not each:
            continue
        least = min(each, key=lambda entry: entry['size'])
        if on_paper and least['size'] * 0.75 < limit - 0.005:
            size = f'{least["size"] * 0.75:.2f} pt under {limit}'
            fail(page, f'type at {where}', f'{role} of {size}, {least["count"]} times, {least["where"]}', least['sample'])
        if not on_paper and least['size'] < SMALLEST_PX - 0.005:
            size = f'{least["size"]:.2f} px under {SMALLEST_PX}'
            fail(page, f'type at {where}', f'{role} of {size}, {least["count"]} times, {least["where"]}', least['sample'])
    for pair, entry in seen['contrast'].items():
        if entry['ratio'] < 4.5:
            fail(page, f'contrast at {where}', f'{entry["ratio"]:.2f}:1, {pair}, {entry["count"]} times, {entry["where"]}', entry['sample'])
    for what in ('date', 'dose', 'phone', 'code'):
        broken = [each for each in seen['broken'] if each[0] == what]
        if broken:
            fail(page, f'broken-{what} at {where}', f'{len(broken)} times, "{broken[0][1]}" in {broken[0][2]}', broken[0][3])


def check_rows(page, rows):
    if not 24 <= rows['height'] <= 30:
        fail(page, 'rows', f'a row is {rows["height"]:.1f} px high, not 24 to 30')
    if (rows['people'], rows['columns']) != (200, 12):
        fail(page, 'rows', f'{rows["people"]} people and {rows["columns"]} columns, not 200 and 12')
    if rows.get('position') != 'sticky' or abs(rows.get('top', -1)) > 1:
        fail(page, 'rows', f'the head is {rows.get("position")}, at {rows.get("top")} px when the page is scrolled')


def check_paper(page, paper, pdf, blocks, kind, most, work):
    path = os.path.join(work, 'page.pdf')
    with open(path, 'wb') as file:
        file.write(pdf)
    boxes = subprocess.run(['pdftotext', '-bbox', path, '-'], capture_output=True, text=True, check=True).stdout
    outside, width, height = [], 0, 0
    pages = boxes.count('<page ')
    if most and pages > most:
        fail(page, f'paper {paper}', f'{pages} pages, at most {most}')
    for line in boxes.splitlines():
        numbers = [float(n) for n in re.findall(r'"(-?[\d.]+)"', line)]
        if '<page ' in line:
            width, height = numbers
            want = sorted(v / 25.4 * 72 for v in PAPERS[paper])
            if max(abs(a - b) for a, b in zip(sorted(numbers), want)) > 1.5 or (width > height) != kind.landscape:
                fail(page, f'paper {paper}', f'a page of {width:.0f} x {height:.0f} pt')
        elif '<word ' in line:
            x_min, _, x_max, y_max = numbers
            if x_min <= 20 or x_max >= width - 20 or y_max >= height - 8:
                outside.append((round(x_min), round(x_max), round(y_max), html.unescape(re.sub('<[^>]*>', '', line)).strip()))
    if outside:
        fail(page, f'cut on {paper}', '{} words, {}..{} pt, bottom {} pt'.format(len(outside), *outside[0][:3]), outside[0][3])
    # Everything that is shown is on the paper, a cell in one piece.
    flat = lambda text: unicodedata.normalize('NFKC', re.sub(r'\s+', '', text)).replace('\u00ad', '')
    raw = flat(subprocess.run(['pdftotext', '-raw', path, '-'], capture_output=True, text=True, check=True).stdout)
    raw = re.sub(r'page\d+of\d+', '', raw)
    lost = [block for block in blocks if flat(block) not in raw]
    if lost:
        fail(page, f'lost on {paper}', f'{len(lost)} of {len(blocks)} pieces of text', lost[0][:70])


# ---- what the file says ----

styles = {}


def check_form(page, source, form, folder):
    for word in (r'\sstyle=', '<script', 'http:', 'https:', r'\ssrc='):
        found = re.search(word, source, re.I)
        if found:
            fail(page, 'form', f'`{found.group(0).strip()}` in the file', source[found.start():found.start() + 50].replace('\n', ' '))
    style = re.search(r'<style>(.*?)</style>', source, re.S)
    style = style.group(1) if style else ''
    styles.setdefault(style, page)
    if len(styles) > 1 and styles[style] == page:
        fail(page, 'form', f'another first style than {next(iter(styles.values()))}')
    pinned = 'sha256-' + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    if pinned not in source:
        fail(page, 'form', 'the policy of the page does not name its style')
    for what, words in (('twice', 'id twice'), ('labels', 'aria name of nothing'), ('links', 'link to nothing')):
        if form[what]:
            fail(page, 'form', f'{words}, {len(form[what])} times', form[what][0])
    gone = [each for each in form['files'] if not os.path.exists(os.path.join(folder, each))]
    if gone:
        fail(page, 'form', f'link to a file that is not there, {len(gone)} of {len(form["files"])}', gone[0])
    if form['titles'] != 1 or not form['title']:
        fail(page, 'form', f'{form["titles"]} h1, title "{form["title"]}"')


MONTHS = 'January February March April May June July August September October November December'.replace(' ', '|')
VERDICTS = re.compile(r'\bBLOCKED\b|\bpossible, take care\b|: (?:possible|ask first)\b|[✓✕] (?:possible|not now)\b')


def spelled(day):
    year, month, number = map(int, day.split('-'))
    return f'{MONTHS.split("|")[month - 1]} {number}'


def check_meaning(page, tells, form, truth, person):
    text, head = form['text'], form['head']
    if tells & {'handout', 'family'}:
        if not re.search(rf'\b\d{{4}}-\d{{2}}-\d{{2}}\b|\b({MONTHS}) \d+, \d{{4}}', text):
            fail(page, 'meaning', 'no date on it', head)
    elif not re.search(r'\b(?:as of|until) \d{4}-\d{2}-\d{2}', head):
        fail(page, 'meaning', 'no as-of date in the head', head)
    if tells & {'person', 'record'} and not re.search(rf'\b{person["code"]}\b', form['text'].split('\n\n')[0] + head + form['title']):
        fail(page, 'meaning', 'neither code nor name in the head', form['title'])
    if 'plan' in tells:
        state = truth.get('status') or 'preview'
        if state not in head.lower():
            fail(page, 'meaning', f'the head does not say that the plan is {state}', head)
    elif 'person' in tells and truth.get('status') not in (None, ''):
        if not re.search(r'\b' + truth['status'] + r'\b', text):
            fail(page, 'meaning', f'the page does not say that the plan is {truth["status"]}', head)
    if 'plan' in tells and truth.get('status') == 'signed':
        for signed in truth.get('signatures') or [{}]:
            at = signed.get('at', '?').replace('T', ' ')
            digest = signed.get('digest', '?').split(':')[-1][:8]
            told = {'signer': signed.get('name', '?'), 'role': signed.get('role', '?'), 'day': at[:10], 'time': at[11:16], 'digest': digest}
            for what, words in told.items():
                if words not in form['signed']:
                    fail(page, 'meaning', f'signed, without the {what} {words}', form['signed'][:70].replace('\n', ' '))
    emergency = any(each.get('level') == 'E' for each in truth.get('escalations') or [])
    judges = tells & {'plan', 'person'}
    if emergency and judges:
        found = form['verdicts'] + VERDICTS.findall(text)
        if found:
            fail(page, 'meaning', f'an emergency and {len(found)} verdicts on treatments', found[0])
        if 'aside' not in tells and form['alarm'] == 0:
            fail(page, 'meaning', 'an emergency without a band of alarm')
        if 'aside' not in tells and form['first'] not in ('emergencies', 'urgent'):
            fail(page, 'meaning', f'an emergency and the first section is {form["first"]}')
    if 'person' in tells and 'aside' not in tells and person['open'] > 0 and form['alarm'] == 0:
        fail(page, 'meaning', f'{person["open"]} open safety items without a band of alarm', head)
    if 'handout' in tells:
        for word in ('911', '988', 'naloxone'):
            if word not in text.lower():
                fail(page, 'meaning', f'a handout without {word}')
        # It may lie on a table: nothing on it says whose record it is.
        summary = next(section for section in truth['sections'] if section['id'] == 'summary')
        known = {item['id']: item['value'] for item in summary['blocks'][0]['items']}
        following = known.get('next_contact')
        if re.match(r'\d{4}-', following or '') and following not in text and spelled(following) not in text:
            fail(page, 'meaning', f'a handout without the next visit, {following}')
        private = {'code of the record': known['code'], 'day of birth': known['birth_date'], 'family name': known['name'].split(',')[0]}
        for what, words in private.items():
            if re.search(rf'\b{re.escape(words)}\b', text):
                fail(page, 'meaning', f'the {what} on a handout', words)
    if 'family' in tells:
        for word in ('911', '988', 'naloxone'):
            if word not in text.lower():
                fail(page, 'meaning', f'a page for a family without {word}')


UNITS = r'(?:mg|mcg|g|kg|ml|mL|ms|h|min|mmHg|days?|weeks?|months?|years?|hours?|minutes?)'


def check_text(page, text, most, wide, emergency):
    lines = text.rstrip('\n').split('\n')
    if most and len(lines) > most:
        fail(page, 'text', f'{len(lines)} lines, at most {most}')
    over = [line for line in lines if columns(line) > 80]
    if over:
        fail(page, 'text', f'{len(over)} lines over 80 columns, the widest {max(map(columns, over))}', max(over, key=columns)[:90])
    for line, below in zip(lines, lines[1:]):
        # A cell goes on below itself, running text at the beginning of the next line.
        for cell in re.finditer(r'\S+(?: \S+)*', line):
            end = cell.group(0)
            last = cell.end() == len(line)
            beneath = below[cell.start():] if not below[max(0, cell.start() - 2):cell.start()].strip() else ''
            if last and cell.start() < 8:
                beneath = re.sub(r'^!+ *', '', below.lstrip())
            if re.search(r'\d$', end) and re.match(rf'{UNITS}(?!\w)', beneath):
                fail(page, 'text', 'a number apart from its unit', end[-40:] + ' / ' + beneath[:30])
            if re.search(r'\d-$', end) and re.match(r'\d', beneath):
                fail(page, 'text', 'a date or a number apart', end[-40:] + ' / ' + beneath[:30])
    if wide is not None:
        known = set(wide.split())
        # A table says which columns it left out for want of room.
        same = re.sub(r'^ *not shown at this width:.*?columns\)$', '', text, flags=re.M | re.S)
        # Where a table became blocks, its titles stand before the cells with a colon.
        broken = [word for word in same.split() if word not in known and word.rstrip(':') not in known]
        if broken:
            fail(page, 'text', f'{len(broken)} words that are not there at 200 columns: broken', ' '.join(broken[:4]))
    if emergency and VERDICTS.search(text):
        fail(page, 'text', 'an emergency and a verdict on a treatment', VERDICTS.search(text).group(0))


def check_visits(text):
    """One screen each, for everybody."""
    if text is None:
        return
    text = re.sub(r'^=+$', '', text, flags=re.M)  # between one and the next
    each = [len(visit.rstrip('\n').split('\n')) for visit in re.split(r'^(?=Visit of )', text, flags=re.M)[1:]]
    over = [lines for lines in each if lines > 23]
    if over or not each:
        fail('visits', 'text', f'{len(over)} of {len(each)} people have more than 23 lines, at most {max(each, default=0)}')


# ---- all of it ----

def find_kind(page):
    for begin, kind, tells, lines, sheets in PAGES:
        if page.startswith(begin):
            return kind, tells, lines, sheets
    sys.exit(f'{page}: no such kind of page')


def read(folder, name):
    try:
        with open(os.path.join(folder, name), encoding='utf-8') as file:
            return file.read()
    except FileNotFoundError:
        return None


def people_of(folder):
    people = {}
    for line in (read(folder, 'caseload.ndjson') or '').splitlines():
        row = json.loads(line)
        if 'patient' in row:
            people[row['patient']] = {'code': row['patient'], 'open': row['safety_unanswered'] or 0}
    return people


def check_page(browser, folder, page, people, work):
    kind, tells, _, sheets = find_kind(page)
    path = os.path.join(folder, page + '.html')
    source = read(folder, page + '.html')
    code = re.search(r'P-\d+', page)
    person = people.get(code.group(0), {'code': code.group(0), 'open': 0}) if code else {}
    truth = json.loads(read(folder, page + '.json') or '{}')
    browser.open(path)
    for width in SCREENS:
        browser.lay_out(width)
        heads = 'caseload' in tells and width == SCREENS[0]
        seen = browser.run(f'({MEASURE})({json.dumps(MARKS)}, false, {json.dumps(heads)})')
        check_layout(page, kind, f'{width} px', seen, False)
        if heads:
            check_rows(page, seen['rows'])
        if width == SCREENS[0]:
            form = browser.run(FORM)
            check_form(page, source, form, folder)
            check_meaning(page, tells, form, truth, person)
    for paper, sides in PAPERS.items():
        broad = max(sides) if kind.landscape else min(sides)
        browser.lay_out((broad - 2 * kind.margin) / 25.4 * 96, True)
        check_layout(page, kind, paper, browser.run(f'({MEASURE})({json.dumps(MARKS)}, true, false)'), True)
        blocks = browser.run(BLOCKS)
        check_paper(page, paper, browser.print(paper), blocks, kind, sheets, work)


def main():
    folder = os.path.abspath(sys.argv[1])
    program = next(filter(None, map(shutil.which, ('chromium', 'chromium-browser', 'google-chrome'))), None)
    if not program:
        print('no chromium: pages cannot be measured')
        sys.exit(77)
    chosen = sys.argv[2:]
    names = sorted(name for name in os.listdir(folder) if not chosen or name.rsplit('.', 1)[0] in chosen)
    people = people_of(folder)
    # Reports that the index leads to are there for its links alone.
    pages = [name[:-5] for name in names if name.endswith('.html') and not name.startswith('P-')]
    texts = [name[:-4] for name in names if name.endswith('.txt') and name != 'visits.txt']
    check_visits(read(folder, 'visits.txt'))
    for page in texts:
        _, tells, most, _ = find_kind(page)
        plan = json.loads(read(folder, page + '.json') or '{}')
        emergency = bool(tells & {'plan', 'person'}) and any(each.get('level') == 'E' for each in plan.get('escalations') or [])
        check_text(page, read(folder, page + '.txt'), most, read(folder, page + '.wide'), emergency)
    with tempfile.TemporaryDirectory() as work:
        browser = Browser(program, os.path.join(work, 'profile'))
        for page in pages:
            check_page(browser, folder, page, people, work)
        browser.end()
    if not pages or not texts:
        fail('all', 'pages', f'{len(pages)} pages and {len(texts)} texts')
    if failures:
        print(', '.join(f'{check} {count}' for check, count in failures.most_common()))
        sys.exit(1)
    print(f'{len(pages)} pages and {len(texts)} texts: nothing cut, wide, small, faint or torn, and each says what it must')


main()
