import type { Page } from '@playwright/test';
import { comments, commentTerms } from '@/db/schema';
import { findProblems } from './axe';
import { openTerms, toast } from './desk';
import { commentForm, queued, says, walkTo } from './discussion';
import { expect, test } from './fixtures';
import { makeArticle } from './rows';
import { structuredData, wokenTalk } from './unseen';

const questions = (page: Page) => page.getByRole('region', { name: says.en.comments.questions.title, exact: true });

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
  const form = await openTerms(page);
  await form.getByLabel('Questions and answers').check();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(toast(page)).toContainText('The comment settings are saved.');

  const visitor = await reader({ javaScriptEnabled: false });
  await shows(visitor, path, () => expect(visitor.getByRole('heading', { name: 'Ask a question' })).toBeVisible({ timeout: 500 }));
  await expect(visitor.getByRole('heading', { name: 'Questions and answers' })).toBeVisible();
  await expect(questions(visitor)).toContainText('1 question, 0 answered');
  await expect(questions(visitor).getByRole('article')).toContainText('Not answered yet');
  await visitor.getByLabel('Your question').fill(`What does a ticket cost? ${slug}`);
  await visitor.getByLabel('Your name').fill('Timur');
  await visitor.getByRole('button', { name: 'Send the question' }).click();
  await expect(visitor.getByRole('status').filter({ hasText: 'Waiting for a moderator' })).toBeVisible();

  await page.goto(`/desk/comments?queue=held&story=${storyId}`);
  const question = queued(page).filter({ hasText: slug });
  await walkTo(question);
  await page.keyboard.press('a');
  await expect(question).toHaveCount(0);
  await page.goto(`/desk/comments?queue=unanswered&story=${storyId}`);
  await expect(queued(page)).toHaveCount(2);
  await walkTo(question);
  await page.keyboard.press('w');
  await expect(page.getByRole('heading', { name: 'Reply to Timur' })).toBeVisible();
  await commentForm(page).text.fill('Four hundred, from May.');
  await commentForm(page).send.click();
  await expect(page.getByRole('status').filter({ hasText: 'Published' })).toBeVisible();

  await shows(visitor, path, () => expect(questions(visitor)).toContainText('2 questions, 1 answered', { timeout: 500 }));
  await expect(questions(visitor).getByRole('article')).toContainText([
    /What does a ticket cost\?/,
    /Answer.*Four hundred/,
    /Not answered yet.*When does it open\?/,
  ]);
  await visitor.getByRole('link', { name: 'Sort and filter' }).click();
  await expect(visitor.getByRole('link', { name: 'Answered first' })).toHaveAttribute('aria-current', 'true');
  await visitor.getByRole('link', { name: 'Oldest first' }).click();
  await expect(visitor.getByRole('main').getByRole('article').first()).toContainText('When does it open?');

  await page.goto(`/desk/comments?queue=unanswered&story=${storyId}`);
  await expect(queued(page)).toHaveCount(1);
  await page.goto(`/desk/comments?queue=approved&story=${storyId}`);
  const answer = queued(page).filter({ hasText: 'Four hundred, from May.' });
  await walkTo(answer);
  await page.keyboard.press('w');
  await expect(toast(page)).toContainText('no longer marked as the answer');
  await expect(answer.getByRole('button', { name: /^Mark as the answer/ })).toBeVisible();
  await page.keyboard.press('u');
  await expect(answer.getByRole('button', { name: /^No longer the answer/ })).toBeVisible();
  await shows(visitor, path, () => expect(questions(visitor)).toContainText('2 questions, 1 answered', { timeout: 500 }));
  await page.keyboard.press('e');
  await answer.getByRole('button', { name: /^Back to an ordinary discussion/ }).press('Enter');
  await expect(toast(page)).toContainText('this discussion is changed');
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
    const discussion = page.getByRole('region', { name: title, exact: true });
    const said = (words: string) => discussion.getByRole('article').filter({ has: page.getByText(words, { exact: true }) });
    await expect(discussion).toContainText(count);
    expect(await discussion.getByRole('article').evaluateAll((all) => all.map((element) => element.id))).toEqual(
      [second, answer, first].map((id) => `c-${id}`),
    );
    await expect(said('!')).toContainText(answered);
    await expect(said('?')).toContainText(open);
    await expect(said('??')).not.toContainText(open);
    await expect(discussion.getByRole('heading', { name: write, exact: true })).toBeVisible();
    await page.getByLabel(label).fill('???');
    await page.getByLabel(says[locale].comments.name, { exact: true }).fill(locale === 'en' ? 'Lena' : 'Лена');
    await page.getByRole('button', { name: send }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/comments/[\\w-]{32}$`));
    // What the machines read is still one story with comments.
    await page.goto(`/${locale}/news/${slug}`);
    const data = await structuredData(page);
    expect(data.join()).toContain('"NewsArticle"');
    expect(data.join()).not.toMatch(/QAPage|FAQPage/);

    const other = await reader();
    await other.goto(`/${locale}/news/${slug}`);
    await other.getByText('!', { exact: true }).scrollIntoViewIfNeeded();
    await expect(wokenTalk(other)).toBeVisible();
    expect(await findProblems(other, { sizes: false })).toEqual([]);
  });
