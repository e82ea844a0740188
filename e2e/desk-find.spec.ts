import type { Page } from '@playwright/test';
import { findProblems } from './axe';
import { begin, savedAnew, text } from './editor-page';
import { expect, test } from './fixtures';

const unique = Date.now().toString(36);

/** The number of a new article. */
const beginOne = async (page: Page, headline: string, words: string) => Number(/\d+$/.exec(await begin(page, headline, words))?.[0]);

test('a draft is found by its words, its number and who began it; filters stay in the address', async ({ editor: page }) => {
  const headline = `Slow freight ${unique}`;
  const id = await beginOne(page, headline, `Locomotive${unique} waits.`);
  await page.goto('/desk/articles');
  await page.getByLabel('Words, address or number').fill(`locomotive${unique}`);
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=locomotive/);
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('link', { name: headline })).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('link', { name: 'Mine', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`q=locomotive${unique}&scope=mine`));
  await expect(page.getByRole('link', { name: headline })).toBeVisible();
  await page.getByLabel('Status').selectOption('Published');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByText('Nothing matches.')).toBeVisible();
  await page.goto(`/desk/articles?q=%23${id}`);
  await expect(page.getByRole('link', { name: headline })).toBeVisible();
});

test('what changed last stands first', async ({ editor: page }) => {
  const first = `Older of two ${unique}`;
  await beginOne(page, first, 'One.');
  const older = page.url();
  await beginOne(page, `Younger of two ${unique}`, 'Two.');
  const order = async () => (await page.getByRole('row').getByRole('link').allTextContents()).filter((name) => name.includes('of two'));
  await page.goto(`/desk/articles?q=${unique}`);
  expect((await order())[0]).toContain('Younger');
  await page.goto(older);
  await text(page).click();
  await page.keyboard.type('More.');
  await savedAnew(page);
  await page.goto(`/desk/articles?q=${unique}`);
  expect((await order())[0]).toContain('Older');
});

test('Ctrl K leads to a page of the desk, an article, a person’s articles; in a text it stays the key for links', async ({ editor: page }) => {
  const headline = `Palette goes there ${unique}`;
  const id = await beginOne(page, headline, 'Words.');
  await text(page).press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Go to' })).toBeHidden();
  await page.keyboard.press('Escape');
  await text(page).press('Alt+Shift+K');
  const field = page.getByRole('combobox', { name: 'Articles, people, pages of the desk' });
  await field.fill('media');
  await expect(page.getByRole('option', { name: /^Media/ })).toHaveAttribute('aria-selected', 'true');
  await field.press('Enter');
  await page.waitForURL('/desk/media');
  await page.getByRole('heading', { level: 1 }).press('Control+k');
  await field.fill(`there ${unique}`);
  await expect(page.getByRole('option', { name: headline })).toBeVisible();
  expect(await findProblems(page)).toEqual([]);
  await field.press('Enter');
  await page.waitForURL(`/desk/articles/${id}`);
});

test('several articles are handed in at once and taken back; what is refused is named', async ({ editor: page }) => {
  const names = [`Many one ${unique}`, `Many two ${unique}`];
  for (const name of names) await beginOne(page, name, 'Words.');
  await page.goto(`/desk/articles?q=${encodeURIComponent(`Many ${unique}`)}`);
  for (const name of names) await page.getByRole('checkbox', { name: `Choose ${name}` }).check();
  await page.getByLabel('What to do').selectOption('Submit for review');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('2 articles are changed.')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'In review' })).toHaveCount(2);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Draft' })).toHaveCount(2);
  await page.getByLabel('What to do').selectOption('Withdraw');
  await page.getByRole('checkbox', { name: `Choose ${names[0]}` }).check();
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('These were left as they are:')).toBeVisible();
});

test('a view is kept and forgotten; a story marked as a template begins another', async ({ editor: page }) => {
  const name = `Form for reports ${unique}`;
  await beginOne(page, name, 'Fill in here.');
  await page.goto(`/desk/articles?q=${encodeURIComponent(name)}`);
  await page.getByLabel('Name of this view').fill(`View ${unique}`);
  await page.getByRole('button', { name: 'Save these filters' }).click();
  await expect(page.getByRole('link', { name: `View ${unique}` })).toBeVisible();
  await page.getByRole('checkbox', { name: `Choose ${name}` }).check();
  await page.getByLabel('What to do').selectOption('Use as a template');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('One article is changed.')).toBeVisible();
  await page.goto('/desk/articles/new');
  await page.getByRole('button', { name: `Start from: ${name}` }).click();
  await page.waitForURL(/\/desk\/articles\/\d+$/);
  await expect(text(page)).toContainText('Fill in here.');
  await page.goto('/desk/articles');
  await page.getByRole('button', { name: `Delete the view View ${unique}` }).click();
  await expect(page.getByRole('link', { name: `View ${unique}` })).toBeHidden();
});
