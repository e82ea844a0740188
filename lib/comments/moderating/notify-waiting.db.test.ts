import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { comments, webhookDeliveries, webhooks } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { signedIn, someGuest } from '@/testing/people';
import { hashToken } from '../../people/tokens';
import { makeWebhook } from '../../webhooks/save-webhook';
import { payload } from '../../webhooks/send';
import { appealInput, reportInput } from '../comment/input';
import { receiptOf } from '../comment/network';
import { appealDecision } from '../posting/reader-verbs';
import { reportComment } from '../posting/report';
import { notifyWaiting } from './notify-waiting';

process.env.SITE_URL = 'https://news.example';
withDatabase();
beforeEach(async () => {
  await database().delete(comments);
  await database().delete(webhooks);
  await changeLog(sql`delete from audit_log`);
});

/** The log is never changed, except by this test's clock. */
async function changeLog(statement: ReturnType<typeof sql>): Promise<void> {
  await database().execute(sql`alter table audit_log disable trigger user`);
  await database().execute(statement);
  await database().execute(sql`alter table audit_log enable trigger user`);
}

async function comment(given: Partial<typeof comments.$inferInsert>) {
  const { storyId } = await makeArticle();
  const row = { storyId, locale: 'en', language: 'en', authorName: 'Marta', text: 'Secret words', receiptHash: crypto.randomUUID(), ...given };
  const [made] = await database().insert(comments).values(row).returning({ id: comments.id, storyId: comments.storyId });
  if (!made) throw new Error('no comment');
  return made;
}
const listen = async (events: Parameters<typeof makeWebhook>[1]['events']) =>
  makeWebhook(await signedIn('administrator'), { name: 'Ours', url: 'https://tools.example/hook', events });
const sent = () => database().select().from(webhookDeliveries).orderBy(webhookDeliveries.id);
const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000);

test('what has waited for a day is told once a day, in one message, however many processes look', async () => {
  await comment({ status: 'held', createdAt: ago(30) });
  await comment({ status: 'held', createdAt: ago(1) });
  expect(await notifyWaiting()).toBe(false);
  await listen(['comments.waiting']);
  const told = await Promise.all([notifyWaiting(), notifyWaiting(), notifyWaiting()]);
  expect(told.filter(Boolean)).toEqual([true]);
  const [message, ...more] = await sent();
  expect(more).toEqual([]);
  expect(message?.subject).toEqual({ waiting: 2, hours: 30 });
  expect(payload(message as Parameters<typeof payload>[0])).not.toMatch(/Secret|Marta/);
  expect(await notifyWaiting()).toBe(false);
  await changeLog(sql`update audit_log set at = now() - interval '25 hours'`);
  expect(await notifyWaiting()).toBe(true);
});

test('nothing is told while what waits is young', async () => {
  await listen(['comments.waiting']);
  await comment({ status: 'held', createdAt: ago(5) });
  expect(await notifyWaiting()).toBe(false);
  expect(await sent()).toEqual([]);
});

test('an appeal is told, and a report of something against the law, once for each reader', async () => {
  await listen(['comment.appealed', 'comment.reported-illegal']);
  const [refused, open] = [await comment({ status: 'rejected' }), await comment({ status: 'approved' })];
  const token = receiptOf(refused.id);
  await database()
    .update(comments)
    .set({ receiptHash: hashToken(token) })
    .where(eq(comments.id, refused.id));
  const report = (reason: string) => reportComment(someGuest, reportInput.parse({ locale: 'en', comment: open.id, reason }));
  await report('offensive');
  expect(await sent()).toEqual([]);
  await database().execute(sql`delete from comment_reports`);
  await report('illegal');
  await report('illegal');
  expect((await sent()).map((delivery) => [delivery.event, delivery.subject])).toEqual([
    ['comment.reported-illegal', { comment: open.id, story: open.storyId }],
  ]);
  await appealDecision(someGuest, appealInput.parse({ locale: 'en', token, appeal: 'Please look again.' }));
  expect((await sent()).at(-1)).toMatchObject({ event: 'comment.appealed', subject: { comment: refused.id, story: refused.storyId } });
});
