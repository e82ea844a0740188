import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { bodyOf, makeArticle } from '@/db/factories';
import { articles, settings } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { searchWords } from '../articles/body/words';
import { search } from './queries';
import { readSearch } from './query';
import { renewWords } from './renew-words';

withDatabase();

const texts: [string, string][] = [
  ['en', 'WHO opens an office in Tashkent'],
  ['en', 'Officials say it is who they know'],
  ['en', 'An F-16 lands beside two COVID-19 wards'],
  ['en', 'A F16 pilot remembers'],
  ['en', 'He said “two gauges” meet; three of the gauges differ by two'],
  ['en', 'Zürich co\u00adopera\u00adtion ﬁnally'],
  ['ru', 'Гиперинф\u00adляция остановлена'],
  ['ru', 'Густой и\u0306огурт и чаи\u0306'],
  ['ru', 'Нур-Султан снова Астана'],
  ['ru', 'Нурсултан вручил премию'],
  ['ru', 'Он и Она: выставка'],
  ['zh', '中國與俄羅斯簽署協議'],
  ['zh', '中国与蒙古签署备忘录'],
  ['zh', '臺灣裏面有Ｆ-16戰機'],
  ['en', 'The U.S. and Kyrgyz/Tajik envoys meet O’Brien of AT&T'],
  ['en', 'S-400 batteries; 1,000,000 tonnes, 5.7% on 12.05.2026'],
  ['en', 'Four hundred is 400, says Gʻulom Oʻtkir'],
  ['ru', 'Система С-400 и 3 500 000 тонн, рост 2,7'],
  ['ru', 'В зале 400 мест, поезд №5, Марʼяна'],
  ['zh', '阿卜杜拉·阿巴斯谈“一带一路”倡议，增长5.7%，1,500,000吨'],
];

beforeAll(async () => {
  for (const [locale, headline] of texts) {
    const text = headline === 'Officials say it is who they know' ? 'The IT of a WHO report by “The Few”.' : '—';
    await makeArticle({ locale: locale as 'en', headline, words: await searchWords({ title: headline, text }, locale), body: bodyOf(text) });
  }
});

const found = async (locale: string, q: string) =>
  (await search(locale, readSearch({ q }))).hits.map((hit) => texts.findIndex(([, headline]) => headline === hit.card.headline)).sort((a, b) => a - b);

describe('a search finds, however it is written', () => {
  test.each([
    ['en', 'WHO', [0, 1]],
    ['en', '"WHO"', [0, 1]],
    ['en', 'who', [0, 1]],
    ['en', 'IT', [1]],
    ['en', 'few', [1]],
    ['en', 'WHO Tashkent', [0]],
    ['en', 'who opens', [0]],
    ['en', 'f16', [2, 3]],
    ['en', 'F-16', [2, 3]],
    ['en', 'F‑16', [2, 3]],
    ['en', 'COVID19', [2]],
    ['en', 'covid-19', [2]],
    ['en', '“two gauges”', [4]],
    ['en', '„two gauges“', [4]],
    ['en', '"two gauges"', [4]],
    ['en', 'cooperation finally', [5]],
    ['en', 'Zu\u0308rich', [5]],
    ['ru', 'гиперинфляция', [6]],
    ['ru', 'гипер\u00adинфляция', [6]],
    ['ru', 'йогурт', [7]],
    ['ru', 'и\u0306огурт', [7]],
    ['ru', 'Нурсултан', [8, 9]],
    ['ru', 'Нур-Султан', [8, 9]],
    ['ru', '«Нур-Султан»', [8]],
    ['ru', 'он она', [10]],
    ['zh', '中国', [11, 12]],
    ['zh', '中國', [11, 12]],
    ['zh', '签署', [11, 12]],
    ['zh', '簽署', [11, 12]],
    ['zh', '台湾', [13]],
    ['zh', 'f16', [13]],
    ['zh', 'F-16战机', [13]],
    ['zh', '“簽署協議”', [11]],
    ['en', 'US', [14]],
    ['en', 'u.s.', [14]],
    ['en', 'U.S. envoys', [14]],
    ['en', 'Tajik', [14]],
    ['en', 'kyrgyz/tajik', [14]],
    ['en', 'OBrien', [14]],
    ['en', "o'brien", [14]],
    ['en', 'AT&T', [14]],
    ['en', 'S-400', [15]],
    ['en', '"S-400"', [15]],
    ['en', 'S400', [15]],
    ['en', '“COVID-19”', [2]],
    ['en', '1000000', [15]],
    ['en', '1\u00a0000\u00a0000', [15]],
    ['en', '5,7', [15]],
    ['en', '2026', [15]],
    ['en', "G'ulom", [16]],
    ['en', 'Gulom', [16]],
    ['en', 'O‘tkir', [16]],
    ['en', 'O`tkir', [16]],
    ['ru', 'С-400', [17]],
    ['ru', 'С400', [17]],
    ['ru', '3500000', [17]],
    ['ru', '3\u202f500\u202f000', [17]],
    ['ru', '2.7', [17]],
    ['ru', '№ 5', [18]],
    ['ru', '№5', [18]],
    ['ru', 'Мар’яна', [18]],
    ['ru', 'Маряна', [18]],
    ['ru', '«ОН»', [10]],
    ['zh', '阿卜杜拉阿巴斯', [19]],
    ['zh', '阿卜杜拉・阿巴斯', [19]],
    ['zh', '一带一路倡议', [19]],
    ['zh', '5.7%', [19]],
    ['zh', '1500000', [19]],
  ] as const)('%s: %s', async (locale, q, wanted) => expect(await found(locale, q)).toEqual(wanted));

  test('and marks what was found, also in the other script', async () => {
    const marked = async (locale: string, q: string) =>
      (await search(locale, readSearch({ q }))).hits.flatMap((hit) => hit.headline.filter((piece) => piece.found).map((piece) => piece.text));
    expect(await marked('zh', '签署协议')).toContain('簽署協議');
    expect(await marked('ru', 'гиперинфляция')).toEqual(['Гиперинфляция']);
    expect(await marked('ru', 'йогурт')).toEqual(['йогурт']);
    expect(await marked('en', 'WHO')).toContain('WHO');
    expect(await marked('en', 'f16')).toEqual(expect.arrayContaining(['F-16', 'F16']));
    expect(await marked('en', '1000000')).toEqual(['1,000,000']);
    expect(await marked('en', 'Gulom')).toEqual(['Gʻulom']);
    expect(await marked('ru', 'нурсултан')).toEqual(expect.arrayContaining(['Нур-Султан', 'Нурсултан']));
    expect(await marked('zh', 'F-16')).toContain('Ｆ-16');
  });
});

test('what an earlier release has indexed is indexed anew at the next start, once', async () => {
  const [row] = await database()
    .select()
    .from(articles)
    .where(eq(articles.headline, texts[11]?.[1] ?? ''));
  await database()
    .update(articles)
    .set({ words: '中國 與俄 簽署' })
    .where(eq(articles.id, row?.id ?? 0));
  expect(await found('zh', '俄罗斯')).toEqual([]);
  await database().delete(settings);
  expect(await Promise.all([renewWords(), renewWords()])).toContain(texts.length);
  expect(await found('zh', '俄罗斯')).toEqual([11]);
  expect(await renewWords()).toBe(0);
});
