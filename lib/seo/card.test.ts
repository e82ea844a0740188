import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Article } from '../articles/reading/article-queries';
import { drawCard, headlineSize } from './card';
import { drawable, fontsFor, isDrawable } from './card-fonts';

process.env.SITE_URL = 'https://news.example';
process.env.DATABASE_URL = 'postgres://nobody@localhost/none';

const asked = vi.fn();
beforeEach(() => {
  const real = globalThis.fetch;
  vi.stubGlobal('fetch', (input: string | URL | Request, init?: RequestInit) => {
    if (/^https?:/.test(String(input instanceof Request ? input.url : input))) {
      asked(String(input));
      return Promise.reject(new Error('no network'));
    }
    return real(input, init);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  asked.mockClear();
});

const article = (locale: string, headline: string) =>
  ({
    locale,
    headline,
    zone: 'Asia/Shanghai',
    publishedAt: new Date('2026-05-02T10:00:00Z'),
    section: { id: 1, slug: 'transport', name: { en: 'Transport', ru: 'Транспорт', zh: '交通运输' } },
  }) as unknown as Article;

test.each([
  ['en', 'Trains begin regular runs 🚆 across the pass'],
  ['ru', 'Саммит в Бишкеке: договорились о «цифровом транзите»'],
  ['zh', '中吉乌铁路全线贯通：首列货运班列从喀什出发'],
  ['en', 'Signs no font has: ሰላም ﷽ \u{1F1FA}\u{1F1FF} 1️⃣ ©'],
])('a card in %s is a picture of 1200 × 630 and asks no server for fonts', async (locale, headline) => {
  const response = await drawCard(article(locale, headline), { name: 'Infoshos', tagline: '' });
  const png = Buffer.from(await response.arrayBuffer());
  expect(response.headers.get('content-type')).toBe('image/png');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(asked).not.toHaveBeenCalled();
});

test('every script has its font', async () => {
  const { covered } = await fontsFor('中');
  for (const character of 'AzéЯёқ—«»“”中吉乌铁，。：') expect(covered.has(character.codePointAt(0) ?? 0), character).toBe(true);
  expect(drawable('Ünïcode ﬁne ሰ', covered)).toBe('Ünïcode fine');
});

test.each([
  ['гиперин\u00adфляция', 'гиперинфляция'],
  ['SCO\u200bsummit', 'SCOsummit'],
  ['С\u2011400 и F‐16', 'С-400 и F-16'],
  ['Тоҷикистон Ӯ, Қазақстан Ұлы, Oʻzbekiston', 'Тоҷикистон Ӯ, Қазақстан Ұлы, Oʻzbekiston'],
  ['👩‍🚀 in space', 'in space'],
])('%j is drawn as %j', async (headline, wanted) => {
  const { covered } = await fontsFor(headline);
  expect([isDrawable(headline, covered), drawable(headline, covered)]).toEqual([true, wanted]);
});

test('long headlines are drawn smaller', () => {
  expect(headlineSize('Short')).toBeGreaterThan(headlineSize('x'.repeat(130)));
  expect(headlineSize('铁'.repeat(60))).toBe(headlineSize('x'.repeat(120)));
});

test.each([
  ['𠮷野家进入中亚', false],
  ['䶮', false],
  ['10⁶ tonnes', false],
  ['CO₂', true],
  ['Growth ≠ 5 %', false],
  ['تهران', false],
  ['दिल्ली', false],
  ['Trains 🚆 run', true],
  ['中吉乌铁路全线贯通', true],
  ['Ünïcode ﬁne, ½', true],
])('%s can be drawn: %s', async (text, is) => expect(isDrawable(text, (await fontsFor(text)).covered)).toBe(is));

test('a headline that cannot be drawn whole gives a card that says nothing else', async () => {
  const draw = async (headline: string) => Buffer.from(await (await drawCard(article('en', headline), { name: 'Infoshos', tagline: '' })).arrayBuffer());
  const [tehran, delhi, words] = [await draw('Talks in تهران end'), await draw('दिल्ली'), await draw('Talks in end')];
  expect(tehran.equals(delhi)).toBe(true);
  expect(tehran.equals(words)).toBe(false);
});
