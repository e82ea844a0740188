import { expect, type Locator, type Page } from '@playwright/test';

/** Goes to a control as someone without a mouse does; fails where Tab does not lead there. */
export async function reach(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(wanted).toBeVisible();
  const isThere = () => wanted.evaluate((element) => element === document.activeElement);
  for (let pressed = 0; pressed < 250 && !(await isThere()); pressed += 1) await page.keyboard.press(key);
  await expect(wanted).toBeFocused();
}

export async function press(page: Page, wanted: Locator, key?: 'Shift+Tab'): Promise<void> {
  await reach(page, wanted, key);
  await page.keyboard.press('Enter');
}

export async function type(page: Page, wanted: Locator, words: string): Promise<void> {
  await reach(page, wanted);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
}

/** A page takes keys once its script runs. */
export async function keysLeadTo(page: Page, keys: string[], path: string): Promise<void> {
  await expect(async () => {
    for (const key of keys) await page.keyboard.press(key);
    await page.waitForURL((url) => url.pathname === path, { timeout: 2000 });
  }).toPass();
}

/** The next full minute, as the paper's clock writes it. */
export const nextMinute = (zone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(Date.now() + 60_000)).replace(' ', 'T');
