import type { Page } from '@playwright/test';
import { bodyOf } from '@/db/factories';
import { comments, commentTerms } from '@/db/schema';
import { findProblems } from './axe';
import { commentForm, discussion, says } from './discussion';
import { expect, test } from './fixtures';
import { makeArticle } from './rows';
import { byNumber } from './unseen';

/** Selects whole paragraphs, from the first of these to the last. */
const select = async (page: Page, words: readonly string[]) => {
  const paragraph = (text = '') => page.getByRole('main').getByRole('article').first().getByRole('paragraph').filter({ hasText: text });
  const last = await paragraph(words.at(-1)).elementHandle();
  await paragraph(words[0]).evaluate((first, end) => end && getSelection()?.setBaseAndExtent(first, 0, end, end.childNodes.length), last);
};

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
    const { text: field } = commentForm(page, locale);
    await field.focus();
    await expect(page.getByText(says[locale].comments.left.replace(/\s*\{count\}.*/, ''))).toBeVisible();
    await field.fill('1');
    await field.blur();
    await page.goto(`/${locale}`);
    await page.goto(`/${locale}/news/${slug}`);
    await select(page, text);
    await page.getByRole('button', { name: quote, exact: true }).click();
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(`1\n\n> ${text[0]}\n> ${text[1]}\n\n`);
    await expect(discussion(page, locale).getByRole('blockquote')).toContainText(text[1]);
    expect(await findProblems(page, { sizes: false })).toEqual([]);
  });

test('where mistakes cannot be reported words are quoted all the same', async ({ db, reader }) => {
  const { slug } = await makeArticle({ locale: 'en', body: bodyOf('The lake is deep.') }, db);
  const page = await reader();
  await page.goto(`/en/news/${slug}`);
  // The switch of the site would be that of all journeys.
  await page.getByRole('link', { name: 'Report a mistake', exact: true }).evaluate((link) => link.remove());
  await select(page, ['The lake is deep.']);
  await page.getByRole('button', { name: 'Quote in a comment', exact: true }).click();
  await expect(commentForm(page).text).toHaveValue('> The lake is deep.\n\n');
  await expect(page.getByRole('button', { name: 'Report a mistake', exact: true })).toHaveCount(0);
});

test('where comments are closed nothing is quoted in one', async ({ db, reader }) => {
  const { storyId, slug } = await makeArticle({ locale: 'en', body: bodyOf('The lake is deep.') }, db);
  await db.insert(commentTerms).values({ storyId, open: false });
  const page = await reader();
  await page.goto(`/en/news/${slug}`);
  await select(page, ['The lake is deep.']);
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
    const comment = byNumber(page, made?.id);
    await comment.scrollIntoViewIfNeeded();
    await comment.getByRole('button', { name: quote, exact: true }).click();
    await expect(commentForm(comment, locale).text).toHaveValue(/^> Одно/);
    await page.keyboard.press('Escape');
    await comment.getByRole('button', { name: ignore, exact: true }).click();
    await expect(comment).toBeHidden();
    await expect(page.getByRole('button', { name: again })).toBeFocused();
    await page.reload();
    await discussion(page, locale).scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: again }).click();
    await expect(comment).toBeVisible();
  });
