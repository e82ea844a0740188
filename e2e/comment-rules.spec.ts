import { findProblems } from './axe';
import { commentForm, receiptAddress, says, writeComment } from './discussion';
import { expect, test } from './fixtures';
import { ownAddress } from './reader-address';
import { makeArticle } from './rows';
import { proofOf } from './unseen';

test('a browser proves its work when the form is touched, and the receipt no longer names that reason', async ({ page, db, reader }) => {
  await page.setExtraHTTPHeaders(ownAddress());
  const article = await makeArticle({ locale: 'en' }, db);
  const path = `/en/news/${article.slug}`;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(path);
  const form = commentForm(page);
  expect(asked).not.toContain('/api/comments/proof');
  await form.text.fill('The timetable is what we lack.');
  await form.name.fill('Aigerim');
  await expect(proofOf(page)).toHaveAttribute('data-proof', 'ready', { timeout: 20_000 });
  await form.send.click();
  await page.waitForURL(receiptAddress);
  await expect(page.getByRole('main')).toContainText('First comment by this author');
  await expect(page.getByRole('main')).not.toContainText('proof of work');

  const visitor = await reader({ javaScriptEnabled: false });
  const other = await makeArticle({ locale: 'en' }, db);
  await writeComment(visitor, `/en/news/${other.slug}`, { text: 'No script here.', name: 'Timur' });
  await expect(visitor.getByRole('main')).toContainText('No proof of work came with it');
});

test('a moderator makes a list of words in Russian, tries it on past decisions, saves it by keyboard and takes it back', async ({ signedIn }) => {
  const page = await signedIn('moderator', 'ru');
  await page.goto('/desk/comments/rules');
  const words = says.ru.guarding;
  const title = `Займы ${Date.now().toString(36)}`;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Правила для комментариев');
  await expect(page.getByRole('main').getByRole('listitem')).not.toHaveCount(0);
  expect(await findProblems(page, { sizes: false })).toEqual([]);
  await page.getByRole('link', { name: 'Новый список слов' }).click();
  await page.getByLabel(words.fields.title).fill(title);
  await page.getByLabel(words.fields.language).selectOption({ label: 'Русский' });
  await page.getByLabel(words.fields.words).fill('займ\nбыстрый кредит');
  await page.getByRole('button', { name: 'Проверить на прошлых решениях' }).click();
  await expect(page.getByRole('region', { name: words.tried }).or(page.getByText(words.none))).toBeVisible();
  expect(await findProblems(page, { sizes: false })).toEqual([]);
  await page.getByRole('button', { name: 'Сохранить правило' }).press('Enter');
  await page.waitForURL(/\/desk\/comments\/rules$/);
  const made = page.getByRole('listitem').filter({ hasText: title });
  await expect(made).toContainText('включено');
  await made.getByRole('link').click();
  await page.getByRole('button', { name: /Удалить список/ }).click();
  await page.waitForURL(/\/desk\/comments\/rules$/);
  await expect(made).toHaveCount(0);
});
