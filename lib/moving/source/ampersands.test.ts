import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Ampersands } from './ampersands';

function mended(text: string, size = text.length || 1): string {
  const ampersands = new Ampersands();
  let made = '';
  for (let at = 0; at < text.length; at += size) for (const piece of ampersands.mend(text.slice(at, at + size))) made += piece.text;
  for (const piece of ampersands.mend('', true)) made += piece.text;
  return made;
}

describe('ampersands of hand-made XML', () => {
  test.each([
    ['<a>A & B, A&B</a>', '<a>A &amp; B, A&amp;B</a>'],
    ['<a href="?a=1&b=2">x</a>', '<a href="?a=1&amp;b=2">x</a>'],
    ['<a>&amp; &#39; &#x27; &lt;</a>', '<a>&amp; &#39; &#x27; &lt;</a>'],
    ['<a>caf&eacute;&nbsp;&hellip;</a>', '<a>café\u00a0…</a>'],
    ['<a>&own; &LT;</a>', '<a>&own; &LT;</a>'],
    ['<a><![CDATA[A & B &eacute;]]> & <!-- C & D --></a>', '<a><![CDATA[A & B &eacute;]]> &amp; <!-- C & D --></a>'],
    ['&', '&amp;'],
  ])('%s', (given, right) => expect(mended(given)).toBe(right));

  test('however a file is cut into pieces, the same comes of it', () => {
    const parts = fc.constantFrom('&', '&amp;', '&eacute;', '<![CDATA[', ']]>', '<!--', '-->', 'word', ' ', ']', '-', '<', '&x', ';');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 60 }), fc.integer({ min: 1, max: 50 }), (given, size) => {
        const text = given.join('');
        expect(mended(text, size)).toBe(mended(text));
      }),
      { numRuns: 500 },
    );
  });
});
