import { type PastedPicture, picturesOfRtf, takeEmbeds, takePictures } from './figures';
import { takeFootnotes } from './footnotes';
import { readFormulas } from './formulas';
import { type LeftOut, leaveOut } from './left-out';
import { readLineEnds } from './lines';
import { repairLinks } from './links';
import { buildLists, repairLists } from './lists';
import { flatten, repairNesting } from './nesting';
import { readSigns, withoutPartings } from './signs';
import { isTooMuchToKeep, isTooMuchToRead } from './size';
import { ordinarySpaces, ordinarySpacesIn } from './spaces';
import { readSheet, stylist } from './styles';
import { repairTables } from './tables';
import { dropEmpty, dropMachinery, keepStyledWords, repairBlocks, writeQuotes } from './words';

export type Pasted = {
  html: string;
  /** What did not come in. */
  left: LeftOut[];
  pictures: PastedPicture[];
  /** Whether it holds tracked changes, which can be taken as suggestions. */
  isTracked: boolean;
  /** It is more than an article holds, and nothing of it came in. */
  isTooLong?: true;
};

const mostElements = 50_000;
const tooLong: Pasted = { html: '', left: [], pictures: [], isTracked: false, isTooLong: true };

export type PasteOptions = {
  /** The language of the text that it is pasted into. */
  locale: string;
  /** The same clipboard as rich text, which holds the pictures of Word. */
  rtf?: string;
  /**
   * Deletions and insertions stay as <del> and <ins> with this key in `data-intake`, for
   * suggestions.
   */
  suggestionKey?: string;
  newId: () => string;
};

/** True for a piece of an article copied out of this editor. */
const isOurs = (root: Element) => root.querySelector('[data-pm-slice]') !== null && root.querySelector('[data-block], [data-note]') !== null;

/**
 * Words as another program put them on the clipboard, as an article may have them: what was
 * deleted, hidden or only remarked stays out and is told of; lists, footnotes, raised letters,
 * pictures and players are kept as the editor has them. One pass over one document.
 */
export function cleanPasted(html: string, options: PasteOptions): Pasted {
  if (isTooMuchToRead(html)) return tooLong;
  const document = new DOMParser().parseFromString(html, 'text/html');
  const root = document.body;
  const sheet = readSheet([...document.querySelectorAll('style')].map((element) => element.textContent ?? ''));
  if (isOurs(root)) return cleanOurs(root);
  flatten(root);
  nameInsertions(root);
  const isTracked = root.querySelector('ins, del, .msoDel, [class*="TrackChangeTextDeletion"]') !== null;
  for (const element of root.querySelectorAll('[data-pm-slice], [data-block], [data-note], [data-media], [data-url], [data-intake]'))
    for (const name of ['data-pm-slice', 'data-block', 'data-note', 'data-links', 'data-media', 'data-url', 'data-intake']) element.removeAttribute(name);
  // At the very beginning a parser puts it into the head.
  root.prepend(...document.head.querySelectorAll('script[data-telegram-post]'));
  // Before the rules are asked of each of them.
  if (root.querySelectorAll('*').length > mostElements) return tooLong;
  const styleOf = stylist(sheet);
  readFormulas(root);
  buildLists(root, styleOf, sheet);
  const { suggestionKey } = options;
  const left = [...repairTables(root, styleOf), ...leaveOut(root, styleOf, suggestionKey !== undefined)];
  readSigns(root, styleOf);
  keepStyledWords(root, styleOf);
  left.push(...takeFootnotes(root));
  takeEmbeds(root);
  dropMachinery(root);
  writeQuotes(root, options.locale);
  readLineEnds(root, styleOf);
  repairLists(root);
  repairLinks(root);
  repairNesting(root);
  repairBlocks(root);
  const taken = takePictures(root, options.rtf ? picturesOfRtf(options.rtf) : [], options.newId);
  markTracked(root, suggestionKey);
  ordinarySpacesIn(root, options.locale);
  dropEmpty(root);
  if (isTooMuchToKeep(root)) return tooLong;
  return { html: root.innerHTML.trim(), left: [...left, ...taken.left], pictures: taken.pictures, isTracked: isTracked && suggestionKey === undefined };
}

/** Plain words: what no reader sees of them goes, line by line. */
export const cleanPlain = (text: string, locale: string): string => ordinarySpaces(withoutPartings(text), locale).replace(/^[^\S\n]*\u3000[^\S\n]*/gmu, '');

function cleanOurs(root: Element): Pasted {
  const left: LeftOut[] = [];
  for (const deleted of [...root.querySelectorAll('del')]) {
    left.push({ kind: 'deleted', words: deleted.textContent ?? '' });
    deleted.remove();
  }
  return { html: root.innerHTML, left, pictures: [], isTracked: false };
}

/** What only a class says to be put in, as of Word on the web. */
function nameInsertions(root: Element): void {
  for (const put of root.querySelectorAll('.msoIns, [class*="TrackChangeTextInsertion"]')) {
    if (put.closest('ins') || put.querySelector('ins, p, div, ul, ol, table')) continue;
    const change = root.ownerDocument.createElement('ins');
    change.append(...put.childNodes);
    put.append(change);
  }
}

/**
 * Insertions are words; where they are to be suggested, a deletion and what stands in its place get
 * one number.
 */
function markTracked(root: Element, key: string | undefined): void {
  if (key === undefined) {
    for (const change of root.querySelectorAll('ins, del')) change.replaceWith(...change.childNodes);
    return;
  }
  for (const inner of root.querySelectorAll('ins ins, del del, ins del'))
    if (inner.tagName !== 'DEL' || inner.parentElement?.closest('del')) inner.replaceWith(...inner.childNodes);
  let number = 0;
  let before: Element | null = null;
  for (const change of root.querySelectorAll('ins, del')) {
    if (!(before && isInPlaceOf(change, before))) number += 1;
    before = change;
    change.setAttribute('data-intake', key);
    change.setAttribute('data-number', String(number));
  }
}

function isInPlaceOf(change: Element, before: Element): boolean {
  if (change.tagName !== 'INS' || before.tagName !== 'DEL' || before.contains(change)) return false;
  const between = change.ownerDocument.createRange();
  between.setStartAfter(before);
  between.setEndBefore(change);
  return between.toString() === '' && before.closest('p, li, td, div') === change.closest('p, li, td, div');
}
