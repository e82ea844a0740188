import { desc, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { commentStandings, comments, rateLimits } from '@/db/schema';
import { switchOff } from '@/testing/comments';
import { withDatabase } from '@/testing/database';
import { lastAudit, lastTouched, signedIn, someGuest } from '@/testing/people';
import { commentInput, decideInput } from '../comment/input';
import { getCommentCounts, getFigures } from '../moderating/counts';
import { listQueue } from '../moderating/desk-queries';
import { featureComment, listFeatured, redactComment, uncoverComment } from '../moderating/mark';
import { decideComments, undoDecisions } from '../moderating/moderate';
import { liftStanding, rejectAllBy, setStanding } from '../moderating/set-standing';
import { postComment } from '../posting/post';

withDatabase();
// An address is kept only where letters can be sent; nothing is sent here.
process.env.SMTP_URL = 'smtp://127.0.0.1:9';
beforeAll(() => switchOff('proof'));
beforeEach(async () => {
  await database().delete(rateLimits);
});

let person = 0;
const guest = () => ({ kind: 'guest', address: `203.0.${++person}.7` }) as const;
async function posted(from: ReturnType<typeof guest> = guest(), more: object = {}) {
  const { storyId, slug } = await makeArticle({ locale: 'en' });
  const send = async (text: string, also: object = {}) => {
    await database().delete(rateLimits);
    return postComment(from, commentInput.parse({ locale: 'en', story: storyId, name: 'Ann', text, ...more, ...also }));
  };
  await send(`A calm thought about ${storyId}.`);
  const [row] = await database().select().from(comments).where(eq(comments.storyId, storyId)).orderBy(desc(comments.id)).limit(1);
  if (!row) throw new Error('nothing was kept');
  return { id: row.id, storyId, slug, send, from };
}
const give = (commentId: number, kind: 'warn' | 'mute' | 'ban' | 'review' | 'trust' | 'note', more: object = {}) => ({
  commentId,
  kind,
  days: null,
  note: 'Because.',
  ...more,
});

describe('authors', () => {
  test('a ban is obeyed whatever the name, and lifted by a row that names it; rows are never changed', async () => {
    const comment = await posted();
    const moderator = await signedIn('moderator');
    const { standingId } = await setStanding(moderator, give(comment.id, 'ban'));
    expect(await lastAudit()).toMatchObject({ action: 'comments.standing', personId: moderator.id, subjectId: String(comment.id), after: { kind: 'ban' } });
    await expect(comment.send('Again', { name: 'Bob' })).rejects.toMatchObject({ reason: 'author-banned' });
    await expect(database().update(commentStandings).set({ note: 'x' })).rejects.toThrow();
    await expect(database().delete(commentStandings)).rejects.toThrow();
    await liftStanding(moderator, { standingId });
    expect(await lastAudit()).toMatchObject({ action: 'comments.lift', personId: moderator.id });
    await expect(liftStanding(moderator, { standingId })).rejects.toMatchObject({ reason: 'conflict' });
    expect(await comment.send('Again')).toMatchObject({ status: 'held' });
  });

  test('a ban by e-mail address follows to another network; a mute says until when', async () => {
    const comment = await posted(guest(), { email: 'Ann@Example.org' });
    const moderator = await signedIn('moderator');
    await setStanding(moderator, give(comment.id, 'mute', { days: 3 }));
    const elsewhere = await posted(guest());
    await expect(elsewhere.send('Hello', { email: 'ann@example.org' })).rejects.toMatchObject({
      reason: 'author-muted',
      values: { until: expect.stringContaining('UTC') },
    });
    expect(await elsewhere.send('Hello')).toMatchObject({ status: 'held' });
  });

  test('trust waives only what is about the author; always-review is stronger', async () => {
    const comment = await posted();
    const moderator = await signedIn('moderator');
    await setStanding(moderator, give(comment.id, 'trust'));
    expect(await comment.send('A second thought.')).toMatchObject({ status: 'approved' });
    expect(await comment.send('See https://a.example and https://b.example and https://c.example')).toMatchObject({ status: 'held' });
    expect(await comment.send('A third thought.', { name: 'Bea' })).toMatchObject({ status: 'held' });
    const { standingId } = await setStanding(moderator, give(comment.id, 'review'));
    expect(await comment.send('A fourth thought.')).toMatchObject({ status: 'held' });
    await liftStanding(moderator, { standingId });
    expect(await comment.send('A fifth thought.')).toMatchObject({ status: 'approved' });
  });

  test('wrong role, wrong language, staff, no reason, no days', async () => {
    const comment = await posted();
    await expect(setStanding(someGuest, give(comment.id, 'ban'))).rejects.toMatchObject({ reason: 'signed-out' });
    for (const role of ['reader', 'contributor', 'translator'] as const)
      await expect(setStanding(await signedIn(role), give(comment.id, 'ban'))).rejects.toMatchObject({ reason: 'not-allowed' });
    const chinese = await signedIn('moderator', { languages: ['zh'] });
    await expect(setStanding(chinese, give(comment.id, 'ban'))).rejects.toMatchObject({ reason: 'not-found' });
    await expect(rejectAllBy(chinese, { commentId: comment.id, reason: 'other', note: '' })).rejects.toMatchObject({ reason: 'not-found' });
    const moderator = await signedIn('moderator');
    const { standingId } = await setStanding(moderator, give(comment.id, 'note'));
    await expect(liftStanding(chinese, { standingId })).rejects.toMatchObject({ reason: 'not-found' });
    await expect(setStanding(moderator, give(comment.id, 'warn', { note: '' }))).rejects.toMatchObject({ fields: { note: 'required' } });
    await expect(setStanding(moderator, give(comment.id, 'mute'))).rejects.toMatchObject({ fields: { days: 'required' } });
    await database().update(comments).set({ isStaff: true }).where(eq(comments.id, comment.id));
    await expect(setStanding(moderator, give(comment.id, 'ban'))).rejects.toMatchObject({ reason: 'author-staff' });
  });

  test('rejects all by one author and takes it back in one', async () => {
    const comment = await posted();
    await comment.send('Two');
    await comment.send('Three');
    const other = await posted();
    const moderator = await signedIn('moderator');
    const done = await rejectAllBy(moderator, { commentId: comment.id, reason: 'insult', note: 'All of it.' });
    expect(done.count).toBe(3);
    expect(await database().$count(comments, eq(comments.status, 'rejected'))).toBe(3);
    expect((await database().select().from(comments).where(eq(comments.id, other.id)))[0]?.status).toBe('held');
    await undoDecisions(moderator, done.undo);
    expect(await database().$count(comments, eq(comments.status, 'rejected'))).toBe(0);
  });
});

describe('marks', () => {
  test('features a public comment at once and takes it back', async () => {
    const comment = await posted();
    const moderator = await signedIn('moderator');
    await expect(featureComment(moderator, { id: comment.id, featured: true })).rejects.toMatchObject({ reason: 'not-public' });
    await decideComments(moderator, decideInput.parse({ ids: [comment.id], decision: 'approved' }));
    const { undo } = await featureComment(moderator, { id: comment.id, featured: true });
    expect(await listFeatured(comment.storyId)).toMatchObject([{ id: comment.id }]);
    expect(await lastAudit()).toMatchObject({ action: 'comments.feature' });
    expect(await lastTouched()).toMatchObject({ tags: [`comments:${comment.storyId}`] });
    await expect(featureComment(await signedIn('moderator', { languages: ['ru'] }), undo)).rejects.toMatchObject({ reason: 'not-found' });
    await featureComment(moderator, undo);
    expect(await listFeatured(comment.storyId)).toEqual([]);
  });

  test('covers words with a visible mark, keeps the text before, uncovers in turn', async () => {
    const comment = await posted();
    const moderator = await signedIn('moderator');
    const text = async () => (await database().select().from(comments).where(eq(comments.id, comment.id)))[0]?.text;
    await expect(redactComment(moderator, { id: comment.id, part: 'absent' })).rejects.toMatchObject({ fields: { part: 'part-missing' } });
    await expect(redactComment(await signedIn('reader'), { id: comment.id, part: 'calm' })).rejects.toMatchObject({ reason: 'not-allowed' });
    const before = await text();
    const first = await redactComment(moderator, { id: comment.id, part: 'calm' });
    expect(await lastAudit()).toMatchObject({ action: 'comments.redact', after: { characters: 4 } });
    expect(await text()).toContain('A █ removed by a moderator █ thought');
    const second = await redactComment(moderator, { id: comment.id, part: 'thought' });
    await expect(uncoverComment(moderator, first.undo)).rejects.toMatchObject({ reason: 'conflict' });
    await uncoverComment(moderator, second.undo);
    await uncoverComment(moderator, first.undo);
    expect(await text()).toBe(before);
  });
});

test('filters: search in text and names, language, story, author, section; only the languages of the account', async () => {
  const comment = await posted(guest(), { name: 'Zebulon' });
  await comment.send('A needle_100% in hay');
  const moderator = await signedIn('moderator');
  const ids = async (more: object, who = moderator) => (await listQueue(who, { queue: 'held', ...more })).map((row) => row.id);
  expect(await ids({ search: 'needle_100%' })).toHaveLength(1);
  expect(await ids({ search: 'needleX100' })).toEqual([]);
  expect(await ids({ search: 'zebul' })).toHaveLength(2);
  expect(await ids({ story: comment.storyId })).toHaveLength(2);
  expect(await ids({ author: comment.id })).toHaveLength(2);
  expect(await ids({ author: comment.id, language: 'ru' })).toEqual([]);
  expect(await ids({ story: comment.storyId, days: 1 })).toHaveLength(2);
  expect(await ids({ section: 9_999 })).toEqual([]);
  const chinese = await signedIn('moderator', { languages: ['zh'] });
  expect(await ids({}, chinese)).toEqual([]);
  expect(await getCommentCounts(chinese)).toMatchObject({ held: 0, oldest: null });
  expect((await getCommentCounts(moderator)).held).toBeGreaterThan(1);
  await decideComments(moderator, decideInput.parse({ ids: [comment.id], decision: 'approved' }));
  expect((await getFigures(moderator)).all).toMatchObject({ medianMinutes: expect.any(Number) });
});
