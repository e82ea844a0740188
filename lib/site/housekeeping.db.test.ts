import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle, makePerson } from '@/db/factories';
import { withDatabase } from '@/testing/database';
import { sweep } from './housekeeping';

withDatabase();

const count = async (table: string) => {
  const { rows } = await database().execute<{ count: number }>(sql`select count(*)::int as count from ${sql.identifier(table)}`);
  return rows[0]?.count ?? 0;
};

test('removes what is over and leaves what is not', async () => {
  const db = database();
  const person = await makePerson({ email: 'a@people.example' });
  const { storyId } = await makeArticle();
  const at = (days: number) => sql`now() - make_interval(days => ${days})`;
  for (const days of [1, 29, 31, 90]) {
    await db.execute(sql`insert into invalidations (tags, paths, cause, created_at) values ('{a}', '{}', 'test', ${at(days)})`);
    await db.execute(sql`insert into tokens (kind, hash, expires_at) values ('reset', ${`h${days}`}, ${at(days)})`);
    await db.execute(sql`insert into sessions (person_id, expires_at) values (${person}, ${at(days)})`);
    await db.execute(sql`insert into sessions (person_id, expires_at, revoked_at) values (${person}, now() + interval '1 day', ${at(days)})`);
    await db.execute(sql`insert into rate_limits (key, hits, resets_at) values (${`k${days}`}, 1, ${at(days)})`);
    await db.execute(sql`insert into reads (story_id, locale, day, count) values (${storyId}, 'en', current_date - ${days * 20}::int, 1)`);
  }
  await db.execute(sql`insert into rate_limits (key, hits, resets_at) values ('now', 1, now() + interval '5 minutes')`);
  await db.execute(sql`insert into sessions (person_id, expires_at) values (${person}, now() + interval '1 day')`);
  const swept = await sweep();
  expect(swept).toMatchObject({ limits: 4, invalidations: 1, tokens: 2, sessions: 4, reads: 1 });
  expect([await count('invalidations'), await count('tokens'), await count('sessions'), await count('rate_limits'), await count('reads')]).toEqual([
    3, 2, 5, 1, 3,
  ]);
  expect(await sweep()).toMatchObject({ limits: 0, invalidations: 0, tokens: 0, sessions: 0 });
});
