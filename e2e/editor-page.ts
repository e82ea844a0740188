import type { Page } from '@playwright/test';
import { expect } from './fixtures';

export const text = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true });
export const state = (page: Page) => page.locator('[data-part=editor-save]');
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
