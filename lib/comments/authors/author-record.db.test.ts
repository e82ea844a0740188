import { desc, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle, makeSection } from '@/db/factories';
import { comments, rateLimits } from '@/db/schema';
import { switchOff } from '@/testing/comments';
import { withDatabase } from '@/testing/database';
import { signedIn } from '@/testing/people';
import { commentInput } from '../comment/input';
import { decideComments } from '../moderating/moderate';
import { liftStanding, setStanding } from '../moderating/set-standing';
import { postComment } from '../posting/post';
import { listAuthorRecords } from './author-record';

withDatabase();
// An address is kept only where letters can be sent; nothing is sent here.
process.env.SMTP_URL = 'smtp://127.0.0.1:9';
beforeAll(() => switchOff('proof'));
let story = 0;
beforeEach(async () => {
  story = (await makeArticle({ locale: 'en' })).storyId;
});

async function say(address: string, name: string, text: string, more: object = {}): Promise<number> {
  await database().delete(rateLimits);
  await postComment({ kind: 'guest', address }, commentInput.parse({ locale: 'en', story, name, text, ...more }));
  const [row] = await database().select({ id: comments.id }).from(comments).where(eq(comments.storyId, story)).orderBy(desc(comments.id)).limit(1);
  return row?.id ?? 0;
}
const decide = async (id: number, decision: 'approved' | 'rejected' | 'spam') =>
  decideComments(await signedIn('moderator'), { ids: [id], from: 'undecided', decision, reason: decision === 'rejected' ? 'insult' : null, note: '' });

test('each comment has the record of its author and of nobody else, in one answer', async () => {
  const first = await say('198.51.7.1', 'Ann', 'One');
  await decide(first, 'approved');
  const second = await say('198.51.7.1', 'Ann', 'Two');
  await decide(second, 'rejected');
  const third = await say('198.51.7.1', 'Ann', 'Three');
  const neighbour = await say('198.51.7.1', 'Bob', 'Four');
  const stranger = await say('198.51.8.1', 'Ann', 'Five');
  const found = await listAuthorRecords(await signedIn('moderator'), [third, neighbour, stranger]);
  expect(found.get(third)).toMatchObject({ approved: 2, rejected: 1, spam: 0, held: 0, isMore: false });
  expect(found.get(neighbour)).toMatchObject({ approved: 0, rejected: 0, held: 1 });
  expect(found.get(stranger)).toMatchObject({ approved: 0, rejected: 0, held: 1 });
  expect(await listAuthorRecords(await signedIn('moderator'), [])).toEqual(new Map());
});

test('an e-mail address joins what was written from elsewhere, without counting anything twice', async () => {
  await decide(await say('198.51.9.1', 'Cleo', 'One', { email: 'cleo@example.org' }), 'spam');
  const here = await say('198.51.10.1', 'C.', 'Two', { email: 'Cleo@Example.org' });
  expect((await listAuthorRecords(await signedIn('moderator'), [here])).get(here)).toMatchObject({ spam: 1, held: 1, approved: 0 });
});

test('what holds about an author stands beside their comment; trust of a guest only under the same name', async () => {
  const moderator = await signedIn('moderator');
  const comment = await say('198.51.11.1', 'Dora', 'One');
  const other = await say('198.51.11.1', 'Eve', 'Two');
  const give = (kind: 'trust' | 'mute', days: number | null) => setStanding(moderator, { commentId: comment, kind, days, note: '' });
  await give('trust', null);
  const muted = await give('mute', 3);
  const now = await listAuthorRecords(await signedIn('moderator'), [comment, other]);
  expect(now.get(comment)?.standing).toMatchObject({ trusted: { kind: 'trust' }, muted: { kind: 'mute' }, banned: null });
  expect(now.get(other)?.standing).toMatchObject({ trusted: null, muted: { kind: 'mute' } });
  await liftStanding(moderator, muted);
  expect((await listAuthorRecords(await signedIn('moderator'), [comment])).get(comment)?.standing).toMatchObject({ trusted: { kind: 'trust' }, muted: null });
});

test('of comments in a language or a section one does not moderate nothing is told', async () => {
  const id = await say('198.51.12.1', 'Fay', 'One');
  const held = (row: object | undefined) => expect(row).toMatchObject({ held: 1, approved: 0 });
  held((await listAuthorRecords(await signedIn('moderator', { languages: ['en'] }), [id])).get(id));
  held((await listAuthorRecords(await signedIn('administrator', { languages: ['ru'] }), [id])).get(id));
  expect(await listAuthorRecords(await signedIn('moderator', { languages: ['ru'] }), [id])).toEqual(new Map());
  const elsewhere = await makeSection();
  expect(await listAuthorRecords(await signedIn('moderator', { sectionIds: [elsewhere] }), [id])).toEqual(new Map());
});
