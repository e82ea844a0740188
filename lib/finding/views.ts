import { and, asc, eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { deskViews } from '@/db/schema';
import { type Actor, actorId } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import { Refusal } from '../ground/refusal';
import { readFinding, writeFinding } from './finding';

export const mostViews = 30;
export type View = { id: number; name: string; query: string };

/** The views that someone keeps, by name. */
export async function listViews(personId: number): Promise<View[]> {
  return database()
    .select({ id: deskViews.id, name: deskViews.name, query: deskViews.query })
    .from(deskViews)
    .where(eq(deskViews.personId, personId))
    .orderBy(asc(deskViews.name))
    .limit(mostViews);
}

/**
 * Keeps the filters of the list under a name; the same name again takes the new ones. Throws
 * Refusal: too-many-views.
 */
export async function saveView(actor: Actor, input: { name: string; query: string }): Promise<{ undo: { id: number } }> {
  const personId = ownerOf(actor);
  const query = writeFinding(readFinding(Object.fromEntries(new URLSearchParams(input.query))));
  return change(actor, async (c) => {
    await c.tx.execute(sql`select 1 from people where id = ${personId} for update`);
    const known = await c.tx.select({ name: deskViews.name }).from(deskViews).where(eq(deskViews.personId, personId));
    if (known.length >= mostViews && !known.some((view) => view.name === input.name)) throw new Refusal('too-many-views');
    const [made] = await c.tx
      .insert(deskViews)
      .values({ personId, name: input.name, query })
      .onConflictDoUpdate({ target: [deskViews.personId, deskViews.name], set: { query } })
      .returning({ id: deskViews.id });
    if (!made) throw new Error('no view was kept');
    await c.audit({ action: 'views.save', subjectType: 'person', subjectId: personId, after: { name: input.name, query } });
    return { undo: made };
  });
}

/** Forgets a view of one's own. */
export async function removeView(actor: Actor, input: { id: number }): Promise<{ undo: { name: string; query: string } }> {
  const personId = ownerOf(actor);
  return change(actor, async (c) => {
    const [gone] = await c.tx
      .delete(deskViews)
      .where(and(eq(deskViews.id, input.id), eq(deskViews.personId, personId)))
      .returning();
    if (!gone) throw new Refusal('not-found');
    const undo = { name: gone.name, query: gone.query };
    await c.audit({ action: 'views.remove', subjectType: 'person', subjectId: personId, before: undo });
    return { undo };
  });
}

function ownerOf(actor: Actor): number {
  assertMay(actor, 'articles.list');
  const id = actorId(actor);
  if (id === null) throw new Refusal('not-allowed');
  return id;
}
