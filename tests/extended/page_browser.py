# page_browser.py: a browser without a window for page_checks.py, and the scripts that measure a page in it.
import base64
import json
import os
import subprocess
import sys

PAPERS = {'letter': (215.9, 279.4), 'a4': (210.0, 297.0)}

# Runs in the page. What a reader sees of it, measured as it is laid out now.
MEASURE = r'''
((marks, onPaper, heads) => {
  const out = {wide: [], type: {}, contrast: {}, broken: [], page: null, rows: null};
  const say = e => (e.textContent || '').replace(/\s+/g, ' ').trim().slice(0, 70);
  const name = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + [...e.classList].map(c => '.' + c).join('');
  const seen = new Map(), layers = new Map();
  const keep = (map, e, find) => { if (!map.has(e)) map.set(e, find(e)); return map.get(e); };
  const hidden = e => keep(seen, e, e => e.closest('.sr') ||
    (e.closest('thead') && getComputedStyle(e.closest('thead')).position === 'absolute') || !e.checkVisibility({visibilityProperty: true}));

  for (const e of document.querySelectorAll('body *'))
    if (!e.closest('.sr, svg *') && !(e.closest('thead') && getComputedStyle(e.closest('thead')).position === 'absolute') &&
        !/inline|none/.test(getComputedStyle(e).display) && e.clientWidth > 1 && e.scrollWidth > e.clientWidth + 1)
      out.wide.push([name(e), e.scrollWidth, e.clientWidth, say(e)]);
  const root = document.scrollingElement;
  if (root.scrollWidth > root.clientWidth) out.page = [root.scrollWidth, root.clientWidth];

  // Colours, composed over what lies behind them.
  const parts = c => {
    const n = (c.match(/[\d.]+/g) || [0, 0, 0, 0]).map(Number);
    return n.length < 4 ? [n[0], n[1], n[2], 1] : n;
  };
  const over = (a, b) => [0, 1, 2].map(i => a[i] * a[3] + b[i] * (1 - a[3])).concat(1);
  const behind = e => keep(layers, e, e => {
    const below = e.parentElement ? behind(e.parentElement) : [255, 255, 255, 1];
    const style = getComputedStyle(e);
    // A printer leaves out what is behind the text unless the page insists.
    return onPaper && style.printColorAdjust !== 'exact' ? below : over(parts(style.backgroundColor), below);
  });
  const behindDrawn = e => {
    const box = e.getBoundingClientRect(), x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
    let found = behind(e.closest('svg'));
    for (const r of e.closest('svg').querySelectorAll('rect')) {
      if (!(r.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
      const b = r.getBoundingClientRect();
      if (b.left <= x && x <= b.right && b.top <= y && y <= b.bottom) found = over(parts(getComputedStyle(r).fill), found);
    }
    return found;
  };
  const thinness = new Map();
  const thin = e => keep(thinness, e, e => Number(getComputedStyle(e).opacity) * (e.parentElement ? thin(e.parentElement) : 1));
  const light = c => {
    const [r, g, b] = c.slice(0, 3).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const look = (e, style, sample) => {
    const drawn = e.closest('svg');
    let size = parseFloat(style.fontSize);
    if (drawn) size *= Math.abs(e.getScreenCTM().a);
    const role = drawn ? 'chart' : e.closest(marks) ? 'mark' : 'text';
    const key = role + ' ' + size.toFixed(2);
    (out.type[key] ||= {role, size, count: 0, where: name(e), sample}).count++;
    const back = drawn ? behindDrawn(e) : behind(e);
    let fore = parts(drawn ? style.fill : style.color);
    fore = fore.slice(0, 3).concat(fore[3] * thin(e));
    fore = over(fore, back);
    const [a, b] = [light(fore), light(back)].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05), pair = fore.slice(0, 3).map(Math.round) + ' on ' + back.slice(0, 3).map(Math.round);
    (out.contrast[pair] ||= {ratio, count: 0, where: name(e), sample}).count++;
  };

  // A date, a number with its unit, a phone number, the code of a person: each on one line.
  const whole = [
    ['date', /\b(?:\d{4}-)?(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b(?! (?:mg|mcg|ml|ms|h|min|days?|%))/g],
    ['dose', /\d(?:[\d.,\/-]*\d)?[ \u00a0](?:mg|mcg|g|kg|mL|ml|ms|h|min|mmHg|days?|weeks?|months?|years?|hours?|minutes?|%)(?!\w)/g],
    ['phone', /\b(?:\d-)?(?:\d{3}-)?\d{3}-\d{4}\b/g],
    ['code', /\bP-\d+\b/g]];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const e = node.parentElement;
    if (!node.data.trim() || e.closest('title, desc, style') || hidden(e)) continue;
    look(e, getComputedStyle(e), node.data.replace(/\s+/g, ' ').trim().slice(0, 60));
    if (e.closest('svg')) continue;
    for (const [what, pattern] of whole)
      for (const match of node.data.matchAll(pattern)) {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        const tops = [...range.getClientRects()].filter(r => r.width > 0.5).map(r => r.top);
        if (Math.max(...tops) - Math.min(...tops) > 3)
          out.broken.push([what, match[0], name(e.closest('section') || e), node.data.slice(Math.max(0, match.index - 30), match.index + 30).trim()]);
      }
  }
  for (const e of document.querySelectorAll('body *'))
    for (const side of ['::before', '::after']) {
      const style = getComputedStyle(e, side);
      if (!['none', 'normal', '""'].includes(style.content) && !hidden(e)) look(e, style, side + ' of ' + say(e));
    }

  if (heads) {
    const rows = [...document.querySelectorAll('.caseload tbody tr:not(.group)')];
    const heights = rows.map(r => r.getBoundingClientRect().height).sort((a, b) => a - b);
    const head = document.querySelector('.caseload thead th');
    out.rows = {people: rows.length, height: heights[heights.length >> 1], columns: document.querySelectorAll('.caseload thead th').length};
    if (head) {
      out.rows.position = getComputedStyle(head).position;
      window.scrollTo(0, document.body.scrollHeight / 2);
      out.rows.top = head.getBoundingClientRect().top;
      window.scrollTo(0, 0);
    }
  }
  return out;
})
'''

