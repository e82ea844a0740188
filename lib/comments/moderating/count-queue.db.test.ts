import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { withDatabase } from '@/testing/database';
import { signedIn } from '@/testing/people';
import type { Person } from '../../ground/actor';
import type { Queue } from '../comment/input';
import { countingSql, countQueue, mostThrough } from './count-queue';
import type { QueueFilter } from './desk-queries';

withDatabase();
let anna: Person;
let story = 0;

beforeAll(async () => {
  story = (await makeArticle()).storyId;
  await makeArticle();
  // A third of 30,000 waits; two of a hundred are reported or appealed.
  await database().execute(sql`
    with numbered as (select id, row_number() over (order by id) - 1 as n, count(*) over () as total from stories)
    insert into comments (story_id, locale, language, author_name, text, status, receipt_hash, reports, appealed_at, created_at)
    select s.id, 'ru', (array['en', 'ru', 'zh'])[1 + g % 3], 'Reader ' || g, 'A timetable, number ' || g,
      (case when g % 100 < 33 then 'held' when g % 100 < 50 then 'spam' else 'approved' end)::comment_status,
      'c-' || g, case when g % 100 = 99 then 2 else 0 end, case when g % 100 = 45 then now() end, now() - (30000 - g) * interval '10 minutes'
    from generate_series(1, 30000) g join numbered s on s.n = g % s.total`);
  await database().execute(sql`analyze`);
  anna = await signedIn('moderator');
});

const filters = (queue: Queue): QueueFilter[] => [
  { queue },
  { queue, language: 'ru' },
  { queue, story },
  { queue, days: 30, search: 'qwertyuiop' },
  { queue, search: 'zq' },
  { queue, assigned: anna.id },
];

test('counts what each filter leaves, and says where the queue is longer than what was looked through', async () => {
  const [all, russian, ofStory, word, letters, mine] = await countQueue(anna, filters('held'));
  expect(all).toEqual({ count: mostThrough + 1, isPart: true });
  expect([russian?.count, ofStory?.count].every((count) => Number(count) > 500)).toBe(true);
  expect([word, letters, mine].map((counted) => counted?.count)).toEqual([0, 0, 0]);
  expect(await countQueue(anna, [...filters('reported').slice(0, 1), { queue: 'appealed' }, { queue: 'spam' }])).toEqual([
    { count: 300, isPart: false },
    { count: 300, isPart: false },
    { count: 0, isPart: false },
  ]);
  expect(await countQueue(anna, [])).toEqual([]);
});

test('reads each queue by its index, however many filters ask', async () => {
  for (const queue of ['held', 'reported', 'appealed', 'new', 'unanswered'] as const) {
    const asked = countingSql(anna, queue, Array.from({ length: 10 }, () => filters(queue)).flat());
    const { rows } = await database().execute<{ 'QUERY PLAN': string }>(sql`explain ${asked}`);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan, plan).not.toMatch(/Seq Scan on comments\b/);
    expect(plan).toContain('Limit');
  }
});
