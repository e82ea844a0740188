import type { Transaction } from '@/db/client';
import type { articles } from '@/db/schema';
import type { Actor } from '../../ground/actor';
import { noteSettings } from '../../ground/story-version';

type Times = { publishAt: Date | null; withdrawAt: Date | null };

/**
 * Notes that the times of an edition are others now, where no form has set them: open editors hear
 * of it, and a form that shows the old ones does not bring them back.
 */
export async function noteTimes(tx: Transaction, actor: Actor, row: typeof articles.$inferSelect, changed: Partial<Times>): Promise<void> {
  const stored: Times = { publishAt: row.scheduledAt, withdrawAt: row.withdrawAt };
  await noteSettings(tx, actor, row.storyId, { stored, now: { ...stored, ...changed }, own: row.id });
}
