import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { bodyOf, makeArticle } from '@/db/factories';
import { commentLikes, comments, networkSalts, rateLimits, typoReports } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { signedIn } from '@/testing/people';
import { spend, spendAll, talliesOf } from '../../ground/limit';
import { newReader, type Reader } from '../../ground/reader';
import { identityOf, tracesOf } from '../../ground/traces';
import { reportTypo } from '../../typos/report';
import { typoInput } from '../../typos/report-input';
import { sweepNetworks } from '../comment/network';
import { likeComment, likesOfHost } from './reader-verbs';

withDatabase();

const office = '203.0.113.7';
const from = (address: string, reader?: Reader) => ({ kind: 'guest' as const, address, reader });
const seen = (reader: Reader): Reader => ({ ...reader, isNew: false });

async function approved(): Promise<number> {
  const { storyId } = await makeArticle();
  const [row] = await database()
    .insert(comments)
    .values({ storyId, locale: 'en', language: 'en', authorName: 'Marta', text: 'Good.', status: 'approved', receiptHash: crypto.randomUUID() })
    .returning({ id: comments.id });
  return row?.id ?? 0;
}

async function reported(sender: ReturnType<typeof from>, articleId: number, more: object = {}) {
  const given = { locale: 'en', articleId, revision: 1, block: 'b1', start: 12, end: 20, exact: 'recieved', proposal: 'received', ...more };
  return reportTypo(sender, typoInput.parse(given));
}
const misspelt = () => makeArticle({ body: bodyOf('The council recieved 12 letters on Monday.') });

/**
 * Everything in the row that someone with the table and no secret could try all addresses against.
 */
const guesses = (address: string) =>
  ['', 'typo ', 'address ', 'network '].flatMap((word) =>
    ['sha256', 'sha1', 'md5'].flatMap((kind) =>
      (['base64url', 'hex', 'base64'] as const).map((form) =>
        createHash(kind)
          .update(word + address)
          .digest(form),
      ),
    ),
  );

describe('who reports a typo', () => {
  test('is not kept in a form from which the address can be found', async () => {
    const { id } = await misspelt();
    await reported(from(office), id);
    const [row] = await database().select().from(typoReports).where(eq(typoReports.articleId, id));
    const kept = JSON.stringify(row);
    expect(kept).not.toContain(office);
    for (const guess of guesses(office)) expect(kept).not.toContain(guess.slice(0, 22));
    await database().delete(networkSalts);
    expect((await tracesOf(database(), office)).address).not.toBe(row?.networkHash);
  });

  test('leaves no address where no letter can be sent', async () => {
    const { id } = await misspelt();
    await reported(from(office), id, { email: 'reader@example.org' });
    expect(await database().select({ email: typoReports.email }).from(typoReports).where(eq(typoReports.articleId, id))).toEqual([{ email: null }]);
  });

  test('two readers behind one address both report; one form sent twice is one report, and so is one browser', async () => {
    const { id } = await misspelt();
    const [first, second] = [newReader(), newReader()];
    await reported(from(office, first), id, { note: 'a' });
    await reported(from(office, second), id, { note: 'b' });
    expect(await database().$count(typoReports, eq(typoReports.articleId, id))).toBe(2);
    await expect(reported(from('198.51.100.1', seen(first)), id, { proposal: 'got' })).rejects.toMatchObject({ reason: 'typo-twice' });
    const sent = await Promise.allSettled(Array.from({ length: 4 }, () => reported(from(office, newReader()), id, { note: 'c' })));
    expect(sent.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  });
});

describe('who likes', () => {
  test('readers behind one address do not undo each other, each takes back their own', async () => {
    const id = await approved();
    const [first, second] = [newReader(), newReader()];
    const like = (reader?: Reader, address = office) => likeComment(from(address, reader), { locale: 'en', comment: id });
    expect(await like(first)).toMatchObject({ liked: true, likes: 1 });
    expect(await like(second)).toMatchObject({ liked: true, likes: 2 });
    expect(await like(seen(first), '198.51.100.9')).toMatchObject({ liked: false, likes: 1 });
    const account = await signedIn('reader');
    expect(await likeComment(account, { locale: 'en', comment: id })).toMatchObject({ liked: true, likes: 2 });
  });

  test('a /64 without names has a limit on one comment; its addresses are one', async () => {
    const id = await approved();
    const like = (at: number) => likeComment(from(`2001:db8:5:6::${at.toString(16)}`, newReader()), { locale: 'en', comment: id });
    for (let at = 1; at <= likesOfHost.unnamed.points; at += 1) await like(at);
    await expect(like(99)).rejects.toMatchObject({ reason: 'too-fast' });
    expect(await database().$count(commentLikes, eq(commentLikes.commentId, id))).toBe(likesOfHost.unnamed.points);
    const [first, second] = await Promise.all(['2001:db8:5:6::1', '2001:db8:5:6:ffff::1'].map((address) => identityOf(database(), from(address))));
    expect(first?.reader).toBe(second?.reader);
  });
});

describe('limits', () => {
  const rule = { points: 3, seconds: 600, by: 'reader' } as const;
  const use = (sender: ReturnType<typeof from>) => spendAll(talliesOf(`test ${rule.points}`, rule, sender), rule.seconds);
  const untilRefused = async (sender: (at: number) => ReturnType<typeof from>) => {
    await database().delete(rateLimits);
    for (let at = 0; at < 2000; at += 1) {
      const answer = await use(sender(at)).catch(() => null);
      if (answer === null) return at;
    }
    return Number.POSITIVE_INFINITY;
  };

  test('count a /64 as one reader, and a browser as one wherever it is', async () => {
    expect(await untilRefused((at) => from(`2001:db8:1:1::${at}`))).toBe(3);
    const reader = seen(newReader());
    expect(await untilRefused((at) => from(`198.51.${at}.1`, reader))).toBe(3);
  });

  test('leave more to a network than to a reader, and no end to neither', async () => {
    expect(await untilRefused(() => from(office, seen(newReader())))).toBe(30);
    expect(await untilRefused((at) => from(`203.0.113.${at % 250}`))).toBe(120);
    expect(await untilRefused((at) => from(`2001:db8:1:${(at % 200).toString(16)}::1`))).toBe(120);
    expect(await untilRefused((at) => from(`2001:db8:1:${(at * 7).toString(16)}::1`))).toBe(480);
  });

  test('keep nothing from which an address can be found', async () => {
    await database().delete(rateLimits);
    await spend(`sign-in-address:${office}`, rule);
    const kept = (await database().select().from(rateLimits)).map((row) => row.key);
    for (const guess of [...guesses(office), createHash('sha256').update(`sign-in-address:${office}`).digest('base64url')]) expect(kept).not.toContain(guess);
  });

  test('twenty at once are counted twenty times', async () => {
    await database().delete(rateLimits);
    await Promise.allSettled(Array.from({ length: 20 }, (_, at) => use(from(office, at % 2 ? seen(newReader()) : undefined))));
    const [row] = await database().select({ most: sql<number>`max(hits)` }).from(rateLimits);
    expect(row?.most).toBe(20);
  });
});

test('what came from where is forgotten with its day', async () => {
  const id = await approved();
  await likeComment(from(office, newReader()), { locale: 'en', comment: id });
  await database().update(commentLikes).set({ at: sql`now() - interval '36 days'` });
  await database().update(typoReports).set({ createdAt: sql`now() - interval '36 days'` });
  await sweepNetworks();
  expect(await database().$count(commentLikes, sql`network_hash is not null`)).toBe(0);
  expect(await database().$count(typoReports, sql`network_hash is not null`)).toBe(0);
});
