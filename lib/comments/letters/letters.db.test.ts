import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { auditLog, commentContacts, commentLetters, comments, mailStops, rateLimits } from '@/db/schema';
import { switchOff } from '@/testing/comments';
import { withDatabase } from '@/testing/database';
import { MailSink } from '@/testing/mail-sink';
import { lastAudit, signedIn, someGuest } from '@/testing/people';
import type { Actor, Person } from '../../ground/actor';
import type { Locale } from '../../ground/locales';
import { strings } from '../../ground/messages';
import { mailErasure } from '../authors/erasure-letter';
import { keepComment, removeComment, sweepErased } from '../authors/own';
import { appealInput, commentInput, decideInput } from '../comment/input';
import { decideComments, undoDecisions } from '../moderating/moderate';
import { postComment } from '../posting/post';
import { appealDecision } from '../posting/reader-verbs';
import { confirmTokenOf, stopTokenOf } from './contacts';
import { sendDueLetters } from './send-letters';
import { askInput, askReplies, confirmReplies, findLetterLink, stopLetters } from './subscription';

const sink = new MailSink();

beforeAll(async () => {
  process.env.SMTP_URL = await sink.open();
  process.env.SITE_URL = 'https://news.example';
});
withDatabase();
beforeAll(() => switchOff('proof'));
afterAll(() => sink.close());
beforeEach(async () => {
  await database().delete(rateLimits);
  await database().delete(mailStops);
  await database().delete(commentLetters);
  await database().update(comments).set({ networkHash: null, addressHash: null });
  sink.letters.length = 0;
  sink.mood = 'takes';
});

let count = 0;
const author = (): Actor => {
  count += 1;
  return { kind: 'guest', address: `198.51.${count % 250}.7` };
};
const due = () => database().update(commentLetters).set({ dueAt: sql`now()` }).where(sql`sent_at is null`);
const send = async () => {
  await due();
  return sendDueLetters();
};
const newest = async () => (await database().select().from(comments).orderBy(sql`id desc`).limit(1))[0] as typeof comments.$inferSelect;
const statusOf = async (id: number) => (await database().select({ status: comments.status }).from(comments).where(eq(comments.id, id)))[0]?.status;
const contactOf = async (id: number) => (await database().select().from(commentContacts).where(eq(commentContacts.commentId, id)))[0];
const headlines: Record<Locale, string> = { en: 'A new railway', ru: 'Новая железная дорога', zh: '新铁路' };

async function posted(more: object = {}, locale: Locale = 'en', writer: Actor = author()) {
  const storyId = 'story' in more ? Number(more.story) : (await makeArticle({ locale, headline: headlines[locale] })).storyId;
  const name = locale === 'zh' ? '小王' : locale === 'ru' ? 'Мария' : 'Mary';
  const { token } = await postComment(
    writer,
    commentInput.parse({ locale, story: storyId, name, text: `A thought ${count}`, email: 'mary@reader.example', ...more }),
  );
  return { storyId, token, id: (await newest()).id, writer };
}

const decide = (moderator: Person, id: number, decision: 'approved' | 'rejected' | 'spam', more: object = {}) =>
  decideComments(moderator, decideInput.parse({ ids: [id], decision, reason: decision === 'rejected' ? 'off-topic' : '', ...more }));

/** A comment whose author has confirmed that they want to know of replies. */
async function followed(locale: Locale = 'en', moderator?: Person) {
  const comment = await posted({ replies: 'true' }, locale);
  const contact = await contactOf(comment.id);
  await confirmReplies(someGuest, { locale, token: confirmTokenOf(comment.id, contact?.confirmNonce ?? '') });
  await decide(moderator ?? (await signedIn('moderator')), comment.id, 'approved');
  await database().delete(commentLetters);
  return comment;
}

const linkIn = (text: string, path: RegExp): string => path.exec(text)?.[1] ?? '';

