import { endOfAddress, endOfTarget } from '../../ground/web-addresses';
import { type BodyNode, bodyLimits, isLinkAddress, isWebAddress } from './body';

/** A link in the words of a footnote; offsets count UTF-16 units. */
export type NoteLink = { from: number; to: number; href: string };
export type Footnote = { note: string; links?: NoteLink[] | null };

/**
 * A footnote's words as inline content: texts, of which some are links. Links that do not hold are
 * passed over.
 */
export function noteContent(attrs: BodyNode['attrs']): BodyNode[] {
  const note = String(attrs?.note ?? '');
  const links = Array.isArray(attrs?.links) ? (attrs.links as NoteLink[]) : [];
  const found: BodyNode[] = [];
  const add = (text: string, href?: string) => {
    if (text) found.push({ type: 'text', text, ...(href ? { marks: [{ type: 'link', attrs: { href } }] } : {}) });
  };
  let at = 0;
  for (const { from, to, href } of links) {
    if (!(from >= at && to > from && to <= note.length && isLinkAddress(href))) continue;
    add(note.slice(at, from));
    add(note.slice(from, to), href);
    at = to;
  }
  add(note.slice(at));
  return found;
}

/** The attributes of a footnote with this inline content; of marks only links are kept. */
export function noteOf(content: BodyNode[]): Footnote {
  let note = '';
  const links: NoteLink[] = [];
  for (const node of content) {
    const text = (node.type === 'hardBreak' ? ' ' : (node.text ?? '')).slice(0, bodyLimits.attribute - note.length);
    if (text === '') continue;
    const href = node.marks?.find((mark) => mark.type === 'link')?.attrs?.href;
    const last = links.at(-1);
    if (typeof href === 'string' && isLinkAddress(href)) {
      if (last?.to === note.length && last.href === href) last.to += text.length;
      else links.push({ from: note.length, to: note.length + text.length, href });
    }
    note += text;
  }
  return links.length > 0 ? { note, links } : { note };
}

const written = /\[((?:[^[\]]|\[[^[\]]*\])+)\]\((?=\S)|https?:\/\/(?=\S)/giu;

/**
 * Reads what is typed as a footnote: `[words](address)` is a link, and so is an address that stands
 * by itself.
 */
export function readNote(typed: string): Footnote {
  const content: BodyNode[] = [];
  const add = (text: string, href?: string) => {
    if (text) content.push({ type: 'text', text, ...(href ? { marks: [{ type: 'link', attrs: { href } }] } : {}) });
  };
  let at = 0;
  for (const match of typed.matchAll(written)) {
    const [whole, words] = match;
    if (match.index < at) continue;
    const start = words === undefined ? match.index : match.index + whole.length;
    const end = words === undefined ? endOfAddress(typed, start) : endOfTarget(typed, start);
    const href = end === null ? '' : typed.slice(start, end);
    if (end === null || !(words === undefined ? isWebAddress(href) : isLinkAddress(href))) continue;
    add(typed.slice(at, match.index));
    add(words ?? href, href);
    at = words === undefined ? end : end + 1;
  }
  add(typed.slice(at));
  return noteOf(content);
}

/** A footnote as it is typed again: the other way round. */
export const writeNote = (attrs: BodyNode['attrs']): string =>
  noteContent(attrs)
    .map(({ text = '', marks }) => {
      const href = marks?.[0]?.attrs?.href;
      return typeof href !== 'string' || href === text ? text : `[${text}](${href})`;
    })
    .join('');
