import { describe, expect, test } from 'vitest';
import { type PublicPlacement, touchedByArticle } from './touched';

const shown = (given: Partial<PublicPlacement> = {}): PublicPlacement => ({
  id: 1,
  storyId: 10,
  locale: 'en',
  slug: 'first',
  public: true,
  day: '2026-11-22',
  section: { id: 3, slug: 'energy' },
  states: ['KZ'],
  institutions: [{ id: 4, slug: 'rats' }],
  tags: [{ id: 5, slug: 'water' }],
  people: [{ id: 6, slug: 'chen-yulin' }],
  neighbours: [{ id: 2, path: '/en/news/other' }],
  ...given,
});

describe('what an article touches', () => {
  test('touches nothing while nothing of it is public', () => {
    expect(touchedByArticle(null, shown({ public: false }))).toEqual({ tags: [], paths: [] });
    expect(touchedByArticle(shown({ public: false }), shown({ public: false, slug: 'second' }))).toEqual({ tags: [], paths: [] });
  });

  test('touches the page of corrections and its feeds only where the article stands there', () => {
    const corrected = touchedByArticle(shown({ corrected: true }), shown({ public: false, corrected: true }));
    expect(corrected.tags).toContain('corrections:en');
    for (const path of ['/en/corrections', '/en/corrections/feed.xml', '/en/corrections/feed.json']) expect(corrected.paths).toContain(path);
    expect(touchedByArticle(null, shown()).tags).not.toContain('corrections:en');
  });

  test('touches every page, feed and sitemap that shows it, its own address first', () => {
    const { paths, tags } = touchedByArticle(null, shown());
    expect(paths[0]).toBe('/en/news/first');
    for (const path of [
      '/en/news/first.md',
      '/en',
      '/en/news',
      '/en/news/page/2',
      '/en/news/page/3',
      '/en/sections/energy',
      '/en/sections/energy/feed.xml',
      '/en/states/kz',
      '/en/states/kz/atom.xml',
      '/en/institutions/rats',
      '/en/tags/water',
      '/en/tags/water/feed.json',
      '/en/people/chen-yulin',
      '/en/archive/2026/11/22',
      '/en/archive/2026/11',
      '/en/archive/2026',
      '/en/feed.xml',
      '/en/atom.xml',
      '/en/feed.json',
      '/en/news/other',
      '/sitemap.xml',
      '/news-sitemap.xml',
    ])
      expect(paths).toContain(path);
    for (const tag of [
      'article:1',
      'story:10',
      'front:en',
      'latest:en',
      'section:en:3',
      'state:en:KZ',
      'institution:en:4',
      'tag:en:5',
      'person:en:6',
      'day:en:2026-11-22',
      'feeds:en',
      'sitemaps',
      'article:2',
    ])
      expect(tags).toContain(tag);
  });

  test('touches the address that answered 404 before, in every language', () => {
    const { tags } = touchedByArticle(shown({ public: false }), shown());
    expect(tags).toEqual(expect.arrayContaining(['slug:en:first', 'slug:ru:first', 'slug:zh:first']));
  });

  test('touches both addresses when the slug changes, the new one first', () => {
    const { paths, tags } = touchedByArticle(shown(), shown({ slug: 'second' }));
    expect(paths.slice(0, 3)).toEqual(['/en/news/second', '/en/news/second.md', '/en/news/first']);
    expect(tags).toEqual(expect.arrayContaining(['slug:en:first', 'slug:en:second']));
  });

  test('touches the section, state and day it leaves as well as those it joins', () => {
    const { paths } = touchedByArticle(shown(), shown({ section: { id: 9, slug: 'culture' }, states: ['CN'], day: '2026-11-23' }));
    expect(paths).toEqual(
      expect.arrayContaining([
        '/en/sections/energy',
        '/en/sections/culture',
        '/en/states/kz',
        '/en/states/cn',
        '/en/archive/2026/11/22',
        '/en/archive/2026/11/23',
      ]),
    );
  });

  test('touches every page that showed it when it is withdrawn', () => {
    const { paths } = touchedByArticle(shown(), shown({ public: false }));
    expect(paths).toEqual(expect.arrayContaining(['/en/news/first', '/en', '/en/sections/energy', '/en/feed.xml']));
  });

  test('names no address twice', () => {
    const { paths } = touchedByArticle(shown(), shown());
    expect(new Set(paths).size).toBe(paths.length);
  });
});
