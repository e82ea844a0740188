import type { Page, Route } from '@playwright/test';
import { expect, test } from './fixtures';
import { type Kind, listKinds } from './kinds';

let kinds: Kind[] = [];
test.beforeAll(async ({ db }) => {
  kinds = (await listKinds(db)).slice(0, 12);
});

/** Every element of the page as it looks now: where it stands, and in what. */
const looks = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body, body *:not(link, script, style, svg *)')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { color, backgroundColor, borderTopWidth, fontSize, fontWeight, lineHeight, listStyleType, opacity, textDecorationLine } =
        getComputedStyle(element);
      const at = [x, y, width, height].map(Math.round).join(' ');
      return `${element.outerHTML.slice(0, 90)} | ${at} | ${[color, backgroundColor, borderTopWidth, fontSize, fontWeight, lineHeight, listStyleType, opacity, textDecorationLine].join(' | ')}`;
    }),
  );

for (const [locale, width] of [
  ['en', 390],
  ['ru', 1280],
] as const)
  test(`a page opened from elsewhere looks the same before its style sheet has come: ${locale}, ${width} px`, async ({ page }) => {
    test.setTimeout(90_000);
    await page.setViewportSize({ width, height: 900 });
    await page.route(/\/(media|fonts|browser|maps)\/|\.svg$/, (route) => route.abort());
    let held: Route[] = [];
    let isHolding = true;
    await page.route(/\.css$/, (route) => (isHolding ? void held.push(route) : route.continue()));
    for (const kind of kinds) {
      isHolding = true;
      const sheet = page.waitForRequest(/\.css$/);
      await page.goto('about:blank');
      await page.goto(kind.path(locale), { waitUntil: 'commit' });
      await sheet;
      await page.waitForFunction(() => document.body?.lastElementChild?.nodeName === 'LINK');
      const before = await looks(page);
      isHolding = false;
      for (const route of held) await route.continue();
      held = [];
      await page.waitForLoadState();
      const after = await looks(page);
      expect.soft(before.filter((look, at) => look !== after[at]).slice(0, 3), kind.name).toEqual([]);
    }
  });

test('without JavaScript nothing on a page waits to come near', async ({ reader }) => {
  const page = await reader({ javaScriptEnabled: false });
  await page.goto('/en');
  const far = page.getByRole('contentinfo').getByRole('link').last();
  expect(await far.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }))).toBe(true);
});

test('once a page has come, what is far down on it is there too, in the room that it takes', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/en');
  const far = page.getByRole('contentinfo').getByRole('link').last();
  await expect.poll(() => far.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }))).toBe(true);
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  await expect.poll(async () => (await height()) - (await far.evaluate((element) => element.getBoundingClientRect().bottom + scrollY))).toBeLessThan(300);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});
