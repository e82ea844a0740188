import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { parse, serialize } from 'parse5';
import { expect, test } from 'vitest';
import { PageAnswer } from './page-answer';
import type { CachedPage } from './page-cache';
import { cacheControl, keptSeconds, readerPageOf, redirectIn, statusIn, withoutFramework } from './reader-page';

test.each([
  ['<script src="/_next/static/chunks/main-app.js" async=""></script>', ''],
  ['<script async="" id="_R_" src="/_next/static/chunks/a.js?dpl=1"></script>', ''],
  ['<script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"a<\\/script>"])</script>', ''],
  ['<script>self.__next_r="abc"</script>', ''],
  ['<script>(globalThis["TURBOPACK"]||(globalThis["TURBOPACK"]=[])).push([])</script>', ''],
  ['<script>$RB=[];$RC=function(a,b){}</script>', ''],
  ['<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>', ''],
  ['<p>1<!-- --> of <!-- -->2</p><!--$--><!--/$--><div hidden=""><!--$--><!--/$--></div>', '<p>1 of 2</p>'],
])('%s is left out', (html, rest) => expect(withoutFramework(html)).toBe(rest));

test.each([
  '<script type="module" async src="/browser/main-ABC.js"></script><input value="" required=""><img alt="">',
  '<script>try{var s=localStorage}catch{}</script>',
  '<script type="application/ld+json">{"a":"self.__next_f"}</script>',
  '<script type="speculationrules">{"prerender":[]}</script>',
  '<link rel="preload" href="/fonts/a.woff2" as="font"><link rel="stylesheet" href="/_next/static/chunks/a.css">',
  '<a href="/en"><p>a</p></a><p>a</p>b<ins><p>a</p></ins><p>a</p><span>b</span>',
  '<textarea>&lt;/p&gt;&lt;p&gt;</textarea><script type="application/ld+json">{"a":"\\u003c/li>\\u003cli>"}</script>',
  '<textarea>&lt;script src="/_next/a.js"&gt;&lt;/script&gt; self.__next_f</textarea>',
])('%s stays', (html) => expect(withoutFramework(html)).toBe(html));

test('an element without an end is written as HTML writes it; drawings keep theirs', () => {
  const html = '<br/><img alt="a &gt; b" src="/a.png"/><input value="1/"/><svg><path d="M0 0"/></svg>';
  expect(withoutFramework(html)).toBe('<br><img alt="a &gt; b" src="/a.png"><input value="1/"><svg><path d="M0 0"/></svg>');
});

test('ends that HTML does not ask for are left out, and the document is the same', () => {
  const html =
    '<nav data-crumbs=""><button type="submit" value="">x</button></nav><ul><li><p>a</p></li><li>b</li></ul><dl><dt>c</dt><dd>d</dd></dl><p>e</p><p>f</p><h2>g</h2><table><tbody><tr><th>h</th><td>i</td></tr><tr><td>j</td></tr></tbody></table>';
  const lean = withoutFramework(html);
  expect(lean).toBe(
    '<nav data-crumbs><button value="">x</button></nav><ul><li><p>a<li>b</ul><dl><dt>c<dd>d</dl><p>e<p>f<h2>g</h2><table><tbody><tr><th>h<td>i<tr><td>j</tbody></table>',
  );
  expect(serialize(parse(lean))).toBe(serialize(parse(html)).replace(' type="submit"', ''));
});

const page = (head: string, body = '') => `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;

test('a status is said in the head only', () => {
  expect(statusIn(page('<meta name="status" content="404"/>'))).toEqual({ status: 404, wait: null });
  expect(statusIn(page('<meta name="status" content="429"/><meta name="retry-after" content="30"/>'))).toEqual({ status: 429, wait: '30' });
  expect(statusIn(page('', '<meta name="status" content="404"/>'))).toBeNull();
  expect(statusIn(page('<meta name="status" content="200"/>'))).toBeNull();
  expect(statusIn('<meta name="status" content="404"/>')).toBeNull();
});

test.each([
  ['NEXT_REDIRECT;replace;/ru/about;308;', '/ru/about'],
  ['NEXT_REDIRECT;replace;/en/search?q=a%20b;308;', '/en/search?q=a%20b'],
  ['NEXT_REDIRECT;push;https://other.example/a;307;', 'https://other.example/a'],
  ['NEXT_REDIRECT;replace;//evil.example;308;', null],
  ['NEXT_REDIRECT;replace;javascript:alert(1);308;', null],
  ['NEXT_HTTP_ERROR_FALLBACK;404', null],
])('the page of a redirect %s leads to %s', (digest, to) => {
  expect(redirectIn(`<!DOCTYPE html><html id="__next_error__"><body><script>push([1,"E{\\"digest\\":\\"${digest}\\"}"])</script></body></html>`)).toBe(to);
  expect(redirectIn(`<!DOCTYPE html><html lang="en"><body>${digest}</body></html>`)).toBeNull();
});

test('a browser asks again for what caches in front may keep', () => {
  expect(cacheControl('s-maxage=300, stale-while-revalidate=31535700')).toBe('public, max-age=0, must-revalidate, s-maxage=300');
  expect(cacheControl('s-maxage=31536000')).toBe('public, max-age=0, must-revalidate, s-maxage=300');
  expect(cacheControl('private, no-store')).toBe('private, no-store');
  expect(cacheControl(undefined)).toBe('no-store');
});

test('a page whose making failed a moment ago is asked for again soon', () => {
  expect(keptSeconds('s-maxage=300, stale-while-revalidate=1')).toBe(30);
  expect(keptSeconds('s-maxage=3')).toBeCloseTo(0.3);
  expect(keptSeconds('private')).toBe(0);
});

test.each([
  [
    '<figure><button data-kind="video" data-player="https://player.example/1">Play</button></figure>',
    "default-src 'self'; frame-src https://player.example; base-uri 'none'",
  ],
  ['<p> data-player=&quot;written by a reader&quot;</p>', "default-src 'self'; base-uri 'none'"],
])('where players may come from is said on pages that have one', async (body, policy) => {
  const answer = new PageAnswer(new IncomingMessage(new Socket()));
  answer.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': "default-src 'self'; frame-src https://player.example; base-uri 'none'" });
  answer.end(page('', body));
  const made = await readerPageOf(answer, null);
  expect(made).toMatchObject({ kind: 'page', page: { status: 200, headers: { 'content-security-policy': policy } } });
});

test('a page that is the same as before is not made again, whether the framework calls it new or old', async () => {
  const answered = async (cache: string, etag: string, known: CachedPage | null) => {
    const answer = new PageAnswer(new IncomingMessage(new Socket()));
    answer.writeHead(200, { 'content-type': 'text/html', 'x-nextjs-cache': cache, etag });
    answer.end(page('', etag));
    const made = await readerPageOf(answer, known);
    if (made.kind !== 'page') throw new Error(`no page: ${made.kind}`);
    expect(made.cache).toBe(cache);
    return made.page;
  };
  const first = await answered('HIT', '"a"', null);
  expect(await answered('STALE', '"a"', first)).toBe(first);
  expect(await answered('HIT', '"a"', first)).toBe(first);
  expect(await answered('STALE', '"b"', first)).not.toBe(first);
  expect(await answered('MISS', '"a"', first)).not.toBe(first);
});
