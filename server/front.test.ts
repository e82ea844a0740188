import type { IncomingMessage, ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { noteTrouble } from '@/db/share';
import { PoolBusy } from '@/db/unavailable';
import { frontWays } from '@/testing/front-ways';
import { hostsOf } from './hosts';

describe.each(frontWays)('%s', async (_way, serve) => {
  let clock = 0;
  let change = 1;
  let away = false;
  let asked: { url: string; method: string; headers: IncomingMessage['headers'] }[] = [];
  /** What the framework answers, by address; it calls a page new unless told otherwise. */
  const answers = new Map<string, (response: ServerResponse, request: IncomingMessage) => void | Promise<void>>();
  const flight = '<script src="/_next/static/chunks/a.js" async=""></script><script>self.__next_f.push([1,"x"])</script>';
  const html = (head: string, body: string) => `<!DOCTYPE html><html lang="en"><head>${head}${flight}</head><body>${body}</body></html>`;

  function page(response: ServerResponse, head: string, body: string, cache: string | null = 'HIT'): void {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('cache-control', cache ? 's-maxage=300, stale-while-revalidate=31535700' : 'private, no-cache, no-store, max-age=0, must-revalidate');
    if (cache) response.setHeader('x-nextjs-cache', cache);
    response.setHeader('etag', `"${body.length}-${body.slice(0, 20)}"`);
    response.setHeader('link', '</fonts/a.woff2>; rel=preload; as="font", </_next/static/chunks/a.js>; rel=preload; as="script"');
    response.end(html(head, body));
  }

  async function framework(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? '/';
    asked.push({ url, method: request.method ?? '', headers: { ...request.headers } });
    const answer = answers.get(url.split('?')[0] ?? '');
    if (answer) return answer(response, request);
    page(response, '<meta name="status" content="404"/>', `missing ${url}`);
  }

  const sheet = '<link rel="stylesheet" href="/_next/static/chunks/s.css">';
  const styles = new Map([['/_next/static/chunks/s.css', ['p{margin:0}']]]);
  const classNames = { sheets: {}, names: new Map<string, string>(), sets: new Map<string, string>(), styles };
  const { server, kept, renew, close } = serve(
    { framework, change: () => change, isAway: async () => away, mostBytes: 2_000_000, now: () => clock, classNames },
    {
      framework,
      hosts: hostsOf('https://news.example', '', 0),
      gate: { trusted: 0, known: null },
      elsewhere: new Set(['api', 'desk', '_next']),
      isStillAway: async () => away,
      report: () => undefined,
    },
  );
  const port = await new Promise<number>((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));
  const origin = `http://127.0.0.1:${port}`;
  afterAll(close);

  beforeEach(() => {
    asked = [];
    answers.clear();
    change += 1;
    away = false;
  });

  const long = 'A long story. '.repeat(400);
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') => fetch(`${origin}${path}`, { headers, method, redirect: 'manual' });
  const times = (path: string) => asked.filter((request) => request.url === path).length;

  /** Writes bytes on one connection and gives everything that comes back until it is closed. */
  function talk(text: string, end = true): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      const parts: Buffer[] = [];
      socket.on('data', (part) => parts.push(part));
      socket.on('close', () => resolve(Buffer.concat(parts).toString('latin1')));
      socket.on('error', reject);
      socket.write(text);
      if (end) setTimeout(() => socket.end(), 400);
    });
  }
  const line = (path: string, more = '', method = 'GET') => `${method} ${path} HTTP/1.1\r\nHost: localhost\r\n${more}\r\n`;

  test('a new page is asked for once, until a change is applied', async () => {
    answers.set('/en/a', (response) => page(response, '<title>A</title>', long));
    const first = await get('/en/a');
    const text = await first.text();
    expect(first.status).toBe(200);
    expect(text).toContain('<title>A</title>');
    expect(text).not.toMatch(/_next\/|__next_f/);
    expect(first.headers.get('link')).toBe('</fonts/a.woff2>; rel=preload; as="font"');
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate, s-maxage=300');
    expect(first.headers.get('vary')).toBe('Accept-Encoding');
    for (let turn = 0; turn < 5; turn += 1) expect(await (await get('/en/a?utm=1')).text()).toBe(text);
    expect(times('/en/a')).toBe(1);
    change += 1;
    answers.set('/en/a', (response) => page(response, '<title>B</title>', `B ${long}`));
    expect(await (await get('/en/a')).text()).toContain('<title>B</title>');
    expect(times('/en/a')).toBe(2);
  });

  const fromElsewhere = { 'sec-fetch-dest': 'document', 'sec-fetch-site': 'none' };
  test.each([
    ['opened from elsewhere', fromElsewhere, true],
    ['found by a search', { ...fromElsewhere, 'sec-fetch-site': 'cross-site' }, true],
    ['opened from a page of ours', { ...fromElsewhere, 'sec-fetch-site': 'same-origin' }, false],
    ['fetched by a script', { 'sec-fetch-dest': 'empty', 'sec-fetch-site': 'none' }, false],
    ['asked for by a program', {}, false],
  ])('a page that is %s has its style inside: %o %s', async (_, headers, isStyled) => {
    answers.set('/en/s', (response) => page(response, sheet, long));
    const given = { 'accept-encoding': 'gzip', ...headers };
    const read = async () => {
      const answer = await get('/en/s', given);
      return { text: await answer.text(), link: answer.headers.get('link'), etag: answer.headers.get('etag') };
    };
    const { text, link, etag } = await read();
    expect([text.includes('<style>p{margin:0}</style>'), text.endsWith(`${sheet}</body>`), link === null]).toEqual([isStyled, isStyled, isStyled]);
    // Either is the page: who has one of them has it.
    expect((await get('/en/s', { 'if-none-match': etag ?? '', 'accept-encoding': 'gzip' })).status).toBe(304);
    expect((await get('/en/s', { 'if-none-match': etag ?? '', ...given })).status).toBe(304);
    // Both are packed one after the other; until its own is there, one is sent what there is.
    const packed = async () => {
      const answer = await get('/en/s', { ...headers, 'accept-encoding': 'br' });
      return [answer.headers.get('content-encoding'), await answer.text()];
    };
    await expect.poll(packed).toEqual(['br', text]);
    expect(await (await get('/en/s', { ...headers, 'accept-encoding': 'identity' })).text()).not.toContain('<style>');
  });

  test('an old page stands in until the new one is stored, or for a moment, and never after a change', async () => {
    answers.set('/en/o', (response) => page(response, '', `old ${long}`, 'STALE'));
    for (let turn = 0; turn < 3; turn += 1) {
      const old = await get('/en/o');
      expect([old.headers.get('x-nextjs-cache'), (await old.text()).includes('old')]).toEqual(['STALE', true]);
    }
    expect(times('/en/o')).toBe(1);
    renew('/en/another');
    clock += 150;
    await get('/en/o');
    expect(times('/en/o')).toBe(1);
    clock += 100;
    await get('/en/o');
    // The door sends it once more while the new one is being asked for.
    await expect.poll(() => times('/en/o')).toBe(2);
    change += 1;
    await get('/en/o');
    expect(times('/en/o')).toBe(3);
    renew('/en/o');
    await get('/en/o');
    expect(times('/en/o')).toBe(4);
    answers.set('/en/o', (response) => page(response, '', `new ${long}`));
    clock += 9;
    expect(await (await get('/en/o')).text()).toContain('old');
    clock += 2;
    expect(await (await get('/en/o')).text()).toContain('new');
  });

  test.each([
    ['a page made just now', 'MISS'],
    ['a page for one reader', null],
  ])('%s is sent and not kept', async (_what, cache) => {
    answers.set('/en/b', (response) => page(response, '', long, cache));
    for (let turn = 0; turn < 3; turn += 1) expect((await get('/en/b')).status).toBe(200);
    expect(times('/en/b')).toBe(3);
  });

  test('what was old when a change came is kept once the framework has made it anew', async () => {
    answers.set('/en/c', (response) => page(response, '', `old ${long}`, 'STALE'));
    expect(await (await get('/en/c')).text()).toContain('old');
    answers.set('/en/c', (response) => page(response, '', `new ${long}`));
    renew('/en/c');
    expect(await (await get('/en/c')).text()).toContain('new');
    expect(await (await get('/en/c')).text()).toContain('new');
    expect(times('/en/c')).toBe(2);
  });

  test('a change that is applied while a page is asked for makes it old at once', async () => {
    answers.set('/en/d', (response) => {
      change += 1;
      page(response, '', long);
    });
    await get('/en/d');
    await get('/en/d');
    expect(times('/en/d')).toBe(2);
  });

  test('many who ask at once make one question', async () => {
    answers.set('/en/e', async (response) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      page(response, '', long);
    });
    const all = await Promise.all(Array.from({ length: 20 }, () => get('/en/e')));
    expect(all.every((response) => response.status === 200)).toBe(true);
    expect(times('/en/e')).toBe(1);
  });

  test('a crowd at pages that nobody has asked for before: a few are made at once, some wait, the rest are told to come again', async () => {
    const crowd = 400;
    let [atOnce, most] = [0, 0];
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    for (let at = 0; at < crowd; at += 1)
      answers.set(`/zh/crowd/${at}`, async (response) => {
        atOnce += 1;
        most = Math.max(most, atOnce);
        await released;
        atOnce -= 1;
        page(response, '', `page ${at}`, null);
      });
    answers.set('/zh/read', (response) => page(response, '', 'read before'));
    await get('/zh/read');
    // Made here and not kept: the framework has it, and asks no database for it.
    answers.set('/zh/made', (response) => page(response, '', 'made before', 'MISS'));
    await get('/zh/made');
    let refused = 0;
    const all = Array.from({ length: crowd }, async (_, at) => {
      const answer = await get(`/zh/crowd/${at}`);
      if (answer.status === 503) refused += 1;
      return { status: answer.status, text: await answer.text(), retry: answer.headers.get('retry-after') };
    });
    await expect.poll(() => refused).toBe(crowd - 24 - 250);
    expect((await get('/zh/read')).status).toBe(200);
    expect((await get('/zh/made')).status).toBe(200);
    answers.set('/zh/search', (response) => page(response, '', 'found', null));
    expect((await get('/zh/search?q=x')).status).toBe(200);
    release();
    const answered = await Promise.all(all);
    expect(most).toBe(24);
    expect(answered.filter(({ status }) => status === 200)).toHaveLength(24 + 250);
    const [away] = answered.filter(({ status }) => status === 503);
    expect(away?.retry).toBe('10');
    expect(away?.text).toContain('<html lang="zh-Hans"');
  });

  test.each([
    ['', undefined],
    ['identity', undefined],
    ['gzip', 'gzip'],
    ['br', 'br'],
    ['gzip, deflate, br', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=0.1, br;q=0', 'gzip'],
    ['*', 'br'],
    ['*;q=0', undefined],
    ['gzip;q=0', undefined],
    ['GZIP', 'gzip'],
    [',,;q=,gzip;q=nonsense', undefined],
    ['a;'.repeat(40), undefined],
    ['zstd', undefined],
  ])('Accept-Encoding “%s” gets %s', async (accepted, encoding) => {
    answers.set('/en/f', (response) => page(response, '', long));
    await get('/en/f');
    await expect.poll(async () => (await talk(line('/en/f', 'Accept-Encoding: br\r\n'))).includes('content-encoding: br')).toBe(true);
    const answer = await talk(line('/en/f', `Accept-Encoding: ${accepted}\r\n`));
    const [head = '', ...rest] = answer.split('\r\n\r\n');
    const bytes = Buffer.from(rest.join('\r\n\r\n'), 'latin1');
    expect(/content-encoding: (\w+)/.exec(head)?.[1]).toBe(encoding);
    expect(Number(/content-length: (\d+)/.exec(head)?.[1])).toBe(bytes.length);
    const whole = encoding === 'br' ? brotliDecompressSync(bytes) : encoding === 'gzip' ? gunzipSync(bytes) : bytes;
    expect(whole.toString()).toContain(long);
  });

  test('who has a page already is told so, in every encoding', async () => {
    answers.set('/en/g', (response) => page(response, '', long));
    const etag = (await get('/en/g')).headers.get('etag') ?? '';
    for (const given of [etag, `"other", ${etag}`, etag.replace('W/', ''), '*']) {
      const answer = await get('/en/g', { 'if-none-match': given });
      expect([answer.status, await answer.text(), answer.headers.get('etag'), answer.headers.get('vary')]).toEqual([304, '', etag, 'Accept-Encoding']);
    }
    expect((await get('/en/g', { 'if-none-match': '"other"' })).status).toBe(200);
    change += 1;
    answers.set('/en/g', (response) => page(response, '', `changed ${long}`));
    expect((await get('/en/g', { 'if-none-match': etag })).status).toBe(200);
    expect(asked.every((request) => request.headers['if-none-match'] === undefined && request.headers['accept-encoding'] === undefined)).toBe(true);
  });

  test('HEAD says what GET would, without the page', async () => {
    answers.set('/en/h', (response) => page(response, '', long));
    const head = await get('/en/h', { 'accept-encoding': 'gzip' }, 'HEAD');
    const whole = await get('/en/h', { 'accept-encoding': 'gzip' });
    expect(await head.text()).toBe('');
    for (const name of ['content-length', 'etag', 'content-type', 'content-encoding', 'cache-control'])
      expect(head.headers.get(name), name).toBe(whole.headers.get(name));
    expect((await get('/en/nowhere', {}, 'HEAD')).status).toBe(404);
  });

  test('a range of a page is the page', async () => {
    answers.set('/en/i', (response) => page(response, '', long));
    const answer = await get('/en/i', { range: 'bytes=0-9' });
    expect([answer.status, answer.headers.get('content-range')]).toEqual([200, null]);
    expect(asked.at(-1)?.headers.range).toBeUndefined();
  });

  test('the mark in the head is the status, and in the head only', async () => {
    answers.set('/en/gone', (response) => page(response, '<meta name="status" content="410"/>', 'withdrawn'));
    answers.set('/en/said', (response) => page(response, '', '<meta name="status" content="404"/>'));
    answers.set('/en/search', (response) => page(response, '<meta name="status" content="503"/>', 'no database', null));
    expect((await get('/en/gone')).status).toBe(410);
    expect((await get('/en/gone')).status).toBe(410);
    expect((await get('/en/said')).status).toBe(200);
    const down = await get('/en/search?q=a');
    expect([down.status, down.headers.get('retry-after'), down.headers.get('cache-control')]).toEqual([503, '10', 'no-store']);
    expect(asked.at(-1)?.url).toBe('/en/search?q=a');
  });

  test.each([
    ['/en/old', '/en/new'],
    ['/xx/contact', null],
  ])('a redirect leads on, once: %s', async (path, to) => {
    answers.set('/en/old', (response) => {
      response.statusCode = 308;
      response.setHeader('x-nextjs-cache', 'HIT');
      response.setHeader('location', ['/en/new', '/en/new']);
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end('<!DOCTYPE html><html id="__next_error__"><body>NEXT_REDIRECT;replace;/en/new;308;</body></html>');
    });
    answers.set('/xx/contact', (response) => {
      response.statusCode = 404;
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end('<!DOCTYPE html><html id="__next_error__"><body></body></html>');
    });
    const answer = await get(path);
    if (to) expect([answer.status, answer.headers.get('location'), await answer.text()]).toEqual([308, to, '']);
    else expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('missing /en/404')]);
  });

  test('a page that cannot be made is a whole page all the same, in its language', async () => {
    answers.set('/ru/broken', (response) => {
      response.statusCode = 500;
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end('<!DOCTYPE html><html id="__next_error__"><body></body></html>');
    });
    answers.set('/zh/thrown', () => {
      throw new Error('no');
    });
    const broken = await get('/ru/broken');
    expect([broken.status, await broken.text()]).toEqual([500, expect.stringContaining('Страницу не удалось показать')]);
    expect(await (await get('/zh/thrown')).text()).toContain('页面无法显示');
    away = true;
    const down = await get('/ru/broken');
    expect([down.status, down.headers.get('retry-after'), await down.text()]).toEqual([503, '10', expect.stringContaining('недоступна')]);
  });

  test('a page that the database is too busy for is away for a moment, and no fault', async () => {
    answers.set('/ru/busy', (response) => {
      noteTrouble(new PoolBusy('no connection came free'));
      response.statusCode = 500;
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end('<!DOCTYPE html><html id="__next_error__"><body></body></html>');
    });
    const both = await Promise.all([get('/ru/busy'), get('/ru/busy')]);
    expect(both.map((response) => [response.status, response.headers.get('retry-after')])).toEqual([
      [503, '10'],
      [503, '10'],
    ]);
  });

  test('what is no page goes through as it is, packed where that helps', async () => {
    const feed = `<feed>${'<entry/>'.repeat(500)}</feed>`;
    answers.set('/en/feed.xml', (response, request) => {
      response.setHeader('etag', 'W/"1"');
      response.statusCode = request.headers['if-none-match'] === 'W/"1"' ? 304 : 200;
      response.setHeader('content-type', 'application/rss+xml; charset=utf-8');
      response.end(response.statusCode === 304 ? '' : feed);
    });
    const answer = await get('/en/feed.xml', { 'accept-encoding': 'gzip' });
    expect([answer.headers.get('content-encoding'), await answer.text()]).toEqual(['gzip', feed]);
    expect((await get('/en/feed.xml', { 'if-none-match': 'W/"1"' })).status).toBe(304);
    expect((await get('/api/health')).status).toBe(200);
  });

  test('a script of the framework gets a page like everyone, whatever it writes its wishes like', async () => {
    answers.set('/en/k', (response) => page(response, '', long));
    for (const name of ['RSC', 'rsc', 'Rsc']) expect(await talk(line('/en/k', `${name}: 1\r\nNEXT-Router-Prefetch: 1\r\n`))).toContain('A long story');
    expect(asked.every((request) => request.headers.rsc === undefined && request.headers['next-router-prefetch'] === undefined)).toBe(true);
  });

  test('answers on one connection come in order, asked one after the other or at once', async () => {
    answers.set('/en/l', async (response) => {
      await new Promise((resolve) => setTimeout(resolve, 80));
      page(response, '', 'slow one');
    });
    answers.set('/en/m', (response) => page(response, '', 'quick one'));
    const said = await talk(`${line('/en/l')}${line('/en/m')}${line('/en/none')}${line('/en/m', '', 'HEAD')}`);
    expect(said.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200', 'HTTP/1.1 404', 'HTTP/1.1 200']);
    expect(said.indexOf('slow one')).toBeLessThan(said.indexOf('quick one'));
    expect(said.match(/quick one/g)).toHaveLength(1);
  });

  test('a client that goes away in the middle troubles nobody', async () => {
    let begun = 0;
    answers.set('/en/search', async (response) => {
      begun += 1;
      await new Promise((resolve) => setTimeout(resolve, 100));
      page(response, '', 'late', null);
    });
    const leaving = Array.from({ length: 10 }, () => {
      const stop = new AbortController();
      const answer = fetch(`${origin}/en/search?q=${Math.random()}`, { signal: stop.signal }).catch(() => 'gone');
      setTimeout(() => stop.abort(), 40);
      return answer;
    });
    expect(await Promise.all(leaving)).toEqual(Array(10).fill('gone'));
    await expect.poll(() => begun).toBe(10);
    expect(await (await get('/en/search?q=b')).text()).toContain('late');
  });

  test('a thousand addresses that are not there take no more room than a few, and push no page out', async () => {
    answers.set('/en/home', (response) => page(response, '', `home ${long}`));
    await get('/en/home');
    for (let at = 0; at < 1000; at += 50) await Promise.all(Array.from({ length: 50 }, (_, more) => get(`/en/none-${at + more}`, {}, 'HEAD')));
    expect(kept.size.bytes).toBeLessThan(2_000_000);
    expect(kept.size.pages).toBeLessThan(200);
    const before = asked.length;
    await get('/en/home');
    expect(asked.length).toBe(before);
  }, 60_000);

  test.each([
    ['PUT', '/en/a'],
    ['DELETE', '/desk'],
    ['POST', '/en/a'],
    ['POST', '/favicon.ico'],
    ['OPTIONS', '/en'],
    ['PROPFIND', '/en'],
  ])('%s %s is not taken', async (method, path) => {
    expect((await get(path, {}, method)).status).toBe(405);
  });

  test('a form goes to the page it stands on, and its answer is a page without scripts', async () => {
    answers.set('/en/n', (response, request) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => page(response, '<meta name="status" content="422"/>', `refused ${Buffer.concat(parts).length}`, null));
    });
    const form = new FormData();
    form.set('text', 'x'.repeat(100_000));
    const answer = await fetch(`${origin}/en/n`, { method: 'POST', body: form });
    const text = await answer.text();
    expect([answer.status, /refused \d{6}/.test(text), text.includes('_next')]).toEqual([422, true, false]);
  });

  test('the editor’s page comes in Brotli to whoever reads it, with what the framework says of it; its data and what leads elsewhere as before', async () => {
    answers.set('/desk/articles/7', (response, request) => {
      if (request.headers.rsc) response.setHeader('content-type', 'text/x-component');
      else response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('set-cookie', ['a=1', 'b=2']);
      response.setHeader('cache-control', 'no-store');
      response.write(long);
      response.end(String(request.headers['accept-encoding']));
    });
    answers.set('/desk/articles/8', (response) => void response.writeHead(307, { location: '/desk/sign-in' }).end());
    const packed = await get('/desk/articles/7?beside=8', { 'accept-encoding': 'gzip, br' });
    expect(packed.headers.get('content-encoding')).toBe('br');
    expect([packed.headers.get('vary'), packed.headers.get('cache-control'), packed.headers.getSetCookie()]).toEqual([
      'Accept-Encoding',
      'no-store',
      ['a=1', 'b=2'],
    ]);
    expect(await packed.text()).toBe(`${long}undefined`);
    expect((await get('/desk/articles/7', { 'accept-encoding': 'gzip' })).headers.get('content-encoding')).toBeNull();
    expect((await get('/desk/articles/7', { 'accept-encoding': 'br', rsc: '1' })).headers.get('content-encoding')).toBeNull();
    const led = await get('/desk/articles/8', { 'accept-encoding': 'br' });
    expect([led.status, led.headers.get('location'), led.headers.get('content-encoding')]).toEqual([307, '/desk/sign-in', null]);
  });

  test('what was asked of another host, or of none, is not answered', async () => {
    expect(await talk('GET /en HTTP/1.1\r\nHost: evil.example\r\n\r\n')).toMatch(/^HTTP\/1\.1 421 /);
    expect(await talk('GET http://evil.example/en HTTP/1.1\r\nHost: evil.example\r\n\r\n')).toMatch(/^HTTP\/1\.1 421 /);
    expect(await talk('GET * HTTP/1.1\r\nHost: localhost\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    expect(await talk('GET /api/health HTTP/1.1\r\nHost: 10.0.0.9\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 /);
    expect(asked.every((request) => request.headers.host !== 'evil.example')).toBe(true);
  });

  test('with the database away the desk says so in its reader’s language, and can be asked for again; its scripts are answered as ever', async () => {
    answers.set('/desk/articles', (response) => void response.end('the desk'));
    expect(await (await get('/desk/articles')).text()).toBe('the desk');
    away = true;
    const answer = await get('/desk/articles', { cookie: 'a=b; desk-language=ru', 'accept-language': 'zh' });
    const text = await answer.text();
    expect([answer.status, Number(answer.headers.get('retry-after')) > 0, text.includes('lang="ru"'), text.includes('href="/desk/articles"')]).toEqual([
      503,
      true,
      true,
      true,
    ]);
    expect(await (await get('/desk', { 'accept-language': 'zh' })).text()).toContain('lang="zh-Hans"');
    expect(await (await get('/desk/articles', { rsc: '1' })).text()).toBe('the desk');
  });
});
