import { type BodyNode, inlineText } from '../articles/body/body';
import { noteContent, noteOf } from '../articles/body/footnotes';
import { asideOf, type DocumentWords } from './blocks';

type Place = { block: string; start: number; end: number };

const lines = {
  headline: 'headline',
  standfirst: 'standfirst',
  caption: 'pictureCaption',
  'caption.credit': 'pictureCredit',
  'caption.alt': 'pictureAlt',
} as const;

/**
 * The words with `fix` in that place, or null when there is no such place. Nothing given is
 * changed.
 */
export function applyFix<Given extends DocumentWords>(words: Given, place: Place, fix: string): Given | null {
  if (Object.hasOwn(lines, place.block)) {
    const line = lines[place.block as keyof typeof lines];
    const was = words[line] ?? '';
    return isWithin(was, place) ? { ...words, [line]: spliced(was, place, fix) } : null;
  }
  const body = fixBlock(words.body, place, fix);
  return body && { ...words, body };
}

const isWithin = (text: string, { start, end }: Place) => start >= 0 && start < end && end <= text.length;
const spliced = (text: string, { start, end }: Place, fix: string) => text.slice(0, start) + fix + text.slice(end);

/** A copy of the tree in which only the path to the block is new. */
function fixBlock(node: BodyNode, place: Place, fix: string): BodyNode | null {
  const aside = asideOf(place.block);
  const isHere = node.attrs?.id === (aside?.owner ?? place.block);
  if (node.type === 'figure') return isHere && aside?.kind !== 'note' ? fixAttribute(node, aside?.kind ?? 'caption', place, fix) : null;
  if (node.type === 'paragraph' || node.type === 'heading') {
    if (!isHere) return null;
    if (aside) return aside.kind === 'note' ? fixNote(node, aside.number, place, fix) : null;
    return isWithin(inlineText(node), place) ? { ...node, content: fixInline(node.content ?? [], place, fix) } : null;
  }
  const content = node.content ?? [];
  for (const [at, child] of content.entries()) {
    const fixed = fixBlock(child, place, fix);
    if (fixed) return { ...node, content: content.with(at, fixed) };
  }
  return null;
}

function fixAttribute(node: BodyNode, name: 'caption' | 'credit' | 'alt', place: Place, fix: string): BodyNode | null {
  const was = String(node.attrs?.[name] ?? '');
  return isWithin(was, place) ? { ...node, attrs: { ...node.attrs, [name]: spliced(was, place, fix) } } : null;
}

/** The words of a block's footnote; its links stay on what they stood on. */
function fixNote(node: BodyNode, number: number, place: Place, fix: string): BodyNode | null {
  const content = node.content ?? [];
  const at = content.flatMap((child, index) => (child.type === 'footnote' ? index : []))[number - 1];
  const note = at === undefined ? undefined : content[at];
  if (at === undefined || !note || !isWithin(String(note.attrs?.note ?? ''), place)) return null;
  const attrs = noteOf(fixInline(noteContent(note.attrs), place, fix));
  return { ...node, content: content.with(at, { ...note, attrs }) };
}

const sizeOf = (node: BodyNode) => (node.type === 'hardBreak' ? 1 : (node.text?.length ?? 0));

/**
 * Replaces a range of inline text. Only what differs is touched: the common beginning and end of
 * the old and the new words keep their own marks, and what is new takes the marks of the first
 * letter it replaces, or of the letter it is added to.
 */
function fixInline(content: BodyNode[], place: Place, fix: string): BodyNode[] {
  const old = inlineText({ type: 'paragraph', content }).slice(place.start, place.end);
  const { head, tail } = common(old, fix);
  const [start, end] = [place.start + head, place.end - tail];
  const added = fix.slice(head, fix.length - tail).replaceAll('\n', ' ');
  const isAfter = head > 0;
  const [left, rest] = cut(content, start, isAfter && start === end ? 'right' : 'left');
  const [middle, right] = cut(rest, end - start, 'right');
  const near = start < end ? middle.find((node) => sizeOf(node) > 0) : isAfter ? left.findLast((node) => sizeOf(node) > 0) : right[0];
  const marks = near?.marks?.length ? { marks: near.marks } : {};
  const kept = middle.filter((node) => node.type === 'footnote');
  return joined([...left, ...(added ? [{ type: 'text', text: added, ...marks }] : []), ...kept, ...right]);
}

/**
 * How many letters two texts share at the beginning and at the end, without parting a surrogate
 * pair.
 */
export function common(old: string, fix: string) {
  const most = Math.min(old.length, fix.length);
  let head = 0;
  while (head < most && old[head] === fix[head]) head += 1;
  if (isHigh(old, head - 1)) head -= 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === fix.at(-1 - tail)) tail += 1;
  if (tail > 0 && isLow(old, old.length - tail)) tail -= 1;
  return { head, tail };
}

const isHigh = (text: string, at: number) => /[\ud800-\udbff]/.test(text.charAt(at));
const isLow = (text: string, at: number) => /[\udc00-\udfff]/.test(text.charAt(at));

/**
 * Parts inline content at an offset. `notes` says to which side footnote marks that stand right
 * there go.
 */
function cut(content: BodyNode[], offset: number, notes: 'left' | 'right'): [BodyNode[], BodyNode[]] {
  const [left, right]: [BodyNode[], BodyNode[]] = [[], []];
  let at = 0;
  for (const node of content) {
    const size = sizeOf(node);
    if (size === 0) (at < offset || (at === offset && notes === 'left' && right.length === 0) ? left : right).push(node);
    else if (at + size <= offset) left.push(node);
    else if (at >= offset) right.push(node);
    else {
      left.push({ ...node, text: node.text?.slice(0, offset - at) });
      right.push({ ...node, text: node.text?.slice(offset - at) });
    }
    at += size;
  }
  return [left, right];
}

/** Neighbouring texts with the same marks become one; empty ones go. */
function joined(content: BodyNode[]): BodyNode[] {
  const kept: BodyNode[] = [];
  for (const node of content) {
    const last = kept.at(-1);
    if (node.type === 'text' && node.text === '') continue;
    if (last?.type === 'text' && node.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(node.marks ?? []))
      kept[kept.length - 1] = { ...last, text: (last.text ?? '') + (node.text ?? '') };
    else kept.push(node);
  }
  return kept;
}
