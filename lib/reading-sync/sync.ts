import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { database } from '@/db/client';
import { carriedReading, type SavedStory } from '@/db/schema';
import type { Actor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import { locales } from '../ground/locales';
import { Refusal } from '../ground/refusal';

const mostSaved = 500;
const slug = z.string().regex(/^[a-z0-9-]{1,120}$/);
const savedStory = z.object({ locale: z.enum(locales), slug, headline: z.string().max(300), savedAt: z.iso.datetime() });
const looks = ['theme', 'text', 'width', 'face', 'keys'] as const;
const look = z.partialRecord(z.enum(looks), z.string().regex(/^[a-z ]{1,20}$/));

/**
 * What a browser saved (`kept`) and dropped (`locale/slug`) since it last asked; `look` where
 * something was chosen there.
 */
export const syncInput = z.object({
  kept: z.array(savedStory).max(mostSaved).default([]),
  dropped: z.array(z.string().max(130)).max(mostSaved).default([]),
  look: look.nullable().default(null),
});
export type SyncedReading = { saved: SavedStory[]; look: Record<string, string> };

const keyOf = (entry: Pick<SavedStory, 'locale' | 'slug'>) => `${entry.locale}/${entry.slug}`;

/**
 * Brings saved stories and display choices of a browser and of the account together. Returns what
 * the account then has.
 */
export async function syncReading(actor: Actor, input: z.output<typeof syncInput>): Promise<SyncedReading> {
  assertMay(actor, 'account.manage');
  if (actor.kind !== 'person') throw new Refusal('signed-out');
  const own = eq(carriedReading.personId, actor.id);
  if (input.kept.length === 0 && input.dropped.length === 0 && input.look === null) {
    const [row] = await database().select().from(carriedReading).where(own);
    return { saved: row?.saved ?? [], look: row?.look ?? {} };
  }
  return change(actor, async ({ tx, audit }) => {
    await tx.insert(carriedReading).values({ personId: actor.id }).onConflictDoNothing();
    const [row] = await tx.select().from(carriedReading).where(own).for('update');
    const without = new Set([...input.dropped, ...input.kept.map(keyOf)]);
    const saved = [...input.kept, ...(row?.saved ?? []).filter((entry) => !without.has(keyOf(entry)))]
      .sort((a, b) => b.savedAt.localeCompare(a.savedAt))
      .slice(0, mostSaved);
    const carried: SyncedReading = { saved, look: input.look ?? row?.look ?? {} };
    await tx
      .update(carriedReading)
      .set({ ...carried, changedAt: new Date() })
      .where(own);
    // What someone reads stands in no log.
    await audit({ action: 'reading.carry', subjectType: 'person', subjectId: actor.id, after: { saved: saved.length } });
    return carried;
  });
}
