import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { comments } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastAudit, lastTouched, signedIn } from '@/testing/people';
import { tag } from '../../ground/tags';
import { markAnswer } from '../moderating/mark-answer';
import { countQuestions } from '../reading/queries';
import { holdDiscussion, holdInput } from './hold-discussion';
import { saveTerms, termsInput } from './save-terms';
import { getTerms } from './terms';

withDatabase();

async function say(storyId: number, more: Partial<typeof comments.$inferInsert> = {}): Promise<number> {
  const given = { storyId, locale: 'en', language: 'en', authorName: 'Ann', text: 'x', status: 'approved' as const, receiptHash: crypto.randomUUID() };
  const [row] = await database()
    .insert(comments)
    .values({ ...given, ...more })
    .returning({ id: comments.id });
  return row?.id ?? 0;
}

/**
 * A discussion in which the newsroom has replied before anybody thought of questions: which of its
 * replies are answers now.
 */
async function talked() {
  const { storyId } = await makeArticle({ locale: 'en' });
  const question = await say(storyId);
  const reply = await say(storyId, { parentId: question, isStaff: true });
  await say(storyId, { parentId: question });
  await say(storyId, { parentId: reply, isStaff: true });
  await say(storyId, { parentId: question, isStaff: true, status: 'held' });
  await say(storyId, { parentId: await say(storyId, { isStaff: true }), isStaff: true });
  const answers = async () => (await database().select({ id: comments.id }).from(comments).where(sql`story_id = ${storyId} and is_answer`)).map(({ id }) => id);
  return { storyId, question, reply, answers };
}

const set = async (story: number, value: string) => holdDiscussion(await signedIn('moderator'), holdInput.parse({ story, field: 'questions', value }));

test('from the queue a story begins to take questions: what the newsroom had replied to readers answers them; taken back, all is as before', async () => {
  const { storyId, reply, answers } = await talked();
  const { undo } = await set(storyId, 'yes');
  expect(await getTerms(storyId)).toMatchObject({ questions: true });
  expect(await answers()).toEqual([reply]);
  expect(await countQuestions(storyId)).toMatchObject({ answered: 1 });
  expect(await lastAudit()).toMatchObject({ action: 'comments.terms', before: { questions: 'no' }, after: { questions: 'yes', answers: [reply] } });
  expect((await lastTouched())?.tags).toContain(tag.comments(storyId));
  const back = await holdDiscussion(await signedIn('moderator'), undo);
  expect(await getTerms(storyId)).toMatchObject({ questions: false });
  expect(await answers()).toEqual([]);
  await holdDiscussion(await signedIn('moderator'), back.undo);
  expect(await answers()).toEqual([reply]);
});

test('what a moderator has marked or unmarked by hand stays, however often it is switched', async () => {
  const { storyId, question, reply, answers } = await talked();
  const other = await say(storyId, { parentId: question });
  await set(storyId, 'yes');
  const moderator = await signedIn('moderator');
  await markAnswer(moderator, { id: reply, answer: false });
  await markAnswer(moderator, { id: other, answer: true });
  await set(storyId, 'no');
  await set(storyId, 'yes');
  expect(await answers()).toEqual([other]);
  await markAnswer(moderator, { id: reply, answer: true });
  await set(storyId, '');
  expect((await answers()).sort((a, b) => a - b)).toEqual([reply, other]);
});

test('on the desk page of the article it is the same; what is set again as it was changes no mark', async () => {
  const { storyId, reply, answers } = await talked();
  const editor = await signedIn('editor');
  const save = (questions: boolean) => saveTerms(editor, termsInput.parse({ place: 'story', id: storyId, message: {}, questions: String(questions) }));
  await save(true);
  expect(await answers()).toEqual([reply]);
  expect(await lastAudit()).toMatchObject({ after: { questions: true, answers: [reply] } });
  const late = await say(storyId, { parentId: await say(storyId), isStaff: true });
  await save(true);
  expect(await answers()).not.toContain(late);
  await save(false);
  expect(await answers()).toEqual([]);
});

test('it takes yes or no, and whoever may not moderate the story in all its languages may not switch it', async () => {
  const { storyId: story } = await talked();
  expect(holdInput.safeParse({ story, field: 'questions', value: '10' }).success).toBe(false);
  const input = { story, field: 'questions', value: 'yes' } as const;
  await expect(holdDiscussion(await signedIn('translator'), input)).rejects.toMatchObject({ reason: 'not-allowed' });
  await expect(holdDiscussion(await signedIn('moderator', { languages: ['zh'] }), input)).rejects.toMatchObject({ reason: 'not-found' });
});
