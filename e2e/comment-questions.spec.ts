import type { Locator, Page } from '@playwright/test';
import { makeArticle } from '@/db/factories';
import { comments, commentTerms } from '@/db/schema';
import { findProblems } from './axe';
import { expect, test } from './fixtures';

/** Goes to a comment of the queue by its keys, once they are there. */
const at = (item: Locator) =>
  expect(async () => {
    await item.page().keyboard.press('j');
    await expect(item).toBeFocused({ timeout: 500 });
  }).toPass();

const shows = (page: Page, path: string, look: () => Promise<void>) =>
  expect(async () => {
    await page.goto(path);
    await look();
  }).toPass({ timeout: 60_000 });

test('an editor lets readers ask; a question is answered from the queue by keyboard, comes first, and its mark is taken off and put back', async ({
  db,
  editor: page,
  reader,
}) => {
  test.slow();
  const { id, storyId, slug } = await makeArticle({ locale: 'en' }, db);
  const path = `/en/news/${slug}`;
  const earlier = {
    storyId,
    locale: 'en',
    language: 'en',
    authorName: 'Ann',
    text: 'When does it open?',
    status: 'approved' as const,
    receiptHash: crypto.randomUUID(),
  };
  await db.insert(comments).values(earlier);
  await page.goto(`/desk/articles/${id}`);
  await page.getByRole('tab', { name: /^Story/ }).click();
  await page.locator('summary', { hasText: /^Comments$/ }).click();
  const form = page.locator('form', { has: page.locator('[name=closeDays]') });
  await form.getByLabel('Questions and answers').check();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('[data-part=desk-toast]')).toContainText('The comment settings are saved.');

  const visitor = await reader({ javaScriptEnabled: false });
  await shows(visitor, path, () => expect(visitor.getByRole('heading', { name: 'Ask a question' })).toBeVisible({ timeout: 500 }));
  await expect(visitor.getByRole('heading', { name: 'Questions and answers' })).toBeVisible();
  await expect(visitor.locator('#comments')).toContainText('1 question, 0 answered');
  await expect(visitor.locator('#comments article').first()).toContainText('Not answered yet');
  await visitor.getByLabel('Your question').fill(`What does a ticket cost? ${slug}`);
  await visitor.getByLabel('Your name').fill('Timur');
  await visitor.getByRole('button', { name: 'Send the question' }).click();
  await expect(visitor.getByRole('status').first()).toContainText('Waiting for a moderator');

  await page.goto(`/desk/comments?queue=held&story=${storyId}`);
  const question = page.locator('[data-comment]', { hasText: slug });
  await at(question);
  await page.keyboard.press('a');
  await expect(question).toHaveCount(0);
  await page.goto(`/desk/comments?queue=unanswered&story=${storyId}`);
  await expect(page.locator('[data-comment]')).toHaveCount(2);
  await at(question);
  await page.keyboard.press('w');
  await expect(page.getByRole('heading', { name: 'Reply to Timur' })).toBeVisible();
  await page.getByLabel('Your comment').fill('Four hundred, from May.');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.getByRole('status').first()).toContainText('Published');

  const threads = visitor.locator('#comments section > ol > li');
  await shows(visitor, path, () => expect(visitor.locator('#comments')).toContainText('2 questions, 1 answered', { timeout: 500 }));
  await expect(threads.first()).toContainText('What does a ticket cost?');
  await expect(threads.first().locator('article').nth(1)).toContainText('Answer');
  await expect(threads.nth(1)).toContainText('Not answered yet');
  await visitor.getByRole('link', { name: 'Sort and filter' }).click();
  await expect(visitor.locator('main [aria-current=true]').first()).toHaveText('Answered first');
  await visitor.getByRole('link', { name: 'Oldest first' }).click();
  await expect(visitor.locator('main ol > li').first()).toContainText('When does it open?');

  await page.goto(`/desk/comments?queue=unanswered&story=${storyId}`);
  await expect(page.locator('[data-comment]')).toHaveCount(1);
  await page.goto(`/desk/comments?queue=approved&story=${storyId}`);
  const answer = page.locator('[data-comment]', { hasText: 'Four hundred, from May.' });
  await at(answer);
  await page.keyboard.press('w');
  await expect(page.locator('[data-part=desk-toast]')).toContainText('no longer marked as the answer');
  await expect(answer.getByRole('button', { name: /^Mark as the answer/ })).toBeVisible();
  await page.keyboard.press('u');
  await expect(answer.getByRole('button', { name: /^No longer the answer/ })).toBeVisible();
  await shows(visitor, path, () => expect(visitor.locator('#comments')).toContainText('2 questions, 1 answered', { timeout: 500 }));
  await page.keyboard.press('e');
  await answer.getByRole('button', { name: /^Back to an ordinary discussion/ }).press('Enter');
  await expect(page.locator('[data-part=desk-toast]')).toContainText('this discussion is changed');
  await expect(answer.getByRole('button', { name: /^Make it questions and answers/ })).toBeVisible();
  await shows(visitor, path, () => expect(visitor.getByRole('heading', { name: 'Comments', exact: true })).toBeVisible({ timeout: 500 }));
});

