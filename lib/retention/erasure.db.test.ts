import { eq, is, sql } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { bodyOf, makeArticle } from '@/db/factories';
import * as schema from '@/db/schema';
import { accountErasures, commentLikes, commentReports, comments, contactMessages, discussionFollows, people, rateLimits, typoReports } from '@/db/schema';
import { switchOff } from '@/testing/comments';
import { withDatabase } from '@/testing/database';
import { lastAudit, signedIn, someGuest } from '@/testing/people';
import { askErasure, sweepAccounts } from '../comments/authors/erase-account';
import { exportAccount } from '../comments/authors/export';
import { editComment } from '../comments/authors/own';
import { commentInput, decideInput, reportInput } from '../comments/comment/input';
import { sweepNetworks } from '../comments/comment/network';
import { emailKey } from '../comments/letters/contacts';
import { decideComments } from '../comments/moderating/moderate';
import { setStanding } from '../comments/moderating/set-standing';
import { postComment } from '../comments/posting/post';
import { likeComment } from '../comments/posting/reader-verbs';
import { reportComment } from '../comments/posting/report';
import { messageInput } from '../contact/message';
import { receiveMessage } from '../contact/receive';
import type { Actor } from '../ground/actor';
import { readerOfPerson } from '../ground/traces';
import { openSession } from '../people/open-session';
import { makeToken } from '../people/tokens';
import { sweep } from '../site/housekeeping';
import { exportReport } from '../typos/export';
import { forgetReport } from '../typos/forget';
import { getTypoReceipt } from '../typos/queries';
import { reportTypo } from '../typos/report';
import { typoInput } from '../typos/report-input';

withDatabase();
beforeAll(() => switchOff('proof'));

const tables = Object.values<unknown>(schema)
  .filter((table): table is PgTable => is(table, PgTable))
  .map((table) => getTableConfig(table).name);

/** The tables in which these words stand anywhere. */
async function whereStands(words: string): Promise<string[]> {
  const found: string[] = [];
  for (const table of tables) {
    const { rows } = await database().execute(sql`select 1 from ${sql.identifier(table)} t where to_jsonb(t)::text ilike ${`%${words}%`} limit 1`);
    if (rows.length > 0) found.push(table);
  }
  return found;
}

async function written(actor: Actor, storyId: number, text: string, name = 'Mary Guest') {
  await database().delete(rateLimits);
  const { token } = await postComment(actor, commentInput.parse({ locale: 'en', story: storyId, name, text }));
  const [row] = await database().select().from(comments).orderBy(sql`id desc`).limit(1);
  return { token, id: row?.id ?? 0 };
}

async function typoOf(actor: Actor, note: string) {
  const { id: articleId } = await makeArticle({ body: bodyOf('The council recieved 12 letters.') });
  const given = { locale: 'en', articleId, revision: 1, block: 'b1', start: 12, end: 20, exact: 'recieved', proposal: 'received', note };
  const { token } = await reportTypo(actor, typoInput.parse(given));
  // Without a mail server none is kept; this one was left while there was one.
  await database().update(typoReports).set({ email: 'zyxia@people.example' }).where(eq(typoReports.articleId, articleId));
  return { token, articleId };
}

async function read(pieces: AsyncGenerator<string>): Promise<string> {
  let all = '';
  for await (const piece of pieces) all += piece;
  return all;
}

