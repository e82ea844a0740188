import { quotesOf } from '../typography';
import { blockTag, readBreaks } from './breaks';
import type { StyleOf } from './left-out';

const blocks = 'p, div, li, blockquote, aside, ul, ol, table, figure, section, article, pre, hr, dl, h1, h2, h3, h4, h5, h6';
const dead =
  'head, style, script, title, meta, link, xml, template, noscript, object, applet, svg, canvas, select, input, textarea, button, datalist, colgroup, base';

/** What no reader sees as words: scripts, forms, remarks of programs and their empty elements. */
export function dropMachinery(root: Element): void {
  for (const element of root.querySelectorAll(dead)) element.remove();
  const walker = root.ownerDocument.createTreeWalker(root, 128);
  const remarks: ChildNode[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) remarks.push(node as ChildNode);
  for (const remark of remarks) remark.remove();
  for (const element of [...root.querySelectorAll('*')]) if (element.tagName.includes(':')) element.replaceWith(...element.childNodes);
}

const renamed: Record<string, string> = { H1: 'h2', H5: 'h4', H6: 'h4' };

function rename(element: Element, tag: string): Element {
  const other = element.ownerDocument.createElement(tag);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

/** A quotation whose marks are drawn by the browser gets those of the language, as words. */
export function writeQuotes(root: Element, locale: string): void {
  for (const quote of root.querySelectorAll('q')) {
    let depth = 0;
    for (let outer = quote.parentElement?.closest('q'); outer; outer = outer.parentElement?.closest('q')) depth += 1;
    const [open, close] = quotesOf(locale)[depth % 2 ? 'inner' : 'outer'];
    quote.prepend(open);
    quote.append(close);
  }
}

const raised = (style: ReturnType<StyleOf>): 'sup' | 'sub' | null => {
  const value = (style['vertical-align'] ?? '').replace('text-top', 'super').replace('text-bottom', 'sub');
  const said = [value, style['baseline-shift'], style['font-variant-position']].find((way) => way === 'super' || way === 'sub');
  if (said) return said === 'super' ? 'sup' : 'sub';
  const shift = Number.parseFloat(style['mso-text-raise'] ?? '') || liftOf(value) || liftOf(style['baseline-shift'] ?? '') || shiftOf(style);
  return shift > 0 ? 'sup' : shift < 0 ? 'sub' : null;
};

/** By how much smaller letters are moved from their line. */
function shiftOf(style: ReturnType<StyleOf>): number {
  const [, size = '', unit = ''] = /^(\d*\.?\d+)(%|em)$/.exec(style['font-size'] ?? '') ?? [];
  const isSmaller = style['font-size'] === 'smaller' || (size !== '' && Number(size) < (unit === '%' ? 91 : 0.91));
  return style.position === 'relative' && isSmaller ? liftOf(style.bottom ?? '') - liftOf(style.top ?? '') : 0;
}

/** By how many parts of a letter a length lifts words; nothing where none would see it. */
function liftOf(value: string): number {
  const [, size = '0', unit = ''] = /^(-?\d*\.?\d+)(px|pt|em|rem|ex|%)$/.exec(value) ?? [];
  const lift = Number(size) * ({ px: 1 / 16, pt: 1 / 12, ex: 0.5, '%': 0.01 }[unit] ?? 1);
  return Math.abs(lift) > 0.12 ? lift : 0;
}

/**
 * What styles say of single words becomes elements: raised and lowered letters, and the bold and
 * italic of a style sheet.
 */
export function keepStyledWords(root: Element, styleOf: StyleOf): void {
  for (const element of [...root.querySelectorAll('span, font, a, b, i, em, strong, td, th, p')]) {
    const style = styleOf(element);
    const own = element.getAttribute('style') ?? '';
    const tag = /^(TD|TH|P)$/.test(element.tagName) ? null : raised(style);
    if (tag && !element.closest(tag) && !element.querySelector('sup, sub')) wrapWords(element, tag);
    if (!/^(SPAN|FONT|TD|P)$/.test(element.tagName)) continue;
    if (/^(bold|[6-9]00)$/.test(style['font-weight'] ?? '') && !/font-weight/i.test(own) && !element.closest('h1, h2, h3, h4, h5, h6, th'))
      wrapWords(element, 'strong');
    if (/^(italic|oblique)/.test(style['font-style'] ?? '') && !/font-style/i.test(own)) wrapWords(element, 'em');
  }
  for (const styled of root.querySelectorAll('h1 [style], h2 [style], h3 [style], h4 [style], h5 [style], h6 [style]'))
    styled.setAttribute('style', (styled.getAttribute('style') ?? '').replace(/font(-weight)?\s*:[^;]*;?/gi, ''));
  for (const bold of root.querySelectorAll('h1 b, h1 strong, h2 b, h2 strong, h3 b, h3 strong, h4 b, h4 strong, h5 b, h6 b'))
    bold.replaceWith(...bold.childNodes);
  for (const line of root.querySelectorAll('a u, u a')) if (line.tagName === 'U') line.replaceWith(...line.childNodes);
}

function wrapWords(element: Element, tag: string): void {
  if (element.querySelector('p, div, ul, ol, table')) return;
  const mark = element.ownerDocument.createElement(tag);
  mark.append(...element.childNodes);
  element.append(mark);
}

/**
 * Headings keep within the levels of an article; tables that only lay out a page are taken apart;
 * two line breaks part a paragraph.
 */
export function repairBlocks(root: Element): void {
  nameBlocks(root);
  for (const heading of [...root.querySelectorAll('h1, h5, h6')]) rename(heading, renamed[heading.tagName] ?? 'h4');
  for (const table of [...root.querySelectorAll('table')].toReversed()) if (isLayout(table)) takeApart(table);
  for (const code of [...root.querySelectorAll('pre')]) keepCode(code);
  for (const outer of [...root.querySelectorAll('p')].filter((paragraph) => paragraph.querySelector(blocks) !== null)) rename(outer, 'div');
  readBreaks(root);
  for (const aside of [...root.querySelectorAll('aside:not(.box)')]) rename(aside, 'div');
}

/** Blocks that only a class or a role names: headings, the title and quotations of Word. */
function nameBlocks(root: Element): void {
  for (const heading of [...root.querySelectorAll('[role="heading"]:not(h1, h2, h3, h4, h5, h6)')]) {
    const level = Number(heading.getAttribute('aria-level') ?? 2);
    if (!heading.querySelector('p, div, ul, ol, table')) rename(heading, `h${Math.min(4, Math.max(2, level || 2))}`);
  }
  for (const title of [...root.querySelectorAll('p.MsoTitle')]) rename(title, 'h1');
  for (const line of [...root.querySelectorAll('summary, legend')]) if (!line.querySelector('p, div, h2, h3, h4')) rename(line, 'p');
  for (const quote of [...root.querySelectorAll('p.MsoQuote, p.MsoIntenseQuote')]) {
    const box = quote.ownerDocument.createElement('blockquote');
    quote.before(box);
    box.append(quote);
    const before = box.previousElementSibling;
    if (before?.tagName === 'BLOCKQUOTE' && before.firstElementChild?.className === quote.className) {
      before.append(quote);
      box.remove();
    }
  }
}

const isLayout = (table: Element) =>
  /^(presentation|none)$/.test(table.getAttribute('role') ?? '') ||
  table.querySelector('table, h1, h2, h3, h4, figure, [data-url]') !== null ||
  table.querySelectorAll('td, th').length === 1;

function takeApart(table: Element): void {
  for (const cell of [...table.querySelectorAll('td, th')]) {
    if (cell.closest('table') !== table) continue;
    table.before(...([...cell.childNodes].every((node) => node.nodeType === 1 && blockTag.test((node as Element).tagName)) ? cell.childNodes : [inDiv(cell)]));
  }
  table.remove();
}

function inDiv(cell: Element): Element {
  const box = cell.ownerDocument.createElement('div');
  box.append(...cell.childNodes);
  return box;
}

function keepCode(pre: Element): void {
  const lines = (pre.textContent ?? '').replace(/\n$/, '').split('\n');
  const paragraph = pre.ownerDocument.createElement('p');
  const code = pre.ownerDocument.createElement('code');
  lines.forEach((line, at) => {
    if (at > 0) code.append(pre.ownerDocument.createElement('br'));
    code.append(line.replace(/^ +| {2,}/g, (spaces) => '\u00a0'.repeat(spaces.length)));
  });
  paragraph.append(code);
  pre.replaceWith(paragraph);
}

/** Paragraphs, list lines and marks with nothing in them go. */
export function dropEmpty(root: Element): void {
  for (const table of [...root.querySelectorAll('table')]) if (!table.querySelector('td, th')) table.remove();
  for (const element of [
    ...root.querySelectorAll('p, div:not([data-url]), li, ul, ol, h1, h2, h3, h4, blockquote, sup:not([data-note]), sub, b, i, em, strong, span, u, a'),
  ].toReversed()) {
    if (/\S/.test((element.textContent ?? '').replace(/[\u00a0\ufeff]/g, '')) || element.querySelector('img, figure, [data-note], [data-url], hr, table'))
      continue;
    // A space between words may stand in an element of its own.
    if (/^(B|I|EM|STRONG|SPAN|U|SUP|SUB|A)$/.test(element.tagName)) element.replaceWith(...element.childNodes);
    else element.remove();
  }
}
