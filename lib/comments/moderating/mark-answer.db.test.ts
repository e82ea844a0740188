import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { auditLog, comments } from '@/db/schema';
import { switchOff } from '@/testing/comments';
import { withDatabase } from '@/testing/database';
import { lastAudit, lastTouched, signedIn, someGuest } from '@/testing/people';
import { tag } from '../../ground/tags';
import { commentInput } from '../comment/input';
import { saveTerms, termsInput } from '../comment/save-terms';
import { getTerms } from '../comment/terms';
import { postComment } from '../posting/post';
import { listDiscussion } from '../reading/listing';
import { findPermalink } from '../reading/permalink';
import { countQuestions, getDiscussion, usualOrder } from '../reading/queries';
import { countQueue } from './count-queue';
import { listQueue } from './desk-queries';
import { markAnswer } from './mark-answer';
import { decideComments, undoDecisions } from './moderate';
import { undoLogged } from './undo-logged';
import { listUndoable } from './undoable';

withDatabase();
beforeAll(async () => {
  for (const rule of ['proof', 'rate-new', 'rate-trusted', 'rate-day'] as const) await switchOff(rule);
});

const terms = (id: number, questions: boolean) => termsInput.parse({ place: 'story', id, message: {}, questions: String(questions) });

async function asking(locale: 'en' | 'ru' = 'en') {
  const made = await makeArticle({ locale });
  await saveTerms(await signedIn('editor'), terms(made.storyId, true));
  return made;
}
async function say(storyId: number, parentId: number | null = null, more: Partial<typeof comments.$inferInsert> = {}): Promise<number> {
  const given = {
    storyId,
    parentId,
    locale: 'en',
    language: 'en',
    authorName: 'Ann',
    text: 'x',
    status: 'approved' as const,
    receiptHash: crypto.randomUUID(),
  };
  const [row] = await database()
    .insert(comments)
    .values({ ...given, ...more })
    .returning({ id: comments.id });
  return row?.id ?? 0;
}
const order = async (storyId: number) => (await getDiscussion(storyId, { questions: true })).nodes.map((node) => node.id);

describe('a story whose readers ask', () => {
  test('an editor switches it on and off, in the log and on its pages; a section or the site has no such term', async () => {
    const { storyId } = await asking();
    expect(await getTerms(storyId)).toMatchObject({ questions: true, open: true });
    expect(await lastAudit()).toMatchObject({ action: 'comments.terms', subjectId: String(storyId), after: { questions: true } });
    expect((await lastTouched())?.tags).toContain(tag.comments(storyId));
    await saveTerms(await signedIn('administrator'), termsInput.parse({ place: 'site', id: '', message: {}, questions: 'true' }));
    expect(await getTerms((await makeArticle()).storyId)).toMatchObject({ questions: false });
    await saveTerms(await signedIn('moderator'), terms(storyId, false));
    expect(await getTerms(storyId)).toMatchObject({ questions: false });
    await expect(saveTerms(await signedIn('translator'), terms(storyId, true))).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(saveTerms(await signedIn('editor', { languages: ['zh'] }), terms(storyId, true))).rejects.toMatchObject({ reason: 'not-found' });
  });

  test('what someone who works here says under a question answers it; what readers say, or what stands deeper, does not', async () => {
    const { storyId } = await asking();
    const [question, other] = [await say(storyId), await say(storyId)];
    const editor = await signedIn('editor');
    const post = (actor: Parameters<typeof postComment>[0], parent: number, text: string) =>
      postComment(actor, commentInput.parse({ locale: 'en', story: storyId, parent, text, name: '' }));
    await post(await signedIn('reader'), question, 'I think so.');
    expect(await countQuestions(storyId)).toEqual({ asked: 2, answered: 0 });
    await post(editor, other, 'Yes, from May.');
    expect(await countQuestions(storyId)).toEqual({ asked: 2, answered: 1 });
    expect(await order(storyId)).toEqual([other, question]);
    const [answer] = (await getDiscussion(storyId, { questions: true })).nodes[0]?.replies ?? [];
    expect(answer).toMatchObject({ isAnswer: true, isStaff: true, text: 'Yes, from May.' });
    await post(editor, answer?.id ?? 0, 'And to June.');
    expect(await database().$count(comments, sql`story_id = ${storyId} and is_answer`)).toBe(1);
    const plain = await makeArticle();
    await postComment(editor, commentInput.parse({ locale: 'en', story: plain.storyId, parent: await say(plain.storyId), text: 'A reply.', name: '' }));
    expect(await database().$count(comments, sql`story_id = ${plain.storyId} and is_answer`)).toBe(0);
  });

  test('answered ones come first, page by page, and every link leads to the page where its comment stands', async () => {
    const { storyId, slug } = await asking();
    const all: number[] = [];
    for (let at = 0; at < 103; at += 1) all.push(await say(storyId));
    const answered = [all[70], all[100]].map(Number);
    for (const id of answered) await say(storyId, id, { isAnswer: true });
    const wanted = [...answered, ...all.filter((id) => !answered.includes(id))];
    const seen: number[][] = [];
    const begins: (string | null)[] = [null];
    for (let after: string | undefined; ; ) {
      const { nodes, next } = await listDiscussion(storyId, { order: usualOrder({ questions: true }), after });
      seen.push(nodes.map((node) => node.id));
      begins.push(next);
      if (next === null) break;
      after = next;
    }
    expect(seen.flat()).toEqual(wanted);
    for (const [page, ids] of seen.entries())
      for (const id of [ids[0], ids.at(-1)]) {
        const place = begins[page] === null ? `/en/news/${slug}` : `/en/comments?story=${storyId}&after=${begins[page]}`;
        expect(await findPermalink(Number(id), 'en')).toBe(`${place}#c-${id}`);
      }
  });

  test('an answer stands first under its question, however late it came', async () => {
    const { storyId } = await asking();
    const question = await say(storyId);
    for (let at = 0; at < 12; at += 1) await say(storyId, question);
    const answer = await say(storyId, question, { isAnswer: true });
    const [node] = (await getDiscussion(storyId, { questions: true })).nodes;
    expect(node?.replies.map((reply) => reply.id)[0]).toBe(answer);
    expect([node?.replies.length, node?.more?.count]).toEqual([11, 2]);
  });
});