describe('an account', () => {
  test('takes along everything that is kept about its owner; once erased, nothing of it is anywhere, and counts stay', async () => {
    const zyxia = await signedIn('reader', { name: { en: 'Zyxia Reader' }, email: 'zyxia@people.example' });
    const moderator = await signedIn('moderator');
    const { storyId } = await makeArticle();
    const own = await written(zyxia, storyId, 'Zyxia was here');
    await editComment(zyxia, { locale: 'en', token: own.token, text: 'Zyxia was there' });
    await decideComments(moderator, decideInput.parse({ ids: [own.id], decision: 'approved' }));
    await setStanding(moderator, { commentId: own.id, kind: 'note', days: null, note: 'Zyxia again' });
    const other = await written(someGuest, storyId, 'Someone else');
    await decideComments(moderator, decideInput.parse({ ids: [other.id], decision: 'approved' }));
    await likeComment(zyxia, { locale: 'en', comment: other.id });
    await reportComment(zyxia, reportInput.parse({ locale: 'en', comment: other.id, reason: 'offensive' }));
    await typoOf(zyxia, 'Zyxia saw it');
    const message = { locale: 'en', name: 'Zyxia', email: 'Zyxia@people.example', subject: 'Hello', message: 'From Zyxia', website: '' };
    await receiveMessage(zyxia, messageInput.parse(message));
    await openSession(zyxia.id, 'Zyxia’s browser');
    await makeToken(database(), { kind: 'sign-up', minutes: 60, payload: { email: 'zyxia@people.example' } });
    const email = 'Zyxia@people.example';
    await database()
      .insert(discussionFollows)
      .values({ storyId, email, emailHash: emailKey(email), locale: 'en', stopHash: 'x', confirmedAt: new Date() });

    const data = JSON.parse(await read(await exportAccount(zyxia, 'json')));
    expect(data.account).toMatchObject({ email: 'zyxia@people.example' });
    expect(data.comments).toMatchObject([{ text: 'Zyxia was there', formerTexts: [{ text: 'Zyxia was here' }] }]);
    expect(data.likes).toMatchObject([{ comment: other.id }]);
    expect(data.reports).toMatchObject([{ comment: other.id, reason: 'offensive' }]);
    expect(data.typoReports).toMatchObject([{ said: 'recieved', note: 'Zyxia saw it', email: 'zyxia@people.example' }]);
    expect(data.messages).toMatchObject([{ message: 'From Zyxia' }]);
    expect(data.follows).toMatchObject([{ story: storyId, thread: null }]);
    expect(data.sessions.map((session: { browser: string }) => session.browser)).toContain('Zyxia’s browser');
    expect(data.log.map((row: { action: string }) => row.action)).toEqual(expect.arrayContaining(['comments.post', 'comments.like', 'typos.report']));
    expect(JSON.stringify(data)).not.toContain('Zyxia again');

    await askErasure(zyxia, { what: 'account' });
    await database().update(accountErasures).set({ dueAt: sql`now() - interval '1 minute'` });
    expect(await sweepAccounts()).toBe(1);
    expect(await whereStands('zyxia')).toEqual([]);
    expect(await whereStands(readerOfPerson(zyxia.id))).toEqual([]);
    expect(await database().$count(people, eq(people.id, zyxia.id))).toBe(0);
    expect(await database().$count(commentLikes, eq(commentLikes.commentId, other.id))).toBe(1);
    expect(await database().$count(commentReports, eq(commentReports.commentId, other.id))).toBe(1);
  });

  test('tells nobody what was written to the newsroom from another address', async () => {
    const person = await signedIn('reader');
    await receiveMessage(
      someGuest,
      messageInput.parse({ locale: 'en', name: 'Other', email: 'other@people.example', subject: 'S', message: 'Private', website: '' }),
    );
    expect(await read(await exportAccount(person, 'json'))).not.toContain('Private');
  });
});

describe('a receipt of a typo report', () => {
  test('takes the report along and has its reporter forgotten; the report stays', async () => {
    const { token, articleId } = await typoOf({ kind: 'guest', address: '203.0.113.77' }, 'I am Zyxon');
    expect(JSON.parse((await exportReport(token)) ?? '').typoReports).toMatchObject([{ note: 'I am Zyxon', email: 'zyxia@people.example' }]);
    expect(await exportReport('x'.repeat(32))).toBeNull();
    expect(await getTypoReceipt(token)).toMatchObject({ isKnown: true, hasAddress: true });
    await forgetReport(someGuest, { locale: 'en', token });
    expect(await lastAudit()).toMatchObject({ action: 'typos.forget', personName: 'guest', after: null });
    const [row] = await database().select().from(typoReports).where(eq(typoReports.articleId, articleId));
    expect(row).toMatchObject({ note: '', email: null, reporterHash: '', networkHash: null, trail: '', status: 'open', proposal: 'received' });
    expect(await getTypoReceipt(token)).toMatchObject({ isKnown: false, hasAddress: false, status: 'open' });
    await expect(forgetReport(someGuest, { locale: 'en', token: 'y'.repeat(32) })).rejects.toMatchObject({ reason: 'not-found' });
  });
});

