import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { articles, auditLog, invalidations, revisions, stories } from '@/db/schema';
import { correction } from '@/sample/mistakes';
import { withDatabase } from '@/testing/database';
import { signedIn } from '@/testing/people';
import { systemActor } from '../ground/actor';
import { createFrame, createSampleEdition, isEmpty } from './create';
import { removeSampleEdition } from './remove';

withDatabase();
const count = async (from: string) => Number((await database().execute<{ count: string }>(sql`select count(*) from ${sql.raw(from)}`)).rows[0]?.count);

beforeAll(async () => {
  await createSampleEdition();
}, 120_000);

test('shows a newcomer a correction with its tasks on the other editions, a withdrawn story and a calendar', async () => {
  const says = `says = '${correction.says}' and said = '${correction.said}'`;
  expect(await count(`corrections where ${says}`)).toBe(1);
  expect(await count(`ripple_tasks where ${says} and status = 'open' and block <> ''`)).toBe(2);
  expect(await count(`articles where body_text like '%${correction.says}%' and locale = 'en' and revision = 2`)).toBe(1);
  expect(await count(`articles where status = 'withdrawn' and withdrawn_notice <> ''`)).toBe(3);
  expect(await count('meetings where ends_at > now()')).toBeGreaterThan(3);
  expect(await count('institution_documents')).toBeGreaterThan(3);
  expect(await count('institution_officers')).toBeGreaterThan(1);
});

test('whoever may not manage the settings may not', async () => {
  await expect(removeSampleEdition(await signedIn('editor'))).rejects.toMatchObject({ reason: 'not-allowed' });
  expect(await count('stories')).toBeGreaterThan(5);
});

test('what is its own goes whole; what the newsroom made or published anew stays', async () => {
  const own = await makeArticle();
  const [sample] = await database().select().from(articles).where(sql`story_id in (select id from stories where sample_key is not null)`).limit(1);
  const editor = await signedIn('editor');
  const { slug = '', headline = '', body } = sample ?? {};
  await database()
    .insert(revisions)
    .values({
      articleId: sample?.id ?? 0,
      number: 2,
      kind: 'update',
      slug,
      headline,
      standfirst: '',
      dateline: '',
      body: body ?? { type: 'doc' },
      personId: editor.id,
    });
  const before = await count('stories');
  const removed = await removeSampleEdition(systemActor('operator'));
  expect(removed).toMatchObject({ stories: before - 2, adopted: 1 });
  expect(removed.pictures).toBeGreaterThan(10);
  const left = await database().select({ id: stories.id, key: stories.sampleKey }).from(stories);
  expect(left.map((row) => row.id).sort()).toEqual([own.storyId, sample?.storyId].sort());
  expect(left.every((row) => row.key === null)).toBe(true);
  expect(await count('comments where story_id not in (select id from stories)')).toBe(0);
  expect(await count('listings where article_id not in (select id from articles)')).toBe(0);
  expect(await count('states')).toBeGreaterThan(5);
  expect(await count('meetings')).toBe(0);
  expect(await count('institution_documents')).toBe(0);
  expect(await count('institution_officers')).toBe(0);
  expect(await database().select().from(auditLog).where(eq(auditLog.action, 'sample.remove'))).toHaveLength(1);
  expect(await database().select().from(invalidations).where(eq(invalidations.cause, 'sample.remove'))).toMatchObject([{ tags: ['site', 'meetings'] }]);
});

test('a second time there is nothing to remove', async () => {
  expect(await removeSampleEdition(systemActor('operator'))).toMatchObject({ stories: 0, adopted: 0, pictures: 0 });
});

test('a publication without it has its rosters and sections, and no story', async () => {
  await database().execute(sql`truncate stories, sections, states, state_groups, institutions, funding_notices, settings, media cascade`);
  expect(await isEmpty()).toBe(true);
  await createFrame();
  expect([await count('stories'), (await count('tags where true')) >= 0]).toEqual([0, true]);
  expect(await count('sections')).toBeGreaterThan(3);
  expect(await isEmpty()).toBe(false);
});
