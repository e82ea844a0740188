import { describe, expect, test } from 'vitest';
import { askedAddress, askedNumber, readFinding, writeFinding } from './finding';

describe('the address of the list', () => {
  test('says what is asked, and is written as it was read', () => {
    const query = 'q=freight+train&scope=mine&language=ru&status=in_review&section=3&person=7&tag=silk-road&state=UZ&from=2026-01-01&to=2026-02-01';
    const finding = readFinding(Object.fromEntries(new URLSearchParams(query)));
    expect(finding).toMatchObject({ text: 'freight train', scope: 'mine', locale: 'ru', status: 'in_review', sectionId: 3, personId: 7, tag: 'silk-road' });
    expect(writeFinding(finding)).toBe(query);
    expect(readFinding({ before: writeFinding(readFinding({}), { at: '1700000000000000', id: 9 }).slice('before='.length) }).before).toEqual({
      at: '1700000000000000',
      id: 9,
    });
  });

  test('leaves out what cannot be understood', () => {
    const finding = readFinding({ q: '\u0000 ', status: 'gone', section: '-1', tag: 'No Tag', state: 'uz', before: '1', from: '2026-02-31', scope: ['all'] });
    expect(writeFinding(finding)).toBe('');
    expect(finding.before).toBeNull();
  });
});

test('a number is asked for plain, with its sign, or by its page at the desk', () => {
  expect([askedNumber('12'), askedNumber('#12'), askedNumber('https://paper.example/desk/articles/12?beside=3')]).toEqual([12, 12, 12]);
  expect([askedNumber('12 trains'), askedNumber('0'), askedNumber('/en/news/12-trains')]).toEqual([null, null, null]);
});

test('an address is asked for whole or from its path on', () => {
  const asked = { locale: 'ru', slug: 'poezd-2' };
  expect(['https://paper.example/ru/news/poezd-2#comments', '/ru/news/poezd-2.md', '/ru/news/poezd-2'].map(askedAddress)).toEqual([asked, asked, asked]);
  expect(askedAddress('ru news poezd-2')).toBeNull();
});
