import type { Locator, Page } from '@playwright/test';
import { says } from './discussion';

const dismiss = new RegExp(
  `^(${Object.values(says)
    .map((saying) => saying.desk.form.dismiss)
    .join('|')})$`,
);

/** The one message at the foot of the desk, with its undo. */
export const toast = (page: Page): Locator => page.getByRole('status').filter({ has: page.getByRole('button', { name: dismiss }) });

/** The terms of a story's discussion, unfolded beside its text. */
export async function openTerms(page: Page): Promise<Locator> {
  await page.getByRole('tab', { name: /^Story/ }).click();
  const panel = page.getByRole('tabpanel', { name: /^Story/ });
  // The first is what unfolds it, the second a label of the form.
  await panel.getByText('Comments', { exact: true }).first().click();
  return panel.getByRole('form', { name: 'Comments', exact: true });
}
