import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { storyPath } from './kinds';
import { openWithdraw } from './publish';
import { makeArticle } from './rows';

/** The addresses of all that is kept in this browser. */
const listKept = (page: Page) =>
  page.evaluate(async () => {
    const lists = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return lists.flat().map(({ url }) => new URL(url).pathname);
  });

/** Waits until the worker has kept these. */
const untilKept = (page: Page, ...paths: string[]) => expect.poll(() => listKept(page), { intervals: [100] }).toEqual(expect.arrayContaining(paths));

async function openOffline(page: Page, context: BrowserContext, path: string): Promise<void> {
  await context.setOffline(true);
  await page.goto(path);
}

const words = {
  en: { save: 'Save', saved: 'it opens without a connection too', copy: 'The site could not be reached', here: 'Text and pictures are on this device' },
  ru: { save: 'Сохранить', saved: 'откроется и без связи', copy: 'Сайт недоступен', here: 'Текст и иллюстрации на этом устройстве' },
  zh: { save: '收藏', saved: '没有网络也能打开', copy: '目前无法连接本站', here: '文字和图片已存于本设备' },
} as const;

for (const locale of ['en', 'ru', 'zh'] as const)
  test(`what was read and what was saved open without a connection, and say how old they are: ${locale}`, async ({ page, context, db }) => {
    const said = words[locale];
    const saved = storyPath(locale);
    const other = `/${locale}/news/${(await makeArticle({ locale, publishedAt: new Date('2019-02-02T08:00:00Z') }, db)).slug}`;
    await page.goto(`/${locale}`);
    await untilKept(page, `/${locale}`, `/${locale}/saved`, `/${locale}/offline`, `/${locale}/words/reader`);
    await page.goto(saved);
    const headline = await page.getByRole('heading', { level: 1 }).textContent();
    await page.getByRole('button', { name: said.save, exact: true }).click();
    await expect(page.getByText(said.saved)).toBeVisible();
    await page.goto(other);
    await untilKept(page, other);

    await openOffline(page, context, `/${locale}`);
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await expect(page.getByText(said.copy)).toBeVisible();
    await page.goto(saved);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline ?? '');
    await expect(page.getByText(said.copy)).toBeVisible();
    expect(
      await page
        .getByRole('article')
        .getByRole('img')
        .first()
        .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
    ).toBeGreaterThan(0);
    await page.goto(other);
    await expect(page.getByText(said.copy)).toBeVisible();
    await page.goto(`/${locale}/saved`);
    await expect(page.getByRole('link', { name: headline ?? '' })).toBeVisible();
    await expect(page.getByText(said.here)).toBeVisible();
    await page.goto(`/${locale}/archive`);
    await expect(page.getByRole('link', { name: headline ?? '' })).toBeVisible();
  });

test('the first page of a reader is kept before they go anywhere else', async ({ page, context }) => {
  const path = storyPath('en');
  await page.goto(path);
  await untilKept(page, path, '/en', '/en/words/reader');
  await openOffline(page, context, path);
  await expect(page.getByText(words.en.copy)).toBeVisible();
});

test('what is taken off the list is kept no longer', async ({ page }) => {
  const path = storyPath('en');
  await page.goto(path);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(words.en.saved)).toBeVisible();
  const pictures = async () => (await listKept(page)).filter((kept) => kept.startsWith('/media/')).length;
  expect(await page.evaluate((address) => caches.open('infoshos-saved-1').then(async (cache) => (await cache.match(address)) !== undefined), path)).toBe(true);
  await page.goto('/en/saved');
  await expect(page.getByText(words.en.here)).toBeVisible();
  expect(await pictures()).toBeGreaterThan(0);
  await page.getByRole('main').getByRole('button').click();
  await expect.poll(() => page.evaluate(() => caches.open('infoshos-saved-1').then(async (cache) => (await cache.keys()).length))).toBe(0);
});

test('what was withdrawn after it was read shows its notice without a connection, not its words', async ({ page, context, editor, article }) => {
  const path = `/en/news/${article.slug}`;
  await page.goto(path);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(words.en.saved)).toBeVisible();
  const headline = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await editor.goto(`/desk/articles/${article.id}`);
  await openWithdraw(editor).click();
  await editor.getByLabel('Notice at its address').fill('Withdrawn: the figures were wrong.');
  await editor.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await expect.poll(async () => (await page.request.get(path)).status()).toBe(410);
  await page.goto(path);
  const notice = page.getByText('Withdrawn: the figures were wrong.');
  await expect(notice).toBeVisible();
  await openOffline(page, context, path);
  await expect(notice).toBeVisible();
  await expect(page.getByRole('heading', { name: headline, exact: true })).toHaveCount(0);
});

test('a page is never shown from its copy while the site answers', async ({ page }) => {
  await page.goto('/en');
  await untilKept(page, '/en');
  await page.evaluate(async () => {
    const cache = await caches.open('infoshos-pages-2');
    await cache.put('/en', new Response('<html lang="en"><body>An old copy</body></html>', { headers: { 'content-type': 'text/html' } }));
  });
  await page.goto('/en');
  await expect(page.getByText('An old copy')).toBeHidden();
  await expect(page.getByRole('banner')).toBeVisible();
});

test('nothing that is one reader’s own is kept', async ({ page, request }) => {
  const path = storyPath('en');
  await page.goto(path);
  await untilKept(page, path);
  for (const kept of ['/en/search?q=railway', '/en/contact', '/en/contact/thanks', '/en/comments/none-such', '/en/typos/none-such', '/desk/sign-in'])
    await page.goto(kept);
  await page.goto(`${path}?from=a-letter`);
  expect((await request.get('/sw.js')).headers()['cache-control']).toBe('no-cache');
  await page.goto('/en/states');
  await untilKept(page, '/en/states');
  expect((await listKept(page)).filter((kept) => /search|contact|comments|typos|desk|api|letter/.test(kept))).toEqual([]);
});
