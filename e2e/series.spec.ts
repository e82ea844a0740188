import { expect, test } from './fixtures';
import { storyPath } from './kinds';
import { structuredData } from './unseen';

const words = {
  en: { place: 'Part 2 of 4 of “By land across Eurasia”', title: 'Series', next: 'Next part', numbers: ['Part 1', 'Part 2', 'Part 3', 'Part 4'] },
  ru: { place: 'Часть 2 из 4 серии «По суше через Евразию»', title: 'Серия', next: 'Следующая часть', numbers: ['Часть 1', 'Часть 2', 'Часть 3', 'Часть 4'] },
  zh: { place: '“陆路横穿欧亚”系列报道，第2篇（共4篇）', title: '系列报道', next: '下一篇', numbers: ['第1篇', '第2篇', '第3篇', '第4篇'] },
} as const;

for (const locale of ['en', 'ru', 'zh'] as const)
  test(`a part of a series names its place, leads to the next, and the series has its order: ${locale}`, async ({ page }) => {
    const says = words[locale];
    await page.goto(storyPath(locale));
    const way = page.getByRole('navigation', { name: says.title });
    await expect(way.getByText(says.next)).toBeVisible();
    const [before, after] = await way.getByRole('link').allInnerTexts();
    const data = (await structuredData(page))[0];
    expect(JSON.parse(data ?? '')).toMatchObject({ position: 2, isPartOf: { '@type': 'CreativeWorkSeries' } });
    await page.getByRole('link', { name: says.place }).click();
    await expect(page).toHaveURL(`/${locale}/tags/by-land-across-eurasia`);
    const parts = page.getByRole('list', { name: says.title });
    for (const [at, number] of says.numbers.entries()) await expect(parts.getByRole('listitem').nth(at)).toContainText(number);
    await expect(parts.getByRole('heading').nth(0)).toHaveText(before ?? '');
    await parts.getByRole('link', { name: after ?? '' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(after ?? '');
  });

test('an editor makes a tag a series, changes its order by keyboard, and readers follow', async ({ editor: page }) => {
  await page.goto('/desk/tags?q=mountains');
  await page.getByRole('main').getByRole('link', { name: 'Mountains' }).click();
  const rows = page.getByRole('list', { name: 'Parts of the series' }).getByRole('listitem');
  for (const count of [1, 2]) {
    await page
      .getByRole('button', { name: /^Make it the next part/ })
      .first()
      .press('Enter');
    await expect(rows).toHaveCount(count);
  }
  const second = await rows.nth(1).getByRole('link').innerText();
  await rows
    .nth(1)
    .getByRole('button', { name: /^Move up/ })
    .focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(rows.first()).toContainText(second);
  const first = page.getByRole('list', { name: 'Series', exact: true }).getByRole('heading').first();
  await expect
    .poll(async () => {
      await page.goto('/en/tags/mountains');
      return (await first.count()) > 0 ? first.innerText() : '';
    })
    .toBe(second);
  await page.goBack();
  for (const left of [1, 0]) {
    await rows
      .first()
      .getByRole('button', { name: /^Take off/ })
      .click();
    await expect(rows).toHaveCount(left);
  }
  await expect(page.getByText('This tag is no series.')).toBeVisible();
});
