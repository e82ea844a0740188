import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle, makeSection } from '@/db/factories';
import { auditLog, commentAssignments, comments, people } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastAudit, signedIn, someGuest } from '@/testing/people';
import type { Person } from '../../ground/actor';
import { listNotices } from '../../notices/reading/list-notices';
import { noticeText } from '../../notices/reading/notice-text';
import { assignComment } from './assign';
import { listAssignable, listAssignments } from './assignments';
import { listQueue } from './desk-queries';
import { decideComments, undoDecisions } from './moderate';
import type { AssignedFilter } from './queue-search';

withDatabase();
beforeEach(() => database().delete(comments));

async function waiting(more: Partial<typeof comments.$inferInsert> = {}): Promise<number> {
  const { storyId } = await makeArticle({ locale: 'ru' });
  const [row] = await database()
    .insert(comments)
    .values({ storyId, locale: 'ru', language: 'ru', authorName: 'A', text: 'B', receiptHash: `${storyId}`, ...more })
    .returning({ id: comments.id });
  return row?.id ?? 0;
}
const holderOf = async (id: number) => (await listAssignments([id])).get(id)?.personId ?? null;
const inQueue = async (actor: Person, assigned: AssignedFilter) => (await listQueue(actor, { queue: 'held', assigned })).map((row) => row.id);
const take = (actor: Person, id: number, seen: number | null = null) => assignComment(actor, { id, to: actor.id, seen });

describe('assignComment', () => {
  test('takes, hands over, lets go; the queue is filtered by it, the log has it, and it is taken back', async () => {
    const [first, second] = [await waiting(), await waiting()];
    const [anna, boris] = [await signedIn('moderator', { name: { en: 'Anna' } }), await signedIn('editor', { name: { en: 'Boris' } })];
    await take(anna, first);
    expect(await lastAudit()).toMatchObject({
      action: 'comments.assign',
      subjectId: String(first),
      personId: anna.id,
      after: { personId: anna.id, name: 'Anna' },
    });
    expect([await inQueue(anna, 'mine'), await inQueue(anna, 'none'), await inQueue(boris, 'mine'), await inQueue(boris, anna.id)]).toEqual([
      [first],
      [second],
      [],
      [first],
    ]);
    const { undo } = await assignComment(anna, { id: first, to: boris.id, seen: anna.id });
    expect(await inQueue(boris, 'mine')).toEqual([first]);
    await assignComment(anna, undo);
    expect(await holderOf(first)).toBe(anna.id);
    await assignComment(anna, { id: first, to: null, seen: anna.id });
    expect(await lastAudit()).toMatchObject({ action: 'comments.unassign', before: { name: 'Anna' }, after: null });
    expect(await inQueue(anna, 'none')).toEqual([first, second]);
  });

  test('of two at once one has it, and the other is told by whom', async () => {
    const comment = await waiting();
    const both = [await signedIn('moderator', { name: { en: 'Anna' } }), await signedIn('moderator', { name: { en: 'Boris' } })];
    const answers = await Promise.allSettled(both.map((actor) => take(actor, comment)));
    const holder = both.find((_actor, at) => answers[at]?.status === 'fulfilled');
    expect(await holderOf(comment)).toBe(holder?.id);
    expect(answers.find((answer) => answer.status === 'rejected')).toMatchObject({ reason: { reason: 'assigned-other', values: { name: holder?.name } } });
    const other = both.find((actor) => actor !== holder) as Person;
    await take(other, comment, holder?.id);
    expect(await holderOf(comment)).toBe(other.id);
    await assignComment(other, { id: comment, to: null, seen: other.id });
    await expect(take(other, comment, other.id)).rejects.toMatchObject({ reason: 'conflict' });
  });

  test('refuses wrong roles, other languages, whoever may not decide about it, and what no longer waits', async () => {
    const comment = await waiting();
    const anna = await signedIn('moderator');
    const before = await database().$count(auditLog);
    await expect(assignComment(someGuest, { id: comment, to: anna.id, seen: null })).rejects.toMatchObject({ reason: 'signed-out' });
    for (const role of ['reader', 'contributor', 'translator'] as const) {
      const person = await signedIn(role);
      await expect(take(person, comment)).rejects.toMatchObject({ reason: 'not-allowed' });
      await expect(assignComment(anna, { id: comment, to: person.id, seen: null })).rejects.toMatchObject({ reason: 'not-moderator' });
    }
    const chinese = await signedIn('moderator', { languages: ['zh'] });
    await expect(take(chinese, comment)).rejects.toMatchObject({ reason: 'not-found' });
    await expect(take(anna, 9_999_999)).rejects.toMatchObject({ reason: 'not-found' });
    for (const to of [chinese.id, 9_999_999])
      await expect(assignComment(anna, { id: comment, to, seen: null })).rejects.toMatchObject({ reason: 'not-moderator' });
    await expect(take(anna, await waiting({ status: 'approved' }))).rejects.toMatchObject({ reason: 'conflict' });
    expect(await database().$count(auditLog)).toBe(before);
    await decideComments(anna, { ids: [comment], from: 'held', decision: 'approved', reason: null, note: '' });
    await expect(take(await signedIn('moderator'), comment)).rejects.toMatchObject({ reason: 'decided-approved' });
    await take(anna, await waiting({ status: 'approved', reports: 1 }));
  });
});

