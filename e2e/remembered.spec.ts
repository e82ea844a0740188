import type { Page } from '@playwright/test';
import { story as twoGauges } from '@/sample/stories/two-gauges';
import { expect, test } from './fixtures';
import { storyPath } from './kinds';
import { measured, wholePage } from './unseen';

/** Each language has an account of its own, so that none finds what another kept. */
const carriedBy = { en: 'reader', ru: 'translator', zh: 'contributor' } as const;

/** The desk leaves word for readers' pages of this browser. */
async function signedInHere(page: Page): Promise<void> {
  await page.goto('/desk/account');
  await expect.poll(() => page.evaluate(() => localStorage.getItem('infoshos-account'))).not.toBeNull();
}

test('the door leads neighbours to Russian, and everyone to the language they chose last', async ({ page, request }) => {
  for (const [asked, led] of [
    ['uz-UZ,uz;q=0.9', 'ru'],
    ['kk', 'ru'],
    ['uz,en;q=0.5', 'en'],
    ['zh-CN', 'zh'],
    ['hi', 'en'],
  ] as const) {
    const answer = await request.get('/', { headers: { 'accept-language': asked }, maxRedirects: 0 });
    expect(new URL(answer.headers().location ?? '', 'http://localhost').pathname, asked).toBe(`/${led}`);
    expect(answer.headers()['set-cookie']).toBeUndefined();
  }
  await page.goto('/');
  await expect(page).toHaveURL(/\/en$/);
  await page.getByRole('navigation', { name: 'Languages' }).getByRole('link', { name: 'Русский' }).click();
  await expect(wholePage(page)).toHaveAttribute('lang', 'ru');
  await page.goto('/');
  await expect(page).toHaveURL(/\/ru$/);
});

for (const [locale, said, mark] of [
  ['en', 'New here since your last visit', 'New'],
  ['ru', 'Нового с вашего прошлого визита', 'Новое'],
  ['zh', '自您上次访问以来的新内容', '新'],
] as const)
  test(`what is new since the last visit is marked, from this browser alone: ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}`);
    await expect(page.getByText(said)).toBeHidden();
    await page.evaluate(() => localStorage.setItem('infoshos-seen', `${Date.UTC(2020, 0, 1)} 0`));
    await page.reload();
    await expect(page.getByText(said)).toBeVisible();
    await expect(page.getByRole('main').getByText(mark, { exact: true }).first()).toBeVisible();
  });

test('feeds have a page for people, with addresses to copy; signing in is where readers look', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/sections/transport');
  await page.getByRole('link', { name: 'Subscribe to this page' }).click();
  await expect(page).toHaveURL(/\/en\/feeds#sections-transport$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Feeds');
  await page.getByRole('button', { name: 'Copy link: Transport' }).click();
  await expect(page.getByText('Link copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect((await page.request.get(copied)).headers()['content-type']).toContain('xml');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/desk/sign-in');
});

test('an address that cannot be copied is shown to be copied by hand, without words too', async ({ reader }) => {
  const page = await reader({ serviceWorkers: 'block' });
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  const said = page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: storyPath('en') });
  await page.goto(storyPath('en'));
  await page.getByRole('button', { name: 'Copy link', exact: true }).first().click();
  await expect(said).toContainText('The browser did not allow copying.');
  await page.route('**/words/reader', (route) => route.abort());
  await page.goto('/en/feeds');
  await page.getByRole('button', { name: 'Copy link: Transport' }).click();
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/\/en\/sections\/transport\/feed\.xml$/);
});

