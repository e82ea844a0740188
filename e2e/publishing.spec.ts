import { crc32 } from 'node:zlib';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { says } from './discussion';
import { begin, pictureFiles, savedAnew, text } from './editor-page';
import { expect, test } from './fixtures';
import { everywhere, publish, publishedAt } from './publish';
import { hiddenField, measured } from './unseen';

const unique = Date.now().toString(36);
let shade = Date.now() % 200;
const png = (width: number, height: number) => {
  shade += 1;
  const background = { r: shade % 256, g: Math.floor(Math.random() * 256), b: Math.floor(Math.random() * 256) };
  return sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();
};
const file = (name: string, buffer: Buffer, mimeType = 'image/png') => ({ name, mimeType, buffer });
const uploads = (page: Page) => page.getByRole('status').getByRole('listitem');

async function write(page: Page, words: string): Promise<void> {
  await text(page).click();
  await page.keyboard.type(words);
  await savedAnew(page);
}

test('pictures come into the library chosen, dropped and pasted, several at once; what is not a picture is told and left out', async ({ editor: page }) => {
  await page.goto('/desk/media');
  const field = pictureFiles(page);
  await field.focus();
  await expect(field).toBeFocused();
  const drawing = file(`drawing-${unique}.png`, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'));
  await field.setInputFiles([file(`one-${unique}.png`, await png(40, 30)), drawing, file(`two-${unique}.png`, await png(40, 30))]);
  await expect(uploads(page)).toHaveText([/one-.* is in the library/, /drawing-.*This file cannot be used as a picture/, /two-.* is in the library/]);

  const give = async (kind: 'drop' | 'paste', name: string) => {
    const bytes = [...(await png(32, 32))];
    await pictureFiles(page).evaluate(
      (target, given) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(given.bytes)], given.name, { type: 'image/png' }));
        const event =
          given.kind === 'drop'
            ? new DragEvent('drop', { bubbles: true, dataTransfer: data })
            : new ClipboardEvent('paste', { bubbles: true, clipboardData: data });
        target.dispatchEvent(event);
      },
      { bytes, name, kind },
    );
  };
  await give('drop', `dropped-${unique}.png`);
  await expect(uploads(page).last()).toHaveText(/dropped-.* is in the library/);
  await give('paste', `pasted-${unique}.png`);
  await expect(uploads(page).last()).toHaveText(/pasted-.* is in the library/);
  await expect(page.getByRole('link', { name: `pasted-${unique}.png` })).toBeVisible();
  await expect(page.getByRole('link', { name: `drawing-${unique}.png` })).toHaveCount(0);
});

test('hostile files are refused in few words, and nothing of a script in a picture is given out', async ({ baseURL, editor: page }) => {
  await page.goto('/desk/account');
  const send = (name: string, data: Buffer) =>
    page.request.post(`/api/media?name=${name}`, { data, headers: { origin: baseURL ?? '', 'content-type': 'application/octet-stream' } });
  const reason = async (name: string, data: Buffer) => ((await (await send(name, data)).json()) as { reason?: string }).reason;
  const script = Buffer.from('<script>alert(document.domain)</script>');
  expect(await reason('a.png', Buffer.from('<?xml version="1.0"?><svg onload="alert(1)"/>'))).toBe('not-a-picture');
  expect(await reason('a.jpg', Buffer.from('#!/bin/sh\nrm -rf /'))).toBe('not-a-picture');
  expect(await reason('a.png', Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), script]))).toBe('not-a-picture');
  expect(await reason('a.gif', Buffer.from('GIF89a/*<svg/onload=alert(1)>*/=1;'))).toBe('not-a-picture');
  expect(await reason('big.png', Buffer.alloc(50 * 1024 * 1024 + 1, 0x89))).toBe('too-large');
  // A picture that says it is 20,001 pixels wide and 5,001 high, and is not: it is refused before
  // it is unpacked.
  const wide = await png(9, 9);
  wide.writeUInt32BE(20_001, 16);
  wide.writeUInt32BE(5001, 20);
  wide.writeUInt32BE(crc32(wide.subarray(12, 29)), 29);
  expect(await reason('wide.png', wide)).toBe('too-many-pixels');

  const answer = await send('%2e%2e%2fpolyglot.html', Buffer.concat([await png(64, 64), script]));
  const { value } = (await answer.json()) as { value: { src: string } };
  const given = await page.request.get(value.src);
  expect(given.headers()['content-type']).toBe('image/webp');
  expect(given.headers()['x-content-type-options']).toBe('nosniff');
  expect((await given.body()).includes('script')).toBe(false);
  expect((await page.request.get(`${value.src.replace(/-\d+\.webp$/, '.original')}`)).status()).toBe(404);
  expect((await page.request.post('/api/media?name=a.png', { data: await png(9, 9), headers: { origin: 'https://evil.example' } })).status()).toBe(403);
});

