import { expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { auditLog, comments } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { signedIn, someGuest } from '@/testing/people';
import { inArticleInput, listForModerator } from './in-article';

withDatabase();

async function said(storyId: number, given: Partial<typeof comments.$inferInsert> = {}): Promise<number> {
  const [row] = await database()
    .insert(comments)
    .values({ storyId, locale: 'ru', language: 'ru', authorName: 'Мария', text: 'Плохие слова здесь', receiptHash: crypto.randomUUID(), ...given })
    .returning({ id: comments.id });
  return row?.id ?? 0;
}

test('answers what stands on the page and what waits, with the words marked and the way to the queue, and changes nothing', async () => {
  const [{ storyId }, other] = [await makeArticle({ locale: 'ru' }), await makeArticle({ locale: 'ru' })];
  const open = await said(storyId, { status: 'approved', reports: 2, featured: true });
  const held = await said(storyId, { heldFor: [{ rule: 'words', marks: ['Плохие'] }] });
  const [gone, elsewhere] = [await said(storyId, { status: 'rejected' }), await said(other.storyId, { status: 'approved' })];
  const before = await database().$count(auditLog);
  const answer = await listForModerator(await signedIn('moderator'), inArticleInput.parse({ story: storyId, ids: [open, gone, elsewhere].map(String) }));
  expect(answer.holding).toEqual({ open: true, premoderated: false, slow: false, questions: false });
  expect(answer.shown).toEqual([{ id: open, featured: true, reports: 2, queue: `/desk/comments?queue=approved&after=${open + 1}` }]);
  expect(answer.waiting).toMatchObject([{ id: held, heldFor: ['words'], queue: `/desk/comments?queue=held&after=${held - 1}`, authorName: 'Мария' }]);
  expect(answer.waiting[0]?.pieces).toEqual([
    { text: 'Плохие', marked: true },
    { text: ' слова здесь', marked: false },
  ]);
  expect(JSON.stringify(answer)).not.toMatch(/hash|email/i);
  expect(await database().$count(auditLog)).toBe(before);
});

test('refuses wrong roles; a moderator of other languages or sections is told of nothing', async () => {
  const { storyId } = await makeArticle({ locale: 'ru' });
  const ids = [await said(storyId, { status: 'approved' })];
  await said(storyId);
  const asked = inArticleInput.parse({ story: storyId, ids });
  await expect(listForModerator(someGuest, asked)).rejects.toMatchObject({ reason: 'signed-out' });
  for (const role of ['reader', 'contributor', 'translator'] as const)
    await expect(listForModerator(await signedIn(role), asked)).rejects.toMatchObject({ reason: 'not-allowed' });
  for (const given of [{ languages: ['zh'] }, { sectionIds: [999_999] }])
    expect(await listForModerator(await signedIn('moderator', given), asked)).toEqual({ holding: null, shown: [], waiting: [] });
  expect(inArticleInput.safeParse({ story: storyId, ids: Array.from({ length: 1001 }, (_, id) => id + 1) }).success).toBe(false);
});
