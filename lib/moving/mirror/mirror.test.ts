import { expect, test } from 'vitest';
import { requestsIn } from './links';
import { here, rewritePage } from './page';
import { placeOf } from './place';

const origin = 'https://news.example';
const rewriting = (path: string, locale?: string) => ({
  path,
  origin,
  origins: new Set([origin, here]),
  sentences: () => ({ comment: 'No <comments>', contact: 'No letters', search: 'No search' }),
  takes: (url: URL) => !locale || url.pathname.startsWith(`/${locale}`),
});
const page = (body: string, path = '/en/news/a') => rewritePage(`<!DOCTYPE html><html lang="en"><head></head><body>${body}</body></html>`, rewriting(path));

test.each([
  ['/', 'index.html', '/'],
  ['/en', 'en/index.html', '/en/'],
  ['/en/news/two-gauges', 'en/news/two-gauges/index.html', '/en/news/two-gauges/'],
  ['/en/news/two-gauges.md', 'en/news/two-gauges.md', '/en/news/two-gauges.md'],
  ['/en/words/reader', 'en/words/reader', '/en/words/reader'],
  ['/ru/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/12', 'ru/новости/12/index.html', '/ru/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/12/'],
  ['/en/search?section=trade', 'en/search/index.html', '/en/search/'],
  ['/en/comments/thread/7?after=9', 'en/comments/thread/7/after-9/index.html', '/en/comments/thread/7/after-9/'],
  ['/en/comments?story=5&after=9.1', 'en/comments/story-5.after-9.1/index.html', '/en/comments/story-5.after-9.1/'],
])('%s stands in %s', (address, file, href) => expect(placeOf(new URL(address, here))).toEqual({ file, href }));

test.each(['/desk/articles', '/api/reads', '/en/comments/answer/7', '/en/comments/report/7', '/en/comments?story=5&sort=newest', '/en/a%2F..%2Fb', '/en/%00'])(
  '%s has no place in a mirror',
  (address) => expect(placeOf(new URL(address, here))).toBeNull(),
);

test('links lead to the files of the mirror, and say what else is needed', () => {
  const { html, requests } = page(
    `<a href="/en/news/b#c-1">b</a><a href="https://news.example/ru/news/c">c</a><a href="https://other.example/x">x</a><a href="#top">top</a><img src="/media/a-320.webp" srcset="/media/a-320.webp 320w, /media/a-640.webp 640w">`,
  );
  expect(html).toContain('<a href="/en/news/b/#c-1">b</a><a href="/ru/news/c/">c</a><a href="https://other.example/x">x</a><a href="#top">top</a>');
  expect(html).toContain('srcset="/media/a-320.webp 320w, /media/a-640.webp 640w"');
  expect(requests).toEqual(['/en/news/b', '/ru/news/c', '/media/a-320.webp', '/media/a-640.webp']);
});

test('a mirror of one language leads to the site for the others', () => {
  const { html, requests } = rewritePage('<html><body><a href="/ru/news/c?x=1">c</a></body></html>', rewriting('/en', 'en'));
  expect(html).toContain('href="https://news.example/ru/news/c?x=1"');
  expect(requests).toEqual([]);
});

test('forms give way to a sentence, and what leads to one goes', () => {
  const { html } = page(
    '<form data-form="comment" id="comment"><textarea></textarea></form><form action="/en/search"><input></form><a href="/en/news/a/mistake" data-typo="">Report</a><form data-form="like"></form><button form="like">+</button><a href="/en/comments?story=1&amp;answer=2#answer">Answer</a><a href="/desk">Desk</a>',
  );
  expect(html).toContain(
    '<body><p class="mt-3 text-soft print:hidden" id="comment">No &lt;comments&gt;</p><p class="mt-3 text-soft print:hidden">No search</p></body>',
  );
});

test('what tells where a page belongs stays as it is', () => {
  const { html, requests } = page(
    '<link rel="canonical" href="https://news.example/en/news/a"><link rel="alternate" hreflang="ru" href="https://news.example/ru/news/a">',
  );
  expect(html).toContain('href="https://news.example/en/news/a"');
  expect(requests).toEqual([]);
});

test.each([
  [
    '/_next/static/a.css',
    'a{src:url(../media/x.woff2)}b{background:url("/maps/kz.svg")}c{background:url(data:image/png;base64,AA)}',
    ['/_next/media/x.woff2', '/maps/kz.svg'],
  ],
  ['/browser/main-1.js', 'import("./typo-2.js");navigator.register("/sw.js")', ['/browser/typo-2.js', '/sw.js']],
  ['/sitemap.xml', '<loc>https://news.example/sitemaps/pages.xml</loc><loc>https://other.example/a</loc>', ['/sitemaps/pages.xml']],
  ['/manifest.webmanifest', '{"icons":[{"src":"/icons/a.png"}],"start_url":"/en"}', ['/icons/a.png', '/en']],
])('%s names what it needs', (path, text, requests) => expect(requestsIn(text, rewriting(path))).toEqual(requests));
