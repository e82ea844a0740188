import { expect, test } from './fixtures';
import { storyPath } from './kinds';
import { inHead, structuredData, wholePage } from './unseen';

const names = {
  en: { latest: 'Latest', display: 'Display', dark: 'Dark', large: 'Large, high contrast', normal: 'Normal', menu: 'Menu', clocks: 'Time in the capitals' },
  ru: { latest: 'Лента' },
  zh: { latest: '最新' },
} as const;

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a page that is not there offers the search and the latest stories', async ({ page }) => {
    const answer = await page.goto('/en/news/no-such-story');
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('searchbox')).toBeVisible();
    await expect(page.getByRole('main').getByRole('heading', { name: names.en.latest })).toBeVisible();
    expect(await page.getByRole('main').getByRole('listitem').count()).toBeGreaterThan(3);
  });

  test('on a phone the menu stands open', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto('/en');
    await expect(page.getByRole('navigation', { name: 'Sections' }).getByRole('link').first()).toBeVisible();
  });
});

test('bad addresses are not found, and never an error', async ({ request }) => {
  const bad = [
    '/xx',
    '/en/news/page/0',
    '/en/news/page/-1',
    '/en/news/page/1e9',
    '/en/news/page/99999',
    '/en/archive/99999',
    '/en/archive/2026/02/31',
    '/en/archive/2026/13',
    '/en/states/zz',
    '/en/states/%00',
    '/en/sections/%27%22%3C',
    '/en/tags/none-such',
    '/en/people/none-such',
    '/en/institutions/none-such',
    '/en/news/%E0%A4%A',
    `/en/news/${'a'.repeat(400)}`,
    '/en/a/b/c/d',
    '/zh/news/%E4%B8%AD%E6%96%87',
    `/en/nothing?${'a'.repeat(9000)}`,
    `/en/${'a/'.repeat(500)}a`,
    `/en/news/${'a'.repeat(7000)}`,
    '/en/%0a',
    '/en/%E2%80%A9x',
    '/zh/news/%C0%AF',
    '/%c0%af',
    '/api/%ff',
    '/index',
    '/_global-error',
  ];
  for (const path of bad) expect.soft((await request.get(path, { maxRedirects: 0 })).status(), path.slice(0, 60)).toBe(404);
  expect((await request.head('/en/states/zz')).status()).toBe(404);
  const unreadable = await (await request.get('/ru/news/%ff')).text();
  expect(unreadable).toContain('<html lang="ru"');
  expect(unreadable).toMatch(/<h1[ >]/);
  const desk = await request.get(`/desk?${'q=%E4%B8%AD&'.repeat(900)}`, { maxRedirects: 0 });
  expect([desk.status(), desk.headers().location]).toEqual([307, '/desk/sign-in?next=%2Fdesk']);
});

test('what stands after the question mark does not stay in the page', async ({ request }) => {
  await request.get('/en/sections/culture?left-behind=1');
  expect(await (await request.get('/en/sections/culture')).text()).not.toContain('left-behind');
});

test('the first page of the news has one address, and so has a state', async ({ request }) => {
  const first = await request.get('/en/news/page/1', { maxRedirects: 0 });
  expect([first.status(), first.headers().location]).toEqual([308, '/en/news']);
  const upper = await request.get('/en/states/KZ', { maxRedirects: 0 });
  expect([upper.status(), upper.headers().location]).toEqual([308, '/en/states/kz']);
});

test('theme and text size are chosen by name and stay chosen', async ({ page }) => {
  await page.goto('/en');
  const open = () => page.getByText(names.en.display).click();
  await open();
  await page.getByRole('button', { name: names.en.dark }).click();
  await page.getByRole('button', { name: names.en.large }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: names.en.dark })).toBeHidden();
  await page.goto('/en/states');
  await expect(wholePage(page)).toHaveAttribute('data-theme', 'dark');
  await expect(wholePage(page)).toHaveAttribute('data-text', 'contrast');
  await open();
  await expect(page.getByRole('button', { name: names.en.dark })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: names.en.normal }).click();
  await expect(wholePage(page)).not.toHaveAttribute('data-text');
});

