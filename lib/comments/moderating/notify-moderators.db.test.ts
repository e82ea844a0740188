import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { auditLog, commentReports, comments, people } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { MailSink } from '@/testing/mail-sink';
import { lastAudit, signedIn } from '@/testing/people';
import { notifyModerators } from './notify-moderators';

const sink = new MailSink();
beforeAll(async () => {
  process.env.SMTP_URL = await sink.open();
  process.env.SITE_URL = 'https://news.example';
});
withDatabase();
afterAll(() => sink.close());
beforeEach(async () => {
  sink.letters.length = 0;
  await database().delete(comments);
  await database().update(people).set({ disabledAt: sql`now()` });
});

async function comment(given: Partial<typeof comments.$inferInsert>) {
  const { storyId } = await makeArticle();
  const row = { storyId, locale: 'en', language: 'en', authorName: 'Marta', text: 'Secret words', receiptHash: crypto.randomUUID(), ...given };
  const [made] = await database().insert(comments).values(row).returning({ id: comments.id });
  return made?.id ?? 0;
}
const mail = () => sink.letters.map(({ to, headers, text }) => ({ to, subject: headers.subject, text }));

test('nothing waits: nobody is written to; something old waits: each once a day, in their language, of their languages', async () => {
  const english = await signedIn('moderator', { languages: ['en'] });
  const russian = await signedIn('moderator', { languages: ['ru'] });
  await signedIn('administrator');
  expect(await notifyModerators()).toBe(0);
  await comment({ status: 'held', createdAt: new Date(Date.now() - 30 * 3_600_000) });
  expect(await notifyModerators()).toBe(1);
  expect(mail()).toMatchObject([{ subject: expect.stringContaining('have been waiting for 30 hours') }]);
  expect(mail()[0]?.text).toContain('https://news.example/desk/comments');
  expect(mail()[0]?.text).not.toMatch(/Secret|Marta/);
  expect(await lastAudit()).toMatchObject({ action: 'comments.tell', subjectId: String(english.id), personName: 'comments', after: { kind: 'digest' } });
  expect(await notifyModerators()).toBe(0);
  await comment({ status: 'held', language: 'ru', createdAt: new Date() });
  expect(await notifyModerators()).toBe(1);
  expect(mail()[1]?.subject).toContain('комментарии, которые ждут');
  expect(await database().$count(auditLog, eq(auditLog.subjectId, String(russian.id)))).toBe(1);
});

test('an appeal and a report of something against the law are told at once, and once', async () => {
  await signedIn('moderator');
  await comment({ status: 'rejected', appeal: 'Please', appealedAt: new Date() });
  const id = await comment({ status: 'approved', reports: 1 });
  await database().insert(commentReports).values({ commentId: id, readerHash: 'a', networkHash: 'b', reason: 'illegal' });
  expect(await notifyModerators()).toBe(1);
  expect(mail()[0]?.subject).toContain('needs a decision now');
  expect(mail()[0]?.text).toMatch(/1 comment is newly reported as against the law[\s\S]*There is 1 new appeal[\s\S]*queue=reported/);
  expect(await notifyModerators()).toBe(0);
});

test('where nobody moderates, administrators are told', async () => {
  await signedIn('administrator');
  await comment({ status: 'held' });
  expect(await notifyModerators()).toBe(1);
});
