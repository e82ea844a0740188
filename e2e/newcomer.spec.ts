import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { keysLeadTo, nextMinute, press, reach, type } from './by-keyboard';
import { statusOf as articleStatus, picker, pictureFiles, pictureWords, savedAnew, text, zoneOf } from './editor-page';
import { expect, test } from './fixtures';
import { confirmPublishing, everywhere, openWithdraw, publication, publishedAt, sourceEdition, translate } from './publish';
import { account } from './sign-in';

const unique = Date.now().toString(36);
const headline = `Night trains return to the valley ${unique}`;

const statusOf = async (page: Page, path: string) => (await page.request.get(path, { maxRedirects: 0 })).status();
/** The page as it is read: which spaces do not break, and where a word may, is the typesetter's. */
const readerText = async (page: Page, path: string) => (await (await page.request.get(path)).text()).replaceAll('\u00a0', ' ').replaceAll('\u00ad', '');

test('a newcomer signs in, writes, publishes in three languages, moves, withdraws and restores a story, all by keyboard', async ({ page }) => {
  test.setTimeout(240_000);
  const { email, password } = account('editor');
  await page.goto('/desk');
  await type(page, page.getByLabel('E-mail address'), email);
  await type(page, page.getByLabel('Password'), password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/desk');

  await keysLeadTo(page, ['g', 'a'], '/desk/articles');
  await keysLeadTo(page, ['w'], '/desk/articles/new');
  await expect(page.getByLabel('Headline')).toBeFocused();
  await page.keyboard.type(headline);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/desk\/articles\/\d+$/);
  const english = page.url();

  await type(page, page.getByPlaceholder('Standfirst'), 'The first night train in ten years leaves on Friday, with thirty passengers and a dining car.');
  await press(page, page.getByRole('button', { name: 'Choose a picture' }));
  const picking = picker(page);
  await reach(page, pictureFiles(picking));
  const picture = await sharp({
    create: { width: 320, height: 200, channels: 3, background: { r: Math.floor(Math.random() * 256), g: Date.now() % 256, b: 90 } },
  })
    .png()
    .toBuffer();
  const choosing = page.waitForEvent('filechooser');
  let isOpen = false;
  page.once('filechooser', () => {
    isOpen = true;
  });
  await expect(async () => {
    await page.keyboard.press('Space');
    await expect.poll(() => isOpen, { timeout: 2000 }).toBe(true);
  }).toPass();
  await (await choosing).setFiles([{ name: `train-${unique}.png`, mimeType: 'image/png', buffer: picture }]);
  await expect(picking.getByText(`train-${unique}.png is in the library`)).toBeVisible();
  await press(page, picking.getByRole('button', { name: `train-${unique}.png` }));
  await type(page, pictureWords(page), 'A train at night.');
  await reach(page, text(page));
  await page.keyboard.type('The train leaves at ten. **Tickets are sold out.**\n## What comes next\nMore trains follow in May.');
  await savedAnew(page);

  await press(page, page.getByRole('button', { name: 'Publish', exact: true }));
  await confirmPublishing(page);
  await everywhere(page);
  const first = await publishedAt(page);
  expect(first).toContain('/en/news/night-trains-return-to-the-valley');
  expect(await readerText(page, first)).toContain('A train at night.');

  await press(page, translate(page, 'Русский'));
  await page.waitForURL(/\/desk\/articles\/\d+\?beside=\d+$/);
  const russian = page.url();
  await expect(sourceEdition(page)).toContainText('The train leaves at ten.');
  await type(page, page.getByPlaceholder('Headline'), `Ночные поезда вернулись ${unique}`);
  await type(page, page.getByPlaceholder('Standfirst'), 'Первый за десять лет ночной поезд отправится в пятницу.');
  await type(page, pictureWords(page), 'Поезд ночью.');
  await type(page, text(page), 'Поезд отходит в десять.');
  await savedAnew(page);
  await press(page, page.getByRole('button', { name: 'Publish', exact: true }));
  await confirmPublishing(page);
  await everywhere(page);
  const second = await publishedAt(page);
  expect(second).toContain('/ru/news/nochnye-poezda-vernulis');
  expect(await readerText(page, second)).toContain('Поезд отходит в десять.');

  await page.goto(english);
  await press(page, translate(page, '中文'));
  await page.waitForURL((url) => /beside=\d+$/.test(url.href) && url.href !== russian);
  const chinese = page.url();
  await type(page, page.getByPlaceholder('Headline'), `夜行列车回来了 ${unique}`);
  await type(page, page.getByPlaceholder('Standfirst'), '十年来的第一班夜车将于周五发车。');
  await type(page, pictureWords(page), '夜间的列车。');
  await type(page, text(page), '列车十点发车。');
  await savedAnew(page);
  const goesOut = page.getByLabel('Goes out');
  await reach(page, goesOut);
  const zone = await zoneOf(page);
  await goesOut.fill(nextMinute(zone));
  await press(page, page.getByRole('button', { name: 'Set the times' }));
  await expect(page.getByText(/^Goes out \d/)).toContainText(`(${zone})`);
  const third = `/zh/news/${await page.getByRole('textbox', { name: 'Address', exact: true }).getAttribute('placeholder')}`;
  expect(await statusOf(page, third)).toBe(404);

  await page.goto(english);
  const moved = `night-trains-${unique}`;
  await type(page, page.getByRole('textbox', { name: 'Address', exact: true }), moved);
  await savedAnew(page);
  await press(page, page.getByRole('button', { name: 'Publish the changes' }));
  await confirmPublishing(page);
  await expect(publication(page).getByRole('link')).toHaveAttribute('href', `/en/news/${moved}`);
  await everywhere(page);
  expect(await statusOf(page, first)).toBe(308);

  await expect.poll(() => statusOf(page, third), { timeout: 75_000 }).toBe(200);
  for (const [path, words] of [
    [`/en/news/${moved}`, 'The train leaves at ten.'],
    [second, 'Поезд отходит в десять.'],
    [third, '列车十点发车。'],
  ] as const)
    expect(await readerText(page, path)).toContain(words);
  await page.goto(chinese);
  await expect(articleStatus(page)).toHaveText('Published');

  await page.goto(english);
  await press(page, openWithdraw(page));
  await type(page, page.getByLabel('Notice at its address'), 'Withdrawn for a check.');
  await press(page, page.getByRole('button', { name: 'Withdraw', exact: true }));
  await expect.poll(() => statusOf(page, `/en/news/${moved}`)).toBe(410);
  expect(await readerText(page, `/en/news/${moved}`)).toContain('Withdrawn for a check.');
  await press(page, page.getByRole('button', { name: 'Publish again as it was' }));
  await confirmPublishing(page);
  await everywhere(page);
  await expect.poll(() => statusOf(page, `/en/news/${moved}`)).toBe(200);
  expect(await readerText(page, `/en/news/${moved}`)).toContain('The train leaves at ten.');
});
