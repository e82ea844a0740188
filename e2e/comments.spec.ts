import { makeArticle } from '@/db/factories';
import { findProblems } from './axe';
import { expect, test } from './fixtures';
import { sendForm } from './send-form';

test('a reader without JavaScript comments, a moderator decides in Russian by keyboard, the page and the receipt tell', async ({
  baseURL,
  db,
  signedIn,
  reader,
}) => {
  const base = baseURL ?? '';
  const ru = await makeArticle({ locale: 'ru' }, db);
  const others = await Promise.all(['en', 'zh'].map((locale) => makeArticle({ locale, storyId: ru.storyId }, db)));
  const pages = [ru, ...others].map((one) => `/${one.locale}/news/${one.slug}`);
  for (const path of pages) expect((await fetch(`${base}${path}`)).status).toBe(200);

  const page = await reader({ javaScriptEnabled: false });
  await page.goto(pages[0] ?? '');
  await page.locator('#comments [name=name]').fill('Аnna');
  await page.locator('#comments [name=text]').fill('Хорошая статья, **спасибо**. <script>alert(1)</script>');
  await page.locator('#comments form[data-form=comment] button').click();
  await expect(page.locator('#comment-name-error')).toBeVisible();
  await expect(page.locator('#comment-text')).toHaveValue(/Хорошая статья/);
  await page.locator('#comments [name=name]').fill('Читатель');
  await page.locator('#comments form[data-form=comment] button').click();
  await page.waitForURL(/\/ru\/comments\/[\w-]{32}$/);
  const receipt = page.url();
  await expect(page.locator('main')).toContainText('Ждёт модератора');
  await expect(page.locator('main')).toContainText('Первый комментарий автора');
  expect(await (await fetch(`${base}${pages[0]}`)).text()).not.toContain('Хорошая статья, <strong>');

  const moderator = await signedIn('moderator', 'ru');
  await moderator.goto('/desk/comments?queue=held&language=ru');
  await expect(moderator.locator('h1')).toHaveText('Комментарии');
  expect(await findProblems(moderator, { sizes: false })).toEqual([]);
  const item = moderator.locator('[data-comment]', { hasText: 'Хорошая статья' });
  await expect(item).toBeVisible();
  await moderator.keyboard.press('j');
  while (!(await item.evaluate((element) => element === document.activeElement))) await moderator.keyboard.press('j');
  await moderator.keyboard.press('a');
  await expect(item).toHaveCount(0);

  for (const path of pages)
    await expect
      .poll(async () => (await (await fetch(`${base}${path}`)).text()).includes('Хорошая статья, <strong>спасибо</strong>'), { timeout: 10_000 })
      .toBe(true);
  expect(await (await fetch(`${base}${pages[1]}`)).text()).not.toContain('<script>alert(1)');
  await page.goto(receipt);
  await expect(page.locator('main')).toContainText('Опубликован');
  await page.getByRole('link', { name: 'Посмотреть на странице' }).click();
  await expect(page.locator('article:target')).toContainText('Хорошая статья');

  await moderator.keyboard.press('u');
  await expect.poll(async () => (await (await fetch(`${base}${pages[2]}`)).text()).includes('Хорошая статья'), { timeout: 10_000 }).toBe(false);
});

test('a comment from another site is refused', async ({ db }) => {
  const { slug } = await makeArticle({ locale: 'en' }, db);
  const fields = { text: 'x', name: 'A' };
  const foreign = await sendForm(`/en/news/${slug}`, 'comment', { fields, headers: { 'sec-fetch-site': 'cross-site' } });
  expect(foreign.status()).toBe(403);
});

test('without JavaScript a reader changes a comment from the receipt, sees the refused draft again, and deletes it', async ({ db, reader }) => {
  const article = await makeArticle({ locale: 'en' }, db);
  const page = await reader({ javaScriptEnabled: false });
  await page.goto(`/en/news/${article.slug}`);
  await page.locator('#comments [name=name]').fill('A reader of papers');
  await page.locator('#comments [name=text]').fill('A thought to be changed');
  await page.locator('form[data-form=comment] button').click();
  await page.waitForURL(/\/en\/comments\/[\w-]{32}$/);
  const receipt = page.url();
  await page.locator('#edit-text').fill('A better thought');
  await page.locator('form[data-form=edit] button').click();
  await page.waitForURL(receipt);
  await expect(page.locator('main')).toContainText('A better thought');
  await page.locator('#edit-text').evaluate((field) => field.removeAttribute('maxlength'));
  await page.locator('#edit-text').fill('x'.repeat(5001));
  await page.locator('form[data-form=edit] button').click();
  await expect(page.locator('#edit-text-error')).toBeVisible();
  await expect(page.locator('#edit-text')).toHaveValue(/^x{5000}/);
  await page.goto(receipt);
  await page.locator('form[data-form=remove] button').click();
  await page.waitForURL(receipt);
  await expect(page.locator('[role=status]')).toContainText('Deleted');
  await expect(page.locator('main')).not.toContainText('A better thought');
});
