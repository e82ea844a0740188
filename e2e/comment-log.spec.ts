import type { Locator, Page } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { makeArticle } from '@/db/factories';
import { findProblems } from './axe';
import { expect, test } from './fixtures';

/** Goes on by Tab alone until this has the focus. */
async function tabTo(page: Page, name: RegExp, within: string): Promise<void> {
  const button = page.locator(within).getByRole('button', { name });
  await expect(button).toBeVisible();
  const isThere = () => button.evaluate((element) => element === document.activeElement);
  for (let pressed = 0; pressed < 120 && !(await isThere()); pressed += 1) await page.keyboard.press('Tab');
  await expect(button).toBeFocused();
}

/** Goes to the only comment of the page; keys are heard from when the page is awake. */
const goTo = (page: Page, item: Locator) =>
  expect(async () => {
    await page.keyboard.press('j');
    await expect(item).toBeFocused({ timeout: 500 });
  }).toPass();

test('a moderator decides, goes away, and takes it back from the log by keyboard; the page shows both', async ({ baseURL, db, signedIn }) => {
  const page = await signedIn('moderator', 'ru');
  const base = baseURL ?? '';
  const said = `Later I thought better of it ${Date.now().toString(36)}`;
  const article = await makeArticle({ locale: 'ru' }, db);
  const path = `/ru/news/${article.slug}`;
  await db.execute(sql`
    insert into comments (story_id, locale, language, author_name, text, receipt_hash)
    values (${article.storyId}, 'ru', 'ru', 'Marta', ${said}, ${crypto.randomUUID()})`);
  const shows = async () => (await (await fetch(`${base}${path}`)).text()).includes(said);
  expect(await shows()).toBe(false);
  await page.goto(`/desk/comments?queue=held&story=${article.storyId}`);
  const item = page.locator('[data-comment]', { hasText: said });
  await goTo(page, item);
  await page.keyboard.press('a');
  await expect(item).toHaveCount(0);
  await expect.poll(shows, { timeout: 10_000 }).toBe(true);

  await page.goto('/desk');
  await page.goto('/desk/comments');
  await page.getByRole('link', { name: 'Журнал решений' }).click();
  await page.waitForURL(/\/desk\/comments\/log$/);
  expect(await findProblems(page, { sizes: false })).toEqual([]);
  const row = page.locator('[data-log]', { hasText: said });
  await expect(row).toContainText('Комментарий одобрен');
  await tabTo(page, /Отменить ?: Комментарий одобрен, Marta/, `[data-log="${await row.getAttribute('data-log')}"]`);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-log]', { hasText: said }).first()).toContainText('Решение о комментарии отменено');
  await expect(page.locator('[data-log]', { hasText: said }).getByRole('button')).toHaveCount(0);
  await expect(page.locator('[data-log]', { hasText: 'Комментарий одобрен' }).filter({ hasText: said })).toBeFocused();
  await expect.poll(shows, { timeout: 10_000 }).toBe(false);
});

test('an administrator has the same button in the log of everything', async ({ db, signedIn }) => {
  const page = await signedIn('administrator', 'en');
  const { storyId } = await makeArticle({ locale: 'en' }, db);
  const { rows } = await db.execute<{ id: string }>(sql`
    insert into comments (story_id, locale, language, author_name, text, receipt_hash)
    values (${storyId}, 'en', 'en', 'Jon', 'What the log is for', ${crypto.randomUUID()}) returning id`);
  await page.goto(`/desk/comments?queue=held&story=${storyId}`);
  const item = page.locator('[data-comment]');
  await goTo(page, item);
  await page.keyboard.press('s');
  await expect(item).toHaveCount(0);
  await page.goto(`/desk/log?type=comment&id=${rows[0]?.id}`);
  expect(await findProblems(page, { sizes: false })).toEqual([]);
  await page.getByRole('button', { name: /^Undo/ }).press('Enter');
  await expect(page.locator('tbody tr').first()).toContainText('Decision on a comment taken back');
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveCount(0);
});
