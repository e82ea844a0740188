import type { Page } from '@playwright/test';
import { begin, saved, state, text } from './editor-page';
import { expect, test } from './fixtures';

const unique = Date.now().toString(36);
/**
 * A line that has fallen silent is given up after a time that a journey does not wait for by
 * itself.
 */
const given = { timeout: 60_000 };

/** Takes what is asked for and says nothing; returns how the line is good again. */
async function stall(page: Page, addresses: RegExp): Promise<() => Promise<void>> {
  await page.route(addresses, () => undefined);
  return () => page.unroute(addresses);
}

test.describe('on a line that has fallen silent', { tag: '@long' }, () => {
  test.slow();

  test('the desk says so, keeps what is written, and saves it when there is an answer again', async ({ editor: page }) => {
    const url = await begin(page, `Silent ${unique}`, 'Before.');
    const restore = await stall(page, /\/desk\//);
    await page.keyboard.type(' Written into silence.');
    await expect(state(page)).toHaveAttribute('data-state', 'offline', given);
    await expect(state(page).getByRole('status')).toContainText('What you write is kept in this browser');
    await page.keyboard.type(' And more.');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(page.getByRole('dialog', { name: /^Publish/ })).toHaveCount(0);
    await restore();
    await saved(page);
    await page.goto(url);
    await expect(text(page)).toContainText('Before. Written into silence. And more.');
  });

  test('the page beside the text stays as it was, says so, and follows when there is an answer again', async ({ editor: page }) => {
    await begin(page, `Silent preview ${unique}`, 'Before.');
    await page.getByRole('link', { name: 'Preview beside the text' }).click();
    const preview = page.frameLocator('iframe[title="Preview beside the text"]').getByRole('article').first();
    await expect(preview).toContainText('Before.');
    const restore = await stall(page, /\/preview\//);
    await text(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Written into silence.');
    const told = page.getByText('No answer comes from the site.');
    await expect(told).toBeVisible(given);
    await expect(preview).toContainText('Before.');
    await restore();
    await expect(preview).toContainText('Written into silence.', given);
    await expect(told).toHaveCount(0);
  });
});
