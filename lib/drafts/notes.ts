import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { draftNotes, people } from '@/db/schema';
import { Refusal } from '../actions/refusal';
import { localized } from '../locales';
import { type Actor, actorId } from '../people/actor';
import { assertMay } from '../people/assert';
import { change } from '../publishing/change';
import { hold, loadHeld } from './row';

/** Leaves a note in the margin of a block, or of the whole article. */
export async function addNote(actor: Actor, input: { articleId: number; blockId: string; text: string }): Promise<{ id: number }> {
  return change(actor, async (c) => {
    const held = await hold(c.tx, input.articleId);
    assertMay(actor, 'articles.comment', held.policy);
    const [made] = await c.tx
      .insert(draftNotes)
      .values({ ...input, personId: actorId(actor) })
      .returning({ id: draftNotes.id });
    if (!made) throw new Error('no note was made');
    await c.audit({ action: 'notes.add', subjectType: 'article', subjectId: input.articleId, after: { note: made.id, blockId: input.blockId } });
    return made;
  });
}

/** Closes a note, or opens it again. */
export async function closeNote(actor: Actor, input: { id: number; open: boolean }): Promise<{ undo: { id: number; open: boolean } }> {
  return change(actor, async (c) => {
    const [note] = await c.tx.select().from(draftNotes).where(eq(draftNotes.id, input.id)).for('update');
    const held = note && (await loadHeld(c.tx, note.articleId));
    if (!held) throw new Refusal('not-found');
    assertMay(actor, 'articles.comment', held.policy);
    await c.tx
      .update(draftNotes)
      .set(input.open ? { closedAt: null, closedBy: null } : { closedAt: sql`now()`, closedBy: actorId(actor) })
      .where(eq(draftNotes.id, input.id));
    await c.audit({ action: input.open ? 'notes.open' : 'notes.close', subjectType: 'article', subjectId: note.articleId, before: { note: input.id } });
    return { undo: { id: input.id, open: !input.open } };
  });
}

export type Note = { id: number; blockId: string; text: string; by: string; createdAt: Date };

export async function listOpenNotes(articleId: number, locale: string): Promise<Note[]> {
  const rows = await database()
    .select({ id: draftNotes.id, blockId: draftNotes.blockId, text: draftNotes.text, name: people.name, createdAt: draftNotes.createdAt })
    .from(draftNotes)
    .leftJoin(people, eq(people.id, draftNotes.personId))
    .where(and(eq(draftNotes.articleId, articleId), isNull(draftNotes.closedAt)))
    .orderBy(asc(draftNotes.id))
    .limit(200);
  return rows.map(({ name, ...row }) => ({ ...row, by: name ? localized(name, locale) : '' }));
}