for (const [locale, title, write, label, send, open, answered, count] of [
  ['en', 'Questions and answers', 'Ask a question', 'Your question', 'Send the question', 'Not answered yet', 'Answer', '2 questions, 1 answered'],
  ['ru', 'Вопросы и ответы', 'Задать вопрос', 'Ваш вопрос', 'Отправить вопрос', 'Пока без ответа', 'Ответ на вопрос', '2 вопроса, с ответом: 1'],
  ['zh', '问答', '提问', '您的问题', '提交问题', '尚未回答', '回答', '2个提问，1个已回答'],
] as const)
  test(`readers see what is answered and ask, without JavaScript and with it (${locale})`, async ({ db, reader }) => {
    const { storyId, slug } = await makeArticle({ locale }, db);
    await db.insert(commentTerms).values({ storyId, questions: true });
    const given = { storyId, locale, language: locale, authorName: 'Ann', status: 'approved' as const };
    const add = async (text: string, more: Partial<typeof comments.$inferInsert> = {}) => {
      const values = { ...given, text, receiptHash: crypto.randomUUID(), ...more };
      const [row] = await db.insert(comments).values(values).returning({ id: comments.id });
      return row?.id ?? 0;
    };
    const first = await add('?');
    const second = await add('??');
    const answer = await add('!', { parentId: second, isStaff: true, isAnswer: true });
    const page = await reader({ javaScriptEnabled: false });
    await page.goto(`/${locale}/news/${slug}`);
    const discussion = page.locator('#comments');
    await expect(discussion.getByRole('heading', { name: title, exact: true })).toBeVisible();
    await expect(discussion).toContainText(count);
    expect(await discussion.locator('ol article').evaluateAll((all) => all.map((one) => one.id))).toEqual([second, answer, first].map((id) => `c-${id}`));
    await expect(page.locator(`#c-${answer} header`)).toContainText(answered);
    await expect(page.locator(`#c-${first} header`)).toContainText(open);
    await expect(page.locator(`#c-${second} header`)).not.toContainText(open);
    await expect(discussion.getByRole('heading', { name: write, exact: true })).toBeVisible();
    await page.getByLabel(label).fill('???');
    await page.locator('#comment-name').fill(locale === 'en' ? 'Lena' : 'Лена');
    await page.getByRole('button', { name: send }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/comments/[\\w-]{32}$`));
    // What the machines read is still one story with comments.
    await page.goto(`/${locale}/news/${slug}`);
    const data = await page.locator('script[type="application/ld+json"]').allTextContents();
    expect(data.join()).toContain('"NewsArticle"');
    expect(data.join()).not.toMatch(/QAPage|FAQPage/);

    const other = await reader();
    await other.goto(`/${locale}/news/${slug}`);
    await other.locator(`#c-${answer}`).scrollIntoViewIfNeeded();
    await expect(other.locator('main')).toHaveAttribute('data-talk', '');
    expect(await findProblems(other, { sizes: false })).toEqual([]);
  });
