import { sql } from 'drizzle-orm';
import { database, disconnect } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { getThread } from '@/lib/comments/reading/answers';
import { listDiscussion, listLanguages, orders } from '@/lib/comments/reading/listing';
import { findPermalink } from '@/lib/comments/reading/permalink';
import { getDiscussion } from '@/lib/comments/reading/queries';

/**
 * A story with 5,000 comments, a thousand of them in one thread five deep, beside a hundred
 * thousand elsewhere; times what a reader's page asks for.
 */
const total = 5000;
const elsewhere = Number(process.env.BENCH_ELSEWHERE ?? 100_000);
const db = database();
const { storyId } = await makeArticle();
const { storyId: other } = await makeArticle();
const insert = (story: number, many: number, parent: ReturnType<typeof sql>) =>
  db.execute<{ id: string }>(sql`
    insert into comments (story_id, parent_id, locale, language, author_name, text, status, likes, receipt_hash)
    select ${story}::bigint, ${parent}, 'en', (array['en', 'ru', 'zh'])[1 + g % 3], 'Reader ' || g, 'What the region needs is a timetable, number ' || g, 'approved', g % 211,
      gen_random_uuid()::text from generate_series(1, ${many}::int) g returning id`);
await insert(other, elsewhere, sql`null::bigint`);
const roots = (await insert(storyId, 500, sql`null::bigint`)).rows.map((row) => Number(row.id));
const first = roots[0] ?? 0;
let level = [first];
for (let depth = 0; depth < 5; depth += 1)
  level = (await insert(storyId, 200, sql`(${sql.param(level)}::bigint[])[1 + g % ${level.length}::int]`)).rows.map((row) => Number(row.id));
await insert(storyId, total - 1500, sql`(${sql.param(roots)}::bigint[])[1 + g % 500]`);
await db.execute(sql`analyze comments`);

const times: { name: string; median: number; worst: number }[] = [];
async function time(name: string, work: () => Promise<unknown>): Promise<void> {
  const took: number[] = [];
  for (let turn = 0; turn < 15; turn += 1) {
    const begun = performance.now();
    await work();
    took.push(performance.now() - begun);
  }
  took.sort((a, b) => a - b);
  times.push({ name, median: took[7] ?? 0, worst: took[14] ?? 0 });
}
await time('the article’s discussion', () => getDiscussion(storyId));
for (const order of orders) {
  const { next } = await listDiscussion(storyId, { order });
  await time(`${order}, second page`, () => listDiscussion(storyId, { order, after: next ?? undefined }));
  await time(`${order}, one language`, () => listDiscussion(storyId, { order, languages: ['ru'] }));
}
await time('languages', () => listLanguages(storyId));
await time('a page of the longest thread', () => getThread(first, storyId, level[0]));
await time('the link of the deepest answer', () => findPermalink(level.at(-1) ?? 0, 'en'));
console.log(JSON.stringify({ total, elsewhere, times }));
await disconnect();
