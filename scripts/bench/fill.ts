import { sql } from 'drizzle-orm';
import { connect } from '@/db/client';
import { bodyOf } from '@/db/factories';

const wanted = Number(process.argv[2] ?? 100_000);
const batch = 10_000;
const { db, end } = connect(process.env.DATABASE_URL ?? '', { max: 1 });

/**
 * Fills the database with believable articles, four in five in English, a hundred a day back from
 * today. Listings and day counts are made in one pass each.
 */
await db.execute(sql`set statement_timeout = 0`);
await db.execute(sql`alter table articles disable trigger articles_after`);
const { rows } = await db.execute<{ count: string }>(sql`select count(*) from stories where sample_key is null`);
const body = JSON.stringify(
  bodyOf('The corridor opened in the spring, and the first train was late.', 'By autumn it was on time, and nobody wrote about it any more.'),
);
for (let made = Number(rows[0]?.count ?? 0); made < wanted; made += batch) {
  await db.execute(sql`
    with sections_numbered as (select id, row_number() over (order by id) - 1 as n, count(*) over () as total from sections),
    made as (
      insert into stories (section_id) select s.id from generate_series(1, ${Math.min(batch, wanted - made)}::int) g join sections_numbered s on s.n = g % s.total returning id
    ), stated as (
      insert into story_states (story_id, iso2) select made.id, s.iso2 from made join (select iso2, row_number() over (order by iso2) - 1 as n from states) s on s.n = made.id % 27 returning story_id
    )
    insert into articles (story_id, locale, slug, status, headline, standfirst, body, body_text, word_count, revision, published_at, zone)
    select id, case when id % 5 = 0 then 'ru' else 'en' end, 'bench-' || id, 'published', 'Freight, water and light: report ' || id, 'What the region did in week ' || id % 520 || '.',
      ${body}::jsonb, 'The corridor opened in the spring, and the first train was late. Report ' || id, 24, 1, now() - ((${made}::int + row_number() over (order by id)) / 100) * interval '1 day' - (id % 80000) * interval '1 second', 'Asia/Tashkent'
    from made`);
}
await db.execute(sql`alter table articles enable trigger articles_after`);
await db.execute(sql`set session_replication_role = replica`);
await db.execute(sql`insert into slugs (locale, slug, article_id) select locale, slug, id from articles on conflict do nothing`);
await db.execute(sql`
  insert into listings (locale, kind, key, published_at, article_id)
  select a.locale, 'section'::listing_kind, s.section_id::text, a.published_at, a.id from articles a join stories s on s.id = a.story_id where a.status = 'published' and a.slug like 'bench-%'
  union all select a.locale, 'state', t.iso2, a.published_at, a.id from articles a join story_states t on t.story_id = a.story_id where a.status = 'published' and a.slug like 'bench-%'
  on conflict do nothing`);
await db.execute(sql`delete from day_counts`);
await db.execute(
  sql`insert into day_counts (locale, day, count) select locale, published_day, count(*) from articles where status = 'published' group by 1, 2`,
);
await db.execute(sql`analyze`);
await end();
