import type { Page } from '@playwright/test';
import { bodyOf, makeArticle } from '@/db/factories';
import { comments, commentTerms } from '@/db/schema';
import { findProblems } from './axe';
import { expect, test } from './fixtures';

/** Selects whole paragraphs, from the first to the last. */
const select = (page: Page) =>
  page.locator('#story').evaluate((story) => {
    const [first, last] = [story.querySelector('p'), [...story.querySelectorAll('p')].at(-1)];
    if (first && last) getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
  });

const said = {
  en: { text: ['The lake is deep.', 'It is cold.'], quote: 'Quote in a comment' },
  ru: { text: ['Озеро глубокое.', 'Вода холодная.'], quote: 'Процитировать в комментарии' },
  zh: { text: ['湖水很深。', '湖水很冷。'], quote: '引用到评论' },
} as const;

for (const locale of ['en', 'ru', 'zh'] as const)
  test(`words of the story are quoted in the comment that is being written (${locale})`, async ({ db, reader }) => {
    const { text, quote } = said[locale];
    const { slug } = await makeArticle({ locale, body: bodyOf(...text) }, db);
    const page = await reader();
    await page.goto(`/${locale}/news/${slug}`);
    const field = page.locator('#comment-text');
    await field.focus();
    await expect(page.locator('#comment-left')).toBeVisible();
    await field.fill('1');
    await field.blur();
    await page.goto(`/${locale}`);
    await page.goto(`/${locale}/news/${slug}`);
    await select(page);
    await page.getByRole('button', { name: quote, exact: true }).click();
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(`1\n\n> ${text[0]}\n> ${text[1]}\n\n`);
    await expect(page.locator('form details blockquote')).toContainText(text[1]);
    expect(await findProblems(page, { sizes: false })).toEqual([]);
  });

test('where mistakes cannot be reported words are quoted all the same', async ({ db, reader }) => {
  const { slug } = await makeArticle({ locale: 'en', body: bodyOf('The lake is deep.') }, db);
  const page = await reader();
  await page.goto(`/en/news/${slug}`);
  // The switch of the site would be that of all journeys.
  await page.locator('[data-typo]').evaluate((link) => link.remove());
  await select(page);
  await page.getByRole('button', { name: 'Quote in a comment', exact: true }).click();
  await expect(page.locator('#comment-text')).toHaveValue('> The lake is deep.\n\n');
  await expect(page.getByRole('button', { name: 'Report a mistake', exact: true })).toHaveCount(0);
});

test('where comments are closed nothing is quoted in one', async ({ db, reader }) => {
  const { storyId, slug } = await makeArticle({ locale: 'en', body: bodyOf('The lake is deep.') }, db);
  await db.insert(commentTerms).values({ storyId, open: false });
  const page = await reader();
  await page.goto(`/en/news/${slug}`);
  await select(page);
  await expect(page.getByRole('button', { name: 'Report a mistake', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Quote in a comment' })).toHaveCount(0);
});

for (const [locale, quote, ignore, ignored, again] of [
  ['ru', 'Цитировать', 'Скрыть автора', 'Марта', 'Показать снова'],
  ['zh', '引用', '屏蔽此人', 'Марта', '重新显示'],
] as const)
  test(`a comment is quoted, and an author ignored until shown again, also after a reload (${locale})`, async ({ db, reader }) => {
    const { storyId, slug } = await makeArticle({ locale }, db);
    const given = {
      storyId,
      locale,
      language: locale,
      authorName: ignored,
      text: 'Одно\n\nДва',
      status: 'approved' as const,
      receiptHash: crypto.randomUUID(),
    };
    const [made] = await db.insert(comments).values(given).returning({ id: comments.id });
    const page = await reader();
    await page.goto(`/${locale}/news/${slug}`);
    const comment = page.locator(`#c-${made?.id}`);
    await comment.scrollIntoViewIfNeeded();
    await comment.getByRole('button', { name: quote, exact: true }).click();
    await expect(comment.locator('textarea')).toHaveValue(/^> Одно/);
    await page.keyboard.press('Escape');
    await comment.getByRole('button', { name: ignore, exact: true }).click();
    await expect(comment).toBeHidden();
    await expect(page.getByRole('button', { name: again })).toBeFocused();
    await page.reload();
    await page.locator('#comments-title').scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: again }).click();
    await expect(comment).toBeVisible();
  });
