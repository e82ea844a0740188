import { expect, type Page, test } from '@playwright/test';
import { signInAs } from './sign-in';

const unique = Date.now().toString(36);
const text = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true });

async function begin(page: Page, headline: string, words: string): Promise<number> {
  await page.goto('/desk/articles/new');
  await page.getByLabel('Headline').fill(headline);
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.waitForURL(/\/desk\/articles\/\d+$/);
  await text(page).click();
  await page.keyboard.type(words);
  await expect(page.locator('[data-part=editor-save]')).not.toHaveAttribute('data-state', 'saved');
  await expect(page.locator('[data-part=editor-save]')).toHaveAttribute('data-state', 'saved');
  return Number(/\d+$/.exec(page.url())?.[0]);
}

test('a draft is found by its words, its number and who began it; filters stay in the address', async ({ page }) => {
  await signInAs(page, 'editor');
  const headline = `Slow freight ${unique}`;
  const id = await begin(page, headline, `Locomotive${unique} waits.`);
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

test('what changed last stands first', async ({ page }) => {
  await signInAs(page, 'editor');
  const first = `Older of two ${unique}`;
  await begin(page, first, 'One.');
  const older = page.url();
  await begin(page, `Younger of two ${unique}`, 'Two.');
  const order = async () => (await page.getByRole('row').getByRole('link').allTextContents()).filter((name) => name.includes('of two'));
  await page.goto(`/desk/articles?q=${unique}`);
  expect((await order())[0]).toContain('Younger');
  await page.goto(older);
  await text(page).click();
  await page.keyboard.type('More.');
  await expect(page.locator('[data-part=editor-save]')).not.toHaveAttribute('data-state', 'saved');
  await expect(page.locator('[data-part=editor-save]')).toHaveAttribute('data-state', 'saved');
  await page.goto(`/desk/articles?q=${unique}`);
  expect((await order())[0]).toContain('Older');
});
