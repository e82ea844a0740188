import { expect, test } from 'vitest';
import { readSource, textsOf } from '@/testing/reading';

const atom = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ru" xml:base="https://old.example/blog/">
<title>Поезда</title><id>tag:old.example,2012:feed</id><link rel="self" href="feed.atom"/>
<entry><title type="html">Два &amp;lt;пути&amp;gt;</title><id>tag:1</id><link href="2012/one.html"/>
<link rel="enclosure" type="audio/mpeg" href="a.mp3"/><link rel="enclosure" type="image/jpeg" href="top.jpg"/><published>2012-03-04T05:06:07+06:00</published>
<summary>Кратко.</summary><content type="xhtml" xml:base="2012/"><div xmlns="http://www.w3.org/1999/xhtml"><p>Первый <b>жирный</b> абзац, <a href="two.html">дальше</a>.</p>
<p><img src="p.png" alt="Карта"/> второй</p></div></content></entry>
<entry><title>Plain &lt; text</title><id>tag:2</id><updated>2012-03-05T05:06:07Z</updated><content>2 &lt; 3</content></entry></feed>`;

test('Atom: XHTML keeps its markup and order, addresses stand against xml:base, files that come along are seen', async () => {
  const { documents, prepared, unexplained } = await readSource({ 'feed.atom': atom });
  expect(unexplained).toEqual([]);
  expect(documents[0]).toMatchObject({
    language: 'ru',
    title: 'Два <пути>',
    address: 'https://old.example/blog/2012/one.html',
    picture: { url: 'https://old.example/blog/top.jpg' },
    publishedAt: new Date('2012-03-03T23:06:07Z'),
  });
  const [first] = prepared;
  expect(textsOf(first)).toEqual(['Первый жирный абзац, дальше.', 'Карта', 'второй', 'https://old.example/blog/a.mp3']);
  expect(JSON.stringify(first?.body)).toContain('"href":"https://old.example/blog/2012/two.html"');
  expect(first?.pictures).toMatchObject([{ url: 'https://old.example/blog/2012/p.png', alt: 'Карта' }]);
  expect(first?.losses).toMatchObject([{ why: 'file', text: 'https://old.example/blog/a.mp3' }]);
  expect(textsOf(prepared[1])).toEqual(['2 < 3']);
});

const podcast = `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Talks</title><link>https://old.example/</link><atom:link href="https://old.example/rss" rel="self"/><language>en-gb</language>
<item><itunes:title>Ep 1</itunes:title><title>Episode one: AT&T</title><atom:link href="x"/><link>https://old.example/e/1?a=1&b=2</link><guid isPermaLink="false">e1</guid><pubDate>Tue, 05 Feb 2013 08:00 +0300</pubDate>
<description>Caf&eacute; &amp; more</description><enclosure url="https://cdn.example/1.mp3" length="1" type="audio/mpeg"/><enclosure url="https://cdn.example/1.pdf" length="1" type="application/pdf"/>
<media:content url="https://cdn.example/a.jpg" medium="image"><media:description>A hall</media:description><media:credit>Ann</media:credit></media:content></item>
<item><description>First without a name</description></item><item><description>Second without a name</description></item></channel></rss>`;

test('RSS: other vocabularies do not speak for its own, an ampersand ends nothing, every enclosure is seen', async () => {
  const { documents, prepared, problems, unexplained } = await readSource({ 'rss.xml': podcast });
  expect(unexplained).toEqual([]);
  expect(problems.filter((found) => found.what === 'not-well-formed')).toHaveLength(2);
  expect(documents[0]).toMatchObject({
    title: 'Episode one: AT&T',
    address: 'https://old.example/e/1?a=1&b=2',
    picture: { url: 'https://cdn.example/a.jpg', caption: 'A hall', credit: 'Ann' },
    publishedAt: new Date('2013-02-05T05:00:00Z'),
  });
  expect(textsOf(prepared[0])).toEqual(['Café & more', 'https://cdn.example/1.mp3', 'https://cdn.example/1.pdf']);
  expect(new Set(documents.map((found) => found.key)).size).toBe(3);
});
