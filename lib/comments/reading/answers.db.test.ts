import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { withDatabase } from '@/testing/database';
import type { ThreadNode } from '../comment/thread';
import { answersPerPage, answersShown, getThread } from './answers';
import { listDiscussion, orders } from './listing';
import { findPermalink } from './permalink';
import { getDiscussion } from './queries';

withDatabase();

const add = async (storyId: number, more: { status?: string; parent?: number; likes?: number } = {}): Promise<number> => {
  const { rows } = await database().execute<{ id: string }>(sql`
    insert into comments (story_id, parent_id, locale, language, author_name, text, status, likes, receipt_hash)
    values (${storyId}, ${more.parent ?? null}, 'en', 'en', 'Ann', 'x', ${more.status ?? 'approved'}, ${more.likes ?? 0}, ${crypto.randomUUID()})
    returning id`);
  return Number(rows[0]?.id);
};
const setStatus = (id: number, status: string) => database().execute(sql`update comments set status = ${status}::comment_status where id = ${id}`);
const flat = (nodes: ThreadNode[]): ThreadNode[] => nodes.flatMap((node) => [node, ...flat(node.replies)]);
const shownIds = (nodes: ThreadNode[]) =>
  flat(nodes)
    .filter((node) => !node.deleted)
    .map((node) => node.id);

/** A thread of so many answers, five deep in turn. */
async function makeThread(storyId: number, answers: number): Promise<{ root: number; all: number[] }> {
  const root = await add(storyId);
  const all: number[] = [];
  for (let at = 0; at < answers; at += 1) all.push(await add(storyId, { parent: at % 5 === 0 ? root : all[at - 1] }));
  return { root, all };
}

/** Every page to which the links of a discussion lead: what stands on it, by its address. */
async function walk(storyId: number): Promise<Map<string, number[]>> {
  const pages = new Map<string, number[]>();
  const threads: { id: number; after: number }[] = [];
  for (let after: string | undefined; ; ) {
    const { nodes, next } = await listDiscussion(storyId, { order: 'oldest', after });
    pages.set(after ? `&after=${after}` : '', shownIds(nodes));
    for (const { id, more } of nodes) if (more) threads.push({ id, after: more.after });
    if (next === null) break;
    after = next;
  }
  for (const { id, ...begin } of threads)
    for (let after = begin.after; ; ) {
      const page = await getThread(id, storyId, after);
      pages.set(`/thread/${id}?after=${after}`, page ? shownIds(page.root.replies) : []);
      if (!page?.next) break;
      after = page.next;
    }
  return pages;
}

test('of a thread of 210 answers, five deep, each stands on one page, and its link leads to that page', async () => {
  const { storyId, slug } = await makeArticle();
  const { root, all } = await makeThread(storyId, 210);
  const others: number[] = [];
  for (let at = 0; at < 60; at += 1) others.push(await add(storyId));
  const pages = await walk(storyId);
  expect([...pages.values()].flat().sort((a, b) => a - b)).toEqual([root, ...all, ...others].sort((a, b) => a - b));
  expect(pages.size).toBe(2 + Math.ceil((210 - answersShown) / answersPerPage));
  const [first] = (await getDiscussion(storyId)).nodes;
  expect(first?.more).toEqual({ count: 210 - answersShown, after: all[answersShown - 1] });
  for (const id of [root, ...all.filter((_, at) => at % 37 === 0 || at < 12 || (at > 57 && at < 62)), all.at(-1) ?? 0, ...others]) {
    const [rest] = [...pages].find(([, ids]) => ids.includes(id)) ?? [];
    expect(await findPermalink(id, 'en')).toBe(
      rest === '' ? `/en/news/${slug}#c-${id}` : `/en/comments${rest?.startsWith('/') ? rest : `?story=${storyId}${rest}`}#c-${id}`,
    );
  }
});

