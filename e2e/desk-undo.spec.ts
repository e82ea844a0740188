import type { Page } from '@playwright/test';
import { toast } from './desk';
import { savedAnew, statusOf, text } from './editor-page';
import { expect, test } from './fixtures';
import { confirmPublishing, everywhere, openWithdraw, publish } from './publish';
import { makeArticle } from './rows';

const unique = Date.now().toString(36);

async function write(page: Page, words: string): Promise<void> {
  await text(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
  await savedAnew(page);
}

test('a publication is taken back by one key: of a first one nothing stays public, of a later one the words before it', async ({ editor: page }) => {
  await page.goto('/desk/articles/new');
  await page.getByLabel('Headline').fill(`Published too early ${unique}`);
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await page.waitForURL(/\/desk\/articles\/\d+$/);
  await write(page, 'The first words.');
  await publish(page);
  await expect(toast(page)).toContainText('It can be taken back for ten seconds.');
  const address = `/en/news/published-too-early-${unique}`;
  await text(page).click();
  await page.keyboard.press('Alt+Shift+U');
  await expect(toast(page)).toContainText('Taken back.');
  await expect.poll(async () => (await page.request.get(address)).status()).toBeGreaterThanOrEqual(404);
  await expect(text(page)).toContainText('The first words.');

  await page.reload();
  // Another journey may have fetched a feed meanwhile: then it was withdrawn, and is brought back.
  await page.getByRole('button', { name: /^Publish( again as it was)?$/ }).click();
  await confirmPublishing(page);
  await everywhere(page);
  expect(await (await page.request.get(address)).text()).toContain('The first words.');

  await write(page, ' And wrong ones.');
  await publish(page);
  await expect(toast(page)).toContainText('It can be taken back for ten seconds.');
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(toast(page)).toContainText('Taken back.');
  await expect.poll(async () => (await page.request.get(address)).text()).not.toContain('And wrong ones.');
  await expect(text(page)).toContainText('And wrong ones.');
  await expect(page.getByRole('button', { name: 'Publish the changes', exact: true })).toHaveAttribute('aria-disabled', 'false');

  await page.getByRole('button', { name: 'Discard changes to this edition' }).click();
  await expect(text(page)).not.toContainText('And wrong ones.');
  await expect(toast(page)).toContainText('This edition is what is public again.');
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(text(page)).toContainText('And wrong ones.');
});

test('the bar says what an act has made of an article as soon as its answer is there', async ({ editor: page, db }) => {
  const { id } = await makeArticle({ status: 'withdrawn', headline: `Back again ${unique}` }, db);
  await page.goto(`/desk/articles/${id}`);
  await expect(statusOf(page)).toHaveText('Withdrawn');
  // What draws the page anew waits until the new state has been seen.
  let goOn = () => {};
  const isSeen = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route(`**/desk/articles/${id}?_rsc=*`, async (route) => {
    await isSeen;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Publish again as it was' }).click();
  await confirmPublishing(page);
  await expect(statusOf(page)).toHaveText('Published');
  goOn();
  await openWithdraw(page).click();
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await expect(statusOf(page)).toHaveText('Withdrawn');
  await expect(page.getByRole('button', { name: 'Publish again as it was' })).toBeVisible();
});

test('the page is looked at beside the text, and follows what is written', async ({ editor: page }) => {
  await page.goto('/desk/articles/new');
  await page.getByLabel('Headline').fill(`Looked at ${unique}`);
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await page.waitForURL(/\/desk\/articles\/\d+$/);
  await page.getByRole('link', { name: 'Preview beside the text' }).click();
  const preview = page.frameLocator('iframe[title="Preview beside the text"]');
  await expect(preview.getByRole('heading', { level: 1 })).toContainText('Looked at');
  await write(page, 'Seen as it is written.');
  await expect(preview.getByRole('article').first()).toContainText('Seen as it is written.');
});

test('what was fetched meanwhile is not gone without a word', async ({ editor: page }) => {
  await page.goto('/desk/articles/new');
  await page.getByLabel('Headline').fill(`Fetched at once ${unique}`);
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await page.waitForURL(/\/desk\/articles\/\d+$/);
  await write(page, 'Seen by someone.');
  await publish(page);
  const address = `/en/news/fetched-at-once-${unique}`;
  await expect.poll(async () => (await page.request.get(address)).status()).toBe(200);
  await page.request.get(address);
  await page.keyboard.press('Alt+Shift+U');
  await expect(toast(page)).toContainText('Someone had fetched it already');
  await expect.poll(async () => (await page.request.get(address)).status()).toBe(410);
  expect(await (await page.request.get(address)).text()).toContain('published by mistake');
});