test('a picture is cropped by keyboard and replaced; its number stays', async ({ editor: page }) => {
  await page.goto('/desk/media');
  await pictureFiles(page).setInputFiles(file(`crop-${unique}.png`, await png(400, 200)));
  await page.getByRole('link', { name: `crop-${unique}.png` }).click();
  await page.waitForURL(/\/desk\/media\/\d+$/);
  const address = page.url();
  await expect(page.getByText('400 × 200 pixels')).toBeVisible();
  await page.getByLabel('Left', { exact: true }).fill('50');
  await page.getByLabel('Width', { exact: true }).fill('50');
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  const licence = page.getByRole('group', { name: says.en.editor.media.licence }).getByLabel('Русский');
  await licence.fill('CC BY 4.0');
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await expect(page.getByText('200 × 200 pixels')).toBeVisible();
  await page.reload();
  await expect(licence).toHaveValue('CC BY 4.0');
  await expect(hiddenField(page, 'crop')).toHaveValue('0.5 0 0.5 1');
  await page.getByLabel('Replace the file').setInputFiles(file(`other-${unique}.png`, await png(300, 100)));
  await expect(page.getByText('The file is replaced.')).toBeVisible();
  await expect(page.getByText('300 × 100 pixels')).toBeVisible();
  expect(page.url()).toBe(address);
  await page.getByRole('button', { name: 'To the trash' }).click();
  await expect(page.getByText(/Removed for good on/)).toBeVisible();
  await page.getByRole('button', { name: 'Take it out of the trash' }).click();
  await expect(page.getByText(/Removed for good on/)).toHaveCount(0);
});

test('before publishing the links are asked; after it every address turns new, and says which revision it shows', async ({ editor: page }) => {
  await begin(page, `Water ministers publish a table of flows ${unique}`);
  await page.getByPlaceholder('Standfirst').fill('The table names every gauge on two rivers and the hour at which it is read.');
  await write(page, 'The gauges are read at six in the morning.');
  await page.getByRole('button', { name: 'Check the links' }).click();
  await expect(page.getByText('There are no links in the text.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: says.en.editor.checks.missing })).toHaveCount(0);

  await publish(page);
  await everywhere(page);
  const address = await publishedAt(page);
  const line = page.getByRole('listitem').filter({ has: page.getByText(address, { exact: true }) });
  await expect(line).toContainText('updated · 200 · Revision 1');
  await expect(page.getByRole('listitem').filter({ hasText: says.en.editor.publish.waiting })).toHaveCount(0);

  await text(page).click();
  await page.keyboard.press('Control+End');
  await write(page, ' And at six in the evening.');
  await page.getByLabel(/Correction note/).fill('An earlier version left out the evening reading.');
  await publish(page);
  await expect(line).toContainText('Revision 2', { timeout: 60_000 });
  const shown = await (await page.request.get(address)).text();
  expect(shown).toContain('six in the evening');
  expect(shown).toContain('An earlier version left out the evening reading.');
});

test('a story under embargo is there for the people named; an administrator adds themselves, and the log says so', async ({ editor: page, signedIn }) => {
  const address = await begin(page, `Sealed figures ${unique}`);
  await write(page, 'Nobody may know yet.');
  const id = address.split('/').at(-1);
  await page.getByLabel(says.en.editor.schedule.embargo, { exact: true }).fill('2099-01-01T10:00');
  await page.getByRole('button', { name: 'Set the embargo' }).click();
  await expect(page.getByText(/Under embargo until/)).toBeVisible();

  const administrator = await signedIn('administrator');
  for (const path of ['', '/preview', '/history', '/ready']) expect((await administrator.request.get(`${address}${path}`)).status(), path).toBe(404);
  expect((await administrator.request.get(`/preview/desk-${id}`)).status()).toBe(404);
  expect((await administrator.request.get(`/preview/desk-${id}/card.png`)).status()).toBe(404);
  await administrator.goto('/desk/articles?q=Sealed');
  await expect(administrator.getByText(`Sealed figures ${unique}`)).toHaveCount(0);
  await administrator.goto(`/desk/log?type=article&id=${id}`);
  await expect(administrator.getByText(`Sealed figures ${unique}`)).toHaveCount(0);

  await administrator.goto('/desk/embargoes');
  const line = administrator.getByRole('listitem').filter({ hasText: `Article ${id} ` });
  await expect(line).toContainText('2099');
  await expect(administrator.getByText(`Sealed figures ${unique}`)).toHaveCount(0);
  await line.getByRole('button', { name: 'Add myself' }).press('Enter');
  await expect(line.getByRole('link')).toBeVisible();
  expect((await administrator.request.get(address)).status()).toBe(200);
  await administrator.goto('/desk/log?action=embargoes.join');
  await expect(
    administrator
      .getByRole('row')
      .filter({ hasText: 'Joined an embargo' })
      .filter({ hasText: new RegExp(`Article ${id}\\b`) }),
  ).toBeVisible();
});

test('a preview shows the search result and the cards, and its link opens for someone outside until it is revoked', async ({ editor: page, open }) => {
  const address = await begin(page, `A headline that is a good deal longer than what search engines show of it ${unique}`);
  await write(page, 'A preview for a colleague.');
  await page.goto(`${address}/preview`);
  await expect(page.getByText(/what is grey is cut/)).toBeVisible();
  const card = measured(page, 'figure img').first();
  await card.scrollIntoViewIfNeeded();
  await expect.poll(() => card.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
  await page.getByRole('button', { name: 'Create a link' }).click();
  const link = await page.getByRole('status').getByRole('textbox').inputValue();
  const visitor = await open({ viewport: { width: 390, height: 800 } });
  expect((await visitor.goto(link))?.status()).toBe(200);
  await expect(visitor.getByRole('heading', { level: 1 })).toContainText('A headline that is a good deal longer');
  expect(await visitor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole('button', { name: 'Revoke' }).first().click();
  await expect.poll(async () => (await visitor.request.get(link)).status()).toBe(404);
});
