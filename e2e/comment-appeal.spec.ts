import { findProblems } from './axe';
import { queued, says, walkTo, writeComment } from './discussion';
import { expect, test } from './fixtures';
import { makeArticle } from './rows';
import { target } from './unseen';

test('without JavaScript a reader is refused with a reason and appeals; another moderator upholds it by keyboard in Russian; every language shows it', async ({
  baseURL,
  db,
  reader,
  signedIn,
}) => {
  const base = baseURL ?? '';
  const said = `Расписание важнее вокзалов ${Date.now().toString(36)}`;
  const ru = await makeArticle({ locale: 'ru' }, db);
  const others = await Promise.all(['en', 'zh'].map((locale) => makeArticle({ locale, storyId: ru.storyId }, db)));
  const pages = [ru, ...others].map((article) => `/${article.locale}/news/${article.slug}`);
  const shows = async (path: string) => (await (await fetch(`${base}${path}`)).text()).includes(said);
  for (const path of pages) expect((await fetch(`${base}${path}`)).status).toBe(200);

  const page = await reader({ javaScriptEnabled: false });
  const main = page.getByRole('main');
  const receipt = await writeComment(page, pages[0] ?? '', { name: 'Нодира', text: said }, 'ru');

  const first = await signedIn('moderator', 'ru');
  const words = says.ru.comments;
  const queue = (name: string) => `/desk/comments?queue=${name}&language=ru&story=${ru.storyId}`;
  await first.goto(queue('held'));
  const item = queued(first).filter({ hasText: said });
  await walkTo(item);
  await item.getByRole('combobox', { name: words.desk.reason }).selectOption({ label: `1. ${words.reasons['off-topic']}` });
  await item.getByRole('combobox', { name: words.desk.note }).fill('Здесь речь о вокзалах.');
  await item.focus();
  await first.keyboard.press('r');
  await expect(item).toHaveCount(0);

  await page.goto(receipt);
  for (const told of ['Не опубликован', 'Не по теме', 'Здесь речь о вокзалах.']) await expect(main).toContainText(told);
  const appeal = page.getByRole('textbox', { name: words.appealLabel });
  await appeal.fill('Вокзал без расписания никому не нужен.');
  await page.getByRole('button', { name: words.appealSend, exact: true }).click();
  await page.waitForURL(receipt);
  await expect(appeal).toHaveCount(0);
  for (const path of pages) expect(await shows(path)).toBe(false);

  await first.goto(queue('appealed'));
  await walkTo(item);
  await first.keyboard.press('a');
  await expect(first.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible();
  await expect(item).toBeVisible();

  const second = await signedIn('editor', 'ru');
  await second.goto(queue('appealed'));
  const appealed = queued(second).filter({ hasText: said });
  await walkTo(appealed);
  await expect(appealed).toContainText('Вокзал без расписания никому не нужен.');
  expect(await findProblems(second, { sizes: false })).toEqual([]);
  await second.keyboard.press('a');
  await expect(appealed).toHaveCount(0);
  for (const path of pages) await expect.poll(() => shows(path)).toBe(true);

  await second.keyboard.press('u');
  await expect.poll(() => shows(pages[2] ?? '')).toBe(false);
  await second.goto(queue('appealed'));
  await walkTo(appealed);
  await second.keyboard.press('a');
  await expect(appealed).toHaveCount(0);
  for (const path of pages) await expect.poll(() => shows(path)).toBe(true);

  await page.goto(receipt);
  await expect(main).toContainText('Опубликован');
  await page.getByRole('link', { name: 'Посмотреть на странице' }).click();
  await expect(target(page)).toContainText(said);
});

test('a guest takes the data of one comment along from its receipt', async ({ db, reader, open }) => {
  const article = await makeArticle({ locale: 'en' }, db);
  const page = await reader({ javaScriptEnabled: false, acceptDownloads: true });
  await writeComment(page, `/en/news/${article.slug}`, { name: 'Jonas Guest', text: '=1+1 is what I think' });
  const seen = await open();
  await seen.goto(page.url());
  expect(await findProblems(seen, { sizes: false })).toEqual([]);
  const data = `/api/comments/export/${page.url().split('/').at(-1)}`;
  const json = await (await page.request.get(`${data}?format=json`)).json();
  expect(json.comments).toMatchObject([{ name: 'Jonas Guest', text: '=1+1 is what I think', status: 'held' }]);
  const csv = await page.request.get(`${data}?format=csv`);
  expect(csv.headers()['content-disposition']).toBe('attachment; filename="comment.csv"');
  expect((await csv.body()).subarray(0, 3).toString('hex')).toBe('efbbbf');
  expect(await csv.text()).toContain("'=1+1 is what I think");
  expect((await page.request.get(`${data.slice(0, -3)}xyz`)).status()).toBe(404);
});

test.describe('a signed-in reader without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('sees their comments, takes them along, asks for erasure and thinks better of it', async ({ db, signedIn }) => {
    const article = await makeArticle({ locale: 'en', headline: 'The night train' }, db);
    const page = await signedIn('reader', 'en');
    const text = `I would take it ${article.slug}.`;
    await writeComment(page, `/en/news/${article.slug}`, { text });
    await page.goto('/desk/account');
    await page.getByRole('link', { name: 'Your comments and your data' }).click();
    const row = page.getByRole('main').getByRole('listitem').filter({ hasText: text });
    await expect(row).toContainText('on “The night train”');
    await expect(row).toContainText('Waiting for a moderator.');
    const json = await (await page.request.get('/desk/account/comments/export?format=json')).json();
    expect(json.comments[0]).toMatchObject({ text, on: { title: 'The night train' } });
    await page.getByRole('button', { name: 'Erase all my comments' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'All your comments will be erased after' })).toBeVisible();
    await page.getByRole('button', { name: 'I have changed my mind' }).click();
    await expect(page.getByRole('button', { name: 'Erase all my comments' })).toBeVisible();
    await row.getByRole('link', { name: 'State, reason, appeal' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your comment');
  });
});

test('the data of an account is for nobody else', async ({ request }) => {
  const answer = await request.get('/desk/account/comments/export?format=json', { maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  expect(answer.headers().location).toBe('/desk/sign-in?next=/desk/account/comments');
});