for (const timezoneId of ['Asia/Tokyo', 'America/St_Johns']) {
  test.describe(`a reader in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test('sees the right time in the capitals, and their own date', async ({ page }) => {
      await page.goto('/en');
      const clock = page.getByRole('navigation', { name: names.en.clocks });
      for (const [capital, zone] of [
        ['New Delhi', 'Asia/Kolkata'],
        ['Beijing', 'Asia/Shanghai'],
      ] as const) {
        await expect(async () => {
          const expected = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(new Date());
          expect(await clock.getByRole('link', { name: capital }).getByRole('time').textContent()).toBe(expected);
        }).toPass();
      }
      const today = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: timezoneId }).format(new Date());
      await expect(page.getByText(today).first()).toBeVisible();
    });
  });
}

test('high contrast has black on white, and Chinese its own lines', async ({ page }) => {
  await page.goto('/zh');
  const token = (name: string) => page.evaluate((property) => getComputedStyle(document.documentElement).getPropertyValue(property), name);
  expect(await token('--text-read--line-height')).toBe('1.85');
  await page.getByText(/^Aa\s*显示$/).click();
  await page.getByRole('button', { name: '大字高对比' }).click();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
});

test('the clocks tick without moving anything', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-03-01T10:59:30Z') });
  await page.goto('/en');
  const delhi = page.getByRole('navigation', { name: names.en.clocks }).getByRole('link', { name: 'New Delhi' });
  await expect(delhi.getByRole('time')).toHaveText('16:29');
  const before = await delhi.boundingBox();
  await page.clock.runFor(61_000);
  await expect(delhi.getByRole('time')).toHaveText('16:30');
  expect(await delhi.boundingBox()).toEqual(before);
});

test('language links lead to the same story, or say that it is not translated', async ({ page }) => {
  const story = storyPath('en');
  await page.goto(story);
  await page.getByRole('navigation', { name: 'Languages' }).getByRole('link', { name: 'Русский' }).click();
  await expect(wholePage(page)).toHaveAttribute('lang', 'ru');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/[а-я]/i);
  await page.getByRole('navigation', { name: 'Языки' }).getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(new RegExp(`${story}$`));
});

test('a story says of itself what machines need, and only the languages that exist', async ({ page }) => {
  const story = storyPath('en');
  await page.goto(story);
  const canonical = await inHead(page, 'link[rel=canonical]').getAttribute('href');
  expect(canonical).toMatch(new RegExp(`${story}$`));
  const blocks = (await structuredData(page)).map((text) => JSON.parse(text) as Record<string, unknown>);
  expect(blocks.map((block) => block['@type'])).toEqual(expect.arrayContaining(['NewsArticle', 'BreadcrumbList']));
  for (const link of await inHead(page, 'link[hreflang]').all()) {
    const path = new URL((await link.getAttribute('href')) ?? '').pathname;
    expect((await page.request.get(path)).status(), path).toBe(200);
  }
  await expect(inHead(page, 'meta[property="og:type"]')).toHaveAttribute('content', 'article');
});

test('the keyboard reaches the text, the display switch and the ribbon', async ({ page }) => {
  await page.goto('/en');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  const last = page.getByRole('navigation', { name: names.en.clocks }).getByRole('link').last();
  await last.focus();
  await expect(last).toBeInViewport();
});

test('nothing is asked from anywhere else, and nothing runs over the edge', async ({ page }) => {
  const story = storyPath('ru');
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const path of ['/ru', story, '/ru/states', '/en', '/zh']) {
      await page.goto(path);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${path} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
  expect([...hosts]).toEqual([new URL(page.url()).host]);
});
