import { type APIRequestContext, expect, test } from '@playwright/test';

type Item = { url: string; title: string };

async function storyOf(request: APIRequestContext, locale: string): Promise<Item> {
  const feed = (await (await request.get(`/${locale}/feed.json`)).json()) as { items: Item[] };
  // Not one that another journey made.
  const item = feed.items.filter((one) => !one.title.startsWith('Headline')).at(-1);
  if (!item) throw new Error(`no story in ${locale}`);
  return { ...item, url: new URL(item.url).pathname };
}

/** The first words of a headline; for Chinese its first characters. */
function wordsOf(title: string, locale: string): string {
  if (locale === 'zh') return /\p{Script=Han}{2,6}/u.exec(title)?.[0] ?? '';
  return (title.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 4).join(' ');
}

for (const locale of ['en', 'ru', 'zh'])
  test.describe(`search in ${locale}`, () => {
    test.use({ javaScriptEnabled: false });
    test('finds a story by the words of its headline, without JavaScript', async ({ page, request }) => {
      const story = await storyOf(request, locale);
      const words = wordsOf(story.title, locale);
      await page.goto(`/${locale}/search`);
      await page.locator('main input[name=q]').fill(words);
      await page.locator('main form button[type=submit]').click();
      await expect(page).toHaveURL(new RegExp(`/${locale}/search\\?q=`));
      await expect(page.locator(`main h2 a[href="${story.url}"]`)).toHaveCount(1);
      await expect(page.locator('main h2 mark').first()).not.toBeEmpty();
    });
  });

test('filters alone list the newest first, page by page, each story once', async ({ page, request }) => {
  const pages = await (await request.get('/sitemaps/pages.xml')).text();
  const section = /\/en\/sections\/([a-z0-9-]+)</.exec(pages)?.[1];
  await page.goto(`/en/search?section=${section}&from=2000-01-01`);
  const seen: string[] = [];
  for (let at = 0; at < 50; at += 1) {
    seen.push(...(await page.locator('main h2 a[href^="/en/news/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))));
    const next = page.locator('main a[rel=next]');
    if ((await next.count()) === 0) break;
    await next.click();
  }
  expect(new Set(seen).size).toBe(seen.length);
});

test('nothing found says so and helps', async ({ page }) => {
  await page.goto('/ru/search?q=щщщщщщщщ&state=cn');
  await expect(page.locator('main [role=status]')).toContainText('щщщщщщщщ');
  await expect(page.locator('main a[href="/ru/news"]')).toBeVisible();
  await expect(page.getByRole('link', { name: /без уточнений/ })).toBeVisible();
});

test('any question is answered', async ({ request }) => {
  const questions = [
    '',
    '%00',
    "'%22--",
    '(((',
    '%F0%9F%9A%86',
    'x'.repeat(10_000),
    '%ED%A0%80',
    '&q=a&q=b',
    '&from=2026-02-31',
    '&after=rubbish',
    '&section=../..',
    '&state=%25',
  ];
  for (const locale of ['en', 'ru', 'zh'])
    for (const question of questions) expect((await request.get(`/${locale}/search?q=${question}`)).status(), question.slice(0, 20)).toBe(200);
  expect((await request.get('/xx/search?q=a')).status()).toBe(404);
});

test.describe('the contact form without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('loses nothing that was typed, and thanks', async ({ page }) => {
    await page.goto('/ru/contact');
    await page.fill('[name=name]', 'Анна');
    await page.fill('[name=email]', 'anna@nowhere');
    await page.fill('[name=subject]', 'Вопрос');
    await page.fill('[name=message]', 'Первая строка\nвторая');
    await page.locator('main form button[type=submit]').click();
    await expect(page.locator('main [role=alert]')).toBeVisible();
    await expect(page.locator('[name=email]')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('[name=message]')).toHaveValue('Первая строка\nвторая');
    await page.fill('[name=email]', 'anna@example.org');
    await page.locator('main form button[type=submit]').click();
    await expect(page).toHaveURL('/ru/contact/thanks');
  });
});

test('a story is saved in the browser, listed, and removed', async ({ page, request }) => {
  const story = await storyOf(request, 'en');
  await page.goto(story.url);
  const button = page.locator('[data-act=save]');
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/en/saved');
  await expect(page.locator(`main li a[href="${story.url}"]`)).toHaveText(story.title);
  await page.locator('main li button').click();
  await expect(page.locator('main li')).toHaveCount(0);
  await page.goto(story.url);
  await expect(button).toHaveAttribute('aria-pressed', 'false');
});

test('links are copied, also to the selected text', async ({ page, request, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const story = await storyOf(request, 'en');
  await page.goto(story.url);
  await page.locator('[data-act=copy]').first().click();
  await expect(page.locator('[data-actions] [role=status]').first()).toHaveText('Link copied.');
  expect(new URL(await page.evaluate(() => navigator.clipboard.readText())).pathname).toBe(story.url);
  await page.locator('h1').selectText();
  await page.locator('[data-act=copy-selection]').click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('#:~:text=');
});

test('pages that were read open without a connection, others say so', async ({ page, request, context }) => {
  const story = await storyOf(request, 'ru');
  await page.goto(story.url);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.goto(story.url);
  await page.waitForFunction(async (path) => (await caches.match(path)) !== undefined, story.url);
  await context.setOffline(true);
  await page.goto(story.url);
  await expect(page.locator('h1')).toHaveText(story.title);
  await page.goto('/ru/archive');
  await expect(page.locator('h1')).toHaveText('Нет связи');
  expect(
    await page.evaluate(async () =>
      (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map((one) => one.url))))
        .flat()
        .filter((url) => /\/(desk|api)\//.test(url)),
    ),
  ).toEqual([]);
});

test('search guides: pages by name, other letters, the other keyboard, the newest first, what narrows it, other editions', async ({ page }) => {
  await page.goto('/ru/search?q=khorgos');
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toContainText(/Хоргос/i);
  await page.goto('/ru/search?q=gjtpl');
  await expect(page.getByText('поезд', { exact: false }).first()).toBeVisible();
  await page.goto('/en/search?q=Kazakhstan&state=kz');
  await expect(page.getByRole('navigation', { name: 'Pages of this name' }).getByRole('link', { name: /Kazakhstan/ })).toHaveAttribute('href', '/en/states/kz');
  await page.getByRole('link', { name: 'Newest first' }).click();
  await expect(page).toHaveURL(/sort=date/);
  await page.getByRole('link', { name: 'Kazakhstan remove' }).click();
  await expect(page).not.toHaveURL(/state=/);
  await page.goto('/zh/search?q=gauges');
  await expect(page.getByRole('navigation', { name: '其他语言版本中有相关内容' }).getByRole('link', { name: /English/ })).toBeVisible();
});