describe('a decision', () => {
  test.each([
    ['en', 'is published', 'is not published', 'Off topic'],
    ['ru', 'опубликован.', 'не опубликован', 'Не по теме'],
    ['zh', '已发布', '未予发布', '离题'],
  ] as const)('is told in %s with its reason, the note and the receipt', async (locale, published, unpublished, reason) => {
    const moderator = await signedIn('moderator');
    const [good, bad] = [await posted({}, locale), await posted({ email: 'other@reader.example' }, locale)];
    await decide(moderator, good.id, 'approved');
    await decide(moderator, bad.id, 'rejected', { note: 'Please stay with the railway.' });
    expect(await send()).toBe(2);
    const [first, second] = sink.letters;
    expect(first?.to).toBe('mary@reader.example');
    expect(first?.text).toContain(published);
    expect(first?.headers.subject).toContain(headlines[locale]);
    expect(first?.text).toContain(`https://news.example/${locale}/comments/${good.token}`);
    expect(second?.text).toContain(unpublished);
    expect(second?.text).toContain(reason);
    expect(second?.text).toContain('Please stay with the railway.');
    expect(second?.headers).toMatchObject({
      'auto-submitted': 'auto-generated',
      'list-unsubscribe': `<https://news.example/api/comments/letters/${stopTokenOf(bad.id)}>`,
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    });
    expect(second?.text).toContain(`https://news.example/${locale}/comments/mail/${stopTokenOf(bad.id)}`);
    expect(await send()).toBe(0);
  });

  test('taken back within a minute is not told; the one that stands is', async () => {
    const moderator = await signedIn('moderator');
    const comment = await posted();
    await decide(moderator, comment.id, 'rejected');
    expect(await sendDueLetters()).toBe(0);
    await undoDecisions(moderator, { ids: [comment.id] });
    await decide(moderator, comment.id, 'approved');
    expect(await send()).toBe(1);
    expect(sink.letters[0]?.text).toContain('is published');
  });

  test('about what was published at once, about advertising, or without an address: no letter', async () => {
    const moderator = await signedIn('moderator');
    const spam = await posted();
    await decide(moderator, spam.id, 'spam');
    const silent = await posted({ email: '' });
    await decide(moderator, silent.id, 'rejected');
    const open = await posted();
    await database().update(comments).set({ status: 'approved', reports: 1 }).where(eq(comments.id, open.id));
    await decide(moderator, open.id, 'approved', { from: 'reported' });
    expect(await send()).toBe(0);
  });

  test('on an appeal is told, by whomever it was decided, also when it stays refused', async () => {
    const [first, second] = [await signedIn('moderator'), await signedIn('moderator')];
    const [up, down] = [await posted(), await posted({ email: 'down@reader.example' })];
    for (const comment of [up, down]) {
      await decide(first, comment.id, 'rejected');
      await appealDecision(someGuest, appealInput.parse({ locale: 'en', token: comment.token, appeal: 'It is about the railway.' }));
    }
    await database().delete(commentLetters);
    await decide(second, up.id, 'approved', { from: 'appealed' });
    await decide(second, down.id, 'rejected', { from: 'appealed' });
    expect(await send()).toBe(2);
    expect(sink.letters[0]?.text).toContain('Another moderator has looked at your comment');
    expect(sink.letters[0]?.text).toContain('it is published now');
    expect(sink.letters[1]?.text).toContain('It stays unpublished');
    expect(sink.letters[1]?.text).not.toContain('ask for another look');
  });
});

describe('an appeal', () => {
  test('taken back is an appeal again; neither who refused nor the undo lets the first decide', async () => {
    const [first, second, third] = [await signedIn('moderator'), await signedIn('moderator'), await signedIn('moderator')];
    const comment = await posted();
    await decide(first, comment.id, 'rejected');
    await appealDecision(someGuest, appealInput.parse({ locale: 'en', token: comment.token, appeal: 'Look again.' }));
    await expect(decide(first, comment.id, 'approved', { from: 'appealed' })).rejects.toMatchObject({ reason: 'own-appeal' });
    await decide(second, comment.id, 'approved', { from: 'appealed' });
    await expect(undoDecisions(first, { ids: [comment.id] })).rejects.toMatchObject({ reason: 'own-appeal' });
    await undoDecisions(second, { ids: [comment.id] });
    expect(await newest()).toMatchObject({ status: 'rejected', appealedAt: expect.any(Date) });
    await expect(decide(first, comment.id, 'approved', { from: 'appealed' })).rejects.toMatchObject({ reason: 'own-appeal' });
    await decide(third, comment.id, 'approved', { from: 'appealed' });
    expect(await newest()).toMatchObject({ status: 'approved', appealedAt: null });
    expect(await lastAudit()).toMatchObject({ action: 'comments.approved', subjectId: String(comment.id) });
  });
});

