import { describe, expect, test } from 'vitest';
import { factsOf, numbersIn } from './numbers';
import { loadSampleStories } from './stories';
import type { SampleEdition, SampleLocale } from './story';

/** Numbers that one language writes in words and another in digits. */
const inWords: Record<string, { value: number; why: string }[]> = {
  consensus: [
    { value: 16, why: '第十六条' },
    { value: 22, why: '第二十二条' },
  ],
  dams: [
    { value: 3000, why: 'трёх с лишним тысяч' },
    { value: 1, why: 'Jinping-I and Sangtuda-1 are 一级 in Chinese' },
    { value: 2, why: 'Sangtuda-2 is 二级' },
    { value: 20, why: 'около двадцати' },
    { value: 13, why: 'кубических километров; in Chinese 130亿立方米' },
    { value: 13e9, why: '130亿立方米' },
    { value: 20e9, why: '200亿立方米' },
  ],
  karakoram: [{ value: 1960, why: '60年代' }],
  'north-aral': [
    { value: 50, why: 'полусотни' },
    { value: 1.5e6, why: 'a million and a half; полутора миллионов' },
  ],
  presidency: [{ value: 5, why: '第五条' }],
  'time-zones': [{ value: 45, why: 'forty-five minutes; сорок пять минут' }],
  'two-gauges': [
    { value: 85, why: 'восемьдесят пять' },
    { value: 17_000, why: 'около семнадцати тысяч' },
  ],
  'two-languages': [{ value: 20, why: '第二十条' }],
  wheat: [
    { value: 300, why: 'триста; 三百' },
    { value: 12e6, why: 'twelve; двенадцать' },
    { value: 19e6, why: 'nearly nineteen; почти девятнадцать' },
    { value: 2e6, why: 'two million; двух миллионов' },
  ],
};

const stories = (await loadSampleStories()).filter((story) => Object.keys(story.editions).length > 1);

describe('numbers of the sample edition', () => {
  test('are read alike in three ways of writing them', () => {
    expect([...numbersIn('en', 'On 6 June 2024: 4.7 billion for 1,520 km, since the 1990s')]).toEqual([6, 2024, 4.7e9, 1520, 1990]);
    expect([...numbersIn('ru', '6 июня 2024 года: 4,7 миллиарда на 15\u00a0200 км, с 1990-х')]).toEqual([6, 2024, 4.7e9, 15_200, 1990]);
    expect([...numbersIn('zh', '2024年6月6日：47亿，1.52万公里，20世纪90年代起，19世纪')]).toEqual([2024, 6, 4.7e9, 15_200, 1990]);
  });

  test.each(stories.map((story) => ({ name: story.key, story })))('$name says the same figures in every language', ({ story }) => {
    const said = (Object.entries(story.editions) as [SampleLocale, SampleEdition][]).map(
      ([locale, edition]) => [locale, numbersIn(locale, factsOf(edition))] as const,
    );
    const every = new Set(said.flatMap(([, numbers]) => [...numbers]));
    const missing = [...every].filter((value) => !said.every(([, numbers]) => numbers.has(value)));
    expect(missing.sort()).toEqual((inWords[story.key] ?? []).map(({ value }) => value).sort());
  });
});
