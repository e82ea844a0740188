import type { Locator, Page } from '@playwright/test';
import { begin, savedAnew, text } from './editor-page';
import { expect, test } from './fixtures';
import { everywhere, publish, publishedAt } from './publish';

const unique = Date.now().toString(36);

/** The kind of each cell with what it spans and says, row by row. */
const cellsOf = (table: Locator) =>
  table.evaluate((element) =>
    [...(element as HTMLTableElement).rows].map((row) =>
      [...row.cells].map((cell) => `${cell.tagName.toLowerCase()} ${cell.colSpan}x${cell.rowSpan} ${(cell.textContent ?? '').replace(/\s+/g, ' ').trim()}`),
    ),
  );

/** Chooses from the tools of the table by keys alone. */
async function change(page: Page, name: string): Promise<void> {
  const tools = page.getByRole('toolbar', { name: 'Table', exact: true });
  await page.keyboard.press('Alt+F10');
  await expect(tools.getByRole('button').first()).toBeFocused();
  const wanted = tools.getByRole('button', { name, exact: true });
  for (let pressed = 0; pressed < 8 && !(await wanted.evaluate((element) => element === document.activeElement)); pressed += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(text(page)).toBeFocused();
}

test('cells are joined and parted by keyboard, and readers get their spans and heads', async ({ editor: page, reader }) => {
  await begin(page, `Freight by state ${unique}`, '/table');
  await page.keyboard.press('Enter');
  const table = text(page).getByRole('table');
  await expect(table.getByRole('columnheader')).toHaveCount(3);
  for (const word of ['Freight', 'Year', '', 'Rail', '2025', '2026', '', '5', '7']) {
    await page.keyboard.type(word);
    if (word !== '7') await page.keyboard.press('Tab');
  }
  await savedAnew(page);

  // “Year” over both columns: from the end of its cell to the one beside it.
  for (let back = 0; back < 7; back += 1) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+ArrowRight');
  await change(page, 'Merge or split cells');
  await expect
    .poll(() => cellsOf(table))
    .toEqual([
      ['th 1x1 Freight', 'th 2x1 Year'],
      ['td 1x1 Rail', 'td 1x1 2025', 'td 1x1 2026'],
      ['td 1x1', 'td 1x1 5', 'td 1x1 7'].map((cell) => (cell === 'td 1x1' ? 'td 1x1 ' : cell)),
    ]);

  // “Rail” over both rows.
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+ArrowDown');
  await change(page, 'Merge or split cells');
  const merged = [
    ['th 1x1 Freight', 'th 2x1 Year'],
    ['td 1x2 Rail', 'td 1x1 2025', 'td 1x1 2026'],
    ['td 1x1 5', 'td 1x1 7'],
  ];
  await expect.poll(() => cellsOf(table)).toEqual(merged);

  // Parted once more, and back by undo.
  await change(page, 'Merge or split cells');
  await expect.poll(async () => (await cellsOf(table))[2]).toHaveLength(3);
  await page.keyboard.press('Control+z');
  await expect.poll(() => cellsOf(table)).toEqual(merged);

  await publish(page);
  await everywhere(page);
  const shown = await reader();
  await shown.goto(await publishedAt(page));
  const read = shown.getByRole('article').getByRole('table');
  expect(await cellsOf(read)).toEqual(merged);
  await expect(read.getByRole('columnheader', { name: 'Year', exact: true })).toHaveAttribute('scope', 'col');
  await expect(read.getByRole('cell', { name: 'Rail', exact: true })).toHaveAttribute('rowspan', '2');

  await page.reload();
  await expect.poll(() => cellsOf(table)).toEqual(merged);
});
