import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db/client';
import { bodyOf, makeArticle } from '@/db/factories';
import { contactMessages, drafts } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { signedIn } from '@/testing/people';
import { getStoryName, listDayFigures, listStoryFigures } from './figures';
import { getTroubles, getWaiting, listBehind } from './waiting';

withDatabase();

test('says what waits, to those who may decide it', async () => {
  const made = await makeArticle();
  await database().insert(contactMessages).values({ locale: 'en', name: 'R', email: 'r@mail.example', subject: 's', message: 'm' });
  await database().execute(sql`
    insert into comments (story_id, locale, language, author_name, text, status, receipt_hash, created_at)
    values (${made.storyId}, 'en', 'en', 'Ann', 'Held', 'held', 'a', now() - interval '2 hours'), (${made.storyId}, 'ru', 'ru', 'Боб', 'Held', 'held', 'b', now())`);
  const editor = await getWaiting(await signedIn('editor'));
  expect(editor).toMatchObject({ comments: { held: 2, appeals: 0 }, typos: 0, messages: { open: 1 } });
  expect(Date.now() - (editor.comments?.oldest?.getTime() ?? 0)).toBeGreaterThan(3_600_000);
  expect((await getWaiting(await signedIn('moderator', { languages: ['ru'] }))).comments).toMatchObject({ held: 1 });
  expect(await getWaiting(await signedIn('translator'))).toEqual({ comments: null, typos: null, messages: null });
});

test('lists translations that are behind their source, and no longer when they have caught up', async () => {
  const source = await makeArticle({ revision: 3, revisedAt: new Date() });
  const translation = await makeArticle({ storyId: source.storyId, locale: 'ru', status: 'draft', headline: 'Перевод' });
  await database()
    .insert(drafts)
    .values({
      articleId: translation.id,
      body: bodyOf('x'),
      headline: 'Перевод',
      slug: '',
      sourceArticleId: source.id,
      sourceRevision: 2,
    } as typeof drafts.$inferInsert);
  const editor = await signedIn('editor');
  expect((await listBehind(editor)).map((waitingTranslation) => [waitingTranslation.articleId, waitingTranslation.sourceLocale])).toEqual([
    [translation.id, 'en'],
  ]);
  expect(await listBehind(await signedIn('translator', { languages: ['zh'] }))).toEqual([]);
  await database().execute(sql`update drafts set source_revision = 3 where article_id = ${translation.id}`);
  expect(await listBehind(editor)).toEqual([]);
});

test('gives readings by day, of one story and of all', async () => {
  const [a, b] = [await makeArticle(), await makeArticle()];
  await database().execute(sql`
    insert into reads (story_id, locale, day, count) values
      (${a.storyId}, 'en', current_date, 3), (${a.storyId}, 'ru', current_date, 2), (${a.storyId}, 'en', current_date - 4, 1), (${b.storyId}, 'en', current_date - 40, 9)`);
  const days = await listDayFigures(a.storyId);
  expect(days).toHaveLength(30);
  expect([days.at(-1)?.count, days.at(-5)?.count, days.at(0)?.count]).toEqual([5, 1, 0]);
  expect((await listDayFigures(null)).reduce((sum, figures) => sum + figures.count, 0)).toBe(6);
  expect(await listStoryFigures('en')).toMatchObject([{ storyId: a.storyId, count: 6, articleId: a.id }]);
  expect(await getStoryName(a.storyId, 'zh')).toMatchObject({ articleId: a.id, locale: 'en' });
});

test('tells of changes that do not reach the pages, and of letters that did not leave', async () => {
  await database().execute(
    sql`insert into invalidations (tags, paths, cause, created_at) values ('{a}', '{}', 'test', now() - interval '1 minute'), ('{a}', '{}', 'test', now())`,
  );
  await database().execute(sql`insert into audit_log (person_name, action, subject_type, subject_id) values ('mail', 'mail.failed', 'letter', '-')`);
  expect(await getTroubles(0)).toMatchObject({ stale: 1, lettersFailed: 1 });
  const { rows } = await database().execute<{ id: string }>(sql`select max(id) as id from invalidations`);
  expect(await getTroubles(Number(rows[0]?.id))).toMatchObject({ stale: 0, staleSince: null });
});
