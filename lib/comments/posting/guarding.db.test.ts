import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { commentLessons, comments, learnedWords, networkBlocks, networkSalts, rateLimits, usedProofs } from '@/db/schema';
import { solved } from '@/testing/comments';
import { withDatabase } from '@/testing/database';
import { lastAudit, signedIn, someGuest } from '@/testing/people';
import { tracesOf } from '../../ground/traces';
import { commentInput, decideInput } from '../comment/input';
import { sweepNetworks } from '../comment/network';
import { decideComments, undoDecisions } from '../moderating/moderate';
import { learnedScore } from '../rules/learn';
import { blockNetwork, listNetworkBlocks, unblockNetwork } from '../standing/block-network';
import { postComment } from './post';
import { sweepProofs } from './proof';

withDatabase();

beforeEach(async () => {
  await database().delete(rateLimits);
});

const give = (story: number, more: object = {}) => commentInput.parse({ locale: 'en', story, name: 'Mary', text: 'A good article.', ...more });
const newest = async () => (await database().select().from(comments).orderBy(sql`id desc`).limit(1))[0] as typeof comments.$inferSelect;
const from = (address: string) => ({ kind: 'guest', address }) as const;
const rulesOf = (row: typeof comments.$inferSelect) => row.heldFor.map((held) => held.rule);
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

async function posted(address = '198.51.100.1', more: object = {}) {
  const { storyId } = await makeArticle({ locale: 'en' });
  await postComment(from(address), give(storyId, more));
  await database().delete(rateLimits);
  return { ...(await newest()), storyId };
}

test('a mark is never cut in the middle of a character, which could not be stored', async () => {
  const address = `https://example.org/${'x'.repeat(59)}`;
  const row = await posted('198.51.100.9', { text: `${address}😀😀 ${address}y😀` });
  const marks = row.heldFor.find((held) => held.rule === 'links')?.marks ?? [];
  expect(marks).toEqual([`${address}😀`, `${address}y`]);
});

describe('proof of work', () => {
  test('without one a comment is held and told so, with one it is not', async () => {
    expect(rulesOf(await posted())).toEqual(['proof', 'first']);
    expect(rulesOf(await posted('198.51.100.1', { proof: await solved() }))).toEqual(['first']);
  });

  test('counts once, of twenty at once', async () => {
    const { storyId } = await makeArticle();
    const proof = await solved();
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, (_, at) => postComment(from(`203.0.${at}.1`), give(storyId, { proof, text: `Number ${at}` }))),
    );
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ reason: 'proof-used' });
  });

  test('a refused comment does not use it up; an old one is as none; a forged one is refused', async () => {
    const { storyId } = await makeArticle();
    const proof = await solved();
    const closed = await makeArticle({ status: 'draft' });
    await expect(postComment(someGuest, give(closed.storyId, { proof }))).rejects.toMatchObject({ reason: 'not-found' });
    await postComment(someGuest, give(storyId, { proof }));
    const old = await solved(Date.now() - 2 * 3_600_000);
    expect(rulesOf(await posted('198.51.102.1', { proof: old }))).toContain('proof');
    const forged = JSON.parse(await solved());
    forged.challenge.parameters.keyPrefix = '0000';
    for (const bad of [JSON.stringify(forged), '{}', 'x', '[]', 'null'])
      await expect(postComment(from('198.51.103.1'), give(storyId, { proof: bad }))).rejects.toMatchObject({ reason: 'proof-wrong' });
  });

  test('used ones are forgotten when they would be too old anyway', async () => {
    await database().update(usedProofs).set({ expiresAt: sql`now() - interval '1 minute'` });
    await sweepProofs();
    expect(await database().$count(usedProofs)).toBe(0);
  });
});

