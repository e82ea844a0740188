import { type SQL, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeSection, makeState } from '@/db/factories';
import { withDatabase } from '@/testing/database';
import { alikeChineseStatement, alikeStatement } from './correct';
import { filtersStatement, matchesStatement } from './queries';
import { readSearch, readTerms } from './query';

withDatabase();

const rows = 20_000;
let sectionId = 0;

beforeAll(async () => {
  sectionId = await makeSection({ slug: 'transport' });
  await makeSection({ slug: 'energy' });
  await makeState('UZ');
  const db = database();
  await db.execute(sql`insert into stories (section_id) select (select min(id) from sections) + n % 2 from generate_series(1, ${rows}::int) n`);
  await db.execute(sql`insert into story_states (story_id, iso2) select id, 'UZ' from stories where id % 10 = 0`);
  for (let from = 0; from < rows; from += 2000)
    await db.execute(sql`
    insert into articles (story_id, locale, slug, status, headline, standfirst, body, body_text, words, revision, published_at)
    select id, case when id % 3 = 0 then 'ru' when id % 3 = 1 then 'en' else 'zh' end, 'story-' || id, case when id % 50 = 0 then 'draft' else 'published' end::article_status,
      'Railway story ' || md5(id::text), case when id % 500 = 1 then 'a rare caravan' else '' end, '{"type":"doc","content":[]}', 'trains and roads ' || md5(id::text || 'x'), '铁路 ' || md5(id::text), 1,
      timestamptz '2020-01-01' + id * interval '1 hour' from stories
    where id > (select min(id) from stories) - 1 + ${from}::int and id <= (select min(id) from stories) - 1 + ${from + 2000}::int`);
  await db.execute(sql`analyze`);
}, 120_000);

async function scans(statement: SQL): Promise<string[]> {
  const { rows: lines } = await database().execute<{ 'QUERY PLAN': string }>(sql`explain ${statement}`);
  return lines.map((line) => line['QUERY PLAN']).filter((line) => /Seq Scan on (articles|listings|stories)/.test(line));
}

const query = (given: Record<string, string>) => readSearch(given);
const section = () => ({ kind: 'section', key: String(sectionId) }) as const;
const state = { kind: 'state', key: 'UZ' } as const;

describe('no search reads a whole table', () => {
  test.each([
    ['a common word', 'en', 'railway'],
    ['a rare word', 'en', 'caravan'],
    ['two words', 'en', 'railway caravan'],
    ['a phrase', 'en', '"rare caravan"'],
    ['a Russian word', 'ru', 'саммита'],
    ['a name that is no word', 'en', 'WHO'],
    ['names only', 'en', 'it who'],
    ['a compound', 'en', 'F-16 caravan'],
    ['a Russian compound', 'ru', 'Нур-Султан'],
    ['a Chinese compound', 'zh', 'F-16 鐵路'],
    ['a Chinese word', 'zh', '铁路'],
    ['one Chinese character', 'zh', '铁'],
  ])('%s', async (_name, locale, text) => {
    for (const byWords of [false, true]) expect(await scans(matchesStatement(locale, query({ q: text }), [], readTerms(text), byWords))).toEqual([]);
  });

  test('words with filters', async () => {
    const given = query({ q: 'railway', from: '2021-01-01', to: '2021-03-01' });
    expect(await scans(matchesStatement('en', given, [section(), state], readTerms('railway')))).toEqual([]);
  });

  test('filters alone, and the pages after the first', async () => {
    expect(await scans(filtersStatement('en', query({}), [section()]))).toEqual([]);
    expect(await scans(filtersStatement('en', query({ from: '2021-01-01' }), [state, section()]))).toEqual([]);
    expect(await scans(filtersStatement('en', query({ from: '2021-01-01', to: '2021-02-01' }), []))).toEqual([]);
    expect(await scans(filtersStatement('en', query({ after: 'd:1609459200000000:500' }), [section()]))).toEqual([]);
  });

  test('a word that is everywhere is read from the newest on', async () => {
    const { rows: lines } = await database().execute<{ 'QUERY PLAN': string }>(
      sql`explain ${matchesStatement('en', query({ q: 'railway' }), [], readTerms('railway'))}`,
    );
    expect(lines.map((line) => line['QUERY PLAN']).join('\n')).toContain('using articles_latest');
  });

  test('headlines with a word like another', async () => {
    expect(await scans(alikeStatement('en', 'ralway'))).toEqual([]);
    expect(await scans(alikeChineseStatement('中吉乌帖路'))).toEqual([]);
  });
});
