import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { begin, picker, pictureFiles, pictureWords, saved, savedAnew, state, statusOf, text } from './editor-page';
import { expect, test } from './fixtures';
import { confirmPublishing, everywhere, openWithdraw, publication, publish, publishedAt, sourceEdition, translate } from './publish';
import { account } from './sign-in';

const unique = Date.now().toString(36);
const headline = `Rail ministers agree on a timetable ${unique}`;

async function write(page: Page, words: string): Promise<void> {
  await text(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
}

test('an editor writes, publishes, changes the address, withdraws and restores', async ({ editor: page }) => {
  await begin(page, headline);
  await page.getByPlaceholder('Standfirst').fill('Nine ministers signed a common timetable for freight trains in Tashkent.');
  await write(page, '## What was agreed\nThe trains run daily. **It starts in May.**\n- one\nand two');
  await savedAnew(page);
  const agreed = text(page).getByRole('heading', { level: 2 });
  await expect(agreed).toHaveText('What was agreed');
  await expect(text(page).getByRole('strong')).toHaveText('It starts in May.');
  await page.reload();
  await expect(agreed).toHaveText('What was agreed');

  await publish(page);
  await everywhere(page);
  const address = await publishedAt(page);
  expect(address).toContain('/en/news/rail-ministers-agree-on-a-timetable');
  expect((await page.request.get(address ?? '')).status()).toBe(200);

  await page.getByRole('textbox', { name: 'Address', exact: true }).fill(`common-timetable-${unique}`);
  await saved(page);
  await publish(page);
  await expect(publication(page).getByRole('link')).toHaveAttribute('href', `/en/news/common-timetable-${unique}`);
  await everywhere(page);
  const moved = await page.request.get(address ?? '', { maxRedirects: 0 });
  expect(moved.status()).toBe(308);

  await openWithdraw(page).click();
  await page.getByLabel('Notice at its address').fill('Withdrawn for a check.');
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Publish again as it was' })).toBeVisible();
  await expect.poll(async () => (await page.request.get(`/en/news/common-timetable-${unique}`)).status()).toBe(410);
  // Asks first, by the same sheet: leaving it changes nothing.
  const again = page.getByRole('button', { name: 'Publish again as it was' });
  const sheet = page.getByRole('dialog', { name: 'Publish this article again?' });
  await again.click();
  await expect(sheet).toContainText('Published again, as it was in revision 2');
  await expect(sheet).toContainText(`/en/news/common-timetable-${unique}`);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  expect((await page.request.get(`/en/news/common-timetable-${unique}`)).status()).toBe(410);
  await again.click();
  await confirmPublishing(page);
  await expect.poll(async () => (await page.request.get(`/en/news/common-timetable-${unique}`)).status()).toBe(200);
});

test('a tag that is chosen is sent at once, and publishing takes it along; of what is public it waits for the next publication', async ({ editor: page }) => {
  const url = await begin(page, `Filed ${unique}`);
  await page.getByPlaceholder('Standfirst').fill('A standfirst for readers.');
  await write(page, 'A paragraph of text.');
  await saved(page);
  await page.getByRole('tab', { name: 'Story' }).click();
  const tags = page.getByRole('combobox', { name: 'Tags' });
  await tags.fill('rail');
  const found = page.getByRole('listbox', { name: 'Tags' }).getByRole('option', { name: /^Rail/ }).first();
  await expect(found).toHaveAttribute('aria-selected', 'true');
  const label = (await found.textContent()) ?? '';
  await tags.press('Enter');
  await publish(page);
  await page.getByRole('tab', { name: 'Publish' }).click();
  await everywhere(page);
  const address = await publishedAt(page);
  expect(await (await page.request.get(address ?? '')).text()).toContain(label);
  await page.goto(url);
  await page.getByRole('tab', { name: 'Story' }).click();
  const off = page.getByRole('button', { name: `Take ${label} off` });
  await expect(off).toBeVisible();

  const carries = async () => (await (await page.request.get(address ?? '')).text()).includes(`>${label}</a>`);
  expect(await carries()).toBe(true);
  await off.click();
  const waits = page.getByText('Goes out with the next publication', { exact: true });
  await expect(waits).toBeVisible();
  await expect(page.getByText(`Tags: none (readers see now: ${label})`)).toBeVisible();
  await page.getByRole('button', { name: 'Publish the changes', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Publish the changes?' })).toContainText(`Tags: none (readers see now: ${label})`);
  expect(await carries()).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(carries).toBe(false);
  await expect(waits).toHaveCount(0);
});

test('what is written without a network is kept, and saved when it is back', async ({ editor: page }) => {
  const url = await begin(page, `Offline ${unique}`);
  await page.context().setOffline(true);
  await write(page, 'Written on a train.');
  await expect(state(page)).toHaveAttribute('data-state', 'offline', { timeout: 60_000 });
  await page.context().setOffline(false);
  await saved(page);
  await page.context().setOffline(true);
  await write(page, ' And in a tunnel.');
  const kept = () =>
    page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const request = indexedDB.open('infoshos', 1);
          request.onsuccess = () => {
            const all = request.result.transaction('copies').objectStore('copies').getAll();
            all.onsuccess = () => resolve(JSON.stringify(all.result));
          };
        }),
    );
  await expect.poll(kept).toContain('.');
  await expect.poll(async () => (await kept()).match(/"text":"\w"|"text":" "/g)?.length ?? 0).toBeGreaterThan(15);
  await page.close();
  await page.context().setOffline(false);
  const later = await page.context().newPage();
  await later.goto(url);
  // What the window sent as it closed may have come through after all; else the words are found in
  // this browser.
  const found = later.getByRole('button', { name: 'Take it back' });
  await expect(found.or(text(later).filter({ hasText: 'And in a tunnel.' })).first()).toBeVisible();
  if (await found.isVisible()) await found.click();
  await expect(text(later)).toContainText('Written on a train. And in a tunnel.');
  await saved(later);
  await later.reload();
  await expect(text(later)).toContainText('And in a tunnel.');
  await expect(found).toHaveCount(0);
});

