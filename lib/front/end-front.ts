import { eq, isNotNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { database, type Transaction } from '@/db/client';
import { stories } from '@/db/schema';
import { type Actor, systemActor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { type Change, change } from '../ground/change';
import { nested, rowId, texts } from '../ground/form-fields';
import { Refusal } from '../ground/refusal';
import { noteSettings } from '../ground/story-version';
import { instantInZone, isZone } from '../ground/zone';
import { lockFront, readOrder, touchFronts } from './order-front';

/** Characters of a line that is read at a glance. */
const mostBreaking = 120;
/** A `datetime-local` value in a zone, or an instant; empty is null. */
const moment = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  z.union([
    z.null(),
    z
      .string()
      .max(40)
      .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/, 'bad-date'),
  ]),
);
const zone = z.string().max(60).refine(isZone, 'bad-zone').default('UTC');
const instantOf = ({ until, zone: inZone }: { until: string | null; zone: string }): Date | null => {
  if (until === null) return null;
  const at = until.endsWith('Z') ? new Date(until) : instantInZone(until.slice(0, 10), until.slice(11, 16), inZone);
  if (Number.isNaN(at.getTime())) throw new Refusal('bad-input', { fields: { until: 'bad-date' } });
  return at;
};
export const frontEnd = z.object({ until: moment, zone });
/** `words` per language; without any, the headline. */
export const breakingInput = nested(z.object({ storyId: rowId, until: moment, zone, words: texts(mostBreaking).optional() }));

async function assertAhead(tx: Transaction, until: Date | null): Promise<void> {
  if (until === null) return;
  const { rows } = await tx.execute<{ ahead: boolean }>(sql`select ${until.toISOString()}::timestamptz > now() as ahead`);
  if (!rows[0]?.ahead) throw new Refusal('bad-input', { fields: { until: 'past-time' } });
}

/**
 * Sets when the order by hand ends; null lets it stand. Throws Refusal: past-time, and not-found
 * where there is no order.
 */
export async function setFrontEnd(actor: Actor, input: z.output<typeof frontEnd>): Promise<{ undo: { until: string; zone: string } }> {
  assertMay(actor, 'front.order');
  return change(actor, async (c) => {
    const until = instantOf(input);
    await assertAhead(c.tx, until);
    await lockFront(c.tx);
    const before = await readOrder(c.tx);
    if (before.length === 0) throw new Refusal('not-found');
    await c.tx.update(stories).set({ pinnedUntil: until }).where(isNotNull(stories.pinnedPosition));
    for (const row of before) await noteSettings(c.tx, actor, row.id, { stored: { until: row.until }, now: { until } });
    await touchFronts(
      c,
      before.map((row) => row.id),
    );
    await c.audit({ action: 'front.end', subjectType: 'front', subjectId: 'all', before: { until: before[0]?.until ?? null }, after: { until } });
    return { undo: { until: before[0]?.until?.toISOString() ?? '', zone: input.zone } };
  });
}

/**
 * Lets a story stand as the breaking line until a time, in its own short words or under its
 * headline; null takes it down. Throws Refusal: past-time, not-found.
 */
export async function setBreaking(actor: Actor, input: z.output<typeof breakingInput>): Promise<{ undo: Record<string, string | number> }> {
  assertMay(actor, 'front.order');
  return change(actor, async (c) => {
    const until = instantOf(input);
    const words = (until && input.words) || {};
    await assertAhead(c.tx, until);
    const [story] = await c.tx.select().from(stories).where(eq(stories.id, input.storyId)).for('update');
    if (!story) throw new Refusal('not-found');
    await c.tx.update(stories).set({ breakingUntil: until, breakingWords: words }).where(eq(stories.id, story.id));
    await noteSettings(c.tx, actor, story.id, { stored: { breakingUntil: story.breakingUntil }, now: { breakingUntil: until } });
    await touchFronts(c, [story.id]);
    await c.audit({
      action: 'front.breaking',
      subjectType: 'story',
      subjectId: story.id,
      before: { until: story.breakingUntil, words: story.breakingWords },
      after: { until, words },
    });
    const isPast = story.breakingUntil !== null && story.breakingUntil <= new Date();
    const said = Object.fromEntries(Object.entries(story.breakingWords).map(([locale, text]) => [`words.${locale}`, text ?? '']));
    return { undo: { storyId: story.id, until: isPast ? '' : (story.breakingUntil?.toISOString() ?? ''), zone: input.zone, ...said } };
  });
}

/**
 * Takes down what has ended by the database's clock, so that front pages follow at once. Returns
 * how many stories it was.
 */
export async function endFront(): Promise<number> {
  const due = sql`pinned_until <= now() or breaking_until <= now()`;
  const { rows } = await database().execute(sql`select 1 from stories where ${due} limit 1`);
  if (rows.length === 0) return 0;
  const clock = systemActor('schedule');
  return change(clock, async (c) => end(c, clock));
}

async function end(c: Change, clock: Actor): Promise<number> {
  await lockFront(c.tx);
  const due = await c.tx
    .select({ id: stories.id, position: stories.pinnedPosition, until: stories.pinnedUntil, breakingUntil: stories.breakingUntil })
    .from(stories)
    .where(sql`${stories.pinnedUntil} <= now() or ${stories.breakingUntil} <= now()`)
    .for('no key update');
  const pinned = await c.tx
    .update(stories)
    .set({ pinnedPosition: null, pinnedUntil: null })
    .where(sql`${stories.pinnedUntil} <= now()`)
    .returning({ id: stories.id });
  const lines = await c.tx
    .update(stories)
    .set({ breakingUntil: null, breakingWords: {} })
    .where(sql`${stories.breakingUntil} <= now()`)
    .returning({ id: stories.id });
  for (const { id, ...stored } of due) {
    const place = pinned.some((row) => row.id === id) ? { position: null, until: null } : {};
    const line = lines.some((row) => row.id === id) ? { breakingUntil: null } : {};
    await noteSettings(c.tx, clock, id, { stored, now: { ...stored, ...place, ...line } });
  }
  const ids = (all: { id: number }[]) => all.map((row) => row.id);
  await touchFronts(c, [...ids(pinned), ...ids(lines)]);
  await c.audit({ action: 'front.over', subjectType: 'front', subjectId: 'all', after: { placed: ids(pinned), breaking: ids(lines) } });
  return pinned.length + lines.length;
}
