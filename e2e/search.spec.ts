import { and, eq } from 'drizzle-orm';
import { makeArticle } from '@/db/factories';
import { articles } from '@/db/schema';
import { expect, test } from './fixtures';

/** The first words of a headline; for Chinese its first characters. */
function wordsOf(headline: string, locale: string): string {
  if (locale === 'zh') return /\p{Script=Han}{2,6}/u.exec(headline)?.[0] ?? '';
  return (headline.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 4).join(' ');
}

for (const locale of ['en', 'ru', 'zh'] as const)
  test.describe(`search in ${locale}`, () => {
    test.use({ javaScriptEnabled: false });
    test('finds a story by the words of its headline, without JavaScript', async ({ page, db }) => {
      // The oldest row is one of the sample edition, whatever else journeys have published.
      const [story] = await db
        .select({ slug: articles.slug, headline: articles.headline })
        .from(articles)
        .where(and(eq(articles.locale, locale), eq(articles.status, 'published')))
        .orderBy(articles.id)
        .limit(1);
      if (!story) throw new Error(`no story in ${locale}`);
      await page.goto(`/${locale}/search`);
      await page.locator('main input[name=q]').fill(wordsOf(story.headline, locale));
      await page.locator('main form button[type=submit]').click();
      await expect(page).toHaveURL(new RegExp(`/${locale}/search\\?q=`));
      await expect(page.locator(`main h2 a[href="/${locale}/news/${story.slug}"]`)).toHaveCount(1);
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

test('a story is saved in the browser, listed, and removed', async ({ page, article }) => {
  const url = `/en/news/${article.slug}`;
  await page.goto(url);
  const headline = await page.getByRole('heading', { level: 1 }).innerText();
  // The lists below the story have such buttons too: those name their story.
  const button = page.getByRole('button', { name: /^(✓ Saved|Save)$/ });
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/en/saved');
  const kept = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: headline }) });
  await kept.getByRole('button', { name: 'Remove' }).click();
  await expect(kept).toHaveCount(0);
  await page.goto(url);
  await expect(button).toHaveAttribute('aria-pressed', 'false');
});

test('links are copied, also to the selected text', async ({ page, article, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const url = `/en/news/${article.slug}`;
  await page.goto(url);
  await page.getByRole('button', { name: 'Copy link' }).first().click();
  await expect(page.locator('[data-actions] [role=status]').first()).toHaveText('Link copied.');
  expect(new URL(await page.evaluate(() => navigator.clipboard.readText())).pathname).toBe(url);
  await page.locator('h1').selectText();
  await page.locator('[data-act=copy-selection]').click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('#:~:text=');
});

test('pages that were read open without a connection, others say so', async ({ page, db, context }) => {
  const { slug } = await makeArticle({ locale: 'ru', headline: 'Хранители водохранилища считают цапель' }, db);
  const url = `/ru/news/${slug}`;
  await page.goto(url);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.goto(url);
  await page.waitForFunction(async (path) => (await caches.match(path)) !== undefined, url);
  await context.setOffline(true);
  await page.goto(url);
  await expect(page.locator('h1')).toHaveText('Хранители водохранилища считают цапель');
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
