import { expect, test } from '@playwright/test';
import { findProblems } from './axe';
import { signInAs } from './sign-in';

const modes = [
  { colorScheme: 'light', contrast: 'no-preference' },
  { colorScheme: 'dark', contrast: 'no-preference' },
  { colorScheme: 'light', contrast: 'more' },
  { colorScheme: 'dark', contrast: 'more' },
] as const;

test('an administrator sees every small part in every state, light and dark, in high contrast; an editor does not', async ({ page }, info) => {
  test.setTimeout(90_000);
  await signInAs(page, 'administrator');
  await page.goto('/desk/look');
  for (const name of ['buttonLook', 'LabelledField', 'Notice', 'tagLook', 'tabsLook', 'listLook', 'table', 'dialog'])
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
  for (const mode of modes) {
    await page.emulateMedia({ ...mode, reducedMotion: 'reduce' });
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${mode.colorScheme} ${width}`).toBeLessThanOrEqual(0);
      await page.screenshot({ path: info.outputPath(`${mode.colorScheme}-${mode.contrast}-${width}.png`), fullPage: true });
    }
    expect(await findProblems(page), mode.colorScheme).toEqual([]);
  }
  await page.context().clearCookies();
  await signInAs(page, 'editor');
  expect((await page.goto('/desk/look'))?.status()).toBe(404);
});
