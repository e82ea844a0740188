import { findProblems } from './axe';
import { expect, test } from './fixtures';
import { storyPath } from './kinds';
import { selectWords } from './select-words';
import { offeredBy } from './unseen';

const said = {
  en: {
    open: /^Share it: WeChat/,
    title: 'Share this story',
    words: 'Words from the story',
    draw: 'Make the picture',
    other: 'are not in the story',
    quote: 'The difference is about the width of a hand.',
  },
  ru: {
    open: /^Поделиться: WeChat/,
    title: 'Поделиться материалом',
    words: 'Слова из материала',
    draw: 'Сделать картинку',
    other: 'Таких слов в материале нет',
    quote: 'В этом зазоре живёт целая отрасль.',
  },
  zh: { open: /^分享：微信/, title: '分享本文', words: '文中的话', draw: '生成图片', other: '文中没有这句话', quote: '这个差距大约只有一掌宽' },
} as const;

for (const [locale, words] of Object.entries(said) as [keyof typeof said, (typeof said)[keyof typeof said]][])
  test.describe(locale, () => {
    test.use({ javaScriptEnabled: false });
    test('a story is handed on by a square code and as a picture of its own words', async ({ page, request }) => {
      await page.goto(`${storyPath(locale)}/more`);
      await page.getByRole('link', { name: words.open }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.title);
      await expect(page.getByRole('img', { name: storyPath(locale) })).toBeVisible();
      const { quote } = words;
      const card = async (q: string) => request.get(`${storyPath(locale)}/quote.png?q=${encodeURIComponent(q)}`);
      const drawn = await card(quote);
      expect(drawn.headers()['content-type'], quote).toBe('image/png');
      const refused = await card(`${quote} 4711`);
      expect(refused.status()).toBe(422);
      expect(await refused.text()).toContain(words.other);
      await page.goto(`${storyPath(locale)}/share`);
      await page.getByLabel(words.words).fill(`${quote} 4711`);
      await page.getByRole('button', { name: words.draw }).click();
      await expect(page.getByText(words.other)).toBeVisible();
    });
  });

for (const [locale, name] of Object.entries({ en: 'Quote as a picture', ru: 'Цитата картинкой', zh: '制成引文图片' }) as [keyof typeof said, string][])
  test(`selected words become a picture: ${locale}`, async ({ page, request }) => {
    await page.goto(storyPath(locale));
    const { quote } = said[locale];
    await selectWords(page.getByRole('main').getByRole('article').first().getByRole('paragraph').filter({ hasText: quote }), quote.slice(0, 12));
    const link = page.getByRole('link', { name, exact: true });
    await expect(link).toBeVisible();
    const drawn = await request.get((await link.getAttribute('href')) ?? '');
    expect(drawn.headers()['content-type']).toBe('image/png');
  });

test('the page for sharing has nothing that axe minds; the search offers names while typing', async ({ page }) => {
  await page.goto(`${storyPath('en')}/share`);
  expect(await findProblems(page)).toEqual([]);
  await page.goto('/en/search');
  expect(await offeredBy(page.getByRole('combobox', { name: 'Words to find' }))).toContain('Uzbekistan');
  await page.goto('/zh/search?q=tielu');
  await expect(page.getByRole('region', { name: '搜索结果' }).getByRole('heading').filter({ hasText: '铁' }).first()).toBeVisible();
});
