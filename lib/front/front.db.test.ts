import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { withDatabase } from '@/testing/database';
import { lastAudit, lastTouched, signedIn, someGuest } from '@/testing/people';
import { listBreakingCards, listPinned } from '../articles/reading/list-queries';
import { breakingInput, endFront, setBreaking, setFrontEnd } from './end-front';
import { orderFront } from './order-front';
import { findStories, listBreaking, listPlaced } from './queries';

withDatabase();

beforeEach(async () => {
  await database().execute(sql`update stories set pinned_position = null, pinned_until = null, breaking_until = null`);
});

const soon = () => new Date(Date.now() + 3_600_000).toISOString();
const order = async (locale = 'en') => (await listPlaced(locale)).map((place) => place.storyId);

describe('the order by hand', () => {
  test('is obeyed in every language in which a story is public, and touches front pages only', async () => {
    const editor = await signedIn('editor');
    const [a, b] = [await makeArticle(), await makeArticle()];
    await makeArticle({ storyId: b.storyId, locale: 'ru' });
    const done = await orderFront(editor, { stories: [b.storyId, a.storyId], was: [] });
    expect(await lastTouched()).toMatchObject({
      tags: expect.arrayContaining(['front:en', 'front:ru']),
      paths: expect.arrayContaining(['/en', '/ru']),
      cause: 'front.order',
    });
    expect((await lastTouched())?.tags).toHaveLength(2);
    expect(await lastAudit()).toMatchObject({
      action: 'front.order',
      personId: editor.id,
      before: { stories: [] },
      after: { stories: [b.storyId, a.storyId] },
    });
    expect((await listPinned('en')).map((card) => card.id)).toEqual([b.id, a.id]);
    expect((await listPinned('ru')).map((card) => card.storyId)).toEqual([b.storyId]);
    expect(done.undo).toEqual({ stories: '', was: `${b.storyId},${a.storyId}` });
    await orderFront(editor, { stories: [], was: [b.storyId, a.storyId] });
    expect(await order()).toEqual([]);
  });

  test('is not overwritten by someone who saw an older one', async () => {
    const editor = await signedIn('editor');
    const [a, b] = [await makeArticle(), await makeArticle()];
    await orderFront(editor, { stories: [a.storyId], was: [] });
    await expect(orderFront(editor, { stories: [b.storyId], was: [] })).rejects.toMatchObject({ reason: 'list-changed' });
    const both = await Promise.allSettled([
      orderFront(editor, { stories: [a.storyId, b.storyId], was: [a.storyId] }),
      orderFront(editor, { stories: [b.storyId, a.storyId], was: [a.storyId] }),
    ]);
    expect(both.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('ends on its date by the clock of the database, and says so', async () => {
    const editor = await signedIn('editor');
    const [a, b] = [await makeArticle(), await makeArticle()];
    await orderFront(editor, { stories: [a.storyId], was: [] });
    const until = soon();
    expect(await setFrontEnd(editor, { until, zone: 'UTC' })).toEqual({ undo: { until: '', zone: 'UTC' } });
    expect(await lastAudit()).toMatchObject({ action: 'front.end', after: { until } });
    await orderFront(editor, { stories: [b.storyId, a.storyId], was: [a.storyId] });
    expect((await listPlaced('en')).map((place) => place.until?.toISOString())).toEqual([until, until]);
    expect(await endFront()).toBe(0);
    await database().execute(sql`update stories set pinned_until = now() - interval '1 second' where pinned_position is not null`);
    expect(await order()).toEqual([]);
    expect(await endFront()).toBe(2);
    expect(await lastAudit()).toMatchObject({ action: 'front.over', personName: 'schedule' });
    expect(await lastTouched()).toMatchObject({ tags: ['front:en'], paths: ['/en'] });
    expect(await endFront()).toBe(0);
  });

  test('is refused to others, for stories that are not public, too long, twice or in the past', async () => {
    const editor = await signedIn('editor');
    const draft = await makeArticle({ status: 'draft' });
    const made = await makeArticle();
    await expect(orderFront(editor, { stories: [draft.storyId], was: [] })).rejects.toMatchObject({ reason: 'not-found' });
    await expect(orderFront(editor, { stories: [999_999_999], was: [] })).rejects.toMatchObject({ reason: 'not-found' });
    await expect(setFrontEnd(editor, { until: soon(), zone: 'UTC' })).rejects.toMatchObject({ reason: 'not-found' });
    await expect(setFrontEnd(editor, { until: '2020-01-01T10:00', zone: 'UTC' })).rejects.toMatchObject({ fields: { until: 'past-time' } });
    for (const role of ['reader', 'contributor', 'translator', 'moderator'] as const) {
      const actor = await signedIn(role);
      await expect(orderFront(actor, { stories: [made.storyId], was: [] })).rejects.toMatchObject({ reason: 'not-allowed' });
      await expect(setFrontEnd(actor, { until: null, zone: 'UTC' })).rejects.toMatchObject({ reason: 'not-allowed' });
      await expect(setBreaking(actor, { storyId: made.storyId, until: soon(), zone: 'UTC' })).rejects.toMatchObject({ reason: 'not-allowed' });
    }
    await expect(orderFront(someGuest, { stories: [], was: [] })).rejects.toMatchObject({ reason: 'signed-out' });
  });
});

describe('the breaking line', () => {
  test('stands until its time, and can be taken down', async () => {
    const editor = await signedIn('editor');
    const made = await makeArticle();
    const { undo } = await setBreaking(editor, { storyId: made.storyId, until: soon(), zone: 'UTC' });
    expect(undo).toEqual({ storyId: made.storyId, until: '', zone: 'UTC' });
    expect(await lastAudit()).toMatchObject({ action: 'front.breaking', subjectId: String(made.storyId) });
    expect((await listBreaking('en')).map((place) => place.storyId)).toEqual([made.storyId]);
    await database().execute(sql`update stories set breaking_until = now() - interval '1 second' where id = ${made.storyId}`);
    expect(await listBreaking('en')).toEqual([]);
    expect(await endFront()).toBe(1);
    await expect(setBreaking(editor, { storyId: 999_999_999, until: null, zone: 'UTC' })).rejects.toMatchObject({ reason: 'not-found' });
  });
});

test('says the words of its language, or the headline, and goes with a story that is withdrawn', async () => {
  const editor = await signedIn('editor');
  const made = await makeArticle({ headline: 'A long headline of a story' });
  await makeArticle({ storyId: made.storyId, locale: 'ru', headline: 'Заголовок' });
  const words = { en: 'A pass is closed' };
  await setBreaking(editor, { storyId: made.storyId, until: soon(), zone: 'UTC', words });
  expect(await lastAudit()).toMatchObject({ action: 'front.breaking', after: { words } });
  expect((await listBreakingCards('en')).map((card) => card.headline)).toEqual(['A pass is closed']);
  expect((await listBreakingCards('ru')).map((card) => card.headline)).toEqual(['Заголовок']);
  const { undo } = await setBreaking(editor, { storyId: made.storyId, until: null, zone: 'UTC' });
  expect(undo).toMatchObject({ storyId: made.storyId, 'words.en': 'A pass is closed' });
  expect(breakingInput.parse(undo)).toMatchObject({ words });
  expect(breakingInput.safeParse({ ...undo, 'words.en': 'x'.repeat(121) }).success).toBe(false);
  await setBreaking(editor, breakingInput.parse(undo));
  await database().execute(sql`update articles set status = 'withdrawn', withdrawn_at = now() where id = ${made.id}`);
  expect(await listBreakingCards('en')).toEqual([]);
  expect(await listBreakingCards('ru')).toHaveLength(1);
});

test('finds published stories by words of their headline', async () => {
  const made = await makeArticle({ headline: 'A 100 % Rare_Word stands here' });
  await makeArticle({ headline: 'A rare_word that is a draft', status: 'draft' });
  expect((await findStories('en', 'rare_WORD')).map((story) => story.storyId)).toEqual([made.storyId]);
  expect(await findStories('ru', 'rare_word')).toEqual([]);
  expect((await findStories('en', '100 %')).length).toBe(1);
});
