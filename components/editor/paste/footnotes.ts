import { noteOf } from '@/lib/articles/body/footnotes';
import { withoutLift } from './formulas';
import type { LeftOut } from './left-out';
import { straighten } from './links';

/** The names that programs and sites give to footnotes and to the places that lead to them. */
const known = /^_?(ftn|edn|sdfootnote|sdendnote|ftnt|footnote|endnote|fn|en|cite_note|note|n)[-_:.]?(ref[-_:.]?)?\d/i;
const sign = /^[[({（]?\s*(\d{1,4}|[ivxlc]{1,6}|[a-z]|[*†‡§¶]{1,3}|[①-⑳])\s*[\])}）.]?$/iu;

/** Sites that name their notes give them any sign in brackets: [note 1], [прим. 2], [注 3]. */
const isSign = (anchor: Element, fragment: string) => sign.test(textOf(anchor)) || (known.test(fragment) && /^\[[^\]]{1,20}\]$/.test(textOf(anchor)));

type Place = { anchor: Element; target: Element; back: Element[] };

const fragmentOf = (anchor: Element): string | null => {
  const href = anchor.getAttribute('href') ?? '';
  const at = href.indexOf('#');
  if (at < 0) return null;
  try {
    return decodeURIComponent(href.slice(at + 1));
  } catch {
    return href.slice(at + 1);
  }
};
const textOf = (node: Node) => (node.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
const namesOf = (element: Element) => [element.id, element.getAttribute('name') ?? ''].filter(Boolean);

/**
 * The names that lead to an anchor: its own, those within, and of what it stands in as the only
 * words.
 */
function namesAround(anchor: Element): Set<string> {
  const names = new Set<string>();
  for (const element of [anchor, ...anchor.querySelectorAll('[id], [name]')]) for (const name of namesOf(element)) names.add(name);
  for (let outer = anchor.parentElement; outer && textOf(outer) === textOf(anchor); outer = outer.parentElement)
    for (const name of namesOf(outer)) names.add(name);
  const before = anchor.previousElementSibling;
  if (before && textOf(before) === '') for (const name of namesOf(before)) names.add(name);
  return names;
}

/** Blocks that can be nothing but a note: where nothing leads to one, its sign was deleted. */
const noteBlocks =
  '[style*="mso-element:footnote" i]:not([style*="footnote-list" i]), [style*="mso-element:endnote" i]:not([style*="endnote-list" i]), div[id^="sdfootnote"], div[id^="sdendnote"]';

/** The block of a note: what a program marks as one, else the line that the anchor stands in. */
function blockOf(target: Element, root: Element): Element | null {
  const marked = target.closest(`${noteBlocks}, li, dd`);
  const block = marked ?? target.closest('p, div, section, aside, td');
  return block && block !== root && root.contains(block) ? block : null;
}

function placesOf(root: Element): { places: Place[]; loose: Element[] } {
  const named = new Map<string, Element>();
  for (const element of root.querySelectorAll('[id], [name]')) for (const name of namesOf(element)) if (!named.has(name)) named.set(name, element);
  const anchors = [...root.querySelectorAll('a[href*="#"]')];
  const places: Place[] = [];
  const loose: Element[] = [];
  for (const anchor of anchors) {
    const fragment = fragmentOf(anchor);
    if (!fragment || !isSign(anchor, fragment)) continue;
    const target = named.get(fragment);
    const block = target ? blockOf(target, root) : null;
    const names = namesAround(anchor);
    const leadsHere = (element: Element) => element !== anchor && names.has(fragmentOf(element) ?? '');
    const back = block && !block.contains(anchor) ? [...block.querySelectorAll('a[href*="#"]')].filter(leadsHere) : [];
    // The sign within a note leads back too: the first of the two in the text is the reference.
    const isNote = anchor.compareDocumentPosition(block ?? anchor) === 2;
    if (block && target && back.length > 0 && !isNote) places.push({ anchor, target: block, back });
    else if (!target && known.test(fragment) && !/ref/i.test(fragment)) loose.push(anchor);
  }
  return { places, loose };
}

function inlineOf(block: Element): { type: string; text: string; marks?: { type: string; attrs: { href: string } }[] }[] {
  const found: ReturnType<typeof inlineOf> = [];
  const walk = (node: Node, href: string | null) => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) {
        const lift = child.parentElement?.closest('sup, sub')?.tagName;
        const plain = (child.nodeValue ?? '').replace(/[\s\u00a0]+/g, ' ');
        const text = lift === 'SUP' || lift === 'SUB' ? withoutLift(plain, lift) : plain;
        if (text) found.push({ type: 'text', text, ...(href ? { marks: [{ type: 'link', attrs: { href } }] } : {}) });
      } else if (child.nodeType === 1) {
        const element = child as Element;
        if (/^(P|DIV|BR|LI)$/.test(element.tagName) && found.length > 0) found.push({ type: 'text', text: ' ' });
        const own = element.tagName === 'A' ? element.getAttribute('href') : null;
        walk(element, own && !own.startsWith('#') ? straighten(own) : href);
      }
    }
  };
  walk(block, null);
  // Spaces at the seams and ends.
  const tidy: typeof found = [];
  for (const node of found) {
    const text = tidy.length === 0 || tidy.at(-1)?.text.endsWith(' ') ? node.text.trimStart() : node.text;
    if (text) tidy.push({ ...node, text });
  }
  const last = tidy.at(-1);
  if (last) last.text = last.text.trimEnd();
  return tidy.filter((node) => node.text !== '');
}