test('a translation begins with the source beside it; a preview link shows it and can be revoked', async ({ editor: page, open }) => {
  await begin(page, `Source ${unique}`);
  await write(page, 'To be translated.');
  await savedAnew(page);
  await translate(page, 'Русский').click();
  await page.waitForURL(/\/desk\/articles\/\d+\?beside=\d+$/);
  await expect(sourceEdition(page)).toContainText('To be translated.');
  await expect(text(page)).toContainText('To be translated.');
  await page.getByRole('link', { name: 'Preview', exact: true }).click();
  await page.getByRole('button', { name: 'Create a link' }).click();
  const link = await page.getByRole('status').getByRole('textbox').inputValue();
  const stranger = await open();
  const answer = await stranger.goto(link);
  expect(answer?.status()).toBe(200);
  expect(answer?.headers()['x-robots-tag']).toContain('noindex');
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(`Source ${unique}`);
  await page.getByRole('button', { name: 'Revoke' }).first().click();
  await expect(page.getByText('The link no longer works.')).toBeVisible();
  expect((await stranger.goto(link))?.status()).toBe(404);
});

test('what is pasted comes out clean', async ({ editor: page, pageErrors }) => {
  // Of what is thrown away, in a document of its own in which nothing runs.
  pageErrors.expect(/Executing inline event handler violates/);
  await begin(page, `Pasted ${unique}`);
  await text(page).click();
  await text(page).evaluate((element) => {
    const html =
      '<!--StartFragment--><h1 style="color:red">Title</h1><p class="MsoNormal"><b style="font-weight:normal"><span>Plain <b>bold</b> <a href="javascript:alert(1)">bad</a> <a href="https://example.org/a">good</a></span></b><o:p></o:p></p><script>alert(1)</script><img src=x onerror=alert(1)>';
    const data = new DataTransfer();
    data.setData('text/html', html);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(text(page).getByRole('heading', { level: 2 })).toHaveText('Title');
  await expect(text(page).getByRole('strong')).toHaveText('bold');
  await expect(text(page).getByRole('link')).toHaveCount(1);
  expect(await text(page).innerHTML()).not.toMatch(/<(img|script)|style=/);
  await saved(page);
});

test('a session that ends while writing loses nothing: signed in again in place, what was written is saved', async ({ editor: page }) => {
  const url = await begin(page, `Session ${unique}`);
  await page.context().clearCookies();
  await write(page, 'Written after the session was over.');
  const dialog = page.getByRole('dialog', { name: 'You were signed out' });
  await expect(dialog).toBeVisible({ timeout: 60_000 });
  await page.keyboard.type(' And goes on.');
  await expect(text(page)).toContainText('Written after the session was over. And goes on.');
  const { email, password } = account('editor');
  await dialog.getByLabel('E-mail address').fill(email);
  await dialog.getByLabel('Password').fill('not the password');
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByLabel('Password').fill(password);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(dialog).toBeHidden();
  await saved(page);
  expect(page.url()).toBe(url);
  await expect(text(page)).toContainText('Written after the session was over.');
  await page.reload();
  await expect(text(page)).toContainText('Written after the session was over.');
});

test('a picture is uploaded, has to be described, and is published', async ({ editor: page }) => {
  await begin(page, `Picture ${unique} of a long enough headline`);
  await write(page, 'A text to go with it.');
  await page.getByRole('button', { name: 'Choose a picture' }).click();
  const picking = picker(page);
  // Of its own colour: one that is known already keeps its first name.
  const background = { r: Date.now() % 256, g: Math.floor(Date.now() / 256) % 256, b: Math.floor(Math.random() * 256) };
  const dot = await sharp({ create: { width: 2, height: 2, channels: 3, background } })
    .png()
    .toBuffer();
  await pictureFiles(picking).setInputFiles([
    { name: 'fake.png', mimeType: 'image/png', buffer: Buffer.from('<svg onload="alert(1)"/>') },
    { name: `dot-${unique}.png`, mimeType: 'image/png', buffer: dot },
  ]);
  await expect(picking.getByText(/fake\.png: This file cannot be used as a picture/)).toBeVisible();
  await expect(picking.getByText(`dot-${unique}.png is in the library`)).toBeVisible();
  await picking.getByRole('button', { name: `dot-${unique}.png` }).click();
  await saved(page);
  await publish(page);
  await expect(page.getByRole('alert').filter({ hasText: 'Describe the picture' })).toBeVisible();
  await pictureWords(page).fill('A grey dot.');
  await saved(page);
  await publish(page);
  await everywhere(page);
});

test('all of it by keyboard: the slash menu, the toolbar, the keys of the page', async ({ editor: page }) => {
  await begin(page, `Keys ${unique}`);
  await text(page).click();
  await page.keyboard.type('/quot');
  await expect(page.getByRole('option', { name: 'Quotation', exact: true })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await page.keyboard.type('He said "yes".');
  await expect(text(page).getByRole('blockquote')).toHaveText('He said “yes”.');
  await saved(page);
  await page.keyboard.press('Alt+Shift+H');
  await page.waitForURL(/\/history$/);
});

test('a time is set in the paper’s zone, and taken back', async ({ editor: page }) => {
  await begin(page, `Scheduled ${unique} for a later day`);
  await write(page, 'To be published later.');
  await savedAnew(page);
  await page.getByLabel('Goes out').fill('2040-05-01T09:00');
  await page.getByRole('button', { name: 'Set the times' }).click();
  await expect(page.getByText(/^Goes out 1 May 2040, 09:00 \(/)).toBeVisible();
  await page.getByLabel('Goes out').fill('');
  await page.getByRole('button', { name: 'Set the times' }).click();
  await expect(page.getByText(/^Goes out \d/)).toHaveCount(0);
});

test('an opened article has the cursor in it; no letter publishes it or leaves it, and publishing asks once', async ({ editor: page }) => {
  const url = await begin(page, `President opens a bridge ${unique}`);
  await expect(text(page)).toBeFocused();
  await page.keyboard.type('The President spoke. ');
  await expect(text(page)).toContainText('The President spoke.');
  await savedAnew(page);
  await page.getByRole('heading', { name: 'Publishing', exact: true }).click();
  await page.keyboard.type('President gahpsPuw');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(page.url()).toBe(url);
  await expect(statusOf(page)).toHaveText('Draft');

  await page.keyboard.press('Alt+Shift+P');
  const sheet = page.getByRole('dialog', { name: 'Publish this article?' });
  await expect(sheet).toContainText(`President opens a bridge ${unique}`);
  await expect(sheet).toContainText('/en/news/president-opens-a-bridge');
  await expect(sheet).toContainText('At once');
  await expect(sheet).toContainText('No mail is sent.');
  await page.keyboard.press('Escape');
  await expect(statusOf(page)).toHaveText('Draft');
  await page.keyboard.press('Alt+Shift+P');
  await confirmPublishing(page);
  await everywhere(page);
});
