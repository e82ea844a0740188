import { describe, expect, test } from 'vitest';
import { closing, markWords, opening, readMarks } from './marks';

describe('readMarks', () => {
  test('parts a text at its marks', () => {
    expect(readMarks(`the ${opening}summit${closing} in Bishkek`)).toEqual([
      { text: 'the ', found: false },
      { text: 'summit', found: true },
      { text: ' in Bishkek', found: false },
    ]);
  });

  test('keeps markup as text and lets stray marks vanish', () => {
    expect(readMarks(`${closing}<b>&amp;</b>${opening}`)).toEqual([{ text: '<b>&amp;</b>', found: false }]);
  });
});

describe('markWords', () => {
  test('joins the pairs of a longer word', () => {
    expect(markWords('上海合作组织成员国', ['合作', '作组', '组织'])).toEqual([
      { text: '上海', found: false },
      { text: '合作组织', found: true },
      { text: '成员国', found: false },
    ]);
  });

  test('puts no space between Chinese sentences', () => {
    expect(markWords('列车停下。\n峰会开始。 Bishkek', ['峰会']).map((piece) => piece.text)).toEqual(['列车停下。', '峰会', '开始。Bishkek']);
  });

  test('shows the part around the first word', () => {
    const pieces = markWords(`${'甲'.repeat(200)}峰会${'乙'.repeat(200)}`, ['峰会']);
    expect(pieces[0]).toEqual({ text: '…', found: false });
    expect(pieces.at(-1)).toEqual({ text: '…', found: false });
    expect(pieces.filter((piece) => piece.found)).toEqual([{ text: '峰会', found: true }]);
    expect(pieces.map((piece) => piece.text).join('').length).toBeLessThan(100);
  });

  test('shows the beginning where nothing is found', () => {
    expect(markWords('短文', ['峰会'])).toEqual([{ text: '短文', found: false }]);
  });
});
