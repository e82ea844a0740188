import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { pictureFiles, text } from './editor-page';
import { expect, test } from './fixtures';

const unique = Date.now().toString(36);

async function begin(page: Page, headline: string) {
  await page.goto('/desk/articles/new');
  await page.getByLabel('Headline').fill(headline);
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(text(page)).toBeVisible();
  await text(page).click();
}

async function paste(page: Page, given: { html?: string; plain?: string; png?: number[] }) {
  await text(page).evaluate((target, { html, plain, png }) => {
    const data = new DataTransfer();
    if (html) data.setData('text/html', html);
    if (plain) data.setData('text/plain', plain);
    if (png) data.items.add(new File([new Uint8Array(png)], 'image.png', { type: 'image/png' }));
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, given);
}

test('what was deleted does not come in with a paste, and is told; tracked changes become suggestions on request', async ({ editor: page }) => {
  await begin(page, `Tracked ${unique}`);
  await paste(page, { html: '<p>rose by <del>5</del><ins>7</ins> per cent, 10<sup>6</sup> t<span style="display:none"> secret</span></p>' });
  await expect(text(page)).toContainText('rose by 7 per cent, 106 t');
  await expect(text(page).getByRole('superscript')).toHaveText('6');
  await expect(page.getByText('1 deletion:')).toBeVisible();
  await expect(page.getByText('1 hidden passage:')).toBeVisible();
  await page.getByRole('button', { name: 'Take the changes as suggestions' }).click();
  await expect(text(page).getByRole('deletion')).toHaveText('5');
  await expect(text(page).getByRole('insertion')).toHaveText('7');
  await expect(page.getByText('1 suggestion', { exact: true })).toBeVisible();
});

test('words come before their picture; a picture by itself and one in a paste go into the library and the text', async ({ editor: page }) => {
  await begin(page, `Both ${unique}`);
  const bytes = await sharp({
    create: {
      width: 40,
      height: 30,
      channels: 3,
      background: `#${unique
        .slice(-6)
        .replace(/[^0-9a-f]/g, '3')
        .padStart(6, '4')}`,
    },
  })
    .png()
    .toBuffer();
  await paste(page, { html: '<table><tr><td>State</td><td>Tonnes</td></tr></table>', plain: 'State\tTonnes', png: [...bytes] });
  await expect(text(page).getByRole('cell').first()).toHaveText('State');
  await expect(text(page).getByRole('img')).toHaveCount(0);
  await page.keyboard.press('Control+End');
  await paste(page, { html: `<p>Before</p><p><img alt="A square" src="data:image/png;base64,${bytes.toString('base64')}"></p><p>After</p>` });
  await expect(text(page).getByRole('img')).toHaveCount(1);
  await expect(text(page).getByLabel('What it shows, for those who do not see it')).toHaveValue('A square');
});

test('more than an article holds does not come in, and is told; the next paste comes in', async ({ editor: page }) => {
  await begin(page, `Huge ${unique}`);
  const told = page.getByText('That is more than one article holds', { exact: false });
  for (const given of [{ plain: 'Some words.\n'.repeat(100_000) }, { html: `<ul>${'<li>item</li>'.repeat(100_000)}</ul>` }]) {
    await paste(page, given);
    await expect(told).toBeVisible();
    await expect(text(page)).toHaveText('');
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(told).toBeHidden();
  }
  await paste(page, { html: `${'<div>'.repeat(5_000)}<p>Some words.</p>` });
  await expect(text(page)).toHaveText('Some words.');
});

test('the address of a player on an empty line becomes a card; a footnote is written where it stands', async ({ editor: page }) => {
  await begin(page, `Cards ${unique}`);
  await paste(page, { plain: 'https://rutube.ru/video/0123456789abcdef0123456789abcdef/' });
  await expect(text(page).getByText(/rutube\.ru/)).toBeVisible();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await paste(page, {
    html: '<p>Rose.<a href="#_ftn1" name="_ftnref1">[1]</a></p><div style="mso-element:footnote" id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> As of May.</p></div>',
  });
  const note = text(page).getByRole('superscript');
  await expect(note).toHaveCount(1);
  await note.click();
  const field = note.getByRole('textbox');
  await expect(field).toHaveValue('As of May.');
  await field.fill('See [the report](https://example.org/r).');
  await field.press('Enter');
  await expect(note).toHaveAttribute('title', 'See the report.');
});

test('a HEIC of a phone comes into the library with its words', async ({ editor: page }) => {
  await page.goto('/desk/media');
  await pictureFiles(page).setInputFiles({ name: `phone-${unique}.heic`, mimeType: 'image/heic', buffer: await readFile('testing/pictures/phone.heic') });
  await expect(page.getByText(/phone-.*(is in the library|was already here)/)).toBeVisible({ timeout: 60_000 });
});