const outer = (anchor: Element, root: Element): Element => {
  let element = anchor;
  for (
    let next = element.parentElement;
    next && next !== root && textOf(next) === textOf(anchor) && !/^(P|DIV|LI|TD|TH|H\d)$/.test(next.tagName);
    next = next.parentElement
  )
    element = next;
  return element;
};

/**
 * References and the notes that they lead to become footnotes; references without their note are
 * left out and told of, and so are notes whose reference was deleted.
 */
export function takeFootnotes(root: Element): LeftOut[] {
  const { places, loose } = placesOf(root);
  const left: LeftOut[] = [];
  const blocks = new Set<Element>();
  const notes = new Map<Element, ReturnType<typeof noteOf>>();
  for (const { target, back } of places) {
    blocks.add(target);
    for (const element of back) outer(element, target).remove();
  }
  for (const { anchor, target } of places) {
    let note = notes.get(target);
    if (!note) {
      const inline = inlineOf(target);
      const first = inline[0];
      // What is left of the note's own sign, and the signs of its other references.
      if (first && !first.marks) first.text = first.text.replace(/^(?:[\s↑^]|[*†‡§]{1,3}\s|\[\d{1,3}\]|\d{1,3}[.)]\s|(?<=[\s^↑])[a-z]\b(?=\s*[a-z]\b))+/u, '');
      const kept = inline.filter((node) => node.text !== '');
      note = noteOf(kept);
      notes.set(target, note);
      const whole = kept.map((node) => node.text).join('');
      if (whole.length > note.note.length) left.push({ kind: 'note', words: whole.slice(note.note.length) });
    }
    const mark = root.ownerDocument.createElement('sup');
    mark.setAttribute('data-note', note.note);
    if (note.links) mark.setAttribute('data-links', JSON.stringify(note.links));
    outer(anchor, root).replaceWith(mark);
  }
  for (const block of blocks) removeWithFrame(block, root);
  const orphans = [...root.querySelectorAll(noteBlocks)].filter((block) => block.querySelector('a[href*="#"]') !== null && !block.querySelector(noteBlocks));
  for (const block of orphans) {
    left.push({ kind: 'deleted', words: textOf(block) });
    removeWithFrame(block, root);
  }
  if (blocks.size + orphans.length > 0) removeLastRule(root);
  for (const anchor of loose) {
    left.push({ kind: 'note', words: textOf(anchor) });
    outer(anchor, root).remove();
  }
  return left;
}

/** The rule that stood between the text and its notes. */
function removeLastRule(root: Element): void {
  const rule = [...root.querySelectorAll('hr')].at(-1);
  if (!rule) return;
  const after = root.ownerDocument.createRange();
  after.setStartAfter(rule);
  after.setEnd(root, root.childNodes.length);
  const rest = after.cloneContents();
  if (textOf(rest) === '' && !rest.querySelector('img, iframe, video')) rule.remove();
}

/** A note's block goes, and the list, line or heading around it that then holds nothing. */
function removeWithFrame(block: Element, root: Element): void {
  let holder = block.parentElement;
  block.remove();
  while (holder && holder !== root && textOf(holder) === '' && !holder.querySelector('img, [data-note]')) {
    const next = holder.parentElement;
    holder.remove();
    holder = next;
  }
  if (holder && /footnote-list|endnote-list/i.test(holder.getAttribute('style') ?? '') && textOf(holder) === '') holder.remove();
}