describe('replies', () => {
  test('are confirmed by a link that works once and says nothing that a stranger typed', async () => {
    const comment = await posted({ replies: 'true', name: 'Buy cheap pills' });
    expect(await send()).toBe(1);
    const [letter] = sink.letters;
    expect(letter?.text).not.toContain('pills');
    expect(letter?.text).not.toContain('A thought');
    const token = linkIn(letter?.text ?? '', /comments\/mail\/([\w-]{32})\n/);
    const stored = JSON.stringify(await contactOf(comment.id));
    expect(stored).not.toContain(token);
    expect(await findLetterLink(token)).toMatchObject({ kind: 'confirm' });
    expect((await contactOf(comment.id))?.confirmedAt).toBeNull();
    await confirmReplies(someGuest, { locale: 'en', token });
    expect(await lastAudit()).toMatchObject({ action: 'comments.confirm-replies', subjectId: String(comment.id), before: null, after: null });
    expect((await contactOf(comment.id))?.confirmedAt).toBeInstanceOf(Date);
    await expect(confirmReplies(someGuest, { locale: 'en', token })).rejects.toMatchObject({ reason: 'bad-link' });
  });

  test('a link that is over, unknown or of another kind confirms nothing', async () => {
    const comment = await posted({ replies: 'true' });
    const token = confirmTokenOf(comment.id, (await contactOf(comment.id))?.confirmNonce ?? '');
    await database().update(commentContacts).set({ confirmUntil: sql`now() - interval '1 second'` }).where(eq(commentContacts.commentId, comment.id));
    for (const wrong of [token, 'x'.repeat(32), stopTokenOf(comment.id), comment.token])
      await expect(confirmReplies(someGuest, { locale: 'en', token: wrong })).rejects.toMatchObject({ reason: 'bad-link' });
    expect(await findLetterLink(token)).toBeNull();
    expect(await send()).toBe(0);
  });

  test.each([
    ['en', 'A reply to your comment on “A new railway”', 'Timur wrote:'],
    ['ru', '1 ответ на ваш комментарий к материалу «Новая железная дорога»', 'Timur пишет:'],
    ['zh', '您对《新铁路》的评论有1条回复', 'Timur写道：'],
  ] as const)('are told in %s once they are approved, and only once', async (locale, subject, by) => {
    const moderator = await signedIn('moderator');
    const comment = await followed(locale, moderator);
    const reply = await posted({ story: comment.storyId, parent: comment.id, name: 'Timur', email: '', text: 'I see it the other way.\nQuite.' }, locale);
    expect(await send()).toBe(0);
    await decide(moderator, reply.id, 'approved');
    await undoDecisions(moderator, { ids: [reply.id] });
    expect(await send()).toBe(0);
    await decide(moderator, reply.id, 'approved');
    expect(await send()).toBe(1);
    expect(sink.letters[0]?.headers.subject).toBe(subject);
    expect(sink.letters[0]?.text).toContain(by);
    expect(sink.letters[0]?.text).toContain('> I see it the other way.\n> Quite.');
    expect(sink.letters[0]?.text).toContain(`https://news.example/${locale}/comments/at/${reply.id}`);
    await undoDecisions(moderator, { ids: [reply.id] });
    await decide(moderator, reply.id, 'approved');
    expect(await send()).toBe(0);
  });

  test('many come in one letter, the next an hour later at the earliest', async () => {
    const moderator = await signedIn('moderator');
    const comment = await followed('en', moderator);
    for (const at of [1, 2, 3])
      await decide(moderator, (await posted({ story: comment.storyId, parent: comment.id, name: 'Timur', email: '', text: `No ${at}` })).id, 'approved');
    expect(await send()).toBe(1);
    expect(sink.letters[0]?.headers.subject).toBe('3 replies to your comment on “A new railway”');
    await decide(moderator, (await posted({ story: comment.storyId, parent: comment.id, name: 'Timur', email: '', text: 'No 4' })).id, 'approved');
    expect(await send()).toBe(0);
    await database().update(commentContacts).set({ toldAt: sql`now() - interval '61 minutes'` }).where(eq(commentContacts.commentId, comment.id));
    expect(await send()).toBe(1);
    expect(sink.letters[1]?.text).toContain('No 4');
  });

  test('one’s own answer, an answer to someone who did not confirm, and one of a deleted comment are not told', async () => {
    const moderator = await signedIn('moderator');
    const comment = await followed('en', moderator);
    await posted({ story: comment.storyId, parent: comment.id, text: 'Me again' }, 'en', comment.writer);
    expect((await newest()).status).toBe('approved');
    await database().delete(commentLetters).where(eq(commentLetters.kind, 'decision'));
    const unsure = await posted({ replies: 'true' });
    await decide(moderator, unsure.id, 'approved');
    await decide(moderator, (await posted({ story: unsure.storyId, parent: unsure.id, name: 'Timur', email: '', text: 'No' })).id, 'approved');
    await database().delete(commentLetters).where(sql`kind <> 'reply'`);
    const gone = await followed('en', moderator);
    await decide(moderator, (await posted({ story: gone.storyId, parent: gone.id, name: 'Timur', email: '', text: 'No' })).id, 'approved');
    await removeComment(someGuest, { locale: 'en', token: gone.token });
    expect(await send()).toBe(0);
    expect(await contactOf(gone.id)).toBeUndefined();
  });

  test('letters stop with the link of any letter, for one comment or for good, and begin again', async () => {
    const moderator = await signedIn('moderator');
    const [first, second] = [await followed('en', moderator), await followed('en', moderator)];
    const answer = async (to: { id: number; storyId: number }, text: string) =>
      decide(moderator, (await posted({ story: to.storyId, parent: to.id, name: 'Timur', email: '', text })).id, 'approved');
    await answer(first, 'Waiting already');
    await stopLetters(someGuest, { token: stopTokenOf(first.id), what: 'comment' });
    expect(await lastAudit()).toMatchObject({ action: 'comments.stop-letters', after: { what: 'comment' } });
    await answer(first, 'No 1');
    await answer(second, 'No 2');
    expect(await send()).toBe(1);
    await stopLetters(someGuest, { token: stopTokenOf(second.id), what: 'all' });
    const three = await posted();
    await decide(moderator, three.id, 'approved');
    expect(await send()).toBe(0);
    expect(await findLetterLink(stopTokenOf(three.id))).toMatchObject({ kind: 'stop', refused: true });
    await stopLetters(someGuest, { token: stopTokenOf(three.id), what: 'resume' });
    const four = await posted();
    await decide(moderator, four.id, 'approved');
    expect(await send()).toBe(1);
    await expect(stopLetters(someGuest, { token: 'x'.repeat(32), what: 'all' })).rejects.toMatchObject({ reason: 'not-found' });
  });

  test('are asked for on the receipt; another’s account, an unknown receipt and too many letters are refused', async () => {
    const guest = await posted({ email: '' });
    await expect(askReplies(someGuest, askInput.parse({ locale: 'en', token: guest.token, email: '' }))).rejects.toMatchObject({
      fields: { email: 'required' },
    });
    await askReplies(someGuest, askInput.parse({ locale: 'en', token: guest.token, email: 'late@reader.example' }));
    expect(await lastAudit()).toMatchObject({ action: 'comments.ask-replies', before: null, after: null });
    expect(await send()).toBe(1);
    await expect(askReplies(someGuest, askInput.parse({ locale: 'en', token: 'x'.repeat(32), email: 'a@b.example' }))).rejects.toMatchObject({
      reason: 'not-found',
    });
    for (let time = 0; time < 4; time += 1) await askReplies(someGuest, askInput.parse({ locale: 'en', token: guest.token }));
    await expect(askReplies(someGuest, askInput.parse({ locale: 'en', token: guest.token }))).rejects.toMatchObject({ reason: 'too-fast' });
    expect(await send()).toBe(1);

    const reader = await signedIn('reader', { name: { en: 'Vera' } });
    const own = await posted({ email: '' }, 'en', reader);
    const before = await database().$count(auditLog);
    await expect(askReplies(someGuest, askInput.parse({ locale: 'en', token: own.token, email: 'a@b.example' }))).rejects.toMatchObject({
      reason: 'signed-out',
    });
    await expect(askReplies(await signedIn('administrator'), askInput.parse({ locale: 'en', token: own.token }))).rejects.toMatchObject({
      reason: 'not-allowed',
    });
    expect(await database().$count(auditLog)).toBe(before);
    await askReplies(reader, askInput.parse({ locale: 'en', token: own.token, email: 'elsewhere@reader.example' }));
    const contact = await contactOf(own.id);
    expect(contact?.email).toMatch(/@people\.example$/);
    await confirmReplies(someGuest, { locale: 'en', token: confirmTokenOf(own.id, contact?.confirmNonce ?? '') });
    await database().delete(rateLimits);
    const next = await posted({ email: '', replies: 'true', text: 'Second' }, 'en', { ...reader, address: '198.51.100.99' });
    expect((await contactOf(next.id))?.confirmedAt).toBeInstanceOf(Date);
  });

  test('asked for without an address, the form comes back', async () => {
    await expect(posted({ email: '', replies: 'true' })).rejects.toMatchObject({ fields: { email: 'required' } });
  });
});

