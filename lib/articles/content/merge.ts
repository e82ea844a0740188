import { uniqueIds } from '../body/block-ids';
import type { BodyNode } from '../body/body';
import { joinBlock, joinText } from '../body/join';
import type { Content } from './content';

/** The fields of a draft that are merged whole. */
export const mergedFields = ['slug', 'headline', 'standfirst', 'dateline', 'mediaId', 'pictureAlt', 'pictureCaption', 'pictureCredit'] as const;
export type MergedField = (typeof mergedFields)[number];

/**
 * Both sides changed the same thing, each in its own way. `block` is a block id, null for a field.
 * Absent sides were removed.
 */
export type Conflict =
  | { kind: 'field'; field: MergedField; base: string; mine: string; theirs: string }
  | { kind: 'block'; block: string; base: BodyNode | null; mine: BodyNode; theirs: BodyNode };

export type MergedContent = { content: Content; conflicts: Conflict[] };

/** Same JSON, whatever the order of the keys. */
export function isSame(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) || Array.isArray(right))
    return Array.isArray(left) && Array.isArray(right) && left.length === right.length && left.every((value, at) => isSame(value, right[at]));
  const keys = (value: object) => Object.keys(value).filter((key) => (value as Record<string, unknown>)[key] !== undefined);
  const names = keys(left);
  return names.length === keys(right).length && names.every((key) => isSame((left as Record<string, unknown>)[key], (right as Record<string, unknown>)[key]));
}

export const isSameContent = (left: Content, right: Content) => mergedFields.every((name) => left[name] === right[name]) && isSame(left.body, right.body);

/**
 * Joins two people's work: fields whole, the body by block id, and word by word where both changed
 * one block. A removal gives way to a change, so that nothing typed is lost. In a conflict the
 * result holds mine.
 */
export function mergeContent(base: Content, mine: Content, theirs: Content): MergedContent {
  const conflicts: Conflict[] = [];
  const content: Content = { ...mine };
  for (const field of mergedFields) {
    if (mine[field] === theirs[field] || theirs[field] === base[field]) continue;
    const joined = joinField(field, base, mine, theirs);
    if (joined !== null) Object.assign(content, { [field]: joined });
    else if (mine[field] !== base[field])
      conflicts.push({ kind: 'field', field, base: String(base[field] ?? ''), mine: String(mine[field] ?? ''), theirs: String(theirs[field] ?? '') });
    else Object.assign(content, { [field]: theirs[field] });
  }
  const merged = mergeBlocks(blocksOf(base.body), blocksOf(mine.body), blocksOf(theirs.body));
  content.body = uniqueIds({ type: 'doc', content: merged.blocks });
  return { content, conflicts: [...conflicts, ...merged.conflicts] };
}

/** Words of a field that both changed, where they changed different ones. */
function joinField(field: MergedField, base: Content, mine: Content, theirs: Content): string | null {
  const isWords = field === 'headline' || field === 'standfirst' || field === 'pictureAlt' || field === 'pictureCaption';
  return isWords && mine[field] !== base[field] ? joinText(base[field], mine[field], theirs[field]) : null;
}

type Blocks = Map<string, BodyNode>;

function blocksOf(body: BodyNode): Blocks {
  return new Map((body.content ?? []).map((block, at) => [typeof block.attrs?.id === 'string' ? block.attrs.id : `at ${at}`, block]));
}

function mergeBlocks(base: Blocks, mine: Blocks, theirs: Blocks): { blocks: BodyNode[]; conflicts: Conflict[] } {
  const conflicts: Conflict[] = [];
  const chosen: Blocks = new Map();
  for (const id of new Set([...mine.keys(), ...theirs.keys()])) {
    const [was, here, there] = [base.get(id), mine.get(id), theirs.get(id)];
    if (here && there) {
      const isClash = !isSame(here, there) && !isSame(here, was) && !isSame(there, was);
      const joined = isClash && was ? joinBlock(was, here, there) : null;
      const taken = joined ?? (isSame(here, was) ? there : here);
      if (isClash && !joined) conflicts.push({ kind: 'block', block: id, base: was ?? null, mine: here, theirs: there });
      chosen.set(id, taken);
      continue;
    }
    const kept = here ?? there;
    if (kept && !isSame(kept, was)) chosen.set(id, kept);
  }
  return { blocks: mergeOrder([...base.keys()], [...mine.keys()], [...theirs.keys()], chosen).flatMap((id) => chosen.get(id) ?? []), conflicts };
}

/**
 * The order of whoever moved blocks (theirs when both did), with the other's blocks put in after
 * their neighbours.
 */
function mergeOrder(base: string[], mine: string[], theirs: string[], chosen: Blocks): string[] {
  const moved = (side: string[]) =>
    !isSame(
      side.filter((id) => base.includes(id)),
      base.filter((id) => side.includes(id)),
    );
  const [lead, other] = moved(mine) && !moved(theirs) ? [mine, theirs] : [theirs, mine];
  const order = lead.filter((id) => chosen.has(id));
  const placed = new Set(order);
  let before: string | null = null;
  for (const id of other) {
    if (!chosen.has(id)) continue;
    if (!placed.has(id)) {
      order.splice(before === null ? 0 : order.indexOf(before) + 1, 0, id);
      placed.add(id);
    }
    before = id;
  }
  return order;
}
