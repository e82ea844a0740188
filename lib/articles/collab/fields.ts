import type { Content } from '../content/content';
import { mergedFields } from '../content/merge';
import { changesBetween } from './changes';

/** What a draft has beside its body. */
export type DraftFields = Omit<Content, 'body'>;

const texts = new Set<string>(['headline', 'standfirst', 'dateline', 'pictureAlt', 'pictureCaption', 'pictureCredit']);

/**
 * Two people's changes of one line of text: what either took out is gone, what either put in
 * stands, theirs first where both wrote at the same place.
 */
export function joinLine(base: string, mine: string, theirs: string): string {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  const letters = [...base];
  const [ours, others] = [changesOf(letters, mine), changesOf(letters, theirs)];
  let joined = '';
  for (let at = 0; at <= letters.length; at += 1) {
    const [here, there] = [ours.added.get(at) ?? '', others.added.get(at) ?? ''];
    joined += there + (here === there ? '' : here);
    if (!ours.gone.has(at) && !others.gone.has(at)) joined += letters[at] ?? '';
  }
  return joined;
}

function changesOf(base: string[], text: string): { gone: Set<number>; added: Map<number, string> } {
  const gone = new Set<number>();
  const added = new Map<number, string>();
  const letters = [...text];
  for (const { from, to, start, end } of changesBetween(base, letters) ?? []) {
    for (let at = from; at < to; at += 1) gone.add(at);
    if (start < end) added.set(to, letters.slice(start, end).join(''));
  }
  return { gone, added };
}

/**
 * Fields as they are once others' changes are joined to one's own: lines of text letter by letter,
 * address and picture whole, one's own first.
 */
export function joinFields(base: DraftFields, mine: DraftFields, theirs: DraftFields): DraftFields {
  const joined: Record<string, unknown> = {};
  for (const name of mergedFields) {
    const [was, here, there] = [base[name], mine[name], theirs[name]];
    joined[name] = texts.has(name) ? joinLine(String(was), String(here), String(there)) : here === was ? there : here;
  }
  return joined as DraftFields;
}

/** The fields that differ, as they are now. */
export const changedFields = (before: DraftFields, now: DraftFields): Partial<DraftFields> =>
  Object.fromEntries(mergedFields.filter((name) => before[name] !== now[name]).map((name) => [name, now[name]]));

/**
 * Where a place in a line is after the line has become another: what was before it stays before it.
 */
export function placeAfter(before: string, after: string, place: number): number {
  const units = (text: string) => Array.from({ length: text.length }, (_, at) => text.charAt(at));
  let moved = 0;
  for (const { from, to, start, end } of changesBetween(units(before), units(after)) ?? []) {
    if (from >= place) break;
    moved += end - start - (Math.min(to, place) - from);
  }
  return Math.max(0, Math.min(after.length, place + moved));
}
