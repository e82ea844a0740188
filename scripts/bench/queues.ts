import { sql } from 'drizzle-orm';
import { database, disconnect } from '@/db/client';
import { listAuthorRecords } from '@/lib/comments/authors/author-record';
import { queues } from '@/lib/comments/comment/input';
import { listQueue, type QueueFilter } from '@/lib/comments/moderating/desk-queries';
import type { Person } from '@/lib/ground/actor';

/**
 * Fills the database with a million comments and times each queue with each filter, with the
 * authors' records, as a moderator of all languages and of one sees it.
 */
const wanted = Number(process.env.BENCH_COMMENTS ?? 1_000_000);
const batch = 25_000;
const db = database();
// The sample's comments are made today and have the smallest numbers; in a paper of a million they
// would be the oldest.
await db.execute(sql`update comments set created_at = now() - interval '3 years' where receipt_hash not like 'bench-%'`);
const { rows } = await db.execute<{ count: string }>(sql`select count(*) from comments`);
for (let made = Number(rows[0]?.count ?? 0); made < wanted; made += batch)
  await db.execute(sql`
    with numbered as (select id, row_number() over (order by id) - 1 as n, count(*) over () as total from stories)
    insert into comments (story_id, locale, language, author_name, text, status, held_for, receipt_hash, network_hash, address_hash, reports, appealed_at, created_at)
    select s.id, l.language, l.language, 'Reader ' || g % 40000, 'What the region needs is a timetable, number ' || g, 
      (case when g % 100 < 2 then 'held' when g % 100 < 10 then 'rejected' when g % 100 < 20 then 'spam' else 'approved' end)::comment_status,
      '[{"rule":"first","marks":[]}]', ${`bench-${made}-`} || g, 'net-' || g % 90000, 'address-' || g % 40000, case when g % 500 = 499 then 2 else 0 end,
      case when g % 1000 = 5 then now() end, now() - (${wanted}::int - ${made}::int - g) * interval '20 seconds'
    from generate_series(1, ${Math.min(batch, wanted - made)}::int) g
    join numbered s on s.n = g % s.total
    cross join lateral (select (array['en', 'ru', 'zh'])[1 + g % 3] as language) l`);
await db.execute(sql`analyze comments`);

const actor = (languages: string[]): Person => ({
  kind: 'person',
  id: 0,
  name: 'Bench',
  role: 'moderator',
  languages,
  sectionIds: [],
  sessionId: '',
  address: 'bench',
});
type Wish = Omit<QueueFilter, 'queue'>;
const [place] = (await db.execute<{ story: string; section: string }>(sql`select id as story, section_id as section from stories order by id limit 1`)).rows;
const [author] = (await db.execute<{ id: string }>(sql`select id from comments where network_hash = 'net-17' order by id limit 1`)).rows;
/**
 * What is looked for in each queue: by itself, then each filter alone, with words that many, few
 * and no comments hold.
 */
const wishes: [string, Wish][] = [
  ['', {}],
  ['language', { language: 'ru' }],
  ['section', { section: Number(place?.section) }],
  ['story', { story: Number(place?.story) }],
  ['author', { author: Number(author?.id) }],
  ['a day', { days: 1 }],
  ['thirty days', { days: 30 }],
  ['a common word', { search: 'timetable' }],
  ['a rare word', { search: 'number 77777' }],
  ['two letters', { search: 'ge' }],
  ['no such word', { search: 'qwertyuiop' }],
];
const times: { name: string; median: number; worst: number; rows: number }[] = [];
for (const languages of [[], ['zh']])
  for (const queue of queues)
    for (const [name, wish] of wishes) {
      const took: number[] = [];
      let after: number | undefined;
      let seen = 0;
      for (let turn = 0; turn < 5; turn += 1) {
        const begun = performance.now();
        const page = await listQueue(actor(languages), { ...wish, queue, after });
        await listAuthorRecords(
          actor(languages),
          page.slice(0, 50).map((row) => row.id),
        );
        took.push(performance.now() - begun);
        seen = Math.max(seen, page.length);
        after = page.at(-1)?.id;
        if (after === undefined) break;
      }
      took.sort((a, b) => a - b);
      times.push({
        name: [queue, name, languages.length > 0 ? `reads only ${languages}` : ''].filter(Boolean).join(', '),
        median: took[Math.floor(took.length / 2)] ?? 0,
        worst: took.at(-1) ?? 0,
        rows: seen,
      });
    }
const { rows: total } = await db.execute<{ count: number }>(sql`select count(*)::int as count from comments`);
console.log(JSON.stringify({ total: total[0]?.count ?? 0, times }));
await disconnect();
