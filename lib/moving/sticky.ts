import { inArray, sql } from 'drizzle-orm';
import { stories } from '@/db/schema';
import { lockFront, readOrder, touchFronts } from '../front/order-front';
import { mostPlaced } from '../front/queries';
import type { Actor } from '../ground/actor';
import type { Change } from '../ground/change';
import { noteSettings } from '../ground/story-version';
import type { SourceDocument } from './source/record';
import type { StoreContext } from './store';

/**
 * Of so many texts is remembered that they stood first: more than have a place on any front page.
 */
const mostKept = 500;

/** Whether a text stood first at its source and can do so here. */
export const isSticky = ({ isPinned, state, type }: SourceDocument): boolean => isPinned === true && state === 'published' && type === 'story';

/** The texts of a source that stood first there, the newest of them. */
export class Sticky {
  private kept: { key: string; at: number }[] = [];

  add(key: string, document: SourceDocument): void {
    if (!isSticky(document)) return;
    this.kept.push({ key, at: document.publishedAt?.getTime() ?? 0 });
    if (this.kept.length > 2 * mostKept) this.cut();
  }

  private cut(): void {
    this.kept = this.kept.sort((a, b) => b.at - a.at).slice(0, mostKept);
  }

  get keys(): string[] {
    this.cut();
    return this.kept.map((slot) => slot.key);
  }
}

/**
 * Gives the stories that this import made and that stood first at their source the places that are
 * free at the end of the front page's order, the newest first. Those of an earlier import stand
 * where the desk has put them since.
 */
export async function placeSticky(c: Change, actor: Actor, here: StoreContext, keys: string[]): Promise<{ placed: number; unplaced: number }> {
  if (keys.length === 0) return { placed: 0, unplaced: 0 };
  const { rows } = await c.tx.execute<{ id: string }>(sql`
    select a.story_id as id from import_items i join articles a on a.id = i.target_id join stories s on s.id = a.story_id
    where i.site = ${here.site} and i.kind = 'article' and i.import_id = ${here.importId} and i.source_key = any(${sql.param(keys)}::text[])
      and a.status = 'published' and s.pinned_position is null
    group by a.story_id order by max(a.published_at) desc, a.story_id`);
  const wanted = rows.map((row) => Number(row.id));
  if (wanted.length === 0) return { placed: 0, unplaced: 0 };
  await lockFront(c.tx);
  const order = await readOrder(c.tx);
  const placed = wanted.slice(0, Math.max(0, mostPlaced - order.length));
  const last = Math.max(0, ...order.map((row) => row.position));
  const until = order[0]?.until ?? null;
  for (const [at, id] of placed.entries()) {
    const position = last + at + 1;
    await c.tx
      .update(stories)
      .set({ pinnedPosition: position, pinnedUntil: until })
      .where(inArray(stories.id, [id]));
    await noteSettings(c.tx, actor, id, { stored: { position: null, until: null }, now: { position, until } });
  }
  await touchFronts(c, placed);
  const before = order.map((row) => row.id);
  if (placed.length > 0)
    await c.audit({ action: 'front.order', subjectType: 'front', subjectId: 'all', before: { stories: before }, after: { stories: [...before, ...placed] } });
  return { placed: placed.length, unplaced: wanted.length - placed.length };
}