describe('the sweeps', () => {
  test('erase messages, addresses and networks when their time is over, and not before', async () => {
    const db = database();
    const message = async (name: string, days: number, more: object = {}) =>
      db.insert(contactMessages).values({
        locale: 'en',
        name,
        email: 'a@b.example',
        subject: 's',
        message: 'm',
        createdAt: sql`now() - make_interval(days => ${days})`,
        ...more,
      });
    const ago = (days: number) => sql`now() - make_interval(days => ${days})`;
    await message('untouched', 729);
    await message('forgotten', 731);
    await message('answered', 500, { answeredAt: ago(364), answer: 'Yes' });
    await message('long answered', 500, { answeredAt: ago(366), answer: 'Yes' });
    await message('put away again', 500, { answeredAt: ago(400), answer: 'Yes', archivedAt: ago(300) });
    const reports = await Promise.all([1, 2, 3].map((at) => typoOf({ kind: 'guest', address: `203.0.113.${at}` }, '')));
    const [decided, fresh, old] = reports.map((report) => eq(typoReports.articleId, report.articleId));
    await db
      .update(typoReports)
      .set({ status: 'declined', decidedAt: ago(31) })
      .where(decided);
    await db
      .update(typoReports)
      .set({ status: 'declined', decidedAt: ago(29), createdAt: ago(179) })
      .where(fresh);
    await db
      .update(typoReports)
      .set({ createdAt: ago(366) })
      .where(old);
    const { storyId } = await makeArticle();
    const { id } = await written(someGuest, storyId, 'Reported');
    await db.insert(commentReports).values([
      { commentId: id, readerHash: 'old reader', networkHash: 'old network', reason: 'offensive', at: ago(36) },
      { commentId: id, readerHash: 'new reader', networkHash: 'new network', reason: 'offensive', at: ago(34) },
    ]);
    await db.execute(sql`
      insert into network_blocks (hash, reason, until, person_name, lifted_at) values
      ('ended', 'spam', ${ago(91)}, 'M', null), ('lifted', 'spam', now(), 'M', ${ago(91)}), ('holds', 'spam', ${ago(89)}, 'M', null)`);

    expect(await sweep()).toMatchObject({ messages: 2, blocks: 2, 'addresses of typo reports': 2, 'reporters of typos': 1 });
    await sweepNetworks();
    const left = await db.select({ name: contactMessages.name }).from(contactMessages).where(eq(contactMessages.email, 'a@b.example'));
    expect(left.map(({ name }) => name).sort()).toEqual(['answered', 'put away again', 'untouched']);
    const rows = await db
      .select()
      .from(typoReports)
      .where(sql`article_id in ${reports.map((report) => report.articleId)}`)
      .orderBy(typoReports.id);
    const [first, second, third] = reports.map((report) => rows.find((row) => row.articleId === report.articleId));
    expect([first?.email, second?.email, third?.email]).toEqual([null, 'zyxia@people.example', null]);
    expect([first?.reporterHash === '', second?.reporterHash === '', third?.reporterHash]).toEqual([false, false, '']);
    expect([first?.networkHash === null, second?.networkHash, third?.networkHash]).toEqual([false, null, null]);
    const networks = await db.select().from(commentReports).where(eq(commentReports.commentId, id)).orderBy(commentReports.at);
    expect(networks.map(({ networkHash }) => networkHash)).toEqual(['old reader', 'new network']);
  });
});
