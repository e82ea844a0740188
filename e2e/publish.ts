import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Publish and answers the sheet that asks once. */
export async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Publish( the changes)?$/ }).click();
  await confirmPublishing(page);
}

/** The sheet waits for one key. */
export async function confirmPublishing(page: Page): Promise<void> {
  await page.getByRole('dialog', { name: /^Publish/ }).waitFor();
  await page.keyboard.press('Enter');
}

/** What the desk tells of a publication: its revision, its address, how many addresses show it. */
export const publication = (page: Page): Locator => page.getByRole('status').filter({ hasText: /^Published: revision \d+/ });

/** Waits until readers get the new version everywhere. */
export const everywhere = (page: Page) => expect(publication(page)).toContainText(/All \d+ addresses show the new version/, { timeout: 60_000 });

/** The address that was published last. */
export const publishedAt = async (page: Page): Promise<string> => (await publication(page).getByRole('link').getAttribute('href')) ?? '';

/** What begins the edition of a story in another language. */
export const translate = (page: Page, language: string): Locator =>
  page.getByRole('list', { name: 'Languages', exact: true }).getByRole('listitem').filter({ hasText: language }).getByRole('button', { name: 'Translate' });

/** The edition that a translation is made from, beside it. */
export const sourceEdition = (page: Page): Locator => page.getByRole('complementary', { name: /^Source: / });

/** What unfolds the way to withdraw; the button inside has the same name. */
export const openWithdraw = (page: Page): Locator => page.getByText('Withdraw', { exact: true }).first();
