import type { Page } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { findProblems } from './axe';
import { keysLeadTo, nextMinute, press, reach, type } from './by-keyboard';
import { savedAnew, text } from './editor-page';
import { expect, test } from './fixtures';
import { confirmPublishing, publish } from './publish';

const unique = Date.now().toString(36);
const title = `How we count votes ${unique}`;
const everywhere = (page: Page) => expect(page.locator('[data-part=publish-map][data-fresh=true]')).toBeVisible({ timeout: 60_000 });
const statusOf = async (page: Page, path: string) => (await page.request.get(path, { maxRedirects: 0 })).status();
const readerText = async (page: Page, path: string) => (await page.request.get(path)).text();

test('a page is written, translated, scheduled and withdrawn by keyboard, and menus follow', async ({ editor: page, db }) => {
  test.setTimeout(240_000);
  await page.goto('/desk');
  await keysLeadTo(page, ['g', 'j'], '/desk/pages');
  await type(page, page.getByLabel('Title'), title);
  await press(page, page.getByRole('form', { name: 'New page' }).getByRole('button', { name: 'Begin', exact: true }));
  await page.waitForURL(/\/desk\/articles\/\d+$/);
  const english = page.url();
  await reach(page, text(page));
  await page.keyboard.type('Every vote is counted twice.\n## Who counts\nTwo people who do not know each other.');
  await savedAnew(page);
  await press(page, page.getByRole('button', { name: 'Publish', exact: true }));
  await confirmPublishing(page);
  await everywhere(page);
  const first = `/en/how-we-count-votes-${unique}`;
  await expect(page.locator('[data-part=publish-map] a').first()).toHaveAttribute('href', first);
  expect(await readerText(page, first)).toContain('Every vote is counted twice.');
  expect(await readerText(page, `${first}.md`)).toContain(`# ${title}`);

  await press(page, page.locator('[data-part=editor-editions] li', { hasText: 'Русский' }).getByRole('button', { name: 'Translate' }));
  await page.waitForURL(/\/desk\/articles\/\d+\?beside=\d+$/);
  await expect(page.locator('[data-part=editor-source]')).toContainText('Every vote is counted twice.');
  await type(page, page.getByPlaceholder('Headline'), `Как мы считаем голоса ${unique}`);
  await type(page, text(page), 'Каждый голос считают дважды.');
  await savedAnew(page);
  const goesOut = page.getByLabel('Goes out');
  await reach(page, goesOut);
  const zone = (await page.locator('form:has([name=publishAt]) [name=zone]').inputValue()) || 'UTC';
  await goesOut.fill(nextMinute(zone));
  await press(page, page.getByRole('button', { name: 'Set the times' }));
  await expect(page.locator('[data-part=desk-note]', { hasText: 'Goes out' })).toContainText(`(${zone})`);
  const second = `/ru/${await page.getByRole('textbox', { name: 'Address', exact: true }).getAttribute('placeholder')}`;
  expect(await statusOf(page, second)).toBe(404);

  // Sections that other journeys made would be more than a menu holds: they go below one of the
  // paper's own.
  await db.execute(sql`
    update sections set parent_id = (select id from sections where slug not like 'section-%' and parent_id is null order by id limit 1)
    where slug like 'section-%' and parent_id is null`);
  await page.goto('/desk/pages');
  const row = page.getByRole('listitem').filter({ hasText: title });
  await press(page, row.getByRole('button', { name: /^Put in the footer/ }));
  await expect(row.getByText('in the footer', { exact: false }).first()).toBeVisible();
  await press(page, row.getByRole('button', { name: /^Put in the menu/ }));
  await expect(row.getByRole('button', { name: /^Take out of the menu/ })).toBeVisible();
  const named = async (path: string) => (await readerText(page, path)).split(`href="${first}"`).length - 1;
  for (const path of ['/en', '/en/about']) await expect.poll(() => named(path)).toBe(2);
  await page.goto('/en/about');
  await expect(page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: title })).toBeVisible();
  await expect(page.getByRole('contentinfo').getByRole('link', { name: title })).toBeVisible();
  expect(await readerText(page, '/zh')).not.toContain(`votes-${unique}`);

  await expect.poll(() => statusOf(page, second), { timeout: 75_000 }).toBe(200);
  await page.goto(second);
  await expect(page.getByRole('contentinfo').getByRole('link', { name: `Как мы считаем голоса ${unique}` })).toBeVisible();
  await page.getByRole('navigation', { name: 'Язык' }).getByRole('link', { name: 'English' }).click();
  await page.waitForURL((url) => url.pathname === first);
  expect(await findProblems(page)).toEqual([]);

  await page.goto(`/en/search?q=${encodeURIComponent(`votes ${unique}`)}`);
  await expect(page.getByRole('region', { name: 'Results' }).getByRole('link', { name: title })).toBeVisible();

  await page.goto(english);
  await press(page, page.locator('[data-part=publish-withdraw] summary'));
  await type(page, page.getByLabel('Notice at its address'), 'We count otherwise now.');
  await press(page, page.getByRole('button', { name: 'Withdraw', exact: true }));
  await expect.poll(() => statusOf(page, first)).toBe(410);
  expect(await readerText(page, first)).toContain('We count otherwise now.');
  await expect.poll(() => named('/en')).toBe(0);
  await expect.poll(() => statusOf(page, `${first}.md`)).toBe(410);
});

test('a page may not have an address of the program', async ({ editor: page }) => {
  await page.goto('/desk/pages');
  await page.getByLabel('Title').fill(`A page called search ${unique}`);
  await page.getByRole('form', { name: 'New page' }).getByRole('button', { name: 'Begin', exact: true }).click();
  await page.waitForURL(/\/desk\/articles\/\d+$/);
  await text(page).click();
  await page.keyboard.type('Words.');
  await page.getByRole('textbox', { name: 'Address', exact: true }).fill('search');
  await savedAnew(page);
  await publish(page);
  await expect(page.getByRole('alert').filter({ hasText: 'The site itself uses this address.' })).toBeVisible();
  expect(await readerText(page, '/en/search')).not.toContain('A page called search');
});

test('the sample edition says who it is in three languages', async ({ page }) => {
  for (const [locale, heading] of [
    ['en', 'Rules for comments'],
    ['ru', 'Правила комментирования'],
    ['zh', '评论规则'],
  ] as const) {
    for (const slug of ['imprint', 'privacy', 'accessibility', 'principles', 'ai', 'rules']) expect(await statusOf(page, `/${locale}/${slug}`)).toBe(200);
    await page.goto(`/${locale}/rules#insult`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(page.locator('h3:target')).toBeVisible();
    expect(await findProblems(page)).toEqual([]);
  }
});
