import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMailAddress } from './mail-address';

describe('a mail address', () => {
  test.each([
    ['ivan@почта.рф', 'ivan@xn--80a1acny.xn--p1ai'],
    ['ivan@xn--80a1acny.xn--p1ai', 'ivan@xn--80a1acny.xn--p1ai'],
    ['ivan@ПОЧТА.РФ', 'ivan@xn--80a1acny.xn--p1ai'],
    ['иван@почта.рф', 'иван@xn--80a1acny.xn--p1ai'],
    ['李伟@例子.公司', '李伟@xn--fsqu00a.xn--55qx5d'],
    ['ali@بريد.موقع', 'ali@xn--ngbof4h.xn--4gbrim'],
    ['राम@उदाहरण.भारत', 'राम@xn--p1b6ci4b4b3a.xn--h2brj9c'],
    [' A.B+c@Example.ORG ', 'A.B+c@example.org'],
    ["o'neil@example.co.uk", "o'neil@example.co.uk"],
    ['a＠b.example', 'a@b.example'],
    ['a@b。example', 'a@b.example'],
    ['ａｂｃ＠ｂ．example', 'abc@b.example'],
    ['\u202aa@b.example\u202c', 'a@b.example'],
    ['\u200ba@b.example\u200f', 'a@b.example'],
    ['علی\u200cرضا@b.example', 'علی\u200cرضا@b.example'],
    [`${'я'.repeat(32)}@b.example`, `${'я'.repeat(32)}@b.example`],
    [
      `a@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.${'e'.repeat(56)}.org`,
      `a@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.${'e'.repeat(56)}.org`,
    ],
  ])('%s is taken as %s', (given, kept) => expect(readMailAddress(given)).toBe(kept));

  test.each([
    '',
    'a',
    '@b.org',
    'a@',
    'a@b',
    'a@b.1',
    'a b@c.org',
    'a@b c.org',
    'a@127.0.0.1',
    'a@[::1]',
    'a@b.org:25',
    'a@b.org/x',
    'a@b..org',
    '.a@b.org',
    'a..b@c.org',
    'a@-b.org',
    'a@b.org\r\nBcc: x@y.org',
    'a\u200b@b.org',
    'a,b@c.org',
    '<a@b.org>',
    'a@b.o',
    `${'a'.repeat(65)}@b.org`,
    `a@${'b'.repeat(64)}.org`,
    `${'я'.repeat(33)}@b.org`,
    `a@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.${'e'.repeat(57)}.org`,
    'a\u202eb@c.org',
    'a\u200cb@c.org',
  ])('%j is none', (given) => expect(readMailAddress(given)).toBeNull());

  test('is kept in a form that reads as itself, and breaks no header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.string({ unit: 'grapheme', maxLength: 30 }), (name, domain) => {
        const read = readMailAddress(`${name}@${domain}.рф`);
        if (read === null) return;
        expect(readMailAddress(read)).toBe(read);
        expect(read).not.toMatch(/[\s<>,;:"()[\]\\]/u);
      }),
      { numRuns: 3000 },
    );
  });
});
