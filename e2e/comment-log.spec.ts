import { sql } from 'drizzle-orm';
import { findProblems } from './axe';
import { press } from './by-keyboard';
import { queued, walkTo } from './discussion';
import { expect, test } from './fixtures';
import { makeArticle } from './rows';

test('a moderator decides, goes away, and takes it back from the log by keyboard; the page shows both', async ({ baseURL, db, signedIn }) => {
  const page = await signedIn('moderator', 'ru');
  const base = baseURL ?? '';
  const said = `Later I thought better of it ${Date.now().toString(36)}`;
  const article = await makeArticle({ locale: 'ru' }, db);
  const path = `/ru/news/${article.slug}`;
  const { rows } = await db.execute<{ id: string }>(sql`
    insert into comments (story_id, locale, language, author_name, text, receipt_hash)
    values (${article.storyId}, 'ru', 'ru', 'Marta', ${said}, ${crypto.randomUUID()}) returning id`);
  const shows = async () => (await (await fetch(`${base}${path}`)).text()).includes(said);
  expect(await shows()).toBe(false);
  await page.goto(`/desk/comments?queue=held&story=${article.storyId}`);
  const item = queued(page).filter({ hasText: said });
  await walkTo(item);
  await page.keyboard.press('a');
  await expect(item).toHaveCount(0);
  await expect.poll(shows).toBe(true);

  await page.goto('/desk');
  await page.goto('/desk/comments');
  await page.getByRole('link', { name: 'Журнал решений' }).click();
  await page.waitForURL(/\/desk\/comments\/log$/);
  expect(await findProblems(page, { sizes: false })).toEqual([]);
  // What others decide meanwhile would push it from the page.
  await page.goto(`/desk/comments/log?comment=${rows[0]?.id}`);
  const log = page.getByRole('listitem').filter({ hasText: said });
  const approved = log.filter({ hasText: 'Комментарий одобрен' });
  await press(page, approved.getByRole('button', { name: /Отменить ?: Комментарий одобрен, Marta/ }));
  await expect(log).toHaveCount(2);
  await expect(log.first()).toContainText('Решение о комментарии отменено');
  await expect(log.getByRole('button')).toHaveCount(0);
  await expect(approved).toBeFocused();
  await expect.poll(shows).toBe(false);
});

test('an administrator has the same button in the log of everything', async ({ db, signedIn }) => {
  const page = await signedIn('administrator', 'en');
  const { storyId } = await makeArticle({ locale: 'en' }, db);
  const { rows } = await db.execute<{ id: string }>(sql`
    insert into comments (story_id, locale, language, author_name, text, receipt_hash)
    values (${storyId}, 'en', 'en', 'Jon', 'What the log is for', ${crypto.randomUUID()}) returning id`);
  await page.goto(`/desk/comments?queue=held&story=${storyId}`);
  const item = queued(page);
  await walkTo(item);
  await page.keyboard.press('s');
  await expect(item).toHaveCount(0);
  await page.goto(`/desk/log?type=comment&id=${rows[0]?.id}`);
  expect(await findProblems(page, { sizes: false })).toEqual([]);
  await page.getByRole('button', { name: /^Undo/ }).press('Enter');
  await expect(page.getByRole('row').nth(1)).toContainText('Decision on a comment taken back');
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveCount(0);
});
