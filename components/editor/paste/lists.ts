import type { StyleOf } from './left-out';
import type { Sheet } from './styles';

type Item = { element: Element; list: string; level: number; isNumbered: boolean; number: number | null };

/** A face whose letters are pictures, which bullets are made of. */
const signFace = /font-family\s*:\s*["'&quot;]*(wingdings|webdings|symbol)/i;

const place = /\bl(\d+)\s+level(\d+)(?:\s+lfo(\d+))?/;

/** The nodes between Word's remarks around a list's sign, which those who know lists leave out. */
function takeSign(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, 128);
  let words = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!/\[if !supportLists\]/i.test(node.nodeValue ?? '')) continue;
    while (node.nextSibling && !(node.nextSibling.nodeType === 8 && /\[endif\]/i.test(node.nextSibling.nodeValue ?? ''))) {
      words += node.nextSibling.textContent ?? '';
      node.nextSibling.remove();
    }
    break;
  }
  for (const ignored of element.querySelectorAll('[style*="mso-list" i]'))
    if (/mso-list\s*:\s*ignore/i.test(ignored.getAttribute('style') ?? '')) {
      words += ignored.textContent ?? '';
      ignored.remove();
    }
  return words.replace(/[\s\u00a0]/g, '');
}

const han = '一二三四五六七八九十';

/** Letters that Word numbers by in Russian: it passes over those that begin no word. */
const russianLetters = 'абвгдежзиклмнопрстуфхцчшщэюя';

/**
 * The number in a list's sign; null for a bullet. `format` is how its list says that it numbers:
 * "c." may be the third of a list or the hundredth.
 */
function numberOf(sign: string, format = ''): number | null {
  const bare = sign.replace(/^[([（]|[.)\]）、．:]+$/gu, '');
  if (bare === sign && !/^\d+$/.test(sign) && !/^[①-⑳]$/u.test(sign)) return numberAmongWords(sign);
  const last = bare.split('.').at(-1) ?? '';
  if (/^\d{1,6}$/.test(last)) return Number(last);
  if (/^[①-⑳]$/u.test(last)) return (last.codePointAt(0) ?? 0) - 0x245f;
  const isRoman = /^[ivxlcdm]+$/i.test(last) && !/^alpha/.test(format) && (/^roman/.test(format) || (/^[ivxlc]+$/i.test(last) && !/^[cl]$/i.test(last)));
  if (isRoman) return romanOf(last.toLowerCase());
  // Behind z come aa, bb and so on.
  if (/^([a-z])\1{0,3}$/i.test(last)) return last.toLowerCase().charCodeAt(0) - 96 + 26 * (last.length - 1);
  if (/^[а-я]$/iu.test(last)) return Math.max(1, russianLetters.indexOf(last.toLowerCase()) + 1);
  if (/^[一二三四五六七八九十百]{1,5}$/u.test(last)) return hanOf(last);
  return numberAmongWords(sign);
}

/** Article 5. and 第五条 */
function numberAmongWords(sign: string): number | null {
  const [, digits] = /^\p{L}[^\d]{0,30}(\d{1,6})\P{L}{0,3}$/u.exec(sign) ?? [];
  const [, characters] = /^第([一二三四五六七八九十百]{1,5})\p{L}{1,3}$/u.exec(sign) ?? [];
  return digits ? Number(digits) : characters ? hanOf(characters) : null;
}

function romanOf(text: string): number {
  const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
  const digits = [...text].map((character) => values[character] ?? 0);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}

function hanOf(text: string): number {
  const [hundreds, rest = ''] = text.includes('百') ? text.split('百') : [null, text];
  if (hundreds !== null) return (han.indexOf(hundreds) + 1 || 1) * 100 + (rest ? hanOf(rest) : 0);
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['', text];
  return (text.includes('十') ? (han.indexOf(tens) + 1 || 1) * 10 : 0) + (ones ? han.indexOf(ones) + 1 : 0);
}

function itemOf(element: Element, styleOf: StyleOf, { levels }: Sheet): Item | null {
  const found = place.exec(styleOf(element)['mso-list'] ?? '');
  if (!found || element.tagName === 'LI') return null;
  const [, list = '', level = '1', override = ''] = found;
  const defined = levels.get(`l${list}:${level}`);
  const isPictured = signFace.test(element.querySelector('[style*="font-family" i]')?.getAttribute('style') ?? '');
  const sign = takeSign(element);
  const number = isPictured ? null : numberOf(sign, defined?.format);
  const isNumbered = defined?.isNumbered ?? number !== null;
  return { element, list: `${list}/${override}`, level: Number(level), isNumbered, number: isNumbered ? number : null };
}

/**
 * Word writes lists as paragraphs that name a list and a level: they become lists within lists,
 * each of its kind and beginning with its number.
 */
