import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures';
import { hiddenField, saveState as state } from './unseen';

export { articleStatus as statusOf, saveState as state } from './unseen';

export const text = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true });
export const saved = (page: Page) => expect(state(page)).toHaveAttribute('data-state', 'saved');

/** Something was written that is on its way, and has arrived. */
export async function savedAnew(page: Page): Promise<void> {
  await expect(state(page)).not.toHaveAttribute('data-state', 'saved');
  await saved(page);
}

/** A new article with these words as its text, saved; gives its address. */
export async function begin(page: Page, headline: string, words?: string): Promise<string> {
  await page.goto('/desk/articles/new');
  await page.getByLabel('Headline').fill(headline);
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await page.waitForURL(/\/desk\/articles\/\d+$/);
  if (words !== undefined) {
    await text(page).click();
    await page.keyboard.type(words);
    await savedAnew(page);
  }
  return page.url();
}

/** The zone in which the paper's times are written, as the form for them says. */
export const zoneOf = async (page: Page): Promise<string> => (await hiddenField(page.getByRole('main'), 'zone').first().inputValue()) || 'UTC';

/** Brings a picture into the library, in the place that is open for it. */
export const pictureFiles = (place: Page | Locator): Locator => place.getByLabel('Drop pictures here, paste them, or choose files.');
/** The dialog in which a picture is chosen. */
export const picker = (page: Page): Locator => page.getByRole('dialog', { name: 'Choose a picture' });
/** The words of the picture over the text. */
export const pictureWords = (page: Page): Locator =>
  page.getByRole('group', { name: 'Picture, dateline, address' }).getByLabel('What it shows, for those who do not see it');