describe('blocks', () => {
  test('a blocked network may not write as a guest, its neighbours neither, others may; a reader who is signed in is held', async () => {
    const bad = await posted('198.51.110.7');
    const moderator = await signedIn('moderator');
    const { blockId } = await blockNetwork(moderator, { commentId: bad.id, until: inDays(7), reason: 'Advertising' });
    expect(await lastAudit()).toMatchObject({ action: 'comments.block-network', personId: moderator.id, subjectId: String(blockId) });
    for (const address of ['198.51.110.7', '198.51.110.200', '::ffff:198.51.110.8'])
      await expect(postComment(from(address), give(bad.storyId, { text: 'More of it' }))).rejects.toMatchObject({ reason: 'network-blocked' });
    expect(rulesOf(await posted('198.51.111.7'))).not.toContain('blocked');
    const reader = await signedIn('reader');
    await postComment({ ...reader, address: '198.51.110.9' }, give(bad.storyId));
    expect(rulesOf(await newest())).toContain('blocked');
    await unblockNetwork(moderator, { blockId });
    expect(await lastAudit()).toMatchObject({ action: 'comments.unblock-network', subjectId: String(blockId) });
    await expect(unblockNetwork(moderator, { blockId })).rejects.toMatchObject({ reason: 'conflict' });
    expect((await listNetworkBlocks())[0]).toMatchObject({ id: blockId, liftedByName: moderator.name });
    expect(rulesOf(await posted('198.51.110.7'))).not.toContain('blocked');
  });

  test('one address can be blocked without its neighbours, and a block ends by itself', async () => {
    const bad = await posted('198.51.120.7');
    const { blockId } = await blockNetwork(await signedIn('editor'), { commentId: bad.id, until: inDays(1), reason: 'Abuse', scope: 'address' });
    await expect(postComment(from('198.51.120.7'), give(bad.storyId, { text: 'More of it' }))).rejects.toMatchObject({ reason: 'network-blocked' });
    await postComment(from('198.51.120.8'), give(bad.storyId));
    await database().update(networkBlocks).set({ until: sql`now()` }).where(eq(networkBlocks.id, blockId));
    await postComment(from('198.51.120.7'), give(bad.storyId, { text: 'Back again' }));
  });

  test('refuses wrong role, wrong row, wrong day, a forgotten network, and leaves nothing', async () => {
    const bad = await posted('198.51.130.7');
    const give = { commentId: bad.id, until: inDays(3), reason: 'x' };
    const before = await database().$count(networkBlocks);
    await expect(blockNetwork(someGuest, give)).rejects.toMatchObject({ reason: 'signed-out' });
    for (const role of ['reader', 'contributor', 'translator'] as const)
      await expect(blockNetwork(await signedIn(role), give)).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(blockNetwork(await signedIn('moderator', { languages: ['zh'] }), give)).rejects.toMatchObject({ reason: 'not-found' });
    const moderator = await signedIn('moderator');
    for (const until of [inDays(-1), inDays(31), new Date(Number.NaN)])
      await expect(blockNetwork(moderator, { ...give, until })).rejects.toMatchObject({ fields: { until: 'block-days' } });
    await expect(blockNetwork(moderator, { ...give, reason: ' ' })).rejects.toMatchObject({ fields: { reason: 'required' } });
    await database().update(comments).set({ networkHash: null }).where(eq(comments.id, bad.id));
    await expect(blockNetwork(moderator, give)).rejects.toMatchObject({ reason: 'network-forgotten' });
    expect(await database().$count(networkBlocks)).toBe(before);
  });
});

test('a reader with an account does not pass for someone who works here either', async () => {
  const { storyId } = await makeArticle();
  await signedIn('editor', { name: { en: 'Vera Lebedeva' } });
  const reader = await signedIn('reader', { name: { en: 'Vera  LEBEDEVA' } });
  await expect(postComment(reader, give(storyId))).rejects.toMatchObject({ fields: { name: 'name-staff' } });
});