export function buildLists(root: Element, styleOf: StyleOf, sheet: Sheet): void {
  const seen = new Set<Element>();
  for (const element of root.querySelectorAll('p, h1, h2, h3, h4, h5, h6, div')) {
    if (seen.has(element) || !place.test(styleOf(element)['mso-list'] ?? '')) continue;
    if (/^H\d$/.test(element.tagName)) {
      const sign = takeSign(element);
      if (sign) element.prepend(`${sign} `);
      continue;
    }
    const run: Element[] = [];
    for (let next: Element | null = element; next; next = next.nextElementSibling) {
      const isItem = next.tagName === element.tagName && place.test(styleOf(next)['mso-list'] ?? '');
      if (!isItem && !(run.length > 0 && /\bMsoListContinue/.test(next.className))) break;
      run.push(next);
      seen.add(next);
    }
    nest(run, styleOf, sheet);
  }
}

function nest(run: Element[], styleOf: StyleOf, sheet: Sheet): void {
  const { ownerDocument: document } = run[0] as Element;
  const open: { node: Element; item: Item }[] = [];
  for (const element of run) {
    const item = itemOf(element, styleOf, sheet);
    if (!item) {
      open.at(-1)?.node.lastElementChild?.append(element);
      continue;
    }
    while (open.length > 0 && (open.at(-1)?.item.level ?? 0) > item.level) open.pop();
    const here = open.at(-1);
    const isSame = here?.item.level === item.level && here.item.isNumbered === item.isNumbered && (here.item.list === item.list || open.length > 1);
    if (here?.item.level === item.level && !isSame) open.pop();
    if (!isSame) {
      const list = document.createElement(item.isNumbered ? 'ol' : 'ul');
      const start = item.number ?? sheet.levels.get(`l${item.list.split('/')[0]}:${item.level}`)?.start ?? 1;
      if (item.isNumbered && start > 1) list.setAttribute('start', String(start));
      const holder = open.at(-1)?.node.lastElementChild;
      if (holder) holder.append(list);
      else element.before(list);
      open.push({ node: list, item });
    }
    const line = document.createElement('li');
    open.at(-1)?.node.append(line);
    const words = document.createElement('p');
    words.append(...element.childNodes);
    line.append(words);
    element.remove();
  }
}

/**
 * Lists as HTML has them: a list right in a list goes into the line before it; Word's pages give a
 * list to each line.
 */
export function repairLists(root: Element): void {
  joinByLevel(root);
  for (const list of root.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')) {
    const before = list.previousElementSibling;
    if (before?.tagName === 'LI') before.append(list);
    else list.replaceWith(...list.childNodes);
  }
  for (const line of root.querySelectorAll('li')) {
    if (line.parentElement && /^[OU]L$/.test(line.parentElement.tagName)) continue;
    const list = root.ownerDocument.createElement('ul');
    line.before(list);
    while (list.nextElementSibling?.tagName === 'LI') list.append(list.nextElementSibling);
  }
  for (const line of [...root.querySelectorAll('ol > li + li[value]')]) countAnew(line);
  for (const list of root.querySelectorAll('ol')) {
    const first = list.firstElementChild?.getAttribute('value');
    const start = first ?? list.getAttribute('start') ?? '';
    list.removeAttribute('type');
    list.removeAttribute('start');
    if (/^\d{1,6}$/.test(start) && Number(start) > 1) list.setAttribute('start', start);
  }
}

/** A line that says another number than its turn begins a list of its own. */
function countAnew(line: Element): void {
  const list = line.parentElement;
  const number = Number(line.getAttribute('value'));
  if (!list || !Number.isInteger(number) || number < 1) return;
  const first = Number(list.firstElementChild?.getAttribute('value') ?? list.getAttribute('start') ?? 1) || 1;
  if (number === first + [...list.children].indexOf(line)) return;
  const rest = line.ownerDocument.createElement('ol');
  while (line.nextSibling) rest.append(line.nextSibling);
  rest.prepend(line);
  list.after(rest);
}

function joinByLevel(root: Element): void {
  for (const box of [...root.querySelectorAll('.ListContainerWrapper')]) box.replaceWith(...box.childNodes);
  for (const list of [...root.querySelectorAll('ul, ol')]) {
    const line = list.firstElementChild;
    const level = Number(line?.getAttribute('data-aria-level'));
    if (!line || !level || list.childElementCount !== 1) continue;
    const before = list.previousElementSibling;
    if (before && /^[OU]L$/.test(before.tagName)) join(before, list, level);
    else if (list.tagName === 'OL') list.setAttribute('start', line.getAttribute('data-aria-posinset') ?? '1');
  }
}

/** Puts a list of one line into the list before it, at its level. */
function join(before: Element, list: Element, level: number): void {
  let into = before;
  for (let depth = 1; depth < level; depth += 1) {
    const last = into.lastElementChild?.lastElementChild;
    const isList = last !== null && last !== undefined && /^[OU]L$/.test(last.tagName);
    if (!isList || (depth === level - 1 && last.tagName !== list.tagName)) {
      into.lastElementChild?.append(list);
      return;
    }
    into = last;
  }
  if (into.tagName !== list.tagName) return;
  into.append(...list.childNodes);
  list.remove();
}
