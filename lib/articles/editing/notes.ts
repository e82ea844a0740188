import { and, asc, eq, isNull, or, sql } from 'drizzle-orm';
import { database, type Transaction } from '@/db/client';
import { draftNotes, people } from '@/db/schema';
import { type Actor, actorId } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { type Change, change } from '../../ground/change';
import { localized } from '../../ground/locales';
import { Refusal } from '../../ground/refusal';
import { listColleagues, whoMay } from '../../notices/colleagues';
import { mentionedIn } from '../../notices/mentions';
import { notify } from '../../notices/notify';
import { type LoadedArticle, loadArticle, lockArticle } from './row';

/**
 * Leaves a note in the margin of a block, or of the whole article; or answers one. Throws Refusal:
 * not-found, not-allowed.
 */
export async function addNote(actor: Actor, input: { articleId: number; blockId: string; text: string; replyTo?: number }): Promise<{ id: number }> {
  return change(actor, async (c) => {
    const loaded = await lockArticle(c.tx, input.articleId);
    assertMay(actor, 'articles.comment', loaded.policy);
    const thread = input.replyTo ? await loadThread(c.tx, input.articleId, input.replyTo) : null;
    const [made] = await c.tx
      .insert(draftNotes)
      .values({ articleId: input.articleId, text: input.text, blockId: thread?.blockId ?? input.blockId, replyTo: thread?.id, personId: actorId(actor) })
      .returning({ id: draftNotes.id });
    if (!made) throw new Error('no note was made');
    await c.audit({
      action: 'notes.add',
      subjectType: 'article',
      subjectId: input.articleId,
      after: { note: made.id, blockId: input.blockId, replyTo: thread?.id },
    });
    await tellNote(c, actor, loaded, { id: made.id, text: input.text, thread: thread?.id ?? null });
    return made;
  });
}

/** Those whom the note names, and those who have written in its thread; each is told once. */
async function tellNote(c: Change, actor: Actor, loaded: LoadedArticle, note: { id: number; text: string; thread: number | null }): Promise<void> {
  if (note.thread === null && !note.text.includes('@')) return;
  const articleId = loaded.article.id;
  const colleagues = await listColleagues(c.tx);
  const open = whoMay(colleagues, 'articles.read', loaded.policy);
  const named = mentionedIn(
    note.text,
    open.map((colleague) => ({ id: colleague.person.id, handles: [colleague.slug, ...Object.values(colleague.names).filter((name) => name !== undefined)] })),
  );
  const told = { articleId, row: loaded.policy, key: `note ${note.id}`, noteId: note.id };
  await notify(c, actor, { ...told, kind: 'mentioned', to: colleagues.filter(({ person }) => named.includes(person.id)) });
  if (note.thread === null) return;
  const wrote = await c.tx
    .selectDistinct({ by: draftNotes.personId })
    .from(draftNotes)
    .where(or(eq(draftNotes.id, note.thread), eq(draftNotes.replyTo, note.thread)));
  await notify(c, actor, { ...told, kind: 'answered', to: colleagues.filter(({ person }) => wrote.some(({ by }) => by === person.id)) });
}

async function loadThread(tx: Transaction, articleId: number, id: number) {
  const [thread] = await tx
    .select({ id: draftNotes.id, blockId: draftNotes.blockId })
    .from(draftNotes)
    .where(and(eq(draftNotes.id, id), eq(draftNotes.articleId, articleId), isNull(draftNotes.replyTo), isNull(draftNotes.closedAt)));
  if (!thread) throw new Refusal('not-found');
  return thread;
}

/** Closes a note with its answers, or opens it again. */
export async function closeNote(actor: Actor, input: { id: number; open: boolean }): Promise<{ undo: { id: number; open: boolean } }> {
  return change(actor, async (c) => {
    const [note] = await c.tx
      .select()
      .from(draftNotes)
      .where(and(eq(draftNotes.id, input.id), isNull(draftNotes.replyTo)))
      .for('update');
    const loaded = note && (await loadArticle(c.tx, note.articleId));
    if (!loaded) throw new Refusal('not-found');
    assertMay(actor, 'articles.comment', loaded.policy);
    await c.tx
      .update(draftNotes)
      .set(input.open ? { closedAt: null, closedBy: null } : { closedAt: sql`now()`, closedBy: actorId(actor) })
      .where(eq(draftNotes.id, input.id));
    await c.audit({ action: input.open ? 'notes.open' : 'notes.close', subjectType: 'article', subjectId: note.articleId, before: { note: input.id } });
    return { undo: { id: input.id, open: !input.open } };
  });
}

export type EditorNote = { id: number; blockId: string /** The note that it answers. */; replyTo: number | null; text: string; by: string; createdAt: Date };

/** The open notes of an article and what was answered to them, the oldest first. */
export async function listOpenNotes(articleId: number, locale: string): Promise<EditorNote[]> {
  const rows = await database()
    .select({
      id: draftNotes.id,
      blockId: draftNotes.blockId,
      replyTo: draftNotes.replyTo,
      text: draftNotes.text,
      name: people.name,
      createdAt: draftNotes.createdAt,
    })
    .from(draftNotes)
    .leftJoin(people, eq(people.id, draftNotes.personId))
    .where(
      and(
        eq(draftNotes.articleId, articleId),
        isNull(draftNotes.closedAt),
        sql`not exists (select 1 from draft_notes first where first.id = ${draftNotes.replyTo} and first.closed_at is not null)`,
      ),
    )
    .orderBy(asc(draftNotes.id))
    .limit(200);
  return rows.map(({ name, ...row }) => ({ ...row, by: name ? localized(name, locale) : '' }));
}
