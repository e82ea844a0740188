import { type BodyNode, inlineText } from '../articles/body/body';

type Place = { block: string; start: number; end: number };
type Words = { headline: string; standfirst: string; pictureCaption: string; body: BodyNode };

/** The words with `fix` in that place, or null when there is no such place. Nothing given is changed. */
export function applyFix<Given extends Words>(words: Given, place: Place, fix: string): Given | null {
  const line = { headline: 'headline', standfirst: 'standfirst', caption: 'pictureCaption' }[place.block] as 'headline' | 'standfirst' | undefined;
  if (line) return isWithin(words[line], place) ? { ...words, [line]: spliced(words[line], place, fix) } : null;
  const body = fixBlock(words.body, place, fix);
  return body && { ...words, body };
}

const isWithin = (text: string, { start, end }: Place) => start >= 0 && start < end && end <= text.length;
const spliced = (text: string, { start, end }: Place, fix: string) => text.slice(0, start) + fix + text.slice(end);

/** A copy of the tree in which only the path to the block is new. */
function fixBlock(node: BodyNode, place: Place, fix: string): BodyNode | null {
  if (node.type === 'figure') {
    const caption = String(node.attrs?.caption ?? '');
    return node.attrs?.id === place.block && isWithin(caption, place) ? { ...node, attrs: { ...node.attrs, caption: spliced(caption, place, fix) } } : null;
  }
  if (node.type === 'paragraph' || node.type === 'heading') {
    return node.attrs?.id === place.block && isWithin(inlineText(node), place) ? { ...node, content: fixInline(node.content ?? [], place, fix) } : null;
  }
  const content = node.content ?? [];
  for (const [at, child] of content.entries()) {
    const fixed = fixBlock(child, place, fix);
    if (fixed) return { ...node, content: content.with(at, fixed) };
  }
  return null;
}

const sizeOf = (node: BodyNode) => (node.type === 'hardBreak' ? 1 : (node.text?.length ?? 0));

/**
 * Replaces a range of inline text. Only what differs is touched: the common beginning and end of the old and the new words keep
 * their own marks, and what is new takes the marks of the first letter it replaces, or of the letter it is added to.
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

/** How many letters two texts share at the beginning and at the end, without parting a surrogate pair. */
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

/** Parts inline content at an offset. `notes` says to which side footnote marks that stand right there go. */
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
