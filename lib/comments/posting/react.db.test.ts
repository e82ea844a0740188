import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { auditLog, rateLimits, storyReactions } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastAudit, lastTouched, signedIn } from '@/testing/people';
import { systemActor } from '../../ground/actor';
import { newReader } from '../../ground/reader';
import { tag } from '../../ground/tags';
import { holdDiscussion } from '../comment/hold-discussion';
import { countReactions } from '../reading/reactions';
import { reactInput, reactToStory } from './react';
import { likesOfHost } from './reader-verbs';

withDatabase();
beforeEach(() => database().delete(rateLimits));

const office = '203.0.113.7';
const from = (reader = { ...newReader(), isNew: false }, address = office) => ({ kind: 'guest' as const, address, reader });
const give = (story: number, kind = 'useful') => reactInput.parse({ locale: 'en', story, kind });
const kindsOf = async (story: number) => Object.fromEntries((await countReactions(story)).kinds.flatMap(({ kind, count }) => (count ? [[kind, count]] : [])));

test('one reaction a reader: another takes its place, the same again takes it back, each in the log and on the story’s pages', async () => {
  const { storyId } = await makeArticle();
  const marta = from();
  expect(await reactToStory(marta, give(storyId))).toEqual({ story: storyId, kind: 'useful' });
  expect(await lastAudit()).toMatchObject({ action: 'stories.react', subjectId: String(storyId), before: null, after: { kind: 'useful' } });
  expect((await lastTouched())?.tags).toContain(tag.comments(storyId));
  await reactToStory(from(), give(storyId));
  await reactToStory(marta, give(storyId, 'worrying'));
  expect(await kindsOf(storyId)).toEqual({ useful: 1, worrying: 1 });
  expect(await reactToStory(marta, give(storyId, 'worrying'))).toEqual({ story: storyId, kind: null });
  expect(await lastAudit()).toMatchObject({ action: 'stories.unreact', before: { kind: 'worrying' } });
  expect(await countReactions(storyId)).toMatchObject({ total: 1 });
});

test('an account is one reader wherever it is; a form sent twice at once is two presses of one reader', async () => {
  const { storyId } = await makeArticle();
  const reader = await signedIn('reader');
  await reactToStory(reader, give(storyId));
  await reactToStory({ ...reader, address: '198.51.100.4' }, give(storyId, 'hopeful'));
  expect(await kindsOf(storyId)).toEqual({ hopeful: 1 });
  const marta = from();
  await Promise.all([reactToStory(marta, give(storyId, 'surprising')), reactToStory(marta, give(storyId, 'surprising'))]);
  expect(await kindsOf(storyId)).toEqual({ hopeful: 1 });
});

test('refuses what is not public, what is closed, what is no reaction, and the program itself', async () => {
  const [draft, { storyId }] = [await makeArticle({ status: 'draft' }), await makeArticle()];
  const before = await database().$count(auditLog);
  await expect(reactToStory(from(), give(draft.storyId))).rejects.toMatchObject({ reason: 'not-found' });
  await expect(reactToStory(from(), give(9_999_999))).rejects.toMatchObject({ reason: 'not-found' });
  await expect(reactToStory(systemActor('test'), give(storyId))).rejects.toMatchObject({ reason: 'not-allowed' });
  expect(await database().$count(auditLog)).toBe(before);
  expect(reactInput.safeParse({ locale: 'en', story: storyId, kind: 'angry' }).success).toBe(false);
  await holdDiscussion(await signedIn('moderator'), { story: storyId, field: 'open', value: 'no' });
  await expect(reactToStory(from(), give(storyId))).rejects.toMatchObject({ reason: 'comments-closed' });
});

test('one address gives so many reactions to a story in a day, fewer from browsers that no one knows', async () => {
  const { storyId } = await makeArticle();
  for (let at = 0; at < likesOfHost.unnamed.points; at += 1) await reactToStory(from(newReader()), give(storyId));
  await expect(reactToStory(from(newReader()), give(storyId))).rejects.toMatchObject({ reason: 'too-fast' });
  await reactToStory(from(), give(storyId));
  await reactToStory(from(newReader(), '198.51.100.9'), give(storyId));
  const [row] = await database().select().from(storyReactions).where(eq(storyReactions.storyId, storyId)).limit(1);
  expect(JSON.stringify(row)).not.toContain(office);
});
