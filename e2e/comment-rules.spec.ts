import AxeBuilder from '@axe-core/playwright';
import { makeArticle } from '@/db/factories';
import { expect, test } from './fixtures';
import { ownAddress } from './reader-address';

test('a browser proves its work when the form is touched, and the receipt no longer names that reason', async ({ page, db, reader }) => {
  await page.setExtraHTTPHeaders(ownAddress());
  const article = await makeArticle({ locale: 'en' }, db);
  const path = `/en/news/${article.slug}`;
  const asked: string[] = [];
  const violations: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  page.on('console', (message) => message.text().includes('Content Security Policy') && violations.push(message.text()));
  await page.goto(path);
  const form = page.locator('#comments form[data-form=comment]');
  expect(asked).not.toContain('/api/comments/proof');
  await form.locator('[name=text]').fill('The timetable is what we lack.');
  await form.locator('[name=name]').fill('Aigerim');
  await expect(form).toHaveAttribute('data-proof', 'ready', { timeout: 20_000 });
  await form.locator('button[type=submit]').click();
  await page.waitForURL(/\/en\/comments\/[\w-]{32}$/);
  await expect(page.locator('main')).toContainText('First comment by this author');
  await expect(page.locator('main')).not.toContainText('proof of work');
  expect(violations).toEqual([]);

  const visitor = await reader({ javaScriptEnabled: false });
  const other = await makeArticle({ locale: 'en' }, db);
  await visitor.goto(`/en/news/${other.slug}`);
  await visitor.locator('#comments [name=text]').fill('No script here.');
  await visitor.locator('#comments [name=name]').fill('Timur');
  await visitor.locator('form[data-form=comment] button').click();
  await visitor.waitForURL(/\/en\/comments\/[\w-]{32}$/);
  await expect(visitor.locator('main')).toContainText('No proof of work came with it');
});

test('a moderator makes a list of words in Russian, tries it on past decisions, saves it by keyboard and takes it back', async ({ signedIn }) => {
  const page = await signedIn('moderator', 'ru');
  await page.goto('/desk/comments/rules');
  await expect(page.locator('h1')).toHaveText('Правила для комментариев');
  await expect(page.locator('[data-part=desk-list] > li')).not.toHaveCount(0);
  const first = await new AxeBuilder({ page: page as never }).analyze();
  expect(first.violations.map((one) => one.id)).toEqual([]);
  await page.getByRole('link', { name: 'Новый список слов' }).click();
  await page.locator('[name=title]').fill('Займы');
  await page.locator('[name=language]').selectOption('ru');
  await page.locator('[name=words]').fill('займ\nбыстрый кредит');
  await page.getByRole('button', { name: 'Проверить на прошлых решениях' }).click();
  await expect(page.locator('[aria-live] [data-part=desk-note]')).toBeVisible();
  const second = await new AxeBuilder({ page: page as never }).analyze();
  expect(second.violations.map((one) => one.id)).toEqual([]);
  await page.getByRole('button', { name: 'Сохранить правило' }).press('Enter');
  await page.waitForURL(/\/desk\/comments\/rules$/);
  const made = page.locator('[data-part=desk-list] > li', { hasText: 'Займы' });
  await expect(made).toContainText('включено');
  await made.getByRole('link').click();
  await page.getByRole('button', { name: /Удалить список/ }).click();
  await page.waitForURL(/\/desk\/comments\/rules$/);
  await expect(made).toHaveCount(0);
});