const lists = {
  en: { save: 'Save', saved: 'Saved', told: 'opens without a connection', list: 'All saved stories', query: 'railway' },
  ru: { save: 'Сохранить', saved: 'Сохранено', told: 'без связи', list: 'Всё сохранённое', query: 'поезд' },
  zh: { save: '收藏', saved: '已收藏', told: '没有网络', list: '查看我的收藏', query: '铁路' },
};
for (const [locale, says] of Object.entries(lists))
  test(`a story is saved from a list, by keyboard, and taken back: ${locale}`, async ({ page, open }) => {
    const places = [`/${locale}`, `/${locale}/sections/transport`, `/${locale}/search?q=${encodeURIComponent(says.query)}`];
    for (const place of places) {
      await page.goto(place);
      // The last of a page: what others publish meanwhile stands before it.
      const buttons = page.getByRole('main').getByRole('button', { name: new RegExp(`^${says.save} `) });
      const headline = (await buttons.last().evaluate((element) => element.lastElementChild?.textContent ?? '')).trim();
      const save = page.getByRole('main').getByRole('button', { name: headline }).last();
      await expect(save).toHaveAccessibleName(`${says.save} ${headline}`);
      await save.press('Enter');
      await expect(save).toHaveAttribute('aria-pressed', 'true');
      await expect(save).toHaveAccessibleName(new RegExp(says.saved));
      const told = page.getByRole('main').getByRole('status').filter({ hasText: says.told });
      await expect(told).toBeVisible();
      const [button, line] = await Promise.all([save.boundingBox(), told.boundingBox()]);
      expect((line?.y ?? 0) - (button?.y ?? 0)).toBeLessThan(60);
      await told.getByRole('link', { name: says.list }).click();
      await expect(page).toHaveURL(`/${locale}/saved`);
      await expect(page.getByRole('main').getByRole('link', { name: headline, exact: true })).toBeVisible();
      await page.goBack();
      await expect(save).toHaveAttribute('aria-pressed', 'true');
      await save.press('Space');
      await expect(save).toHaveAttribute('aria-pressed', 'false');
    }
    const quiet = await open({ javaScriptEnabled: false });
    await quiet.goto(`/${locale}`);
    const ranking = measured(quiet, '[data-front=blocks] > div').getByRole('listitem');
    for (const locator of await ranking.all()) await expect(locator.getByRole('time')).toBeVisible();
    await expect(quiet.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible();
    await expect(quiet.getByRole('button', { name: new RegExp(`^${says.save} `) })).toHaveCount(0);
  });

for (const [locale, said] of Object.entries({
  en: { save: 'Save', sepia: 'Sepia' },
  ru: { save: 'Сохранить', sepia: 'Сепия' },
  zh: { save: '收藏', sepia: '护眼米黄' },
}) as [keyof typeof carriedBy, { save: string; sepia: string }][])
  test(`an account carries saved stories and display choices to another device: ${locale}`, async ({ signedIn }) => {
    const [name, path] = [carriedBy[locale], storyPath(locale)];
    const page = await signedIn(name);
    await signedInHere(page);
    await page.goto(`/${locale}/display`);
    const carried = () => page.waitForResponse((answer) => answer.url().endsWith('/api/reading') && answer.ok());
    await Promise.all([carried(), page.getByRole('main').getByRole('button', { name: said.sepia }).click()]);
    await page.goto(path);
    await Promise.all([carried(), page.getByRole('button', { name: said.save, exact: true }).click()]);

    const other = await signedIn(name);
    await signedInHere(other);
    await other.goto(`/${locale}/saved`);
    const headline = twoGauges.editions[locale]?.headline ?? '';
    const story = other.getByRole('link', { name: headline, exact: true });
    await expect(story).toBeVisible();
    await expect(wholePage(other)).toHaveAttribute('data-theme', 'light warm');
    await Promise.all([
      other.waitForResponse((answer) => answer.url().endsWith('/api/reading') && answer.ok()),
      other.getByRole('main').getByRole('listitem').filter({ has: story }).getByRole('button').click(),
    ]);
    await page.goto(`/${locale}/saved`);
    await expect(page.getByRole('main').getByRole('link', { name: headline, exact: true })).toBeHidden();
  });
