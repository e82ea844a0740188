import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { createGzip } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { answerMissing, forBrowsers, isMarkedMissing, redirectOf } from './status';

const page = (head: string, body = '') => `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;
const mark = '<meta name="status" content="404"/>';

test('the mark counts in the head only, and in HTML only', () => {
  expect(isMarkedMissing(page(mark))).toBe(true);
  expect(isMarkedMissing(page('', mark))).toBe(false);
  expect(isMarkedMissing(mark)).toBe(false);
  expect(isMarkedMissing(Buffer.from(page(mark)))).toBe(false);
  expect(isMarkedMissing(undefined)).toBe(false);
});

answerMissing();
const server = createServer((request, response) => {
  if (request.url === '/packed') {
    const gzip = createGzip();
    const write = response.write.bind(response);
    const end = response.end.bind(response);
    response.end = ((chunk: string) => {
      response.setHeader('content-encoding', 'gzip');
      gzip.on('data', (part: Buffer) => write(part));
      gzip.on('end', () => end());
      gzip.end(chunk);
      return response;
    }) as typeof response.end;
  }
  response.end(request.url === '/there' ? page('', mark) : page(mark));
});
const origin = await new Promise<string>((resolve) =>
  server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)),
);
afterAll(() => server.close());

test('a marked page answers 404, also above compression and to HEAD', async () => {
  expect((await fetch(`${origin}/missing`)).status).toBe(404);
  expect((await fetch(`${origin}/packed`)).status).toBe(404);
  expect((await fetch(`${origin}/en/missing`, { method: 'HEAD' })).status).toBe(404);
  expect((await fetch(`${origin}/there`)).status).toBe(200);
  expect((await fetch(`${origin}/%E0%A4%A`)).status).toBe(404);
});

test.each([
  ['NEXT_REDIRECT;replace;/ru/about;308;', '/ru/about'],
  ['NEXT_REDIRECT;replace;/en/search?q=a%20b;308;', '/en/search?q=a%20b'],
  ['NEXT_REDIRECT;push;https://other.example/a;307;', 'https://other.example/a'],
  ['NEXT_REDIRECT;replace;//evil.example;308;', null],
  ['NEXT_REDIRECT;replace;javascript:alert(1);308;', null],
  ['NEXT_HTTP_ERROR_FALLBACK;404', null],
])('the page of a redirect %s leads to %s', (digest, to) => {
  expect(redirectOf(`<!DOCTYPE html><html id="__next_error__"><body><script>push([1,"E{\\"digest\\":\\"${digest}\\"}"])</script></body></html>`)).toBe(to);
  expect(redirectOf(`<!DOCTYPE html><html lang="en"><body>${digest}</body></html>`)).toBeNull();
});

test('a browser asks again for what caches in front may keep', () => {
  expect(forBrowsers('s-maxage=300, stale-while-revalidate=31535700')).toBe('public, max-age=0, must-revalidate, s-maxage=300');
  expect(forBrowsers('no-cache')).toBeNull();
  expect(forBrowsers(undefined)).toBeNull();
});

/** The first line of the answer to a request for a target that no client library would send. */
const answerTo = (target: string, method = 'GET') =>
  new Promise<string>((resolve, reject) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    let said = '';
    socket.on('data', (chunk) => {
      said += chunk;
    });
    socket.on('end', () => resolve(said.split('\r\n')[0] ?? ''));
    socket.on('error', reject);
    socket.write(`${method} ${target} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`);
  });

test('what is no address is a bad request; a whole address is its path', async () => {
  expect(await answerTo('*')).toBe('HTTP/1.1 400 Bad Request');
  expect(await answerTo('*', 'OPTIONS')).toBe('HTTP/1.1 400 Bad Request');
  expect(await answerTo('there')).toBe('HTTP/1.1 400 Bad Request');
  expect(await answerTo(`${origin}/there`)).toBe('HTTP/1.1 200 OK');
});