test('an answer whose parent stands on another page says whom it answers and where', async () => {
  const { storyId } = await makeArticle();
  const { root, all } = await makeThread(storyId, 40);
  const late = await add(storyId, { parent: all[2] });
  const page = await getThread(root, storyId, all[answersShown - 1]);
  const node = page?.root.replies.find((reply) => reply.id === late);
  expect(node?.inReplyTo).toEqual({ id: all[2], name: 'Ann', elsewhere: true });
  expect(page?.root.replies[0]).toMatchObject({ id: all[10], inReplyTo: null });
  expect(page?.root.replies[0]?.replies[0]).toMatchObject({ id: all[11] });
});

test('what is hidden takes everything under it along, on every page and in the count; what was removed keeps its place', async () => {
  const { storyId } = await makeArticle();
  const { root, all } = await makeThread(storyId, 40);
  const [hidden, removed] = [all[20] ?? 0, all[30] ?? 0];
  await setStatus(hidden, 'rejected');
  await setStatus(removed, 'deleted');
  const [node] = (await getDiscussion(storyId)).nodes;
  expect(node?.more?.count).toBe(40 - answersShown - 5 - 1);
  const page = await getThread(root, storyId, node?.more?.after);
  const shown = flat(page?.root.replies ?? []);
  expect(shown.map((node) => node.id)).not.toContain(all[22]);
  expect(shown.find((node) => node.id === removed)).toMatchObject({ deleted: true });
  expect(shown.find((node) => node.id === removed)?.replies[0]?.id).toBe(all[31]);
  expect(shownIds(page?.root.replies ?? [])).toHaveLength(node?.more?.count ?? 0);
  expect(await findPermalink(all[22] ?? 0, 'en')).toBeNull();
});

test('a short thread has no further page; a page of no thread of this story is none', async () => {
  const { storyId } = await makeArticle();
  const { storyId: other } = await makeArticle();
  const { root, all } = await makeThread(storyId, answersShown);
  const [node] = (await getDiscussion(storyId)).nodes;
  expect(node?.more).toBeUndefined();
  expect(shownIds([node as ThreadNode])).toEqual([root, ...all]);
  expect(await getThread(root, other)).toBeNull();
  expect(await getThread(all[0] ?? 0, storyId)).toBeNull();
  expect(await getThread(await add(storyId, { status: 'held' }), storyId)).toBeNull();
});

test('with 20,000 comments elsewhere, every order of a story with 5,000 reads indexes only', async () => {
  const { storyId } = await makeArticle();
  const { storyId: elsewhere } = await makeArticle();
  const fill = (story: number, many: number) =>
    database().execute(sql`
      insert into comments (story_id, locale, language, author_name, text, status, likes, receipt_hash)
      select ${story}::bigint, 'en', (array['en', 'ru', 'zh'])[1 + g % 3], 'Ann', 'x', 'approved', g % 97, gen_random_uuid()::text from generate_series(1, ${many}::int) g`);
  await fill(elsewhere, 20_000);
  await fill(storyId, 2500);
  await database().execute(sql`
    insert into comments (story_id, parent_id, locale, language, author_name, text, status, receipt_hash)
    select story_id, id, 'en', 'en', 'Bob', 'y', 'approved', gen_random_uuid()::text from comments where story_id = ${storyId}`);
  await database().execute(sql`analyze comments`);
  const explain = async (order: string, more = sql``) => {
    const { rows } = await database().execute<{ 'QUERY PLAN': string }>(sql`
      explain select c.* from comments c where c.story_id between ${storyId} and ${storyId} and c.parent_id is null and c.status in ('approved', 'deleted') ${more}
      ${sql.raw(`order by ${order} limit 51`)}`);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  };
  const liked = 'c.story_id desc, c.likes desc, c.id desc';
  expect(await explain(liked, sql`and (c.story_id, c.likes, c.id) < (${storyId}::bigint, 50, 1000000)`)).toMatch(/Index.*comments_liked/);
  for (const order of ['c.story_id, c.id', 'c.story_id desc, c.id desc', liked]) {
    const plan = await explain(order);
    expect(plan).toMatch(/Index.*comments_(roots|liked)/);
    expect(plan).not.toMatch(/Sort|pkey/);
  }
  for (const order of orders) {
    const { nodes, next } = await listDiscussion(storyId, { order });
    expect([nodes.length, next !== null, nodes.every((node) => node.replies.length === 1)]).toEqual([50, true, true]);
  }
});
