import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { comments, rateLimits } from '@/db/schema';
import { switchOff } from '@/testing/comments';
import { withDatabase } from '@/testing/database';
import { signedIn } from '@/testing/people';
import { newReader, type Reader } from '../../ground/reader';
import { holdDiscussion } from '../comment/hold-discussion';
import { commentInput } from '../comment/input';
import { postComment } from './post';

withDatabase();
beforeAll(async () => {
  for (const rule of ['proof', 'rate-new', 'rate-trusted', 'rate-day'] as const) await switchOff(rule);
});
beforeEach(() => database().delete(rateLimits));

const office = '203.0.113.7';
const from = (reader: Reader, address = office) => ({ kind: 'guest' as const, address, reader });
const named = (): Reader => ({ ...newReader(), isNew: false });
let last = 0;
const give = (story: number, name = 'Marta') => {
  last += 1;
  return commentInput.parse({ locale: 'en', story, name, text: `Something new, number ${last}.` });
};

async function slowed(value = '10') {
  const { storyId } = await makeArticle();
  await holdDiscussion(await signedIn('moderator'), { story: storyId, field: 'slow', value });
  return storyId;
}

const refused = { reason: 'slow-mode', values: { minutes: 10 } };

test('a reader writes once in the minutes that were set, under whatever name, and elsewhere as before', async () => {
  const [story, other] = [await slowed(), (await makeArticle()).storyId];
  const reader = named();
  await postComment(from(reader), give(story));
  await expect(postComment(from(reader), give(story))).rejects.toMatchObject(refused);
  await expect(postComment(from(reader, '198.51.100.4'), give(story, 'Another'))).rejects.toMatchObject(refused);
  await postComment(from(reader), give(other));
  await postComment(from(named()), give(story));
  expect(await database().$count(comments, sql`story_id = ${story}`)).toBe(2);
});

test('the first comment of a browser counts for the name that it got by it', async () => {
  const story = await slowed();
  const reader = newReader();
  await postComment(from(reader), give(story));
  await expect(postComment(from({ ...reader, isNew: false }), give(story))).rejects.toMatchObject(refused);
});

test('two at once are one comment, and those who work here are not slowed', async () => {
  const story = await slowed();
  const reader = named();
  const both = await Promise.allSettled([postComment(from(reader), give(story)), postComment(from(reader), give(story))]);
  expect(both.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  const editor = await signedIn('editor');
  for (let count = 0; count < 2; count += 1) await postComment(editor, give(story));
});

test('when the minutes are over, or slow mode has ended, the reader writes again', async () => {
  const story = await slowed();
  const reader = named();
  await postComment(from(reader), give(story));
  await database().execute(sql`update rate_limits set resets_at = now() - interval '1 second'`);
  await database().execute(sql`update comments set created_at = now() - interval '11 minutes' where story_id = ${story}`);
  await postComment(from(reader), give(story));
  await holdDiscussion(await signedIn('moderator'), { story, field: 'slow', value: '0' });
  await postComment(from(reader), give(story));
});

test('browsers that show no name are counted with their host, of whom ten may write', async () => {
  const story = await slowed();
  for (let count = 0; count < 10; count += 1) await postComment(from(newReader()), give(story, `Guest ${count}`));
  await expect(postComment(from(newReader()), give(story, 'Eleventh'))).rejects.toMatchObject(refused);
  await postComment(from(newReader(), '198.51.100.9'), give(story, 'Elsewhere'));
  await postComment(from(named()), give(story, 'Known'));
});
