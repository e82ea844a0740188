import { findProblems } from './axe';
import { expect, test } from './fixtures';

const said = {
  en: {
    map: 'Map of the states and their status',
    state: 'Kazakhstan',
    observer: 'Mongolia',
    partner: 'Türkiye',
    source: 'World Population Prospects',
    note: 'by who controls the ground',
  },
  ru: {
    map: 'Карта государств и их статуса',
    state: 'Казахстан',
    observer: 'Монголия',
    partner: 'Турция',
    source: '«Мировые демографические перспективы»',
    note: 'по фактическому контролю',
  },
  zh: { map: '各国及其地位示意图', state: '哈萨克斯坦', observer: '蒙古国', partner: '土耳其', source: '联合国《世界人口展望》', note: '按实际控制绘制' },
} as const;

for (const [locale, words] of Object.entries(said))
  test(`the map names the states, counts their stories, and leads to what is known of each: ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/states`);
    const map = page.getByRole('navigation', { name: words.map });
    await expect(map.getByText(words.state, { exact: true })).toBeVisible();
    const state = map.getByRole('link', { name: words.state });
    await expect(state).toHaveAttribute('aria-label', /\d/);
    await expect(page.getByText(words.note)).toBeVisible();
    const outline = (name: string) => map.getByRole('link', { name }).evaluate((element) => getComputedStyle(element).strokeDasharray);
    expect(new Set([await outline(words.state), await outline(words.observer), await outline(words.partner)]).size).toBe(3);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(map.getByText(words.state, { exact: true })).toBeHidden();
    const row = page.getByRole('main').getByRole('listitem').getByRole('link', { name: words.state });
    expect((await row.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    await row.click();
    await expect(page).toHaveURL(/\/states\/kz$/);
    await expect(page.getByRole('link', { name: words.source })).toHaveAttribute('href', /^https:/);
    await expect(page.getByRole('definition').filter({ hasText: 'KZT' })).toBeVisible();
  });

test('an administrator changes a fact by keyboard, and the page of the state follows', async ({ administrator: page }) => {
  await page.goto('/desk/states/tj');
  const facts = page.getByRole('region', { name: 'Facts' });
  const peak = `Highest peak ${Date.now().toString(36)}`;
  await facts.getByText('Add a fact').press('Enter');
  const form = facts.getByRole('form', { name: 'Add a fact' });
  await form.getByLabel('What it says').selectOption({ label: 'Something else' });
  for (const [group, words] of [
    ['Name', peak],
    ['The fact', 'Ismoil Somoni Peak, 7,495 m'],
    ['Source', 'A journey'],
  ] as const)
    await form.getByRole('group', { name: group }).getByLabel('English').fill(words);
  await form.getByLabel('Of when').fill('last year');
  await page.keyboard.press('Enter');
  await expect(form.getByText('Write the date as')).toBeVisible();
  await form.getByLabel('Of when').fill('2025');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The fact is saved')).toBeVisible();
  expect(await findProblems(page)).toEqual([]);
  await expect
    .poll(async () => {
      await page.goto('/en/states/tj');
      return page.getByRole('definition').filter({ hasText: 'Ismoil Somoni Peak' }).filter({ hasText: 'A journey, 2025' }).count();
    })
    .toBeGreaterThan(0);
  await page.goto('/desk/states/tj');
  await facts.getByRole('button', { name: new RegExp(`^Remove ?: ${peak}`) }).click();
  await expect(page.getByText('The fact is removed.')).toBeVisible();
});
