import { describe, expect, test } from 'vitest';
import { readPhp } from './php';

describe('what PHP serialised', () => {
  test('a map of languages to posts, as Polylang keeps it', () => {
    expect(readPhp('a:2:{s:2:"ru";i:12;s:2:"en";i:15;}')).toEqual(
      new Map([
        ['ru', 12],
        ['en', 15],
      ]),
    );
  });

  test('lengths count bytes', () => {
    expect(readPhp('s:12:"Привет";')).toBe('Привет');
    expect(readPhp('s:6:"Привет";')).toBeUndefined();
  });

  test.each([
    'O:8:"stdClass":1:{s:1:"a";i:1;}',
    'a:1:{s:1:"a";O:4:"Evil":0:{}}',
    'R:1;',
    'a:1:{s:1:"a";i:1;',
    'a:2:{s:1:"a";i:1;}',
    'i:1;i:2;',
    's:3:"ab";',
    '',
    'x',
    `${'a:1:{i:0;'.repeat(50)}i:1;${'}'.repeat(50)}`,
  ])('%s is read as nothing', (given) => expect(readPhp(given)).toBeUndefined());
});
