import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { withDatabase } from '@/testing/database';
import type { ThreadNode } from '../comment/thread';
import { listDiscussion, listLanguages, type Order, orders, readPlace } from './listing';
import { findPermalink } from './permalink';

withDatabase();

const add = async (storyId: number, more: { status?: string; parent?: number; language?: string; likes?: number } = {}): Promise<number> => {
  const { rows } = await database().execute<{ id: string }>(sql`
    insert into comments (story_id, parent_id, locale, language, author_name, text, status, likes, receipt_hash)
    values (${storyId}, ${more.parent ?? null}, 'en', ${more.language ?? 'en'}, 'Ann', 'x', ${more.status ?? 'approved'}, ${more.likes ?? 0}, ${crypto.randomUUID()})
    returning id`);
  return Number(rows[0]?.id);
};
const ids = (nodes: ThreadNode[]) => nodes.map((node) => node.id);
const walk = async (storyId: number, order: Order, languages: string[] = []): Promise<number[][]> => {
  const pages: number[][] = [];
  for (let after: string | undefined; ; ) {
    const { nodes, next } = await listDiscussion(storyId, { order, languages, after });
    pages.push(ids(nodes));
    if (next === null) return pages;
    after = next;
  }
};

test('each order shows every comment once, fifty to a page, and answers as they were said', async () => {
  const { storyId } = await makeArticle();
  const all: { id: number; likes: number }[] = [];
  for (let at = 0; at < 103; at += 1) all.push({ id: await add(storyId, { likes: at % 4 }), likes: at % 4 });
  const first = all[0]?.id ?? 0;
  const answers = [await add(storyId, { parent: first }), await add(storyId, { parent: first, likes: 9 })];
  await add(storyId, { status: 'held', likes: 99 });
  const byId = all.map((comment) => comment.id);
  const wanted: Record<Order, number[]> = {
    oldest: byId,
    newest: byId.toReversed(),
    likes: all.toSorted((a, b) => b.likes - a.likes || b.id - a.id).map((comment) => comment.id),
    interesting: [
      first,
      ...all
        .slice(1)
        .toSorted((a, b) => b.likes - a.likes || b.id - a.id)
        .map((comment) => comment.id),
    ],
    answered: byId,
  };
  await database().execute(sql`update comments set created_at = timestamptz '2026-11-01 12:00:00Z' where story_id = ${storyId}`);
  for (const order of orders) {
    const pages = await walk(storyId, order);
    expect(pages.map((page) => page.length)).toEqual([50, 50, 3]);
    expect(pages.flat()).toEqual(wanted[order]);
  }
  const [root] = (await listDiscussion(storyId, { order: 'oldest' })).nodes;
  expect(ids(root?.replies ?? [])).toEqual(answers);
  expect(await findPermalink(byId[60] ?? 0, 'en')).toContain(`&after=${byId[49]}#`);
});

test('two of three languages are read together, each comment once, in every order', async () => {
  const { storyId } = await makeArticle();
  const all: { id: number; likes: number; language: string }[] = [];
  for (let at = 0; at < 160; at += 1) {
    const [likes, language] = [at % 5, ['en', 'ru', 'zh'][at % 3] ?? 'en'];
    all.push({ id: await add(storyId, { likes, language }), likes, language });
  }
  const read = all.filter((comment) => comment.language !== 'en');
  const wanted: Record<Order, number[]> = {
    oldest: read.map((comment) => comment.id),
    newest: read.map((comment) => comment.id).toReversed(),
    likes: read.toSorted((a, b) => b.likes - a.likes || b.id - a.id).map((comment) => comment.id),
    interesting: read.toSorted((a, b) => b.likes - a.likes || b.id - a.id).map((comment) => comment.id),
    answered: read.map((comment) => comment.id),
  };
  for (const order of orders) {
    const pages = await walk(storyId, order, ['ru', 'zh']);
    expect(pages.map((page) => page.length)).toEqual([50, 50, 6]);
    expect(pages.flat()).toEqual(wanted[order]);
  }
});

test('of one language each comment stands by itself with whom it answers, nothing under what is hidden', async () => {
  const { storyId } = await makeArticle();
  const [root, hidden] = [await add(storyId), await add(storyId, { status: 'rejected' })];
  const russian = await add(storyId, { parent: root, language: 'ru' });
  const gone = await add(storyId, { status: 'deleted' });
  const under = await add(storyId, { parent: gone, language: 'ru' });
  await add(storyId, { parent: hidden, language: 'ru' });
  await add(storyId, { parent: await add(storyId, { parent: hidden }), language: 'ru' });
  const { nodes, next } = await listDiscussion(storyId, { order: 'newest', languages: ['ru'] });
  expect(nodes.map((node) => [node.id, node.inReplyTo?.id ?? null])).toEqual([
    [under, null],
    [russian, root],
  ]);
  expect(next).toBeNull();
  for (let at = 0; at < 51; at += 1) await add(storyId, { language: 'ru', likes: 1 });
  expect((await walk(storyId, 'likes', ['ru'])).map((page) => page.length)).toEqual([50, 3]);
  const [most] = await listLanguages(storyId);
  expect(most?.language).toBe('ru');
});

test('a place that is none begins at the beginning', async () => {
  const { storyId } = await makeArticle();
  const id = await add(storyId);
  for (const after of ['', 'x', '1;2', '9'.repeat(30), '-1', '1.2.3']) {
    expect(readPlace('likes', after)).toBeNull();
    expect(ids((await listDiscussion(storyId, { order: 'likes', after })).nodes)).toEqual([id]);
  }
});

test('twice the likes and answers are worth six hours; only approved answers count, and stop counting when they are hidden', async () => {
  const { storyId } = await makeArticle();
  const at = (id: number, when: string) => database().execute(sql`update comments set created_at = ${when}::timestamptz where id = ${id}`);
  const [older, newer] = [await add(storyId, { likes: 3 }), await add(storyId)];
  await at(older, '2026-11-01 12:00:00Z');
  await at(newer, '2026-11-01 23:59:00Z');
  const order = async () => ids((await listDiscussion(storyId, { order: 'interesting' })).nodes);
  expect(await order()).toEqual([older, newer]);
  await at(newer, '2026-11-02 00:01:00Z');
  expect(await order()).toEqual([newer, older]);
  const answer = await add(storyId, { parent: older });
  await add(storyId, { parent: older, status: 'held' });
  const count = async () => (await database().execute(sql`select answers from comments where id = ${older}`)).rows[0]?.answers;
  expect(await count()).toBe(1);
  expect(await order()).toEqual([older, newer]);
  await database().execute(sql`update comments set status = 'rejected' where id = ${answer}`);
  expect(await count()).toBe(0);
  await database().execute(sql`update comments set status = 'approved' where parent_id = ${older}`);
  expect(await count()).toBe(2);
  await database().execute(sql`delete from comments where id = ${answer}`);
  expect(await count()).toBe(1);
});
