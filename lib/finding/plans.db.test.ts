import { type SQL, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeSection, makeState } from '@/db/factories';
import { withDatabase } from '@/testing/database';
import { signedIn } from '@/testing/people';
import type { Person } from '../ground/actor';
import { readFinding } from './finding';
import { byIndex, findArticles } from './queries';
import { findStatement, manyMatches, probeStatement } from './statement';

withDatabase();

const rows = 20_000;
let editor: Person;
let sectionId = 0;

beforeAll(async () => {
  sectionId = await makeSection({ slug: 'transport' });
  await makeSection({ slug: 'energy' });
  await makeState('UZ');
  editor = await signedIn('editor');
  const db = database();
  await db.execute(sql`insert into tags (slug, name) values ('rare', '{"en":"Rare"}')`);
  await db.execute(sql`insert into stories (section_id) select (select min(id) from sections) + n % 2 from generate_series(1, ${rows}::int) n`);
  await db.execute(sql`insert into story_states (story_id, iso2) select id, 'UZ' from stories where id % 10 = 0`);
  await db.execute(sql`insert into story_tags (story_id, tag_id) select id, (select id from tags) from stories where id % 1000 = 0`);
  const { rows: stories } = await db.execute<{ first: number }>(sql`select min(id)::int as first from stories`);
  const batches = Array.from({ length: rows / 2000 }, (_, at) => (stories[0]?.first ?? 0) + at * 2000);
  const within = (from: number) => sql`between ${from}::int and ${from + 1999}::int`;
  for (const from of batches)
    await db.execute(sql`
    insert into articles (story_id, locale, slug, status, headline, standfirst, body, body_text, words, revision, published_at)
    select id, case when id % 3 = 0 then 'ru' when id % 3 = 1 then 'en' else 'zh' end, 'story-' || id, case when id % 20 = 0 then 'draft' else 'published' end::article_status,
      'Railway story ' || md5(id::text), case when id % 500 = 1 then 'a rare caravan' else '' end, '{"type":"doc","content":[]}', 'trains and roads ' || md5(id::text || 'x'), '铁路 ' || md5(id::text), 1,
      case when id % 20 = 0 then null else timestamptz '2020-01-01' + id * interval '10 minutes' end from stories where id ${within(from)}`);
  for (const from of batches)
    await db.execute(sql`
    insert into drafts (article_id, headline, body, owner_id, updated_at, changed_at)
    select id, headline, body, case when id % 200 = 0 then ${editor.id}::bigint end, timestamptz '2024-01-01' + id * interval '1 minute', case when id % 20 = 0 then now() end
    from articles where id % 2 = 0 and story_id ${within(from)}`);
  await db.execute(sql`insert into draft_words (article_id, locale, version, search)
    select d.article_id, a.locale, 1, article_words(a.locale, d.headline, '', 'a draft of railway ' || md5(a.id::text), '铁路') from drafts d join articles a on a.id = d.article_id where d.changed_at is not null`);
  await db.execute(sql`analyze`);
}, 240_000);

async function scans(statement: SQL): Promise<string[]> {
  const { rows: lines } = await database().transaction(async (tx) => {
    await tx.execute(byIndex);
    return tx.execute<{ 'QUERY PLAN': string }>(sql`explain ${statement}`);
  });
  return lines.map((line) => line['QUERY PLAN']).filter((line) => /Seq Scan on (articles|drafts|draft_words|desk_rows|slugs)/.test(line));
}

const asked: [string, Record<string, string>][] = [
  ['everything', {}],
  ['a page further on', { before: '1600000000000000.500' }],
  ['a common word', { q: 'railway' }],
  ['a rare word', { q: 'caravan' }],
  ['a Russian word', { q: 'караваны', language: 'ru' }],
  ['a Chinese word', { q: '铁路' }],
  ['a number', { q: '#500' }],
  ['an address', { q: '/en/news/story-501' }],
  ['what is mine', { scope: 'mine' }],
  ['what waits', { scope: 'waiting' }],
  ['drafts', { status: 'draft' }],
  ['a common word in one section', { q: 'railway', section: '1' }],
  ['a common word under a rare tag', { q: 'railway', tag: 'rare' }],
  ['a rare tag and a state', { tag: 'rare', state: 'UZ' }],
  ['days', { from: '2020-02-01', to: '2020-02-02' }],
];

describe('no list of the desk reads the table of articles through', () => {
  test.each(asked)('%s', async (_name, query) => {
    const finding = readFinding({ ...query, ...(query.section && { section: String(sectionId) }) });
    const probe = finding.text ? probeStatement(finding) : null;
    if (probe) expect(await scans(probe)).toEqual([]);
    const count = probe ? ((await database().execute<{ count: number }>(probe)).rows[0]?.count ?? 0) : 0;
    const statement = findStatement(editor, finding, { walks: count >= manyMatches });
    expect(await scans(statement)).toEqual([]);
    expect((await findArticles(editor, finding, 'en')).slow).toBe(false);
  });
});
