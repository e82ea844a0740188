import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askOutside, type LinkChecker } from './ask';
import { isPublicAddress } from './public-address';

describe('isPublicAddress', () => {
  // Sixty of machines that are not outside: this one, private networks, clouds' own services,
  // documentation, multicast.
  test.each([
    ...['127.0.0.1', '127.255.255.254', '0.0.0.0', '0.1.2.3', '10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.255.255', '192.168.0.1', '192.168.255.255'],
    ...['169.254.169.254', '169.254.170.2', '169.254.0.1', '100.64.0.1', '100.100.100.200', '100.127.255.255', '192.0.0.192', '192.0.0.8', '192.0.2.1'],
    ...['198.18.0.1', '198.19.255.255', '198.51.100.7', '203.0.113.9', '192.88.99.1', '224.0.0.1', '239.255.255.250', '240.0.0.1', '255.255.255.255'],
    ...['::', '::1', '::2', '::127.0.0.1', '::ffff:0:127.0.0.1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.0.0.1', '::ffff:169.254.169.254'],
    ...['::ffff:192.168.1.1', '0:0:0:0:0:ffff:7f00:0001', '64:ff9b::7f00:1', '64:ff9b::a9fe:a9fe', '64:ff9b:1::1', '100::1', '2001::1', '2001:0:4136:e378::1'],
    ...['2001:10::1', '2001:20::1', '2001:db8::1', '2002:7f00:1::', '2002:a9fe:a9fe::1', '3fff::1', 'fc00::1', 'fd00:ec2::254', 'fd12:3456::1'],
    ...['fe80::1', 'febf::1', 'fec0::1', 'ff02::1', 'ff05::2', 'ff0e::1', '4000::1', '5f00::1'],
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));
  test.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450::1'])('%s is', (address) => expect(isPublicAddress(address)).toBe(true));
  test.each(['', 'localhost', '1.2.3', '0x7f000001'])('“%s” is no address', (address) => expect(isPublicAddress(address)).toBe(false));
});

let server: Server;
let base: string;
const asked: string[] = [];
/**
 * The local server stands for the outside: only its own port of the loopback is open to this way.
 */
let way: LinkChecker;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const answer = (status: number, headers: Record<string, string> = {}) => response.writeHead(status, headers).end();
    if (request.url === '/ok') return answer(200);
    if (request.url === '/get-only') return answer(request.method === 'GET' ? 200 : 405);
    if (request.url === '/gone') return answer(410);
    if (request.url === '/wall') return answer(403);
    if (request.url === '/down') return answer(500);
    if (request.url === '/moved') return answer(301, { location: '/ok' });
    if (request.url === '/for-now') return answer(302, { location: '/ok' });
    if (request.url === '/round') return answer(302, { location: '/round' });
    if (request.url === '/inside') return answer(302, { location: 'http://169.254.169.254/latest/meta-data/' });
    if (request.url === '/inside-name') return answer(302, { location: 'http://metadata.example/' });
    if (request.url === '/file') return answer(302, { location: 'file:///etc/passwd' });
    if (request.url === '/endless') {
      if (request.method === 'HEAD') return answer(405);
      response.writeHead(200);
      const more = () => response.write('x'.repeat(65_536), (error) => !error && !response.destroyed && setImmediate(more));
      return more();
    }
    if (request.url === '/slow') return undefined;
    return answer(404);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = String((server.address() as AddressInfo).port);
  base = `http://site.example:${port}`;
  const resolve = ((host: string, _options: unknown, answer: (error: Error | null, found: unknown) => void) => {
    if (host === 'site.example') return answer(null, [{ address: '127.0.0.1', family: 4 }]);
    if (host === 'metadata.example')
      return answer(null, [
        { address: '127.0.0.1', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ]);
    return answer(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }), []);
  }) as unknown as LinkChecker['resolve'];
  way = { isAllowed: (address) => address === '127.0.0.1', ports: ['', port], resolve, milliseconds: 400 };
});
afterAll(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

test.each([
  ['/ok', { state: 'ok', status: 200 }],
  ['/get-only', { state: 'ok', status: 200 }],
  ['/gone', { state: 'missing', status: 410 }],
  ['/nothing', { state: 'missing', status: 404 }],
  ['/wall', { state: 'refused', status: 403 }],
  ['/down', { state: 'broken', status: 500 }],
  ['/for-now', { state: 'ok', status: 200 }],
  ['/round', { state: 'broken', status: 310 }],
  ['/slow', { state: 'silent' }],
  ['/inside', { state: 'private' }],
  ['/inside-name', { state: 'private' }],
  ['/file', { state: 'private' }],
  ['/endless', { state: 'ok', status: 200 }],
])('%s', async (path, expected) => {
  expect(await askOutside(`${base}${path}`, way)).toEqual(expected);
});

test('a permanent move names the new address', async () => {
  expect(await askOutside(`${base}/moved`, way)).toEqual({ state: 'moved', status: 200, to: `${base}/ok` });
});

test('nothing private is asked by the way that is used: names, addresses however written, odd ports, credentials', async () => {
  const before = asked.length;
  const port = (server.address() as AddressInfo).port;
  for (const address of [
    `http://127.0.0.1:${port}/`,
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://localhost/',
    'http://user@example.com/',
    'http://:word@example.com/',
    'http://[::ffff:127.0.0.1]/',
  ])
    expect(await askOutside(address), address).toEqual({ state: 'private' });
  expect(asked.length).toBe(before);
});

test('what is no address is broken, and nothing is thrown', async () => {
  expect(await askOutside('http://127.0.0.1%00/', way)).toEqual({ state: 'broken' });
});

test('a name that is not there', async () => {
  expect(await askOutside(`http://nowhere.example`, way)).toEqual({ state: 'unknown' });
});
