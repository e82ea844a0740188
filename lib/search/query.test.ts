import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chineseWords, cleanText, longest, readDay, readSearch, readTerms, searchPath, wordsOfQuery, writeCursor } from './query';

describe('readSearch', () => {
  test('reads what a search page may be asked', () => {
    expect(
      readSearch({
        q: ' rail  summit ',
        section: 'economy',
        state: 'uz',
        institution: 'secretariat',
        tag: 'rail',
        from: '2026-01-01',
        to: '2026-02-01',
        after: 'd:1767225600000000:12',
      }),
    ).toEqual({
      text: 'rail summit',
      section: 'economy',
      state: 'UZ',
      institution: 'secretariat',
      tag: 'rail',
      from: '2026-01-01',
      to: '2026-02-01',
      sort: null,
      after: { by: 'date', value: '1767225600000000', id: 12 },
    });
  });

  test('leaves out what it cannot understand', () => {
    const query = readSearch({
      q: ['first', 'second'],
      section: '../x',
      state: 'Uzbekistan',
      tag: "'; drop",
      from: '2026-02-31',
      to: 'soon',
      after: 'd:1.5:3',
    });
    expect(query).toEqual({ text: 'first', section: null, state: null, institution: null, tag: null, from: null, to: null, sort: null, after: null });
  });

  test('turns dates round that stand the wrong way', () => {
    expect(readSearch({ from: '2026-03-01', to: '2026-01-01' })).toMatchObject({ from: '2026-01-01', to: '2026-03-01' });
  });

  test('a cursor survives its way through an address', () => {
    const after = { by: 'score', value: '1.2345678901234567e-7', id: 42 } as const;
    expect(readSearch({ after: writeCursor(after) }).after).toEqual(after);
    expect(searchPath('ru', { text: 'саммит', state: 'RU' }, after)).toBe(
      '/ru/search?q=%D1%81%D0%B0%D0%BC%D0%BC%D0%B8%D1%82&state=ru&after=s%3A1.2345678901234567e-7%3A42',
    );
  });

  test('never throws and never keeps more than it may', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 12_000 }), fc.array(fc.string()), fc.constant(undefined));
    fc.assert(
      fc.property(fc.record({ q: anything, section: anything, state: anything, from: anything, after: anything }), (given) => {
        const query = readSearch(given);
        expect(query.text.length).toBeLessThanOrEqual(longest);
        expect(query.text).not.toMatch(/\p{Cc}/u);
        expect(query.text.isWellFormed()).toBe(true);
        readTerms(query.text);
      }),
    );
  });
});

test('cleanText drops NUL, controls and private characters', () => {
  expect(cleanText('a\u0000b\uE000c\u200Bd\n e')).toBe('a b cd e');
  expect(cleanText('x'.repeat(10_000))).toHaveLength(longest);
});

test('readDay knows the calendar', () => {
  expect(readDay('2024-02-29')).toBe('2024-02-29');
  expect(readDay('2026-02-29')).toBeNull();
  expect(readDay('2026-2-1')).toBeNull();
});

describe('readTerms', () => {
  test('words, phrases, exclusions and alternatives', () => {
    expect(readTerms('rail "new line" -bus or саммит')).toEqual([
      [
        { text: 'rail', phrase: false, not: false },
        { text: 'new line', phrase: true, not: false },
        { text: 'bus', phrase: false, not: true },
      ],
      [{ text: 'саммит', phrase: false, not: false }],
    ]);
  });

  test.each(['', '   ', '"""', '- - -', 'or or OR', '!!! & | ( )', '-word', '":*'])('%j asks for nothing', (text) => {
    expect(readTerms(text)).toEqual([]);
  });

  test('an open quotation mark ends with the line', () => {
    expect(readTerms('"new line')).toEqual([[{ text: 'new line', phrase: true, not: false }]]);
  });
});

test('wordsOf leaves excluded words out', () => {
  expect(wordsOfQuery(readTerms('Rail -bus "New line"'))).toEqual(['rail', 'new', 'line']);
});

test('chineseWords makes pairs of characters', () => {
  expect(chineseWords('上海合作')).toEqual(['上海', '海合', '合作']);
  expect(chineseWords('峰')).toEqual(['峰']);
  expect(chineseWords('SCO峰会2026')).toEqual(['sco', '峰会', '2026']);
});
