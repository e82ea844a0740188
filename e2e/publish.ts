import type { Page } from '@playwright/test';

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