test('a decision of anybody clears it, and its undo does not bring it back', async () => {
  const comment = await waiting();
  const [anna, boris] = [await signedIn('moderator'), await signedIn('moderator')];
  await take(anna, comment);
  await decideComments(boris, { ids: [comment], from: 'held', decision: 'spam', reason: null, note: '' });
  expect(await database().$count(commentAssignments)).toBe(0);
  await undoDecisions(boris, { ids: [comment] });
  expect(await inQueue(anna, 'none')).toEqual([comment]);
});

describe('the colleague who is handed a comment', () => {
  const toldOf = async (actor: Person, unread = true) =>
    (await listNotices(actor, { unread, desk: 'ru' })).map(({ kind, headline, place, by }) => ({ kind, headline, place, by }));

  test('is told, with the story, the way to it and by whom; whoever takes one for oneself is not', async () => {
    const { storyId } = await makeArticle({ locale: 'ru', headline: 'Мост открыт' });
    const comment = await waiting({ storyId });
    const [anna, boris] = [await signedIn('moderator', { name: { en: 'Anna', ru: 'Анна' } }), await signedIn('moderator')];
    await take(anna, comment);
    expect(await toldOf(anna)).toEqual([]);
    await assignComment(anna, { id: comment, to: boris.id, seen: anna.id });
    const place = `/desk/comments?queue=held&story=${storyId}&assigned=mine`;
    expect(await toldOf(boris)).toEqual([{ kind: 'assigned', headline: 'Мост открыт', place, by: 'Анна' }]);
    const said = await listNotices(boris, { desk: 'ru' });
    expect(said.map((row) => noticeText(row, 'ru'))).toEqual(['Анна передаёт вам комментарий к этому материалу']);
    await database()
      .update(people)
      .set({ languages: ['zh'] })
      .where(eq(people.id, boris.id));
    expect(await toldOf({ ...boris, languages: ['zh'] })).toMatchObject([{ headline: null }]);
  });

  test('need read it no more once it is taken over, let go or decided; handed over again, they are told again', async () => {
    const comment = await waiting();
    const [anna, boris] = [await signedIn('moderator'), await signedIn('editor')];
    await assignComment(anna, { id: comment, to: boris.id, seen: null });
    await take(anna, comment, boris.id);
    expect(await toldOf(boris)).toEqual([]);
    await assignComment(anna, { id: comment, to: boris.id, seen: anna.id });
    expect(await toldOf(boris)).toHaveLength(1);
    await assignComment(anna, { id: comment, to: null, seen: boris.id });
    expect(await toldOf(boris)).toEqual([]);
    await assignComment(anna, { id: comment, to: boris.id, seen: null });
    await decideComments(anna, { ids: [comment], from: 'held', decision: 'approved', reason: null, note: '' });
    expect([await toldOf(boris), (await toldOf(boris, false)).length]).toEqual([[], 3]);
  });

  test('has a name in the language of the desk', async () => {
    const comment = await waiting();
    const [anna, boris] = [await signedIn('moderator', { name: { en: 'Anna', ru: 'Анна', zh: '安娜' } }), await signedIn('moderator')];
    expect(await assignComment(boris, { id: comment, to: anna.id, seen: null }, 'zh')).toMatchObject({ name: '安娜' });
    await expect(assignComment(boris, { id: comment, to: boris.id, seen: null }, 'ru')).rejects.toMatchObject({
      reason: 'assigned-other',
      values: { name: 'Анна' },
    });
  });
});

test('it is over after a day, and when its person may no longer decide about it', async () => {
  const sectionId = await makeSection();
  const comment = await waiting();
  const [anna, boris] = [await signedIn('moderator'), await signedIn('moderator')];
  await take(anna, comment);
  const lost: Partial<typeof people.$inferInsert>[] = [{ disabledAt: new Date() }, { role: 'contributor' }, { languages: ['zh'] }, { sectionIds: [sectionId] }];
  for (const change of lost) {
    await database().update(people).set(change).where(eq(people.id, anna.id));
    expect([await holderOf(comment), await inQueue(boris, 'none'), await inQueue(boris, anna.id)]).toEqual([null, [comment], []]);
    await database().update(people).set({ disabledAt: null, role: 'moderator', languages: [], sectionIds: [] }).where(eq(people.id, anna.id));
    expect(await holderOf(comment)).toBe(anna.id);
  }
  await database().update(commentAssignments).set({ at: sql`now() - interval '25 hours'` });
  expect(await holderOf(comment)).toBe(null);
  await take(boris, comment);
  expect(await holderOf(comment)).toBe(boris.id);
});

test('only whoever decides about comments is offered', async () => {
  const [moderator, reader] = [await signedIn('moderator'), await signedIn('reader')];
  const gone = await signedIn('editor', { disabledAt: new Date() });
  const ids = (await listAssignable('en')).map((moderator) => moderator.id);
  expect([ids.includes(moderator.id), ids.includes(reader.id), ids.includes(gone.id)]).toEqual([true, false, false]);
});
