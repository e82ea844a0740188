import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, kept, placesOf, searched, simplify } from './fold';

describe('a quote typed by hand', () => {
  test.each([
    ['Москва\u00a0— столица', 'Москва — столица'],
    ['Москва\u00a0— столица', 'Москва - столица'],
    ['He said “yes”, didn’t he', 'He said "yes", didn\'t he'],
    ['Газета «Правда» пишет', 'Газета "Правда" пишет'],
    ['выборы 2020–2024 годов', 'выборы 2020-2024 годов'],
    ['гиперин\u00adфляция растёт', 'гиперинфляция'],
    ['и\u0306огурт и чаи\u0306', 'йогурт'],
    ['йогурт', 'и\u0306огурт'],
    ['5\u202f000\u2009км', '5 000 км'],
    ['ＳＣＯ　峰会', 'SCO 峰会'],
    ['他说：“好”。', '他说:"好"。'],
    ['wait… and see', 'wait... and see'],
    ['می\u200cخواهم بروم', 'میخواهم بروم'],
    ['it’s', 'it´s'],
    ['5″ and more', '5" and'],
    ['two\nlines', 'two lines'],
    ['ﬁnally', 'finally'],
    ['한국', '\u1112\u1161\u11ab\u1100\u116e\u11a8'],
  ])('%j has %j once', (text, quote) => {
    const [place, ...more] = placesOf(text, quote);
    expect(more).toEqual([]);
    expect(place && fold(text.slice(place.start, place.end)).text.trim()).toBe(fold(quote).text.trim());
  });

  test('stands at whole signs only', () => {
    expect(placesOf('и\u0306', 'и')).toEqual([]);
    expect(placesOf('½ of it', '1')).toEqual([]);
    expect(placesOf('a b', '')).toEqual([]);
    expect(placesOf('aaa', 'aa')).toHaveLength(2);
  });

  const alphabet = fc.constantFrom(...'ab Яй«»“”"\'’—–- \u00a0\u202f\u00ad\u200cé', 'и\u0306', 'e\u0301', '中國', 'می', '👩‍🚀', '…');
  test('of any text is found in it, whatever the hand makes of spaces, quotation marks and accents', () => {
    fc.assert(
      fc.property(fc.array(alphabet, { maxLength: 30 }), fc.nat(), fc.nat(), (parts, from, size) => {
        const units = parts.length === 0 ? 0 : from % parts.length;
        const text = parts.join('');
        const quote = parts.slice(units, units + 1 + (size % 8)).join('');
        const typed = fold(quote.normalize('NFC')).text.trim();
        if (typed === '' || /^\p{M}/u.test(quote) || /^\p{M}/u.test(parts[units + 1 + (size % 8)] ?? '')) return;
        for (const { start, end } of placesOf(text, typed)) expect(fold(text.slice(start, end)).text.trim()).toBe(typed);
        expect(placesOf(text, typed).length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

describe('a text as it is searched', () => {
  test.each([
    ['гиперинф\u00adляция', 'гиперинфляция'],
    ['и\u0306огурт', 'йогурт'],
    ['中國與俄羅斯簽署協議', '中国与俄罗斯签署协议'],
    ['臺灣、裏面、爲', '台湾、里面、为'],
    ['Ｆ－１６', 'F-16'],
    ['“two gauges”', '"two gauges"'],
    ['«two gauges»', '„two gauges“'],
    ['ÅNGSTRÖM', 'A\u030angstro\u0308m'],
    ['什麼', '什么'],
  ])('%j is %j', (left, right) => expect(searched(left)).toBe(searched(right)));

  test('is the same a second time, and of the same length in Chinese', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(searched(searched(text))).toBe(searched(text));
        expect([...simplify(text)].length).toBe([...text].length);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test('knows where each of its letters came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const { text: made, from, to } = fold(text, true);
        expect([from.length, to.length]).toEqual([made.length, made.length]);
        for (let at = 1; at < made.length; at += 1) expect(from[at]).toBeGreaterThanOrEqual(from[at - 1] ?? 0);
        for (let at = 0; at < made.length; at += 1) expect(to[at]).toBeGreaterThan(from[at] ?? 0);
      }),
    );
  });
});

test('what is kept is composed and whole, and loses nothing that is spelt', () => {
  expect(kept('и\u0306\ud800')).toBe('й\ufffd');
  for (const text of ['علی\u200cرضا', 'می\u200cخواهم', 'ශ්\u200dරී', '👩\u200d🚀', 'co\u00adop']) expect(kept(text)).toBe(text.normalize('NFC'));
});

test('what is searched is the folded text, whichever way it is made', () => {
  const any = fc.oneof(fc.string({ maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }));
  const same = (text: string) => {
    expect(searched(text)).toBe(fold(text, true).text);
  };
  fc.assert(fc.property(any, same), { numRuns: 500 });
  same('A\tb \u0000 `C` \r\n\r\n d\u000b\u007f');
});
