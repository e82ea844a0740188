import { inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '@/db/client';
import { stories } from '@/db/schema';
import type { Actor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { type Change, change } from '../ground/change';
import { Refusal } from '../ground/refusal';
import { noteSettings } from '../ground/story-version';
import { tag } from '../ground/tags';
import { mostPlaced } from './queries';

const storyList = z
  .union([z.string(), z.array(z.coerce.number())])
  .transform((value) => (typeof value === 'string' ? value.split(',').filter(Boolean).map(Number) : value))
  .pipe(z.array(z.number().int().positive()).max(mostPlaced, 'too-many'))
  .refine((ids) => new Set(ids).size === ids.length, 'bad-input');

/** `was` is the order that the editor saw. */
export const frontOrder = z.object({ stories: storyList, was: storyList });
export type FrontOrder = z.output<typeof frontOrder>;

/** One change of the order at a time. */
export const lockFront = (tx: Transaction) => tx.execute(sql`select pg_advisory_xact_lock(7305611)`);

export type PlacedRow = { id: number; position: number; until: Date | null };

export async function readOrder(tx: Transaction): Promise<PlacedRow[]> {
  const { rows } = await tx.execute<{ id: string; position: number; until: string | null }>(sql`
    select id, pinned_position as position, pinned_until as until from stories
    where pinned_position is not null and (pinned_until is null or pinned_until > now()) order by pinned_position, id for update`);
  return rows.map((row) => ({ id: Number(row.id), position: row.position, until: row.until === null ? null : new Date(row.until) }));
}

/** The front pages of the languages in which these stories are public, and nothing else. */
export async function touchFronts(c: Change, ids: number[]): Promise<void> {
  if (ids.length === 0) return;
  const { rows } = await c.tx.execute<{ locale: string }>(sql`
    select distinct locale from articles where status = 'published' and story_id in (${sql.join(
      ids.map((id) => sql`${id}`),
      sql`, `,
    )})`);
  if (rows.length > 0) c.touch({ tags: rows.map((row) => tag.front(row.locale)), paths: rows.map((row) => `/${row.locale}`) });
}

/**
 * Sets which stories stand first on the front page, and in which order. A story that comes in ends
 * when the order ends. Throws Refusal: list-changed where someone else has changed it since,
 * not-found for a story that is public nowhere.
 */
export async function orderFront(actor: Actor, input: FrontOrder): Promise<{ undo: { stories: string; was: string } }> {
  assertMay(actor, 'front.order');
  return change(actor, async (c) => {
    await lockFront(c.tx);
    const rows = await readOrder(c.tx);
    const before = rows.map((row) => row.id);
    if (before.join() !== input.was.join()) throw new Refusal('list-changed');
    await assertPublic(
      c.tx,
      input.stories.filter((id) => !before.includes(id)),
    );
    await c.tx.update(stories).set({ pinnedPosition: null, pinnedUntil: null }).where(sql`${stories.pinnedPosition} is not null`);
    const until = rows[0]?.until ?? null;
    for (const [at, id] of input.stories.entries()) {
      const row = rows.find((row) => row.id === id);
      await c.tx
        .update(stories)
        .set({ pinnedPosition: at + 1, pinnedUntil: (row ?? { until }).until })
        .where(inArray(stories.id, [id]));
    }
    for (const id of new Set([...before, ...input.stories])) await notePlace(c, actor, id, { row: rows.find((row) => row.id === id), input, until });
    await touchFronts(c, [...new Set([...before, ...input.stories])]);
    await c.audit({ action: 'front.order', subjectType: 'front', subjectId: 'all', before: { stories: before }, after: { stories: input.stories } });
    return { undo: { stories: before.join(), was: input.stories.join() } };
  });
}

type Moved = { row: PlacedRow | undefined; input: FrontOrder; until: Date | null };

/** An open form beside a story's text hears of the place that it has now. */
async function notePlace(c: Change, actor: Actor, id: number, { row, input, until }: Moved): Promise<void> {
  const at = input.stories.indexOf(id);
  const none = { position: null, until: null };
  const stored = row ? { position: row.position, until: row.until } : none;
  await noteSettings(c.tx, actor, id, { stored, now: at < 0 ? none : { position: at + 1, until: (row ?? { until }).until } });
}

async function assertPublic(tx: Transaction, ids: number[]): Promise<void> {
  for (const id of ids) {
    const { rows } = await tx.execute(sql`select 1 from articles where story_id = ${id} and status = 'published' and kind = 'story' limit 1`);
    if (rows.length === 0) throw new Refusal('not-found');
  }
}
