import { expect, test } from './fixtures';
import { storyPath } from './kinds';

const words = {
  en: { next: 'Read next', readNext: 'What to read next', more: 'More from Transport', beside: 'Side by side', comments: /comment/ },
  ru: {
    next: 'Следующий материал',
    readNext: 'Что почитать дальше',
    more: 'Ещё в рубрике «Транспорт»',
    beside: 'Два языка рядом',
    comments: /обсуждение|комментари/,
  },
  zh: { next: '下一篇', readNext: '接着读', more: '更多“交通”报道', beside: '双语对照', comments: /评论/ },
} as const;

for (const locale of ['en', 'ru', 'zh'] as const) {
  test(`a story leads on: to its comments, to who should see it, to the next: ${locale}`, async ({ page }) => {
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    await page.goto(storyPath(locale));
    const article = page.getByRole('main').getByRole('article').first();
    await expect(article.getByRole('link', { name: words[locale].comments })).toHaveAttribute('href', '#comments');
    for (const [name, host] of [
      ['Telegram', 't.me'],
      ['VK', 'vk.com'],
      ['WhatsApp', 'wa.me'],
      ['X', 'x.com'],
    ] as const) {
      const href = (await article.getByRole('link', { name, exact: true }).getAttribute('href')) ?? '';
      expect(new URL(href).host).toBe(host);
      expect(decodeURIComponent(href)).toContain(storyPath(locale));
    }
    await page.getByRole('heading', { level: 2 }).last().scrollIntoViewIfNeeded();
    await expect(page.getByRole('heading', { name: words[locale].next, exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { name: words[locale].more })).toBeVisible();
    expect([...hosts]).toEqual([new URL(page.url()).host]);
  });

  test(`two languages stand block against block: ${locale}`, async ({ page }) => {
    await page.goto(storyPath(locale));
    await page.getByRole('link', { name: words[locale].beside }).first().click();
    const other = locale === 'en' ? 'ru' : 'en';
    await expect(page).toHaveURL(new RegExp(`/with/${other}$`));
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
    const [ours, theirs] = await main.evaluate((element) => {
      const rows = [...element.querySelectorAll('[data-pairs] > div')].map((row) =>
        [...row.children].map((cell) => cell.querySelector('[data-block]')?.getAttribute('data-block')),
      );
      return [rows.map((row) => row[0]), rows.map((row) => row[1])];
    });
    expect(ours?.length).toBeGreaterThan(5);
    expect(ours).toEqual(theirs);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a link leads on', async ({ page }) => {
    await page.goto(storyPath('en'));
    await page.getByRole('link', { name: words.en.readNext }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.en.readNext);
    await expect(page.getByRole('heading', { name: words.en.next, exact: true })).toBeVisible();
  });

  test('all sections, institutions, topics and writers have a page of their own, which the foot of every page leads to', async ({ page }) => {
    for (const [name, first] of [
      ['Sections', '/en/sections/'],
      ['Institutions', '/en/institutions/'],
      ['Topics', '/en/tags/'],
      ['Writers', '/en/people/'],
    ] as const) {
      await page.goto('/en/about');
      await page.getByRole('contentinfo').getByRole('link', { name, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
      const link = page.getByRole('main').getByRole('list').last().getByRole('link').first();
      expect(await link.getAttribute('href')).toContain(first);
      await link.click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
  });
});
