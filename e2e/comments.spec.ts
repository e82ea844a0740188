import { findProblems } from './axe';
import { commentForm, queued, receiptAddress, walkTo, writeComment } from './discussion';
import { expect, test } from './fixtures';
import { makeArticle } from './rows';
import { sendForm } from './send-form';
import { target } from './unseen';

test('a reader without JavaScript comments, a moderator decides in Russian by keyboard, the page and the receipt tell', async ({
  baseURL,
  db,
  signedIn,
  reader,
}) => {
  const base = baseURL ?? '';
  const ru = await makeArticle({ locale: 'ru' }, db);
  const others = await Promise.all(['en', 'zh'].map((locale) => makeArticle({ locale, storyId: ru.storyId }, db)));
  const pages = [ru, ...others].map((article) => `/${article.locale}/news/${article.slug}`);
  for (const path of pages) expect((await fetch(`${base}${path}`)).status).toBe(200);

  const page = await reader({ javaScriptEnabled: false });
  const main = page.getByRole('main');
  const form = commentForm(page, 'ru');
  await page.goto(pages[0] ?? '');
  await form.name.fill('Аnna');
  await form.text.fill('Хорошая статья, **спасибо**. <script>alert(1)</script>');
  await form.send.click();
  await expect(form.name).toHaveAttribute('aria-invalid', 'true');
  await expect(form.text).toHaveValue(/Хорошая статья/);
  await form.name.fill('Читатель');
  await form.send.click();
  await page.waitForURL(receiptAddress);
  const receipt = page.url();
  await expect(main).toContainText('Ждёт модератора');
  await expect(main).toContainText('Первый комментарий автора');
  expect(await (await fetch(`${base}${pages[0]}`)).text()).not.toContain('Хорошая статья, <strong>');

  const moderator = await signedIn('moderator', 'ru');
  await moderator.goto(`/desk/comments?queue=held&language=ru&story=${ru.storyId}`);
  await expect(moderator.getByRole('heading', { level: 1 })).toHaveText('Комментарии');
  expect(await findProblems(moderator, { sizes: false })).toEqual([]);
  const item = queued(moderator).filter({ hasText: 'Хорошая статья' });
  await walkTo(item);
  await moderator.keyboard.press('a');
  await expect(item).toHaveCount(0);

  for (const path of pages)
    await expect.poll(async () => (await (await fetch(`${base}${path}`)).text()).includes('Хорошая статья, <strong>спасибо</strong>')).toBe(true);
  expect(await (await fetch(`${base}${pages[1]}`)).text()).not.toContain('<script>alert(1)');
  await page.goto(receipt);
  await expect(main).toContainText('Опубликован');
  await page.getByRole('link', { name: 'Посмотреть на странице' }).click();
  await expect(target(page)).toContainText('Хорошая статья');

  await moderator.keyboard.press('u');
  await expect.poll(async () => (await (await fetch(`${base}${pages[2]}`)).text()).includes('Хорошая статья')).toBe(false);
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
  const receipt = await writeComment(page, `/en/news/${article.slug}`, { name: 'A reader of papers', text: 'A thought to be changed' });
  const main = page.getByRole('main');
  const text = page.getByRole('textbox', { name: 'The new text' });
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await text.fill('A better thought');
  await save.click();
  await page.waitForURL(receipt);
  await expect(main).toContainText('A better thought');
  await text.evaluate((field) => field.removeAttribute('maxlength'));
  await text.fill('x'.repeat(5001));
  await save.click();
  await expect(text).toHaveAttribute('aria-invalid', 'true');
  await expect(text).toHaveValue(/^x{5000}/);
  await page.goto(receipt);
  await page.getByRole('button', { name: 'Delete the comment' }).click();
  await page.waitForURL(receipt);
  await expect(main.getByRole('status')).toContainText('Deleted');
  await expect(main).not.toContainText('A better thought');
});
