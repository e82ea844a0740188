import { describe, expect, test } from 'vitest';
import { escapeXml, type Feed, writeAtom, writeJsonFeed, writeRss } from './feed';

const feed: Feed = {
  title: 'Rail & road — Infoshos',
  description: 'News <of> "roads"',
  language: 'zh-Hans',
  home: 'https://news.example/zh/tags/rail',
  icon: 'https://news.example/icons/icon-512.png',
  updatedAt: new Date('2026-05-03T08:00:00Z'),
  items: [
    {
      id: 'tag:news.example,2026:article/7',
      url: 'https://news.example/zh/news/a',
      title: 'One & <two>',
      summary: 'Short ]]> text',
      html: '<p>Full &#38; long</p>',
      publishedAt: new Date('2026-05-02T10:00:00Z'),
      updatedAt: new Date('2026-05-03T08:00:00Z'),
      authors: ['Ann O’Neil'],
      categories: ['Economy', 'Rail'],
      image: { url: 'https://news.example/media/a.jpg', type: 'image/jpeg', bytes: 1234, alt: 'Map' },
    },
  ],
};

test('escapeXml escapes, and drops what XML cannot hold', () => {
  expect(escapeXml('a<b>&"\'\u0000\u0008\uFFFE\uD800c\n😀')).toBe('a&#60;b&#62;&#38;&#34;&#39;c\n😀');
});

describe('RSS 2.0', () => {
  const rss = writeRss(feed);
  test.each([
    '<language>zh-Hans</language>',
    '<atom:link href="https://news.example/zh/tags/rail/feed.xml" rel="self" type="application/rss+xml"/>',
    '<guid isPermaLink="false">tag:news.example,2026:article/7</guid>',
    '<pubDate>Sat, 02 May 2026 10:00:00 GMT</pubDate>',
    '<lastBuildDate>Sun, 03 May 2026 08:00:00 GMT</lastBuildDate>',
    '<content:encoded>&#60;p&#62;Full &#38;#38; long&#60;/p&#62;</content:encoded>',
    '<enclosure url="https://news.example/media/a.jpg" length="1234" type="image/jpeg"/>',
    '<dc:creator>Ann O’Neil</dc:creator>',
    '<title>One &#38; &#60;two&#62;</title>',
  ])('has %s', (part) => expect(rss).toContain(part));
});

describe('Atom', () => {
  const atom = writeAtom(feed);
  test.each([
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">',
    '<id>https://news.example/zh/tags/rail/atom.xml</id>',
    '<link rel="self" type="application/atom+xml" href="https://news.example/zh/tags/rail/atom.xml"/>',
    '<id>tag:news.example,2026:article/7</id>',
    '<published>2026-05-02T10:00:00.000Z</published>',
    '<updated>2026-05-03T08:00:00.000Z</updated>',
    '<content type="html">&#60;p&#62;Full &#38;#38; long&#60;/p&#62;</content>',
    '<link rel="enclosure" type="image/jpeg" length="1234" href="https://news.example/media/a.jpg"/>',
  ])('has %s', (part) => expect(atom).toContain(part));
});

test('JSON Feed 1.1', () => {
  const json = JSON.parse(writeJsonFeed(feed));
  expect(json).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', feed_url: 'https://news.example/zh/tags/rail/feed.json', language: 'zh-Hans' });
  expect(json.items[0]).toMatchObject({
    id: 'tag:news.example,2026:article/7',
    content_html: '<p>Full &#38; long</p>',
    date_published: '2026-05-02T10:00:00.000Z',
    authors: [{ name: 'Ann O’Neil' }],
    tags: ['Economy', 'Rail'],
  });
});