# Every piece of text that stands in a line or a cell of its own, as it is printed.
BLOCKS = r'''
(() => {
  const out = [];
  const hidden = e => e.closest('.sr, svg, title, style') ||
    (e.closest('thead') && getComputedStyle(e.closest('thead')).position === 'absolute') || !e.checkVisibility({visibilityProperty: true});
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const text = node.data.replace(/\s+/g, '');
    if (text && !hidden(node.parentElement)) out.push(text);
  }
  return out;
})()
'''

FORM = r'''
(() => {
  const all = q => [...document.querySelectorAll(q)];
  const ids = all('[id]').map(e => e.id);
  const own = href => href.startsWith('#');
  return {
    twice: ids.filter((id, i) => !id || ids.indexOf(id) !== i),
    labels: all('[aria-labelledby], [aria-describedby]')
      .flatMap(e => [e.getAttribute('aria-labelledby'), e.getAttribute('aria-describedby')]).filter(Boolean)
      .flatMap(v => v.split(/\s+/)).filter(id => !document.getElementById(id)),
    links: all('a[href]').map(e => e.getAttribute('href')).filter(h => own(h) && !document.getElementById(decodeURIComponent(h.slice(1)))),
    files: all('a[href]').map(e => e.getAttribute('href')).filter(h => !own(h)),
    titles: all('h1').length,
    title: document.title,
    head: ((document.querySelector('.sub') || {}).textContent || ''),
    text: document.body.innerText,
    signed: (document.querySelector('#signed') || {}).textContent || '',
    first: (s => s ? s.id : '')(document.querySelector('section')),
    alarm: all('.notice.alarm').filter(e => e.checkVisibility()).length,
    verdicts: all('.v, #treatment li, #treatment tbody tr, #options li, #options tbody tr').map(e => e.textContent.slice(0, 60)),
  };
})()
'''


class Browser:
    """A browser without a window, one page at a time, spoken to over two pipes."""

    def __init__(self, program, folder):
        to_read, self.to = os.pipe()
        self.come, from_write = os.pipe()

        def give_pipes():
            # 3 and 4 may be the ends that are moved.
            low = os.dup2(to_read, 30), os.dup2(from_write, 31)
            os.dup2(low[0], 3)
            os.dup2(low[1], 4)

        self.process = subprocess.Popen(
            [program, '--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-extensions', '--disable-background-networking',
             '--remote-debugging-pipe', '--user-data-dir=' + folder, 'about:blank'],
            preexec_fn=give_pipes, close_fds=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_read)
        os.close(from_write)
        self.number, self.rest, self.session = 0, b'', None
        target = self.call('Target.createTarget', url='about:blank')['targetId']
        self.session = self.call('Target.attachToTarget', targetId=target, flatten=True)['sessionId']
        self.call('Page.enable')

    def next(self):
        while b'\0' not in self.rest:
            some = os.read(self.come, 1 << 20)
            if not some:
                sys.exit('the browser went away')
            self.rest += some
        message, self.rest = self.rest.split(b'\0', 1)
        return json.loads(message)

    def call(self, method, **params):
        self.number += 1
        message = {'id': self.number, 'method': method, 'params': params}
        if self.session:
            message['sessionId'] = self.session
        data = json.dumps(message).encode() + b'\0'
        while data:
            data = data[os.write(self.to, data):]
        while True:
            answer = self.next()
            if answer.get('id') == self.number:
                if 'error' in answer:
                    sys.exit(f'{method}: {answer["error"]}')
                return answer['result']

    def open(self, path):
        self.call('Page.navigate', url='file://' + path)
        while self.next().get('method') != 'Page.loadEventFired':
            pass

    def lay_out(self, width, paper=False):
        self.call('Emulation.setEmulatedMedia', media='print' if paper else 'screen')
        self.call('Emulation.setDeviceMetricsOverride', width=round(width), height=900, deviceScaleFactor=1, mobile=False)

    def run(self, script):
        answer = self.call('Runtime.evaluate', expression=script, returnByValue=True)
        if 'exceptionDetails' in answer:
            sys.exit(f'a script failed: {answer["exceptionDetails"]}')
        return answer['result']['value']

    def print(self, paper):
        self.call('Emulation.setEmulatedMedia', media='')
        self.call('Emulation.clearDeviceMetricsOverride')
        width, height = PAPERS[paper]
        answer = self.call('Page.printToPDF', paperWidth=width / 25.4, paperHeight=height / 25.4, preferCSSPageSize=True, printBackground=False,
                           generateTaggedPDF=False)
        return base64.b64decode(answer['data'])

    def end(self):
        self.call('Browser.close')
        self.process.wait()