describe('salts', () => {
  test('turn each month, are looked for while they live, and are forgotten', async () => {
    const now = new Date();
    const later = new Date(now.getTime() + 33 * 86_400_000);
    const first = await tracesOf(database(), '192.0.2.1', now);
    const second = await tracesOf(database(), '192.0.2.99', later);
    expect(second.network).not.toBe(first.network);
    expect(second.networks).toContain(first.network);
    expect(second.addresses).not.toContain(first.address);
    await database().insert(networkSalts).values({ period: '2020-01', salt: 'x' });
    await sweepNetworks();
    expect(await database().$count(networkSalts, eq(networkSalts.period, '2020-01'))).toBe(0);
  });

  test('IPv6 counts by /48, however it is written', async () => {
    const of = async (address: string) => (await tracesOf(database(), address)).network;
    expect(await of('2001:db8:1::5')).toBe(await of('2001:0DB8:0001:ffff::9'));
    expect(await of('2001:db8::1')).toBe(await of('2001:db8:0:1::1'));
    expect(await of('2001:db8:1::5')).not.toBe(await of('2001:db8:2::5'));
    expect(await of('::1')).toBe(await of('0:0:0:1::'));
  });
});

describe('the learned score', () => {
  const decide = async (ids: number[], more: object = {}) =>
    decideComments(await signedIn('moderator'), decideInput.parse({ ids, decision: 'approved', ...more }));
  const counts = async () => new Map((await database().select().from(learnedWords)).map((row) => [`${row.language} ${row.word}`, [row.approved, row.refused]]));

  test('learns in the same transaction, unlearns by undo, and forgets the words of a text that is changed', async () => {
    const comment = await posted('198.51.140.1', { text: 'Zebra crossing' });
    await decide([comment.id], { decision: 'spam' });
    expect((await counts()).get('en zebra')).toEqual([0, 1]);
    await undoDecisions(await signedIn('moderator'), { ids: [comment.id] });
    expect((await counts()).get('en zebra')).toEqual([0, 0]);
    expect(await database().$count(commentLessons, eq(commentLessons.commentId, comment.id))).toBe(0);
    await decide([comment.id]);
    expect((await counts()).get('en zebra')).toEqual([1, 0]);
    await database().update(comments).set({ text: 'Gone' }).where(eq(comments.id, comment.id));
    expect(await database().$count(commentLessons, eq(commentLessons.commentId, comment.id))).toBe(0);
    expect((await counts()).get('en zebra')).toEqual([1, 0]);
  });

  test('holds what resembles what was refused, with the words that weighed most, once enough was decided', async () => {
    const { storyId } = await makeArticle({ locale: 'en' });
    const make = async (texts: string[]) =>
      (
        await database()
          .insert(comments)
          .values(texts.map((text) => ({ storyId, locale: 'en', language: 'en', authorName: 'x', text, receiptHash: crypto.randomUUID() })))
          .returning({ id: comments.id })
      ).map((row) => row.id);
    const bad = await make(Array.from({ length: 30 }, (_, at) => `Buy cheap loans online now, offer ${at} from our bank`));
    const good = await make(Array.from({ length: 30 }, (_, at) => `The summit in Bishkek was useful, I think, for the region and rail number ${at}`));
    await decide(bad, { decision: 'rejected', reason: 'advertising' });
    expect(await learnedScore('cheap loans online', 'en')).toBeNull();
    await decide(good);
    const score = await learnedScore('Get cheap loans online today', 'en');
    expect(score?.percent).toBeGreaterThan(95);
    expect(score?.words.slice(0, 3).map((word) => word.word)).toEqual(expect.arrayContaining(['cheap', 'loans', 'online']));
    expect((await learnedScore('The summit was useful for the region', 'en'))?.percent).toBeLessThan(5);
    expect(await learnedScore('дешёвые кредиты', 'ru')).toBeNull();
    await postComment(from('198.51.150.1'), give(storyId, { text: 'Cheap loans online, our bank', proof: await solved() }));
    const held = (await newest()).heldFor.find((reason) => reason.rule === 'learned');
    expect(held?.marks).toEqual(expect.arrayContaining(['cheap', 'loans']));
    expect((await newest()).status).toBe('held');
  });
});
