import { begin, saved, text } from './editor-page';
import { expect, test } from './fixtures';
import { everywhere, publish, publishedAt } from './publish';

const unique = Date.now().toString(36);

test('changes are suggested, taken and refused by key, undone, and readers get the text without them', async ({ editor: page }) => {
  await begin(page, `Ministers suggest a timetable ${unique}`, 'The old train left.');
  await page.keyboard.press('Control+Alt+s');
  await expect(page.getByRole('button', { name: 'Suggest instead of writing' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Home');
  for (let times = 0; times < 4; times += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+Control+ArrowRight');
  await page.keyboard.type('new ');
  await expect(text(page).getByRole('deletion')).toHaveText('old ');
  await expect(text(page).getByRole('insertion')).toHaveText('new ');
  await page.keyboard.press('End');
  await page.keyboard.type(' At last.');
  await expect(page.getByRole('button', { name: 'Accept', exact: true })).toHaveCount(2);
  await saved(page);
  await page.reload();
  await expect(text(page).getByRole('insertion')).toHaveCount(2);

  await publish(page);
  await everywhere(page);
  const address = await publishedAt(page);
  const reader = await (await page.request.get(address ?? '')).text();
  expect(reader).toContain('The old train left.');
  expect(reader).not.toContain('At last.');
  await expect(text(page).getByRole('insertion')).toHaveCount(2);

  await text(page).getByRole('deletion').click();
  await page.keyboard.press('Alt+Shift+A');
  await expect(text(page)).toContainText('The new train left. At last.');
  await expect(page.getByRole('button', { name: 'Accept', exact: true })).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Accept', exact: true })).toHaveCount(2);
  await page.getByRole('button', { name: 'Reject all' }).click();
  await expect(text(page)).toHaveText('The old train left.');
  await saved(page);
});

test('a translator suggests in a text that is not theirs, and cannot decide; an editor can', async ({ editor: page, translator }) => {
  const url = await begin(page, `Not theirs to change ${unique}`, 'One sentence.');
  await publish(page);
  await everywhere(page);
  await translator.goto(url);
  await translator.getByRole('link', { name: 'Suggest changes' }).click();
  await text(translator).click();
  await translator.keyboard.press('Control+End');
  await translator.keyboard.type(' Another.');
  await expect(text(translator).getByRole('insertion')).toHaveText(' Another.');
  await expect(translator.getByRole('button', { name: 'Accept' })).toHaveCount(0);
  await expect(translator.getByRole('button', { name: 'Take back' })).toBeVisible();
  await saved(translator);
  await translator.context().close();
  await page.reload();
  await page.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(text(page)).toHaveText('One sentence. Another.');
  await expect(text(page).getByRole('insertion')).toHaveCount(0);
  await saved(page);
});

test('a note is pinned to a passage, answered and closed', async ({ editor: page }) => {
  await begin(page, `Notes ${unique}`, 'First passage.\nSecond passage.');
  await page.keyboard.press('Control+Alt+m');
  await page.getByLabel('Note', { exact: true }).fill('Who says so?');
  await page.keyboard.press('Control+Enter');
  const card = page.getByRole('listitem').filter({ hasText: 'Who says so?' });
  await expect(card).toBeVisible();
  const block = await text(page).getByRole('paragraph').filter({ hasText: 'Second passage.' }).getAttribute('data-block');
  await expect(card).toHaveAttribute('data-at', `[data-block="${block}"]`);
  await card.getByRole('button', { name: 'Reply' }).click();
  await card.getByLabel('Note', { exact: true }).fill('The minister.');
  await card.getByLabel('Note', { exact: true }).press('Control+Enter');
  await expect(card).toContainText('The minister.');
  await page.reload();
  await expect(page.getByText('One note is open.')).toBeVisible();
  await card.getByRole('button', { name: 'Close it' }).click();
  await expect(card).toHaveCount(0);
});
