import { expect, test } from '@playwright/test';
import { signInAs } from './sign-in';

test('a reader reports a word, an editor accepts it, the page is corrected and the receipt says so', async ({ page, browser }) => {
  const path = '/en/news/a-road-to-4693-metres';
  await page.goto(path);
  const word = await page.evaluate(() => {
    const block = document.querySelector('#story p[data-block]');
    const node = block && document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode();
    const found = /\p{L}{6,}/u.exec(node?.textContent ?? '');
    if (!node || !found) throw new Error('no word');
    const range = document.createRange();
    range.setStart(node, found.index);
    range.setEnd(node, found.index + found[0].length);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    return found[0];
  });
  await page.waitForFunction(() => document.querySelector('dialog form[action="/api/typos"]'));
  await page.keyboard.press('Control+Enter');
  const dialog = page.locator('dialog:has(form[action="/api/typos"])');
  await expect(dialog).toBeVisible();
  await expect(dialog.locator('[name=proposal]')).toHaveValue(word);
  const fixed = `${word}zq`;
  await dialog.locator('[name=proposal]').fill(fixed);
  await dialog.locator('button[type=submit]').click();
  const receipt = await dialog.getByRole('link').getAttribute('href');

  const desk = await (await browser.newContext()).newPage();
  await signInAs(desk, 'editor');
  await desk.goto('/desk/typos');
  const place = desk.locator('[data-place]', { has: desk.locator(`[name=wording][value="${fixed}"]`) });
  await place.locator('form:has([name=wording]) button[type=submit]').click();
  await expect(place).toHaveCount(0);

  await expect(async () => {
    await page.goto(path);
    await expect(page.locator('#story')).toContainText(fixed, { timeout: 500 });
  }).toPass({ timeout: 10_000 });
  await page.goto(receipt ?? '');
  await expect(page.getByRole('status').first()).toContainText('corrected');
});

test('without scripts the form under the article sends a typed quote', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto('/en/news/what-a-canal-saves');
  await page.locator('[data-typo] summary').click();
  await page.locator('[data-typo] [name=exact]').fill('words that are not there');
  await page.locator('[data-typo] [name=proposal]').fill('others');
  await page.locator('[data-typo] button[type=submit]').click();
  await expect(page).toHaveURL(/\/en\/typos\/refused/);
});
