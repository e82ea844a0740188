import type { IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';
import { frontWays } from '@/testing/front-ways';
import { hostsOf } from './hosts';
import type { Pages } from './pages';

describe.each(frontWays)('%s', async (_way, serve) => {
  const seen: IncomingMessage['headers'][] = [];
  const framework: ConstructorParameters<typeof Pages>[0]['framework'] = async (request, response) => {
    seen.push({ ...request.headers, url: request.url });
    request.resume();
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!DOCTYPE html><html><head></head><body>${request.url === '/desk' ? 'DESK' : 'page'}</body></html>`);
  };
  const hosts = hostsOf('https://news.example', 'www.news.example', 0);
  const { server, close } = serve(
    { framework, change: () => 1, isAway: async () => false, mostBytes: 1_000_000 },
    {
      framework,
      hosts,
      gate: { trusted: 0, known: null },
      elsewhere: new Set(['api', 'desk', '_next']),
      pace: { patience: 150, bytesPerSecond: 1, every: 20 },
      report: () => undefined,
    },
  );
  const port = await new Promise<number>((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));
  afterAll(close);

  /**
   * Everything that is answered to some bytes, until the other side closes or nothing comes for a
   * moment.
   */
  function talk(bytes: string, wait = 500): Promise<string> {
    return new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1');
      let said = '';
      const done = () => {
        socket.destroy();
        resolve(said);
      };
      let timer = setTimeout(done, wait);
      socket.on('data', (part) => {
        said += part.toString('latin1');
        clearTimeout(timer);
        timer = setTimeout(done, 60);
      });
      socket.on('close', done);
      socket.on('error', done);
      socket.write(bytes, 'latin1');
    });
  }
  const statuses = (said: string) => [...said.matchAll(/HTTP\/1\.1 (\d{3})/g)].map((match) => Number(match[1]));
  const get = (target: string, more = '', host = 'news.example') => `GET ${target} HTTP/1.1\r\nHost: ${host}\r\n${more}\r\n`;

  const internal = [
    'x-middleware-subrequest',
    'x-middleware-rewrite',
    'x-middleware-redirect',
    'x-middleware-next',
    'x-middleware-override-headers',
    'x-middleware-request-x-nonce',
    'x-middleware-set-cookie',
    'x-middleware-prefetch',
    'x-matched-path',
    'x-now-route-matches',
    'x-invoke-path',
    'x-invoke-status',
    'x-invoke-output',
    'x-vercel-id',
    'x-vercel-forwarded-for',
    'x-nextjs-data',
    'x-nextjs-postponed',
    'x-prerender-revalidate',
    'x-prerender-revalidate-if-generated',
    'next-resume',
    'x-nonce',
    'x-desk-path',
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-forwarded-port',
    'forwarded',
    'x-forwarded-server',
    'x-real-ip',
  ];
  const spelled = internal.flatMap((name) => [name, name.toUpperCase(), name.replace(/(^|-)\w/g, (letter) => letter.toUpperCase())]);

  test.each(spelled)('no client says %s', async (name) => {
    seen.length = 0;
    await talk(get('/desk', `${name}: evil\r\n${name}: proxy:proxy:proxy:proxy:proxy\r\n`));
    expect(seen).toHaveLength(1);
    expect(seen[0]?.[name.toLowerCase()]).toBeUndefined();
    expect(JSON.stringify(seen)).not.toContain('evil');
  });

  test('nobody names the address that a request comes from', async () => {
    seen.length = 0;
    await talk(get('/en/a', 'X-Forwarded-For: 198.51.100.1\r\nx-forwarded-for: 198.51.100.2\r\n'));
    expect(seen[0]?.['x-forwarded-for']).toBe('127.0.0.1');
  });

  const unreadable = ['%', '%e', '%zz', '%ff', '%c0%af', '%00', '%0a', '%0d%0a', '%E2%80%A8', '%ed%a0%80', '%f8%a1%a1%a1%a1'];
  test.each(['/en/', '/en/news/', '/ru/search/', '/zh/states/', '/'].flatMap((start) => unreadable.map((part) => `${start}a${part}`)))(
    '%s cannot be read, and is a page that is not there',
    async (target) => {
      seen.length = 0;
      expect(statuses(await talk(get(target)))).toEqual([200]);
      expect(String(seen[0]?.url)).toMatch(/^(\/(en|ru|zh))?\/404$/);
    },
  );
  test.each(['/api/', '/media/', '/_next/static/', '/sitemaps/', '/.well-known/'].flatMap((start) => unreadable.map((part) => `${start}a${part}`)))(
    '%s is no address of a machine',
    async (target) => expect(statuses(await talk(get(target)))).toEqual([404]),
  );

  test.each([
    '//desk',
    '///desk',
    '/en//desk',
    '/./desk',
    '/en/../desk',
    '/en/%2e%2e/desk',
    '/en/..%2fdesk',
    '/%2fdesk',
    '/desk%2f',
    '/%64esk',
    '/DESK',
    '/desk;a',
    '/desk%3f',
    '/desk%23',
    '/en/desk',
    '/\\desk',
    '/en\\..\\desk',
    '/en/..;/desk',
    '/desk/../desk',
  ])('%s reaches the framework as it was asked, once, and is kept for nobody', async (target) => {
    for (let turn = 0; turn < 2; turn += 1) {
      seen.length = 0;
      const said = await talk(get(target));
      expect(statuses(said).every((status) => status < 500)).toBe(true);
      expect(said).not.toContain('DESK');
      if (statuses(said)[0] === 200) expect(seen).toHaveLength(1);
    }
  });

  test.each([
    ['http://news.example/desk', 200],
    ['HTTP://NEWS.EXAMPLE/desk', 200],
    ['https://www.news.example', 200],
    ['ftp://news.example/', 400],
    ['news.example:443', 400],
    ['*', 400],
    ['javascript:alert(1)', 400],
    ['http:/desk', 400],
    ['http://', 400],
    ['desk', 400],
  ])('a request for %s is answered %d', async (target, status) => expect(statuses(await talk(get(target)))).toEqual([status]));

  test.each([
    'evil.example',
    'news.example.evil.example',
    'news.example@evil.example',
    'evil.example#news.example',
    'evil.example/news.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '0',
    '0x7f000001',
    '2130706433',
    '192.0.2.1',
    '[2001:db8::1]',
    '-news.example',
    'news.example:port',
    'news.example:99999999',
    'news_example',
    '.',
    '',
    'xn--nws-example',
  ])('a request for the host “%s” is refused', async (host) => {
    seen.length = 0;
    const [status] = statuses(await talk(get('/en', '', host)));
    expect([400, 421]).toContain(status);
    expect(seen).toEqual([]);
  });
  test.each(['GET /en HTTP/1.1\r\n\r\n', 'GET /en HTTP/1.1\r\nHost: news.example\r\nHost: evil.example\r\n\r\n', 'GET /en HTTP/1.0\r\n\r\n'])(
    '%j names no host',
    async (bytes) => {
      const [status] = statuses(await talk(bytes));
      expect([400, 421, 200].includes(status ?? 0)).toBe(true);
      expect(JSON.stringify(seen)).not.toContain('evil.example');
    },
  );

  const inner = 'GET /desk HTTP/1.1\r\nHost: news.example\r\n\r\n';
  const post = (headers: string, body: string) => `POST /api/comments HTTP/1.1\r\nHost: news.example\r\n${headers}\r\n${body}`;
  const chunked = `${inner.length.toString(16)}\r\n${inner}\r\n0\r\n\r\n`;
  test.each([
    ['a length and pieces', post('Content-Length: 6\r\nTransfer-Encoding: chunked\r\n', `0\r\n\r\n${inner}`)],
    ['pieces and a length', post('Transfer-Encoding: chunked\r\nContent-Length: 3\r\n', chunked)],
    ['two lengths', post(`Content-Length: 0\r\nContent-Length: ${inner.length}\r\n`, inner)],
    ['two lengths in one', post(`Content-Length: 0, ${inner.length}\r\n`, inner)],
    ['a length with a sign', post(`Content-Length: +${inner.length}\r\n`, inner)],
    ['a negative length', post('Content-Length: -1\r\n', inner)],
    ['a length in hexadecimal', post('Content-Length: 0x10\r\n', inner)],
    ['a length that is none', post('Content-Length: ten\r\n', inner)],
    ['pieces by another name', post('Transfer-Encoding: xchunked\r\nContent-Length: 4\r\n', inner)],
    ['pieces, then none', post('Transfer-Encoding: chunked, identity\r\n', chunked)],
    ['pieces twice', post('Transfer-Encoding: chunked\r\nTransfer-Encoding: cow\r\n', chunked)],
    ['a space before the colon', post('Transfer-Encoding : chunked\r\nContent-Length: 4\r\n', inner)],
    ['a folded line', post('Transfer-Encoding:\r\n chunked\r\nContent-Length: 4\r\n', inner)],
    ['a tab', post('Transfer-Encoding:\tchunked\r\nContent-Length: 4\r\n', inner)],
    ['a bare line feed', post('A: b\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n', inner)],
    ['a bare carriage return', post('A: b\rTransfer-Encoding: chunked\r\nContent-Length: 4\r\n', inner)],
    ['a piece whose size is none', post('Transfer-Encoding: chunked\r\n', `xyz\r\n${inner}`)],
    ['a piece that is longer than it says', post('Transfer-Encoding: chunked\r\n', `2\r\n${inner}\r\n0\r\n\r\n`)],
    ['a piece whose size overflows', post('Transfer-Encoding: chunked\r\n', `fffffffffffffffff\r\n${inner}`)],
    ['a zero in the name of a header', post('Content-Length\0: 0\r\n', inner)],
    ['a very long head', get('/en', `A: ${'x'.repeat(40_000)}\r\n`)],
  ])('%s smuggles no second request', async (_what, bytes) => {
    seen.length = 0;
    const said = await talk(bytes);
    expect(said).not.toContain('DESK');
    expect(seen.filter((headers) => headers.url === '/desk')).toEqual([]);
    // What is no request any longer is said so, after the answer to the one before it.
    expect(
      statuses(said)
        .slice(1)
        .every((status) => status === 400),
    ).toBe(true);
  });

  test.each(['TRACE', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'MKCOL', 'LOCK', 'PURGE', 'QUERY', 'SEARCH'])('%s of a page is refused', async (method) => {
    seen.length = 0;
    const [status] = statuses(await talk(`${method} /en HTTP/1.1\r\nHost: news.example\r\n\r\n`));
    expect([400, 405]).toContain(status);
    expect(seen).toEqual([]);
  });

  test('there are at least two hundred of them', () => {
    expect(spelled.length + unreadable.length * 10 + 19 + 10 + 19 + 3 + 21 + 10).toBeGreaterThanOrEqual(200);
  });
});
