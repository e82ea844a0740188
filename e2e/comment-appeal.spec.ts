import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { makeArticle } from '@/db/factories';
import { expect, test } from './fixtures';

/** Goes to a comment in the queue by j alone. */
async function walkTo(page: Page, text: string): Promise<void> {
  const item = page.locator('[data-comment]', { hasText: text });
  await expect(item).toBeVisible();
  const isThere = () => item.evaluate((element) => element === document.activeElement);
  for (let pressed = 0; pressed < 60 && !(await isThere()); pressed += 1) await page.keyboard.press('j');
  await expect(item).toBeFocused();
}

const axe = async (page: Page) =>
  (await new AxeBuilder({ page: page as never }).analyze()).violations.map((one) => `${one.id} ${one.nodes[0]?.html.slice(0, 160)}`);

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
  const pages = [ru, ...others].map((one) => `/${one.locale}/news/${one.slug}`);
  const shows = async (path: string) => (await (await fetch(`${base}${path}`)).text()).includes(said);
  for (const path of pages) expect((await fetch(`${base}${path}`)).status).toBe(200);

  const page = await reader({ javaScriptEnabled: false });
  await page.goto(pages[0] ?? '');
  const form = page.locator('#comments form[data-form=comment]');
  await form.locator('[name=name]').fill('Нодира');
  await form.locator('[name=text]').fill(said);
  await expect
    .poll(
      async () => {
        const submit = page.locator('form[data-form=comment] button[type=submit]');
        if (await submit.count()) await submit.click();
        return page.url();
      },
      { timeout: 40_000, intervals: [500, 10_000] },
    )
    .toMatch(/\/ru\/comments\/[\w-]{32}$/);
  const receipt = page.url();

  const first = await signedIn('moderator', 'ru');
  await first.goto('/desk/comments?queue=held&language=ru');
  await walkTo(first, said);
  const item = first.locator('[data-comment]', { hasText: said });
  await item.locator('select[name=reason]').selectOption('off-topic');
  await item.locator('[name=note]').first().fill('Здесь речь о вокзалах.');
  await item.focus();
  await first.keyboard.press('r');
  await expect(item).toHaveCount(0);

  await page.goto(receipt);
  await expect(page.locator('main')).toContainText('Не опубликован');
  await expect(page.locator('main')).toContainText('Не по теме');
  await expect(page.locator('main')).toContainText('Здесь речь о вокзалах.');
  await page.locator('#appeal-text').fill('Вокзал без расписания никому не нужен.');
  await page.locator('form[data-form=appeal] button').click();
  await page.waitForURL(receipt);
  await expect(page.locator('form[data-form=appeal]')).toHaveCount(0);
  for (const path of pages) expect(await shows(path)).toBe(false);

  await first.goto('/desk/comments?queue=appealed&language=ru');
  await walkTo(first, said);
  await first.keyboard.press('a');
  await expect(first.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible();
  await expect(item).toBeVisible();

  const second = await signedIn('editor', 'ru');
  await second.goto('/desk/comments?queue=appealed&language=ru');
  await walkTo(second, said);
  const appealed = second.locator('[data-comment]', { hasText: said });
  await expect(appealed).toContainText('Вокзал без расписания никому не нужен.');
  expect(await axe(second)).toEqual([]);
  await second.keyboard.press('a');
  await expect(appealed).toHaveCount(0);
  for (const path of pages) await expect.poll(() => shows(path), { timeout: 10_000 }).toBe(true);

  await second.keyboard.press('u');
  await expect.poll(() => shows(pages[2] ?? ''), { timeout: 10_000 }).toBe(false);
  await second.goto('/desk/comments?queue=appealed&language=ru');
  await walkTo(second, said);
  await second.keyboard.press('a');
  await expect(appealed).toHaveCount(0);
  for (const path of pages) await expect.poll(() => shows(path), { timeout: 10_000 }).toBe(true);

  await page.goto(receipt);
  await expect(page.locator('main')).toContainText('Опубликован');
  await page.getByRole('link', { name: 'Посмотреть на странице' }).click();
  await expect(page.locator('article:target')).toContainText(said);
});

test('a guest takes the data of one comment along from its receipt', async ({ db, reader, open }) => {
  const article = await makeArticle({ locale: 'en' }, db);
  const page = await reader({ javaScriptEnabled: false, acceptDownloads: true });
  await page.goto(`/en/news/${article.slug}`);
  await page.locator('#comments [name=name]').fill('Jonas Guest');
  await page.locator('#comments [name=text]').fill('=1+1 is what I think');
  await expect
    .poll(
      async () => {
        const submit = page.locator('form[data-form=comment] button[type=submit]');
        if (await submit.count()) await submit.click();
        return page.url();
      },
      { timeout: 40_000, intervals: [500, 10_000] },
    )
    .toMatch(/\/en\/comments\/[\w-]{32}$/);
  const seen = await open();
  await seen.goto(page.url());
  expect(await axe(seen)).toEqual([]);
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
    await page.goto(`/en/news/${article.slug}`);
    await page.locator('#comments [name=text]').fill('I would take it.');
    await page.locator('form[data-form=comment] button[type=submit]').click();
    await page.waitForURL(/\/en\/comments\/[\w-]{32}$/);
    await page.goto('/desk/account');
    await page.getByRole('link', { name: 'Your comments and your data' }).click();
    const row = page.locator('main li', { hasText: 'I would take it.' }).first();
    await expect(row).toContainText('on “The night train”');
    await expect(row).toContainText('Waiting for a moderator.');
    const json = await (await page.request.get('/desk/account/comments/export?format=json')).json();
    expect(json.comments[0]).toMatchObject({ text: 'I would take it.', on: { title: 'The night train' } });
    await page.getByRole('button', { name: 'Erase all my comments' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'All your comments will be erased after' })).toBeVisible();
    await page.getByRole('button', { name: 'I have changed my mind' }).click();
    await expect(page.getByRole('button', { name: 'Erase all my comments' })).toBeVisible();
    await row.getByRole('link', { name: 'State, reason, appeal' }).click();
    await expect(page.locator('h1')).toHaveText('Your comment');
  });
});

test('the data of an account is for nobody else', async ({ request }) => {
  const answer = await request.get('/desk/account/comments/export?format=json', { maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  expect(answer.headers().location).toBe('/desk/sign-in?next=/desk/account/comments');
});
