import { eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { auditLog, commentPresence, comments, rateLimits } from '@/db/schema';
import { switchOff } from '@/testing/comments';
import { withDatabase } from '@/testing/database';
import { signedIn, someGuest } from '@/testing/people';
import { commentInput } from '../comment/input';
import { postComment } from '../posting/post';
import { decideComments, undoDecisions } from './moderate';
import { presenceInput, seeComments } from './presence';

withDatabase();

beforeAll(() => switchOff('proof'));
beforeEach(async () => {
  await database().delete(commentPresence);
  await database().update(comments).set({ networkHash: null });
});

let written = 0;
async function held(): Promise<number> {
  const { storyId } = await makeArticle({ locale: 'ru' });
  await database().delete(rateLimits);
  written += 1;
  await postComment(someGuest, commentInput.parse({ locale: 'ru', story: storyId, name: 'Мария', text: `Хорошая статья, ${written}.` }));
  const [row] = await database().select({ id: comments.id }).from(comments).orderBy(sql`id desc`).limit(1);
  return row?.id ?? 0;
}

const at = (comment: number | null, shown: number[], more: object = {}) => presenceInput.parse({ locale: 'en', queue: 'held', comment, shown, ...more });

describe('seeComments', () => {
  test('two moderators at one comment see each other, and neither themselves; nothing goes into the log', async () => {
    const [first, second] = [await held(), await held()];
    const anna = await signedIn('moderator', { name: { en: 'Anna', ru: 'Анна' } });
    const boris = await signedIn('editor', { name: { en: 'Boris' } });
    const before = await database().$count(auditLog);
    expect(await seeComments(anna, at(first, [first, second]))).toEqual({ others: [], decided: [] });
    expect(await seeComments(boris, at(first, [first, second], { locale: 'ru' }))).toMatchObject({ others: [{ comment: first, names: ['Анна'] }] });
    expect(await seeComments(anna, at(first, [first, second]))).toMatchObject({ others: [{ comment: first, names: ['Boris'] }] });
    await seeComments(boris, at(second, [first, second]));
    expect(await seeComments(anna, at(first, [first, second]))).toMatchObject({ others: [{ comment: second, names: ['Boris'] }] });
    await seeComments(boris, at(null, []));
    expect(await seeComments(anna, at(first, [first, second]))).toMatchObject({ others: [] });
    expect(await database().$count(auditLog)).toBe(before);
  });

  test('who has said nothing for a minute is not there, nor whoever lost the account', async () => {
    const comment = await held();
    const [anna, boris, vera] = [await signedIn('moderator'), await signedIn('moderator'), await signedIn('moderator')];
    await seeComments(boris, at(comment, [comment]));
    await seeComments(vera, at(comment, [comment]));
    await database().update(commentPresence).set({ seenAt: sql`now() - interval '61 seconds'` }).where(eq(commentPresence.personId, boris.id));
    await database().execute(sql`update people set disabled_at = now() where id = ${vera.id}`);
    expect(await seeComments(anna, at(comment, [comment]))).toMatchObject({ others: [] });
    await seeComments(boris, at(comment, [comment]));
    expect((await seeComments(anna, at(comment, [comment]))).others).toMatchObject([{ comment: comment }]);
  });

  test('refuses wrong roles, another language and a comment that is not there; tells nothing of those shown in another language', async () => {
    const comment = await held();
    await expect(seeComments(someGuest, at(comment, [comment]))).rejects.toMatchObject({ reason: 'signed-out' });
    for (const role of ['reader', 'contributor', 'translator'] as const)
      await expect(seeComments(await signedIn(role), at(comment, [comment]))).rejects.toMatchObject({ reason: 'not-allowed' });
    const chinese = await signedIn('moderator', { languages: ['zh'] });
    await expect(seeComments(chinese, at(comment, [comment]))).rejects.toMatchObject({ reason: 'not-found' });
    await expect(seeComments(await signedIn('moderator'), at(9_999_999, []))).rejects.toMatchObject({ reason: 'not-found' });
    await seeComments(await signedIn('moderator'), at(comment, [comment]));
    expect(await seeComments(chinese, at(null, [comment]))).toEqual({ others: [], decided: [] });
    expect(await database().$count(commentPresence)).toBe(1);
    expect(presenceInput.safeParse({ locale: 'en', queue: 'held', shown: Array.from({ length: 101 }, (_, id) => id + 1) }).success).toBe(false);
  });

  test('tells who was first to decide, in the words of the refusal, until it is taken back; not of one’s own decisions', async () => {
    const comment = await held();
    const [anna, boris] = [await signedIn('moderator', { name: { en: 'Anna' } }), await signedIn('moderator')];
    await decideComments(anna, { ids: [comment], from: 'held', decision: 'rejected', reason: 'insult', note: '' });
    expect(await seeComments(boris, at(comment, [comment]))).toMatchObject({ decided: [{ comment: comment, reason: 'decided-rejected', name: 'Anna' }] });
    expect((await seeComments(boris, at(comment, [comment], { queue: 'rejected' }))).decided).toEqual([]);
    expect((await seeComments(anna, at(comment, [comment]))).decided).toEqual([]);
    await undoDecisions(anna, { ids: [comment] });
    expect((await seeComments(boris, at(comment, [comment]))).decided).toEqual([]);
  });
});
