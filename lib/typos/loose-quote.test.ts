import { describe, expect, test } from 'vitest';
import { loosePlacesOf } from './loose-quote';

describe('a quote typed from memory', () => {
  test.each([
    ['Москва — столица', 'Москва—столица', 'Москва — столица'],
    ['Москва — столица', 'Москва -- столица', 'Москва — столица'],
    ['Ёлка в Королёве', 'елка в королеве', 'Ёлка в Королёве'],
    ['рост на 2\u00a0000 и 5\u202f%', '2000 и 5%', '2\u00a0000 и 5\u202f%'],
    ['он сказал,что', 'сказал, что', 'сказал,что'],
    ['мир пришёл всем', '«мир пришёл».', 'мир пришёл'],
    ['中國與俄羅斯', '中国与俄罗斯', '中國與俄羅斯'],
    ['买买提·吐尔逊', '买买提・吐尔逊', '买买提·吐尔逊'],
    ['كتاب علي', 'کتاب علی', 'كتاب علي'],
    ['قال مُحَمَّد', 'محمد', 'مُحَمَّد'],
    ['a 5×5 grid', '5x5', '5×5'],
  ])('%j has %j as %j', (text, quote, wanted) => {
    const places = loosePlacesOf(text, quote);
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual([wanted]);
  });

  test('stands for whole words only, and as often as it is there', () => {
    expect(loosePlacesOf('Ельцин и ель', 'ель')).toHaveLength(1);
    expect(loosePlacesOf('Ель и ель', 'ель')).toHaveLength(2);
    expect(loosePlacesOf('что угодно', '«…»')).toEqual([]);
    expect(loosePlacesOf('что угодно', ' ')).toEqual([]);
  });
});
