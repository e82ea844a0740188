import type { Database } from '@/db/client';
import { comments } from '@/db/schema';
import { findProblems } from './axe';
import { discussion, says } from './discussion';
import { expect, test } from './fixtures';
import { makeArticle } from './rows';
import { byNumber, wokenTalk } from './unseen';

async function say(db: Database, storyId: number, locale: string, authorName: string, authorKey: string, text: string): Promise<number> {
  const given = { storyId, locale, language: locale, authorName, authorKey, text, status: 'approved' as const, receiptHash: crypto.randomUUID() };
  const [made] = await db.insert(comments).values(given).returning({ id: comments.id });
  return made?.id ?? 0;
}

test('one likes, reports, quotes and answers in the article, and sees what is one’s own and what is new', async ({ db, reader }) => {
  test.slow();
  const { storyId, slug } = await makeArticle({ locale: 'en' }, db);
  const first = await say(db, storyId, 'en', 'Marta Milepost', 'aaaaa', 'The night train should come back.');
  const second = await say(db, storyId, 'en', 'Marta Milepost', 'bbbbb', 'It never ran at night.');
  const page = await reader();
  const article = `/en/news/${slug}`;
  await page.goto(article);
  const locator = byNumber(page, first);
  const other = byNumber(page, second);
  await locator.scrollIntoViewIfNeeded();
  await expect(wokenTalk(page)).toBeVisible();
  await expect(other).toContainText('Marta Milepost (2)');
  await expect(locator).toContainText('MM');

  const like = locator.getByRole('button', { name: /^Like/ });
  await expect(like).toHaveAttribute('aria-pressed', 'false');
  await like.click();
  await expect(like).toHaveAttribute('aria-pressed', 'true');
  await expect(like).toContainText('1 like');
  await like.click();
  await expect(like).toHaveAttribute('aria-pressed', 'false');

  await other.getByRole('link', { name: 'Report' }).click();
  await other.getByLabel('What is wrong with it?').selectOption('illegal');
  await other.getByLabel(/In your own words/).fill('Names a witness.');
  await other.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(other.getByRole('status')).toContainText('The moderators will look at it.');
  await expect(other.getByRole('link', { name: 'Reported' })).toBeVisible();

  await locator.getByRole('button', { name: 'Quote' }).click();
  const text = locator.getByLabel('Your comment');
  await expect(text).toHaveValue('> The night train should come back.\n\n');
  await expect(text).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(locator.getByRole('link', { name: /^Reply/ })).toBeFocused();
  await locator.getByRole('link', { name: /^Reply/ }).click();
  await text.fill('So it should.');
  await locator.getByLabel('Your name').fill('Timur');
  await text.press('Control+Enter');
  await expect(page.getByText('Awaiting review. Only you see it here.')).toBeVisible();
  await expect(discussion(page).getByRole('list').getByRole('list').getByRole('article')).toContainText('So it should.');
  expect(new URL(page.url()).pathname).toBe(article);

  await other.getByRole('button', { name: 'Ignore' }).click();
  await expect(other).toBeHidden();
  await page.getByRole('button', { name: 'Show again' }).click();
  await expect(other).toBeVisible();

  const third = await say(db, storyId, 'en', 'Anna', 'ccccc', 'A third voice.');
  await like.click();
  await expect(like).toHaveAttribute('aria-pressed', 'true');
  await expect(async () => {
    await page.goto(article);
    await expect(byNumber(page, third)).toBeAttached({ timeout: 500 });
  }).toPass();
  await byNumber(page, third).scrollIntoViewIfNeeded();
  await expect(byNumber(page, third).getByText('New', { exact: true })).toBeVisible();
  await expect(locator.getByText('New', { exact: true })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'New since your last visit: 1' })).toBeVisible();
  await expect(like).toHaveAttribute('aria-pressed', 'true');
  expect(await findProblems(page, { sizes: false })).toEqual([]);
});

for (const [locale, report, send, thanks] of [
  ['ru', 'Пожаловаться', 'Пожаловаться', 'Модераторы'],
  ['zh', '举报', '举报', '谢谢'],
] as const)
  test(`without JavaScript a report has words and leads to its receipt (${locale})`, async ({ db, reader }) => {
    const { storyId, slug } = await makeArticle({ locale }, db);
    const id = await say(db, storyId, locale, 'Марта', 'aaaaa', '一');
    const page = await reader({ javaScriptEnabled: false });
    await page.goto(`/${locale}/news/${slug}`);
    const words = says[locale].comments;
    await byNumber(page, id).getByRole('link', { name: report }).click();
    await page.getByRole('combobox', { name: words.reportWhy }).selectOption({ label: words.reportReasons.illegal });
    await page.getByRole('textbox', { name: words.reportNote }).fill('<b>слова</b>');
    await page.getByRole('button', { name: send, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/comments/reports/[\\w-]{32}(#report)?$`));
    await expect(page.getByRole('status')).toContainText(thanks);
    await expect(page.getByRole('main')).toContainText('<b>слова</b>');
  });
