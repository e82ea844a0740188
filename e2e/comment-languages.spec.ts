import type { Database } from '@/db/client';
import { comments } from '@/db/schema';
import { findProblems } from './axe';
import { comment, discussion } from './discussion';
import { expect, test } from './fixtures';
import { makeArticle } from './rows';
import { byNumber, wokenTalk } from './unseen';

async function say(db: Database, storyId: number, language: string, text: string, parentId?: number): Promise<number> {
  const given = { storyId, parentId, locale: language, language, authorName: 'Marta', text, status: 'approved' as const, receiptHash: crypto.randomUUID() };
  const [made] = await db.insert(comments).values(given).returning({ id: comments.id });
  return made?.id ?? 0;
}

async function discuss(db: Database, locale: string) {
  const { storyId, slug } = await makeArticle({ locale }, db);
  const english = await say(db, storyId, 'en', 'The night train should come back.');
  const answer = await say(db, storyId, 'ru', 'Он не ходил по ночам.', english);
  const chinese = await say(db, storyId, 'zh', '夜车应该恢复。');
  const russian = await say(db, storyId, 'ru', 'Расписание удобное.');
  return { path: `/${locale}/news/${slug}`, english, answer, chinese, russian };
}

for (const [locale, label, names, sort] of [
  ['en', 'Language', ['All', 'English', 'Russian'], 'Sort and filter'],
  ['ru', 'Язык', ['Все', 'английский', 'русский'], 'Порядок и языки'],
  ['zh', '评论语言', ['全部', '英语', '俄语'], '排序与筛选'],
] as const) {
  test(`in the article one language of the discussion is chosen, with what it answers, and the choice is kept (${locale})`, async ({ db, reader }) => {
    const { path, english, answer, chinese, russian } = await discuss(db, locale);
    const page = await reader();
    const at = (id: number) => byNumber(page, id);
    await page.goto(path);
    await at(english).scrollIntoViewIfNeeded();
    const choice = page.getByRole('combobox', { name: label });
    await expect(choice.getByRole('option')).toHaveText([...names, /./]);
    await choice.selectOption({ label: names[2] });
    for (const id of [english, answer, russian]) await expect(at(id)).toBeVisible();
    await expect(at(chinese)).toBeHidden();
    await expect(page.getByRole('link', { name: sort })).toHaveAttribute('href', /language=ru$/);
    await choice.selectOption('zh-Hans');
    await expect(at(chinese)).toBeVisible();
    for (const id of [english, answer, russian]) await expect(at(id)).toBeHidden();
    expect(await findProblems(page, { sizes: false })).toEqual([]);

    await page.reload();
    await discussion(page, locale).scrollIntoViewIfNeeded();
    await expect(choice).toHaveValue('zh-Hans');
    await expect(at(russian)).toBeHidden();
    // A link to what is hidden shows it.
    await page.evaluate((id) => {
      location.hash = `c-${id}`;
    }, russian);
    await expect(at(russian)).toBeVisible();
    await expect(choice).toHaveValue('');
  });

  test(`without JavaScript the discussion leads to its page, where a language is a link (${locale})`, async ({ db, reader }) => {
    const { path, english, russian, answer } = await discuss(db, locale);
    const page = await reader({ javaScriptEnabled: false });
    await page.goto(path);
    await expect(page.getByRole('combobox', { name: label })).toHaveCount(0);
    await page.getByRole('link', { name: sort }).click();
    await page.getByRole('main').getByRole('navigation', { name: label }).getByRole('link', { name: names[2] }).click();
    for (const id of [answer, russian]) await expect(byNumber(page, id)).toBeVisible();
    await expect(byNumber(page, english)).toHaveCount(0);
    await page.getByRole('main').getByRole('navigation', { name: label }).getByRole('link', { name: names[0], exact: true }).click();
    await expect(byNumber(page, english)).toBeVisible();
  });
}

test('an article that does not hold all of its discussion leads to each language, with how many there are of it', async ({ db, reader }) => {
  const { storyId, slug } = await makeArticle({ locale: 'en' }, db);
  for (let at = 0; at < 50; at += 1) await say(db, storyId, 'en', 'One.');
  for (let at = 0; at < 2; at += 1) await say(db, storyId, 'ru', 'Два.');
  const page = await reader();
  await page.goto(`/en/news/${slug}`);
  const languages = discussion(page).getByRole('navigation', { name: 'Language' });
  await expect(languages.getByRole('link')).toHaveText(['English · 50', 'Russian · 2']);
  await discussion(page).scrollIntoViewIfNeeded();
  await expect(wokenTalk(page)).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Language' })).toHaveCount(0);
  await languages.getByRole('link', { name: /Russian/ }).click();
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(2);

  // Who has chosen Russian elsewhere sees it chosen here too, and all again with one choice.
  const { path } = await discuss(db, 'en');
  await page.goto(path);
  await discussion(page).scrollIntoViewIfNeeded();
  const choice = page.getByRole('combobox', { name: 'Language' });
  await choice.selectOption({ label: 'Russian' });
  await page.goto(`/en/news/${slug}`);
  await discussion(page).scrollIntoViewIfNeeded();
  await expect(choice).toHaveValue('ru');
  const english = comment(discussion(page), 'One.');
  await expect(english).toHaveCount(0);
  for (const name of ['Sort and filter', 'More comments']) await expect(page.getByRole('link', { name })).toHaveAttribute('href', /language=ru$/);
  await choice.selectOption({ label: 'All' });
  await expect(english.first()).toBeVisible();
});

test('a discussion in one language has no such choice', async ({ db, reader }) => {
  const { storyId, slug } = await makeArticle({ locale: 'en' }, db);
  const only = await say(db, storyId, 'en', 'One.');
  const page = await reader();
  await page.goto(`/en/news/${slug}`);
  await byNumber(page, only).scrollIntoViewIfNeeded();
  await expect(wokenTalk(page)).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Language' })).toHaveCount(0);
});