describe('markAnswer', () => {
  test('marks a reply, brings its question forward, is in the log, and is taken back', async () => {
    const { storyId } = await asking();
    const [first, second] = [await say(storyId), await say(storyId)];
    const reply = await say(storyId, second);
    const moderator = await signedIn('moderator');
    const { undo } = await markAnswer(moderator, { id: reply, answer: true });
    expect(await order(storyId)).toEqual([second, first]);
    expect(await lastAudit()).toMatchObject({ action: 'comments.answer', subjectId: String(reply), personId: moderator.id, after: { question: second } });
    expect((await lastTouched())?.tags).toContain(tag.comments(storyId));
    await expect(markAnswer(moderator, { id: reply, answer: true })).rejects.toMatchObject({ reason: 'conflict' });
    await markAnswer(moderator, undo);
    expect(await order(storyId)).toEqual([first, second]);
    expect(await lastAudit()).toMatchObject({ action: 'comments.unanswer' });
  });

  test('is taken back from its row of the log, and only while that is the latest', async () => {
    const { storyId } = await asking();
    const reply = await say(storyId, await say(storyId));
    const moderator = await signedIn('moderator');
    await markAnswer(moderator, { id: reply, answer: true });
    const row = await lastAudit();
    if (!row) throw new Error('nothing was logged');
    expect(await listUndoable(moderator, [row])).toEqual(new Set([row.id]));
    await undoLogged(moderator, { row: row.id });
    expect(await countQuestions(storyId)).toMatchObject({ answered: 0 });
    expect(await listUndoable(moderator, [row])).toEqual(new Set());
    await markAnswer(moderator, { id: reply, answer: true });
    await expect(undoLogged(moderator, { row: row.id })).rejects.toMatchObject({ reason: 'conflict' });
  });

  test('an answer that is refused or removed leaves its question open; one that comes back answers it again', async () => {
    const { storyId } = await asking();
    const question = await say(storyId);
    const reply = await say(storyId, question, { isAnswer: true });
    const moderator = await signedIn('moderator');
    const answered = async () => (await countQuestions(storyId)).answered;
    expect(await answered()).toBe(1);
    await decideComments(moderator, { ids: [reply], from: 'approved', decision: 'rejected', reason: 'false', note: '' });
    expect(await answered()).toBe(0);
    await undoDecisions(moderator, { ids: [reply] });
    expect(await answered()).toBe(1);
    await database().execute(sql`delete from comments where id = ${reply}`);
    expect(await answered()).toBe(0);
  });

  test('refuses wrong roles, other languages and sections, and what is no public reply to a question', async () => {
    const { storyId } = await asking();
    const question = await say(storyId);
    const reply = await say(storyId, question, { language: 'ru' });
    const before = await database().$count(auditLog, sql`action = 'comments.answer'`);
    const mark = (actor: Parameters<typeof markAnswer>[0], id = reply) => markAnswer(actor, { id, answer: true });
    await expect(mark(someGuest)).rejects.toMatchObject({ reason: 'signed-out' });
    for (const role of ['reader', 'contributor', 'translator'] as const)
      await expect(mark(await signedIn(role))).rejects.toMatchObject({ reason: 'not-allowed' });
    for (const given of [{ languages: ['zh'] }, { sectionIds: [999_999] }])
      await expect(mark(await signedIn('moderator', given))).rejects.toMatchObject({ reason: 'not-found' });
    const editor = await signedIn('editor');
    const deeper = await say(storyId, reply);
    const held = await say(storyId, question, { status: 'held' });
    const plain = await makeArticle();
    const elsewhere = await say(plain.storyId, await say(plain.storyId));
    for (const id of [question, deeper, held, elsewhere]) await expect(mark(editor, id)).rejects.toMatchObject({ reason: 'not-answer' });
    expect(await database().$count(auditLog, sql`action = 'comments.answer'`)).toBe(before);
  });
});

test('the desk lists what nobody has answered, oldest first, in its own languages, and counts it for saved filters', async () => {
  await database().delete(comments);
  const { storyId } = await asking();
  const [open, done, russian] = [await say(storyId), await say(storyId), await say(storyId, null, { language: 'ru' })];
  await say(storyId, done, { isAnswer: true });
  await say(storyId, null, { isStaff: true });
  await say(storyId, null, { status: 'held' });
  await say((await makeArticle()).storyId);
  const [editor, ofRussian] = [await signedIn('editor'), await signedIn('moderator', { languages: ['ru'] })];
  const listed = async (actor: typeof editor) => (await listQueue(actor, { queue: 'unanswered' })).map((row) => row.id);
  expect([await listed(editor), await listed(ofRussian)]).toEqual([[open, russian], [russian]]);
  expect(await countQueue(editor, [{ queue: 'unanswered' }])).toEqual([{ count: 2, isPart: false }]);
  const rows = await listQueue(editor, { queue: 'approved', story: storyId });
  expect(rows.map((row) => [row.asks, row.isAnswer])).toContainEqual(['reply', true]);
});
