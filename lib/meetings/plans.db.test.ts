import { type SQLWrapper, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle, makeState } from '@/db/factories';
import { withDatabase } from '@/testing/database';
import { countsStatement } from '../states/queries';
import { comingStatement } from './queries';

withDatabase();

beforeAll(async () => {
  await makeState('UZ');
  const db = database();
  await db.execute(sql`insert into institutions (slug, name, short_name) select 'i-' || n, '{"en":"I"}', '{"en":"I"}' from generate_series(1, 50) n`);
  await db.execute(sql`
    insert into meetings (institution_id, iso2, title, starts_at, ends_at, is_all_day, zone)
    select (select min(id) from institutions) + n % 50, case when n % 500 = 0 then 'UZ' end, '{"en":"M"}', timestamptz '2000-01-01' + n * interval '6 hours',
      timestamptz '2000-01-01' + n * interval '6 hours', false, 'UTC' from generate_series(1, 40000) n`);
  const { id } = await makeArticle();
  await db.execute(sql`
    insert into listings (locale, kind, key, published_at, article_id)
    select 'en', 'state', case when n % 3 = 0 then 'UZ' else 'KZ' end, timestamptz '2000-01-01' + n * interval '1 hour', ${id}::bigint from generate_series(1, 20000) n`);
  await db.execute(sql`analyze`);
});

const planOf = async (statement: SQLWrapper) =>
  (await database().execute<{ 'QUERY PLAN': string }>(sql`explain ${statement}`)).rows.map((line) => line['QUERY PLAN']).join('\n');

test.each([
  ['all', {}],
  ['of an institution', { institutionId: 3 }],
  ['in a state', { iso2: 'UZ' }],
])('what is to come is found by an index among 40,000: %s', async (_name, scope) => {
  const plan = await planOf(comingStatement(scope, new Date('2027-05-01T00:00:00Z'), 10));
  expect(plan).not.toContain('Seq Scan on meetings');
});

test('the stories of states are counted by the index of their lists', async () =>
  expect(await planOf(countsStatement('en'))).toMatch(/Index (?:Only )?Scan (?:Backward )?using listings_/));
