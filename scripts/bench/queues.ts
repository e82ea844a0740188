import { sql } from 'drizzle-orm';
import { database, disconnect } from '@/db/client';
import { listQueue } from '@/lib/comments/desk-queries';
import { queues } from '@/lib/comments/input';
import type { Person } from '@/lib/people/actor';

/** Fills the database with a million comments and times each queue as a moderator of all languages and of one sees it. */
const wanted = Number(process.env.BENCH_COMMENTS ?? 1_000_000);
const batch = 100_000;
const db = database();
const { rows } = await db.execute<{ count: string }>(sql`select count(*) from comments`);
for (let made = Number(rows[0]?.count ?? 0); made < wanted; made += batch)
  await db.execute(sql`
    with numbered as (select id, row_number() over (order by id) - 1 as n, count(*) over () as total from stories)
    insert into comments (story_id, locale, language, author_name, text, status, held_for, receipt_hash, network_hash, reports, appealed_at, created_at)
    select s.id, l.language, l.language, 'Reader ' || g % 40000, 'What the region needs is a timetable, number ' || g, 
      (case when g % 100 < 2 then 'held' when g % 100 < 10 then 'rejected' when g % 100 < 20 then 'spam' else 'approved' end)::comment_status,
      '[{"rule":"first","marks":[]}]', ${`bench-${made}-`} || g, 'net-' || g % 90000, case when g % 500 = 499 then 2 else 0 end,
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
const times: { name: string; median: number; worst: number; rows: number }[] = [];
for (const languages of [[], ['zh']])
  for (const queue of queues) {
    const took: number[] = [];
    let after: number | undefined;
    let seen = 0;
    for (let turn = 0; turn < 9; turn += 1) {
      const begun = performance.now();
      const page = await listQueue(actor(languages), { queue, after });
      took.push(performance.now() - begun);
      seen = Math.max(seen, page.length);
      after = page.at(-1)?.id;
    }
    took.sort((a, b) => a - b);
    times.push({ name: `${queue}${languages.length > 0 ? `, only ${languages}` : ''}`, median: took[4] ?? 0, worst: took[8] ?? 0, rows: seen });
  }
const { rows: total } = await db.execute<{ count: number }>(sql`select count(*)::int as count from comments`);
console.log(JSON.stringify({ total: total[0]?.count ?? 0, times }));
await disconnect();
