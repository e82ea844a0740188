import { expect, test } from 'vitest';
import { filesIn, isFileAddress, isLasting, isPage, isStory, pictureName, picturesIn } from './addresses';

test.each(['/en', '/ru/news/dve-kolei', '/zh/states/kz', '/en/saved', '/en/archive/2026/05/17'])('%s is a page for everybody', (path) => {
  expect(isPage(path)).toBe(true);
});

test.each([
  '/en/comments/a-receipt',
  '/ru/typos/a-receipt',
  '/en/contact',
  '/en/contact/thanks',
  '/zh/search',
  '/desk/articles/7',
  '/preview/a-link',
  '/en/feed.xml',
  '/en/news/a.md',
  '/en/words/reader',
])('%s is never kept as a page', (path) => {
  expect(isPage(path)).toBe(false);
});

test('a story is named by its address alone', () => {
  expect([isStory('/en/news/two-gauges'), isStory('/en/news/page/2'), isStory('/en/news'), isStory('//example.org/en/news/a'), isStory(7)]).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('files with a name of their own are never asked for again; while developing their names stay', () => {
  expect([isLasting('/browser/main-AB12CD34.js'), isLasting('/browser/main.js'), isFileAddress('/browser/main.js')]).toEqual([true, false, true]);
});

test('finds what a page is shown with, and the pictures of its story only', () => {
  const html =
    '<link rel="stylesheet" href="/_next/static/a.css"/><script src="/browser/main-AB12CD34.js"></script><article><img class="w" src="/media/a-960.jpg" alt=""/></article><aside><img src="/media/b-960.jpg"/></aside>';
  expect([filesIn(html), picturesIn(html)]).toEqual([['/_next/static/a.css', '/browser/main-AB12CD34.js'], ['/media/a-960.jpg']]);
  expect(pictureName('/media/f00d-1280.webp')).toBe(pictureName('/media/f00d-960.jpg'));
});
