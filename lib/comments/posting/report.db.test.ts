import { eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { commentReports, comments, rateLimits } from '@/db/schema';
import { switchOff } from '@/testing/comments';
import { withDatabase } from '@/testing/database';
import { signedIn } from '@/testing/people';
import { hashToken } from '../../people/tokens';
import { editComment } from '../authors/own';
import { decideInput, reportFlood, reportInput } from '../comment/input';
import { receiptOf } from '../comment/network';
import { listQueue } from '../moderating/desk-queries';
import { decideComments, undoDecisions } from '../moderating/moderate';
import { getReportReceipt } from '../reading/report-receipt';
import { reportComment, sentBack, weightOf } from './report';

withDatabase();
beforeAll(() => switchOff('proof'));
beforeEach(() => database().delete(rateLimits));

const stranger = (at: number) => ({ kind: 'guest', address: `198.${18 + (at >> 8)}.${at & 255}.1` }) as const;
const row = async (id: number) => (await database().select().from(comments).where(eq(comments.id, id)))[0] as typeof comments.$inferSelect;

async function published(storyId?: number, more: Partial<typeof comments.$inferInsert> = {}): Promise<number> {
  const story = storyId ?? (await makeArticle()).storyId;
  const given = {
    storyId: story,
    locale: 'en',
    language: 'en',
    authorName: 'Marta',
    text: 'Good.',
    status: 'approved' as const,
    receiptHash: crypto.randomUUID(),
  };
  const [made] = await database()
    .insert(comments)
    .values({ ...given, ...more })
    .returning({ id: comments.id });
  const id = made?.id ?? 0;
  await database()
    .update(comments)
    .set({ receiptHash: hashToken(receiptOf(id)) })
    .where(eq(comments.id, id));
  return id;
}
const report = (id: number, at: number) => reportComment(stranger(at), { locale: 'en', comment: id, reason: 'abusive', note: '' });
async function reportedBy(id: number, from: number, count = 5) {
  for (let at = from; at < from + count; at += 1) await report(id, at).catch(() => null);
}
const decide = async (id: number, decision: 'approved' | 'rejected') =>
  decideComments(await signedIn('moderator'), {
    ...decideInput.parse({ ids: [id], decision, reason: decision === 'rejected' ? 'insult' : null }),
    from: 'undecided',
  });

describe('a comment approved after reports', () => {
  test('is not hidden by reports again, however many strangers come, and they are seen', async () => {
    const id = await published();
    await reportedBy(id, 0);
    expect(await row(id)).toMatchObject({ status: 'held', reports: 5 });
    await decide(id, 'approved');
    expect(await row(id)).toMatchObject({ status: 'approved', reports: 0, clearedAt: expect.any(Date) });
    for (let round = 1; round < 4; round += 1) {
      await database().delete(rateLimits);
      await reportedBy(id, round * 10);
    }
    expect(await row(id)).toMatchObject({ status: 'approved', reports: 15 });
    expect((await listQueue(await signedIn('moderator'), { queue: 'reported' })).map((comment) => comment.id)).toContain(id);
  });

  test('is open to reports again when its author changes it, also from those who reported before', async () => {
    const id = await published();
    await reportedBy(id, 100);
    await decide(id, 'approved');
    await editComment({ kind: 'guest', address: '203.0.113.9' }, { locale: 'en', token: receiptOf(id), text: 'Another text altogether.' });
    await database().update(comments).set({ status: 'approved' }).where(eq(comments.id, id));
    expect((await row(id)).clearedAt).toBeNull();
    await reportedBy(id, 100);
    expect(await row(id)).toMatchObject({ status: 'held', reports: 5 });
  });

  test('is as it was when the approval is taken back', async () => {
    const id = await published();
    await reportedBy(id, 200);
    await decide(id, 'approved');
    await undoDecisions(await signedIn('administrator'), { ids: [id] });
    expect(await row(id)).toMatchObject({ status: 'held', reports: 5, clearedAt: null });
    expect(await database().$count(commentReports, sql`comment_id = ${id} and outcome is null`)).toBe(5);
  });
});

describe('what a report is worth', () => {
  test.each([
    [{ upheld: 0, dismissed: 0 }, 1],
    [{ upheld: 3, dismissed: 0 }, 2],
    [{ upheld: 1, dismissed: 1 }, 1],
    [{ upheld: 1, dismissed: 3 }, 0.5],
    [{ upheld: 0, dismissed: 4 }, 0],
  ])('%o: %s', (record, weight) => expect(weightOf(record)).toBe(weight));

  test('five who were always wrong hide nothing any more; three who were right do', async () => {
    for (let at = 0; at < 4; at += 1) {
      await database().delete(rateLimits);
      const id = await published();
      await reportedBy(id, 300);
      await decide(id, 'approved');
    }
    await database().delete(rateLimits);
    const target = await published();
    await reportedBy(target, 300);
    expect(await row(target)).toMatchObject({ status: 'approved', reports: 5 });
    for (let at = 0; at < 3; at += 1) {
      await database().delete(rateLimits);
      const id = await published();
      await reportedBy(id, 400, 3);
      await decide(id, 'rejected');
    }
    await database().delete(rateLimits);
    await reportedBy(target, 400, 3);
    expect((await row(target)).status).toBe('held');
  });

  test('a network counts once, and the same reader twice is one report', async () => {
    const id = await published();
    for (let at = 0; at < 9; at += 1)
      await reportComment({ kind: 'guest', address: `203.0.113.${at}` }, { locale: 'en', comment: id, reason: 'spam', note: '' });
    await report(id, 500);
    await report(id, 500);
    expect(await row(id)).toMatchObject({ status: 'approved', reports: 2 });
  });
});

test('a flood on one story hides no more than a few comments, and is shown as one', async () => {
  const { storyId } = await makeArticle();
  const ids = await Promise.all(Array.from({ length: sentBack.points + 3 }, () => published(storyId)));
  for (const [at, id] of ids.entries()) await reportedBy(id, 600 + at * 5);
  const held = await database().$count(comments, sql`story_id = ${storyId} and status = 'held'`);
  expect(held).toBe(sentBack.points);
  const shown = (await listQueue(await signedIn('moderator'), { queue: 'reported', story: storyId })).map((comment) => comment.flood);
  expect(shown).toHaveLength(3);
  expect(Math.min(...shown)).toBeGreaterThanOrEqual(reportFlood);
});

test('one reader reports only so many comments of a story in an hour; staff are never hidden', async () => {
  const { storyId } = await makeArticle();
  const ids = await Promise.all(Array.from({ length: 11 }, () => published(storyId)));
  for (const id of ids.slice(0, 10)) await report(id, 900);
  await expect(report(ids[10] ?? 0, 900)).rejects.toMatchObject({ reason: 'too-fast' });
  const staff = await published(undefined, { isStaff: true });
  await reportedBy(staff, 910, 8);
  expect((await row(staff)).status).toBe('approved');
});

describe('a notice', () => {
  const told = async (token: string) => (await getReportReceipt(token)) ?? { outcome: 'none' };

  test('has a receipt that tells what was decided, and the moderators read its words', async () => {
    const moderator = await signedIn('moderator');
    const [stays, goes] = [await published(), await published()];
    const send = (comment: number) =>
      reportComment(stranger(700), reportInput.parse({ locale: 'en', comment, reason: 'illegal', note: ' Names a witness \u0000' }));
    const [first, second] = [await send(stays), await send(goes)];
    expect(await send(stays)).toEqual(first);
    expect(await told(first.token)).toMatchObject({ outcome: null, note: 'Names a witness', reason: 'illegal', status: 'approved' });
    const queue = await listQueue(moderator, { queue: 'reported' });
    expect(queue.find((comment) => comment.id === goes)?.reported).toEqual([{ reason: 'illegal', note: 'Names a witness' }]);
    await decide(stays, 'approved');
    await decide(goes, 'rejected');
    expect(await told(first.token)).toMatchObject({ outcome: 'dismissed', status: 'approved', decidedAt: expect.any(Date) });
    expect(await told(second.token)).toMatchObject({ outcome: 'upheld', ground: 'insult' });
    expect(await getReportReceipt('x'.repeat(32))).toBeNull();
    expect(reportInput.safeParse({ locale: 'en', comment: stays, reason: 'illegal', note: 'x'.repeat(1001) }).success).toBe(false);
  });
});
