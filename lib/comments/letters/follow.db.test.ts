import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { comments, discussionFollows, followNews, mailStops, rateLimits } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { MailSink } from '@/testing/mail-sink';
import { lastAudit, signedIn, someGuest } from '@/testing/people';
import { sweep } from '../../site/housekeeping';
import { decideInput } from '../comment/input';
import { decideComments } from '../moderating/moderate';
import { emailKey } from './contacts';
import { confirmFollow, findFollowLink, followDiscussion, followInput, stopFollow } from './follow';
import { sendFollowLetters } from './follow-letters';

const sink = new MailSink();
beforeAll(async () => {
  process.env.SMTP_URL = await sink.open();
  process.env.SITE_URL = 'https://news.example';
});
withDatabase();
afterAll(() => sink.close());
beforeEach(async () => {
  for (const table of [rateLimits, mailStops, discussionFollows]) await database().delete(table);
  sink.letters.length = 0;
});

const email = 'nodira@reader.example';
const give = (story: number, more: object = {}) => followInput.parse({ locale: 'en', story, email, ...more });
const linkIn = (text = '') => /comments\/follow\/([\w-]{32})/.exec(text)?.[1] ?? '';
const later = () => database().execute(sql`update follow_news set at = now() - interval '2 minutes'`);
const anHourLater = () => database().execute(sql`update discussion_follows set told_at = now() - interval '61 minutes'`);

async function written(storyId: number, more: Partial<typeof comments.$inferInsert> = {}): Promise<number> {
  const row = { storyId, locale: 'en', language: 'en', authorName: 'Marta', text: 'A new thought.', receiptHash: crypto.randomUUID() };
  const [made] = await database()
    .insert(comments)
    .values({ ...row, status: 'held', ...more })
    .returning({ id: comments.id });
  return made?.id ?? 0;
}
async function approve(id: number): Promise<void> {
  await decideComments(await signedIn('moderator'), decideInput.parse({ ids: [id], decision: 'approved' }));
  await later();
}
async function following(more: object = {}): Promise<number> {
  const { storyId } = await makeArticle({ headline: 'The night train' });
  await followDiscussion(someGuest, give(storyId, more));
  await sendFollowLetters();
  await confirmFollow(someGuest, { token: linkIn(sink.letters.at(-1)?.text) });
  sink.letters.length = 0;
  return storyId;
}

test('a follower confirms once, is told of what is approved, together and at most once an hour, and stops it for good', async () => {
  const { storyId } = await makeArticle({ headline: 'The night train' });
  await followDiscussion(someGuest, give(storyId));
  expect(await lastAudit()).toMatchObject({ action: 'comments.follow', subjectType: 'story', subjectId: String(storyId), after: null });
  expect(await sendFollowLetters()).toBe(1);
  expect(await sendFollowLetters()).toBe(0);
  const asked = sink.letters[0];
  expect(asked).toMatchObject({ to: email, headers: { subject: expect.stringContaining('please confirm') } });
  const token = linkIn(asked?.text);
  expect(await findFollowLink(token)).toMatchObject({ kind: 'confirm' });
  await approve(await written(storyId));
  expect(await sendFollowLetters()).toBe(0);
  await confirmFollow(someGuest, { token });
  await expect(confirmFollow(someGuest, { token })).rejects.toMatchObject({ reason: 'bad-link' });

  for (const text of ['First.', 'Second.']) await approve(await written(storyId, { text }));
  expect(await sendFollowLetters()).toBe(1);
  const news = sink.letters[1];
  expect(news?.text).toMatch(/2 new comments on “The night train”[\s\S]*> First\.[\s\S]*> Second\./);
  expect(news?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
  await approve(await written(storyId, { text: 'Third.' }));
  expect(await sendFollowLetters()).toBe(0);
  await anHourLater();
  expect(await sendFollowLetters()).toBe(1);
  expect(sink.letters[2]?.text).not.toContain('First.');

  await stopFollow(someGuest, { token: linkIn(sink.letters[2]?.text) });
  expect(await lastAudit()).toMatchObject({ action: 'comments.stop-follow' });
  expect(await database().$count(discussionFollows)).toBe(0);
  expect(JSON.stringify(await database().execute(sql`select * from audit_log`))).not.toContain(email);
});

test('a thread is followed by itself, nobody is told of their own comment, and a decision taken back is not told', async () => {
  const { storyId } = await makeArticle();
  const root = await written(storyId, { status: 'approved' });
  await followDiscussion(someGuest, give(storyId, { thread: root }));
  await sendFollowLetters();
  await confirmFollow(someGuest, { token: linkIn(sink.letters[0]?.text) });
  await approve(await written(storyId));
  await approve(await written(storyId, { parentId: root, authorEmail: email.toUpperCase() }));
  expect(await database().$count(followNews)).toBe(0);
  const answer = await written(storyId, { parentId: root, text: 'An answer.' });
  await approve(answer);
  await database().execute(sql`update comments set status = 'rejected' where id = ${answer}`);
  expect(await sendFollowLetters()).toBe(0);
  await approve(await written(storyId, { parentId: answer, text: 'Deeper.' }));
  await anHourLater();
  expect(await sendFollowLetters()).toBe(1);
  expect(sink.letters.at(-1)?.text).toContain('Deeper.');
});

test('whoever asks learns nothing: the answer is the same for an address that follows, and for one that wants no letters', async () => {
  const storyId = await following();
  const first = await followDiscussion(someGuest, give(storyId));
  expect(await sendFollowLetters()).toBe(0);
  await database().delete(discussionFollows);
  await database()
    .insert(mailStops)
    .values({ emailHash: emailKey(email) });
  expect(await followDiscussion(someGuest, give(storyId))).toEqual(first);
  expect(await followDiscussion(someGuest, give(storyId, { website: 'x', email: 'other@reader.example' }))).toEqual(first);
  expect(await database().$count(discussionFollows)).toBe(0);
});

test('no more than five letters that ask go to one address in a day; what does not exist is refused', async () => {
  for (let count = 0; count < 5; count += 1) await followDiscussion(someGuest, give((await makeArticle()).storyId));
  const { storyId } = await makeArticle();
  await expect(followDiscussion(someGuest, give(storyId))).rejects.toMatchObject({ reason: 'too-fast' });
  await database().delete(rateLimits);
  await expect(followDiscussion(someGuest, give(9_999_999))).rejects.toMatchObject({ reason: 'not-found' });
  await expect(followDiscussion(someGuest, give(storyId, { thread: 9_999_999 }))).rejects.toMatchObject({ reason: 'not-found' });
  for (const token of ['x'.repeat(32), 'short']) expect(await findFollowLink(token)).toBeNull();
});

test('what nobody confirmed goes after two days, the rest after a year; several processes tell once', async () => {
  const storyId = await following();
  await approve(await written(storyId));
  const sent = await Promise.all([sendFollowLetters(), sendFollowLetters(), sendFollowLetters()]);
  expect(sent.reduce((sum, count) => sum + count, 0)).toBe(1);
  await followDiscussion(someGuest, give((await makeArticle()).storyId));
  await sweep();
  expect(await database().$count(discussionFollows)).toBe(2);
  await database().execute(sql`update discussion_follows set confirm_until = now() - interval '1 minute'`);
  await sweep();
  expect(await database().$count(discussionFollows)).toBe(1);
  await database().execute(sql`update discussion_follows set created_at = now() - interval '366 days'`);
  await sweep();
  expect(await database().$count(discussionFollows)).toBe(0);
});
