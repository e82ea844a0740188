import { expect, test } from './fixtures';

test('a correction is told part by part: the word, rows of a table as rows, and the first has nothing before it', async ({ administrator: page }) => {
  await page.goto('/en/news/one-railway-eight-clocks');
  const headline = await page.getByRole('heading', { level: 1 }).innerText();
  await page.goto(`/desk/articles?q=${encodeURIComponent(headline)}`);
  await page.getByRole('link', { name: headline, exact: true }).first().click();
  await page.waitForURL(/\/desk\/articles\/\d+$/);
  await page.goto(`${page.url()}/history`);
  await page.getByRole('link', { name: '2. Corrected' }).click();
  const compared = page.getByRole('region', { name: 'Compare with the one before' });
  await expect(compared.getByRole('deletion')).toHaveText(['July']);
  await expect(compared.getByRole('insertion')).toHaveText(['August']);
  await expect(compared.getByText('Balezino | 1,194 | 13:00', { exact: true })).toBeVisible();
  await expect(compared.getByText('Standfirst', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: '1. Published' }).click();
  await expect(compared.getByText('The first one: nothing stands before it.')).toBeVisible();
  await expect(compared.getByRole('insertion')).toHaveCount(0);
  await expect(compared.getByText('Balezino | 1,194 | 13:00', { exact: true })).toBeVisible();
});