describe('the queue', () => {
  test('what the mail server refuses is tried again; a letter whose sending was cut off is not sent twice', async () => {
    const moderator = await signedIn('moderator');
    const comment = await posted();
    await decide(moderator, comment.id, 'approved');
    sink.mood = 'refuses';
    expect(await send()).toBe(0);
    const [waiting] = await database().select().from(commentLetters);
    expect(waiting).toMatchObject({ tries: 1, takenAt: null, sentAt: null, droppedAt: null });
    expect(waiting?.dueAt.getTime()).toBeGreaterThan(Date.now() + 30_000);
    sink.mood = 'takes';
    expect(await sendDueLetters()).toBe(0);
    expect(await send()).toBe(1);
    await database().update(commentLetters).set({ sentAt: null });
    expect(await send()).toBe(0);
    expect(sink.letters).toHaveLength(1);
  });

  test('no address gets more than thirty letters a day; the others wait', async () => {
    const moderator = await signedIn('moderator');
    const made = [];
    for (let at = 0; at < 32; at += 1) {
      made.push(await posted({ email: 'bombed@reader.example', text: `Many ${at}` }));
      await database().delete(rateLimits);
      await database().update(comments).set({ networkHash: null });
    }
    for (const comment of made) if ((await statusOf(comment.id)) === 'held') await decide(moderator, comment.id, 'approved');
    expect(await send()).toBe(30);
    expect(await sendDueLetters()).toBe(0);
    expect(await database().$count(commentLetters, sql`sent_at is null and dropped_at is null and taken_at is null`)).toBe(2);
    await database().update(commentLetters).set({ sentAt: sql`now() - interval '25 hours'` }).where(sql`sent_at is not null`);
    expect(await send()).toBe(2);
  });

  test('twenty processes at once send a letter once', async () => {
    const moderator = await signedIn('moderator');
    const made = [await posted(), await posted(), await posted()];
    for (const comment of made) await decide(moderator, comment.id, 'approved');
    await due();
    const sent = await Promise.all(Array.from({ length: 20 }, () => sendDueLetters()));
    expect(sent.reduce((sum, each) => sum + each, 0)).toBe(3);
    expect(sink.letters).toHaveLength(3);
  });

  test('it holds neither address nor text, and nothing is left of an erased comment', async () => {
    const comment = await posted({ replies: 'true' });
    expect(JSON.stringify(await database().select().from(commentLetters))).not.toMatch(/mary|thought/i);
    await database().update(comments).set({ createdAt: sql`now() - interval '11 minutes'` }).where(eq(comments.id, comment.id));
    await removeComment(someGuest, { locale: 'en', token: comment.token });
    await keepComment(someGuest, { locale: 'en', token: comment.token });
    await removeComment(someGuest, { locale: 'en', token: comment.token });
    await database().update(comments).set({ eraseAt: sql`now() - interval '1 minute'` }).where(eq(comments.id, comment.id));
    expect(await sweepErased()).toBe(1);
    expect(await contactOf(comment.id)).toBeUndefined();
    expect(await send()).toBe(0);
  });
});

test.each([
  ['en', /will be erased/, 'I have changed my mind'],
  ['ru', /сотрут/, 'Ничего не стирать'],
  ['zh', /注销/, '我改变主意了'],
] as const)('who asked to have an account erased is told in %s how to keep it', async (locale, subject, button) => {
  expect(await mailErasure(await signedIn('reader'), new Date('2026-11-24T03:00:00Z'), locale)).toBe(true);
  expect(sink.letters[0]?.headers.subject).toMatch(subject);
  expect(sink.letters[0]?.text).toContain('2026-11-24 03:00 UTC');
  expect(sink.letters[0]?.text).toContain('https://news.example/desk/account/comments');
  expect(strings(locale, 'commenter').mine.keep).toBe(button);
  expect(sink.letters[0]?.text).toContain(button);
});
