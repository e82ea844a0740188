import { story as twoGauges } from '@/sample/stories/two-gauges';
import { says } from './discussion';
import { expect, test } from './fixtures';
import { type Locale, locales, storyPath } from './kinds';
import { makeArticle, makeOwnSection } from './rows';
import { marked } from './unseen';

const headlineOf = (locale: Locale) => twoGauges.editions[locale]?.headline ?? '';

/** The first words of a headline; for Chinese its first characters. */
function wordsOf(title: string, locale: string): string {
  if (locale === 'zh') return /\p{Script=Han}{2,6}/u.exec(title)?.[0] ?? '';
  return (title.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 4).join(' ');
}

for (const locale of locales)
  test.describe(`search in ${locale}`, () => {
    const { words: label, submit, results } = says[locale].search;
    test.use({ javaScriptEnabled: false });
    test('finds a story by the words of its headline, without JavaScript', async ({ page }) => {
      await page.goto(`/${locale}/search`);
      const form = page.getByRole('main').getByRole('search');
      await form.getByRole('combobox', { name: label }).fill(wordsOf(headlineOf(locale), locale));
      await form.getByRole('button', { name: submit }).click();
      await expect(page).toHaveURL(new RegExp(`/${locale}/search\\?q=`));
      const found = page.getByRole('region', { name: results }).getByRole('heading', { name: headlineOf(locale) });
      await expect(found.getByRole('link')).toHaveAttribute('href', storyPath(locale));
      await expect(marked(found).first()).not.toBeEmpty();
    });
  });

test('filters alone list the newest first, page by page, each story once', async ({ page, db }) => {
  const slug = `rivers-${Date.now().toString(36)}`;
  const sectionId = await makeOwnSection(db, { slug });
  for (let at = 0; at < 25; at += 1) await makeArticle({ sectionId, publishedAt: new Date(Date.UTC(2026, 0, 1, at)) }, db);
  await page.goto(`/en/search?section=${slug}&from=2000-01-01`);
  const results = page.getByRole('region', { name: 'Results' });
  const seen: string[] = [];
  for (;;) {
    seen.push(...(await results.getByRole('heading', { level: 2 }).allTextContents()));
    const next = results.getByRole('link', { name: 'Next results' });
    if ((await next.count()) === 0) break;
    await next.click();
    await expect(results.getByRole('link', { name: 'Back to the first results' })).toBeVisible();
  }
  expect([seen.length, new Set(seen).size]).toEqual([25, 25]);
});

test('nothing found says so and helps', async ({ page }) => {
  await page.goto('/ru/search?q=щщщщщщщщ&state=cn');
  const main = page.getByRole('main');
  await expect(main.getByRole('status')).toContainText('щщщщщщщщ');
  await expect(main.getByRole('link', { name: says.ru.search.latest, exact: true })).toHaveAttribute('href', '/ru/news');
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
    const { name, email, subject, message, send } = says.ru.contact;
    const field = (label: string) => page.getByRole('main').getByRole('textbox', { name: label, exact: true });
    await page.goto('/ru/contact');
    await field(name).fill('Анна');
    await field(email).fill('anna@nowhere');
    await field(subject).fill('Вопрос');
    await field(message).fill('Первая строка\nвторая');
    await page.getByRole('button', { name: send, exact: true }).click();
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
    await expect(field(email)).toHaveAttribute('aria-invalid', 'true');
    await expect(field(message)).toHaveValue('Первая строка\nвторая');
    await field(email).fill('anna@example.org');
    await page.getByRole('button', { name: send, exact: true }).click();
    await expect(page).toHaveURL('/ru/contact/thanks');
  });
});

test('a story is saved in the browser, listed, and removed', async ({ page, db }) => {
  const headline = `A story to keep ${Date.now().toString(36)}`;
  const { slug } = await makeArticle({ headline }, db);
  await page.goto(`/en/news/${slug}`);
  // The lists under a story have buttons of their own, each with the headline of its story.
  const save = page.getByRole('button', { name: /^(Save|✓ Saved)$/ });
  await expect(save).toHaveAttribute('aria-pressed', 'false');
  await save.click();
  await expect(save).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/en/saved');
  await expect(page.getByRole('main').getByRole('link', { name: headline, exact: true })).toHaveAttribute('href', `/en/news/${slug}`);
  await page.getByRole('button', { name: `Remove: ${headline}`, exact: true }).click();
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(0);
  await page.goto(`/en/news/${slug}`);
  await expect(save).toHaveAttribute('aria-pressed', 'false');
});

test('links are copied, also to the selected text', async ({ page, article, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const path = `/en/news/${article.slug}`;
  await page.goto(path);
  const story = page.getByRole('main').getByRole('article').first();
  // One stands over the story, one under it.
  await story.getByRole('button', { name: 'Copy link', exact: true }).first().click();
  await expect(story.getByRole('status').filter({ hasText: 'Link copied.' })).toBeVisible();
  expect(new URL(await page.evaluate(() => navigator.clipboard.readText())).pathname).toBe(path);
  await page.getByRole('heading', { level: 1 }).selectText();
  await story.getByRole('button', { name: 'Link to selection', exact: true }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('#:~:text=');
});

test('pages that were read open without a connection, others say so', async ({ page, context, db }) => {
  const headline = 'Читают и без связи';
  const { slug } = await makeArticle({ locale: 'ru', headline }, db);
  const path = `/ru/news/${slug}`;
  const title = page.getByRole('heading', { level: 1 });
  await page.goto(path);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.goto(path);
  await page.waitForFunction(async (address) => (await caches.match(address)) !== undefined, path);
  await context.setOffline(true);
  await page.goto(path);
  await expect(title).toHaveText(headline);
  await page.goto('/ru/archive');
  await expect(title).toHaveText('Нет связи');
  expect(
    await page.evaluate(async () =>
      (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map((request) => request.url))))
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
