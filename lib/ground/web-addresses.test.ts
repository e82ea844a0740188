import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOfAddress } from './web-addresses';

const cut = (text: string) => text.slice(text.indexOf('http'), endOfAddress(text, text.indexOf('http')));

test.each([
  'https://example.com/a',
  'https://en.wikipedia.org/wiki/Samarkand_(city)',
  'https://ru.wikipedia.org/wiki/Мир_(станция)',
  'https://zh.wikipedia.org/wiki/上海_（消歧义）',
  'https://example.com/?a[0]=1&b={c}#x-',
  'http://[2001:db8::1]:8080/',
])('%s stands whole in every sentence', (address) => {
  for (const [before, after] of ['()', '（）', '«»', '“”', '「」', '《》', '[]', '  '].map((pair) => [pair[0], pair[1]]))
    for (const end of ['', '.', ',', '。', '，', '…', '!', '؟', '۔', '।', '။', '?!', '..', '—']) expect(cut(`${before}${address}${after}${end}`)).toBe(address);
  for (const end of ['.', ',', ';', ':', '!', '?', '。', '、', '…', "'", '’', '*', '؟', '။']) expect(cut(`see ${address}${end}`)).toBe(address);
});

test('an end is never before the beginning nor beyond the text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (rest) => {
      const text = `https://${rest}`;
      const end = endOfAddress(text, 0);
      expect(end).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});
