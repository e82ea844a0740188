import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { begin, savedAnew, text } from './editor-page';
import { expect, test } from './fixtures';
import { everywhere, publication, publish, publishedAt, sourceEdition, translate } from './publish';

const unique = Date.now().toString(36);
/** What the source has that its translation lacks. */
const behind = (page: Page) => page.getByRole('group', { name: 'The source has changed since it was translated' });

test('a changed source is carried over passage by passage', async ({ editor: page }) => {
  const source = await begin(page, `A source that will change ${unique}`, 'It opens in May.\nNothing else is known.');
  await publish(page);
  await expect(publication(page).getByRole('link')).toBeVisible({ timeout: 60_000 });
  await translate(page, 'Русский').click();
  await page.waitForURL(/\?beside=\d+$/);
  const translation = page.url();
  await text(page).getByRole('paragraph').first().click();
  await expect(sourceEdition(page).getByRole('paragraph').filter({ hasText: 'It opens in May.' })).toHaveAttribute('aria-current', 'true');
  await expect(behind(page)).toHaveCount(0);

  await page.goto(source);
  await text(page).getByRole('paragraph').first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Of 2027.');
  await savedAnew(page);
  await publish(page);
  await expect(page.getByText(/Published: revision 2/)).toBeVisible({ timeout: 60_000 });

  await page.goto(translation);
  await expect(behind(page).getByRole('insertion')).toHaveText(' Of 2027.');
  await behind(page).getByRole('button', { name: 'Carried over' }).click();
  await expect(behind(page)).toHaveCount(0);
});

test('a translation that still has words of the source is stopped, passage by passage, until each is done or accepted', async ({ editor: page }) => {
  await begin(page, `Half of it is translated ${unique}`, 'The first sentence.\nReuters');
  await translate(page, 'Русский').click();
  await page.waitForURL(/\?beside=\d+$/);
  const stops = page.getByRole('region', { name: 'Not translated' });
  await expect(stops.getByRole('button', { name: /^Right as it is/ })).toHaveCount(3);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: '3 passages are not translated yet.' })).toBeVisible();
  await page.getByPlaceholder('Headline').fill(`Переведена половина ${unique}`);
  await text(page).getByRole('paragraph').first().click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.type('Первое предложение.');
  await expect(stops.getByRole('button', { name: /^Right as it is/ })).toHaveCount(1);
  await stops.getByRole('button', { name: /^Right as it is ?: Reuters/ }).click();
  await expect(stops).toBeHidden();
  await publish(page);
  await expect(page.getByText(/Published: revision 1/)).toBeVisible({ timeout: 60_000 });
});

test('readers of a translation are told what it lacks, and no longer once it is carried over', async ({ editor: page }) => {
  const read = async (path: string) => (await page.request.get(path)).text();
  const source = await begin(page, `A source with readers ${unique}`, 'It opens in June.');
  await publish(page);
  await everywhere(page);
  const original = await publishedAt(page);
  await translate(page, 'Русский').click();
  await page.waitForURL(/\?beside=\d+$/);
  const translation = page.url();
  await page.getByPlaceholder('Headline').fill(`Источник с читателями ${unique}`);
  await text(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Откроется в июне.');
  await savedAnew(page);
  await publish(page);
  await everywhere(page);
  const russian = await publishedAt(page);
  expect(await read(russian)).toContain('Переведено с английского');
  expect(await read(russian)).not.toContain('здесь этого ещё нет');

  await page.goto(source);
  await text(page).getByRole('paragraph').first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Not before.');
  await savedAnew(page);
  await page.getByLabel(/^Correction note/).fill('The month was wrong.');
  await publish(page);
  await everywhere(page);
  const told = await read(russian);
  expect(told).toContain('Английский оригинал исправлен');
  expect(told).toContain('It opens in June. Not before.');
  expect(await read('/ru/feed.json')).toContain('It opens in June. Not before.');
  expect(await read(`${russian}.md`)).toContain(`translated_from: "`);
  expect(await read(original)).toContain('workTranslation');

  await page.goto(translation);
  await behind(page).getByRole('button', { name: 'Carried over' }).click();
  await expect(behind(page)).toHaveCount(0);
  await expect.poll(() => read(russian), { intervals: [50] }).not.toContain('здесь этого ещё нет');
});

test('an article goes out as XLIFF and comes back as a draft', async ({ editor: page }, info) => {
  await begin(page, `Goes out ${unique}`, 'One sentence.');
  await page.getByRole('link', { name: 'Translation files' }).click();
  await expect(page.getByRole('checkbox', { name: `Goes out ${unique}` })).toBeChecked();
  await page.getByLabel('Into').selectOption('ru');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export for translation' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^en-ru-\d+\.xlf$/);
  const file = info.outputPath('there.xlf');
  await download.saveAs(file);
  const xml = readFileSync(file, 'utf8');
  const inFile = (name: string, content: string) => ({ name, mimeType: 'application/xliff+xml', buffer: Buffer.from(content) });
  const back = (name: string, content: string) => page.getByLabel('XLIFF files').setInputFiles(inFile(name, content));

  await back('broken.xlf', xml.slice(0, 200));
  await page.getByRole('button', { name: 'Import the files' }).click();
  await expect(page.getByText('This file is broken, or is not a document that can be read.')).toBeVisible();
  await page
    .getByLabel('XLIFF files')
    .setInputFiles([
      inFile('broken.xlf', xml.slice(0, 200)),
      inFile('back.xlf', xml.replace('One sentence.</source>', 'One sentence.</source><target>Одно предложение.</target>')),
    ]);
  await page.getByRole('button', { name: 'Import the files' }).click();
  await expect(page.getByText('One translation is in its draft.').or(page.getByText('1 translation is in its draft.'))).toBeVisible();
  await expect(page.getByText('broken.xlf was left out. This file is broken')).toBeVisible();
  await expect(page.getByText('1 of 2 passages')).toBeVisible();
  await page
    .getByRole('link', { name: `Goes out ${unique}` })
    .first()
    .click();
  await expect(text(page)).toHaveText('Одно предложение.');
});
