import { randomUUID } from 'node:crypto';
import { expect, test } from './fixtures';
import { storyPath } from './kinds';
import { makeArticle, makeOwnSection } from './rows';

/** What a reader in a zone is told. */
function inWords(moment: string, language: string, timeZone: string): string {
  const at = new Date(moment);
  const date = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(at).replace(' г.', '');
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(at);
  return language === 'zh-Hans' ? `${date} ${time}` : `${date}, ${time}`;
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const [locale, zone] of [
    ['en', /^\d{1,2} \w+ 20\d\d, \d\d:\d\d Astana$/],
    ['ru', /^\d{1,2} [а-я]+ 20\d\d, \d\d:\d\d по Астане$/],
    ['zh', /^20\d\d年\d{1,2}月\d{1,2}日\d\d:\d\d（阿斯塔纳时间）$/],
  ] as const)
    test(`a time is a date, a time of day and a city, for ever: ${locale}`, async ({ page }) => {
      await page.goto(storyPath(locale));
      const article = page.getByRole('main').getByRole('article').first();
      await expect(article.getByRole('time').first()).toHaveText(zone);
      await page.goto(`/${locale}/news`);
      for (const label of await page.getByRole('main').getByRole('time').allTextContents()) expect(label).toMatch(/20\d\d.+\d\d:\d\d.+/);
      await page.goto(`/${locale}`);
      await expect(page.getByRole('navigation').getByText(/20\d\d.*UTC/)).toBeVisible();
    });
});

for (const timezoneId of ['America/Los_Angeles', 'Asia/Kathmandu'])
  test.describe(`a reader in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test('reads every time in their own zone, the paper’s in its title', async ({ page }) => {
      await page.clock.setFixedTime(new Date(Date.now() + 400 * 86_400_000));
      for (const [locale, language] of [
        ['en', 'en-GB'],
        ['ru', 'ru'],
        ['zh', 'zh-Hans'],
      ] as const) {
        await page.goto(storyPath(locale));
        const time = page.getByRole('main').getByRole('article').first().getByRole('time').first();
        const moment = (await time.getAttribute('datetime')) ?? '';
        await expect(time).toHaveText(inWords(moment, language, timezoneId));
        await expect(time).toHaveAttribute('title', new RegExp({ en: 'Astana', ru: 'по Астане', zh: '阿斯塔纳时间' }[locale]));
        // So do those of what is put under the story when its end comes near.
        await page.getByRole('heading', { level: 2 }).last().scrollIntoViewIfNeeded();
        await expect(page.getByRole('heading', { name: { en: 'Read next', ru: 'Следующий материал', zh: '下一篇' }[locale], exact: true })).toBeVisible();
        const times = page.getByRole('main').getByRole('time');
        await expect.poll(async () => (await times.allTextContents()).filter((text) => !/\d\d:\d\d$/.test(text))).toEqual([]);
      }
    });

    test('reads how long ago it was when that is less than a day', async ({ page, db }) => {
      // In the list of all news another story could come before it meanwhile.
      const slug = `clocks-${randomUUID()}`;
      await makeArticle({ sectionId: await makeOwnSection(db, { slug }) }, db);
      await page.goto(`/en/sections/${slug}`);
      const time = page.getByRole('main').getByRole('article').getByRole('time');
      const moment = new Date((await time.getAttribute('datetime')) ?? '');
      await page.clock.setFixedTime(new Date(moment.getTime() + 3 * 3_600_000));
      await page.goto(`/en/sections/${slug}`);
      await expect(time).toHaveText('3 hours ago');
    });
  });

test.describe('a reader in Los Angeles', () => {
  test.use({ timezoneId: 'America/Los_Angeles' });

  test('sees in which capitals it is another day', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-03-02T02:00:00Z'));
    await page.goto('/ru');
    const clocks = page.getByRole('navigation', { name: 'Время в столицах' });
    const clock = (capital: string) => clocks.getByRole('link', { name: capital }).getByRole('time');
    await expect(clock('Пекин')).toHaveText('10:00');
    await expect(clock('Пекин')).toHaveAttribute('data-day', 'пн');
    await page.clock.setFixedTime(new Date('2026-03-02T20:00:00Z'));
    await page.goto('/ru');
    await expect(clock('Москва')).toHaveText('23:00');
    await expect(clock('Москва')).not.toHaveAttribute('data-day');
  });

  test('pins capitals by keyboard: they stand first on every page, in its language, with how far they are ahead', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-03-02T20:00:00Z'));
    await page.goto('/en/states');
    await page.getByRole('button', { name: 'Pin the clock Doha' }).press('Enter');
    await page.getByRole('button', { name: 'Pin the clock New Delhi' }).press('Enter');
    await expect(page.getByRole('button', { name: 'Clock pinned Doha' })).toHaveAttribute('aria-pressed', 'true');
    await page.goto('/ru/news');
    const first = page.getByRole('navigation', { name: 'Время в столицах' }).getByRole('link');
    await expect(first.nth(0)).toHaveText('Нью-Дели01:30');
    await expect(first.nth(0).getByRole('time')).toHaveAttribute('data-ahead', '+13:30');
    await expect(first.nth(1)).toHaveAccessibleName(/^Доха ?23:00/);
    await first.nth(1).click();
    await expect(page).toHaveURL('/ru/states/qa');
    await page.goto('/zh/states');
    await page.getByRole('button', { name: '时钟已固定 多哈' }).press('Space');
    await page.goto('/zh/news');
    const left = page.getByRole('navigation', { name: '各国首都时间' }).getByRole('link');
    await expect(left.nth(0)).toHaveText(/^新德里/);
    await expect(left.filter({ hasText: '多哈' })).toHaveCount(0);
  });
});
