import type { Page } from '@playwright/test';
import { findProblems } from './axe';
import { keysLeadTo, nextMinute, press, reach, type } from './by-keyboard';
import { savedAnew, text, zoneOf } from './editor-page';
import { expect, test } from './fixtures';
import { confirmPublishing, everywhere, openWithdraw, publish, publishedAt, sourceEdition, translate } from './publish';
import { target } from './unseen';

const unique = Date.now().toString(36);
const title = `How we count votes ${unique}`;
const statusOf = async (page: Page, path: string) => (await page.request.get(path, { maxRedirects: 0 })).status();
const readerText = async (page: Page, path: string) => (await page.request.get(path)).text();

test('a page is written, translated, scheduled and withdrawn by keyboard, and menus follow', async ({ editor: page }) => {
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
  expect(await publishedAt(page)).toBe(first);
  expect(await readerText(page, first)).toContain('Every vote is counted twice.');
  expect(await readerText(page, `${first}.md`)).toContain(`# ${title}`);

  await press(page, translate(page, 'Русский'));
  await page.waitForURL(/\/desk\/articles\/\d+\?beside=\d+$/);
  await expect(sourceEdition(page)).toContainText('Every vote is counted twice.');
  await type(page, page.getByPlaceholder('Headline'), `Как мы считаем голоса ${unique}`);
  await type(page, text(page), 'Каждый голос считают дважды.');
  await savedAnew(page);
  const goesOut = page.getByLabel('Goes out');
  await reach(page, goesOut);
  const zone = await zoneOf(page);
  await goesOut.fill(nextMinute(zone));
  await press(page, page.getByRole('button', { name: 'Set the times' }));
  await expect(page.getByText(/^Goes out \d/)).toContainText(`(${zone})`);
  const second = `/ru/${await page.getByRole('textbox', { name: 'Address', exact: true }).getAttribute('placeholder')}`;
  expect(await statusOf(page, second)).toBe(404);

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
  await press(page, openWithdraw(page));
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
    await expect(target(page)).toBeVisible();
    expect(await findProblems(page)).toEqual([]);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  // Here, since the journey above changes the menu too: tests of one file run one after another.
  test('an administrator sets the menu, and lets it follow the sections again', async ({ administrator: page }) => {
    await page.goto('/desk/menu');
    const rows = page.getByRole('list', { name: 'In the menu', exact: true }).getByRole('listitem');
    const nameOf = async (at: number) =>
      (
        await rows
          .nth(at)
          .getByRole('button', { name: /^Take off/ })
          .innerText()
      ).replace(/^Take off\s*:\s*/, '');
    const [below, above] = [await nameOf(0), await nameOf(1)];
    await rows
      .nth(1)
      .getByRole('button', { name: /^Move up/ })
      .click();
    await expect(rows.first()).toContainText(above);
    await rows
      .nth(1)
      .getByRole('button', { name: /^Take off/ })
      .click();
    await expect(rows.filter({ hasText: below })).toHaveCount(0);
    const menu = page.getByRole('navigation', { name: 'Sections' }).getByRole('link');
    await expect
      .poll(async () => {
        await page.goto('/en');
        const shown = (await menu.allInnerTexts()).map((label) => label.trim());
        return [shown[0], shown.includes(below)];
      })
      .toEqual([above, false]);
    await page.goto('/desk/menu');
    await page.getByRole('button', { name: 'Follow the sections again' }).click();
    await expect(rows.filter({ hasText: below })).toHaveCount(1);
  });
});
