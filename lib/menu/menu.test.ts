import { expect, test } from 'vitest';
import { automatic, entryKey, menuEntry, menuItems } from './menu';

const sections = [
  { id: 1, slug: 'economy', name: { en: 'Economy', ru: 'Экономика' }, parentId: null },
  { id: 2, slug: 'rail', name: { en: 'Rail' }, parentId: 1 },
];
const names = { states: 'States', latest: 'Latest', archive: 'Archive', about: 'About', contact: 'Contact', corrections: 'Corrections' };

test('follows the sections at the top until it is set', () => {
  expect(automatic(sections).map(entryKey)).toEqual(['section:1', 'page:states']);
});

test('gives each entry its words and its address in the language; a section that is gone is left out', () => {
  const items = menuItems(
    [
      { kind: 'section', id: 2 },
      { kind: 'section', id: 9 },
      { kind: 'page', name: 'latest' },
      { kind: 'own', id: 7 },
      { kind: 'own', id: 8 },
      { kind: 'link', href: '/tags/rail', label: { en: 'Railways' } },
      { kind: 'link', href: '/en/about', label: { en: 'In English' } },
      { kind: 'link', href: 'https://other.example/', label: { en: 'Other', ru: 'Другое' } },
    ],
    sections,
    [{ id: 7, slug: 'pravila', headline: 'Правила' }],
    names,
    'ru',
  );
  expect(items.map((item) => [item.href, item.text])).toEqual([
    ['/ru/sections/rail', 'Rail'],
    ['/ru/news', 'Latest'],
    ['/ru/pravila', 'Правила'],
    ['/ru/tags/rail', 'Railways'],
    ['/en/about', 'In English'],
    ['https://other.example/', 'Другое'],
  ]);
});

test.each(['javascript:alert(1)', '//evil.example', '/\\evil.example', 'http://other.example', '/', '/a b', 'https:///x'])(
  '%j is no address of the menu',
  (href) => expect(menuEntry.safeParse({ kind: 'link', href, label: { en: 'X' } }).success).toBe(false),
);
