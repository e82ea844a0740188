import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { cleanHeaders, hostAsked, hostsOf, plainHost } from './hosts';

const asking = (headers: Record<string, string>) => Object.assign(new IncomingMessage(new Socket()), { headers });
const hosts = hostsOf('https://news.example', 'www.news.example, news.example:8443', 0);
const behind = hostsOf('https://news.example', '', 1);

test.each([
  ['News.Example', 'news.example'],
  ['news.example.:443', 'news.example'],
  ['news.example:80', 'news.example'],
  ['news.example:8080', 'news.example:8080'],
  ['[::1]:3000', '[::1]:3000'],
  ['xn--80a1acny.xn--p1ai', 'xn--80a1acny.xn--p1ai'],
])('%s is compared as %s', (given, plain) => expect(plainHost(given)).toBe(plain));

test.each(['', 'a b', 'news.example/x', 'user@news.example', 'news.example:', 'news.example:123456', 'news.example\r\nx: y', '-', 'почта.рф', 'a,b'])(
  '“%s” is no host',
  (given) => expect(plainHost(given)).toBeNull(),
);

test.each([
  ['news.example', true],
  ['NEWS.example:443', true],
  ['www.news.example', true],
  ['news.example:9', true],
  ['localhost:3000', true],
  ['127.0.0.1:3000', true],
  ['[::1]', true],
  ['news.example.evil.example', false],
  ['evil.example', false],
  ['192.0.2.1', false],
  ['localhost.evil.example', false],
  ['127.0.0.1.evil.example', false],
])('a request for %s is answered: %s', (host, is) => {
  expect(hostAsked(asking({ host }), hosts)).toBe(is ? host : null);
});

test('without a public address a machine is asked by its number, and by no other name', () => {
  const local = hostsOf('http://localhost:3000', '', 0);
  expect(hostAsked(asking({ host: '192.168.1.5:3000' }), local)).toBe('192.168.1.5:3000');
  expect(hostAsked(asking({ host: '[fd00::5]:3000' }), local)).toBe('[fd00::5]:3000');
  expect(hostAsked(asking({ host: 'evil.example:3000' }), local)).toBeNull();
  expect(hostAsked(asking({}), local)).toBeNull();
});

test('only a proxy that is believed says which host was asked', () => {
  const headers = { host: 'site:3000', 'x-forwarded-host': 'evil.example, news.example' };
  expect(hostAsked(asking(headers), behind)).toBe('news.example');
  expect(hostAsked(asking(headers), hosts)).toBeNull();
  expect(hostAsked(asking({ host: 'news.example', 'x-forwarded-host': 'evil.example' }), hosts)).toBe('news.example');
});

test('no client says who forwards it, or speaks as a part of the framework', () => {
  const request = asking({
    host: 'news.example',
    'x-forwarded-for': '198.51.100.1',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    forwarded: 'for=198.51.100.1',
    'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy',
    'x-middleware-rewrite': '/desk',
    'x-matched-path': '/desk',
    'x-nonce': 'AAAA',
    'x-infoshos-inside': '1',
    'x-request-id': 'the-id-of-nobody',
    'next-resume': '1',
    accept: 'text/html',
  });
  cleanHeaders(request, 'news.example', hosts);
  const made = expect.stringMatching(/^[0-9a-f]{32}$/);
  expect(request.headers).toEqual({ host: 'news.example', accept: 'text/html', 'x-forwarded-for': 'unknown', 'x-request-id': made });
});

test('what a believed proxy says of the client stays', () => {
  const request = asking({
    host: 'news.example',
    'x-forwarded-for': '198.51.100.1',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'news.example',
    'x-request-id': 'id-of-the-proxy',
  });
  cleanHeaders(request, 'news.example', behind);
  expect(request.headers).toEqual({ host: 'news.example', 'x-forwarded-for': '198.51.100.1', 'x-forwarded-proto': 'https', 'x-request-id': 'id-of-the-proxy' });
});

test('a form of one of our pages is taken where the proxy has left out the port, and no other', () => {
  const site = hostsOf('http://news.example:8080', '', 1);
  const own = asking({ host: 'news.example:8080', origin: 'http://news.example:8080' });
  expect(hostAsked(asking({ host: 'news.example' }), site)).toBe('news.example');
  cleanHeaders(own, 'news.example', site);
  expect(own.headers.host).toBe('news.example:8080');
  const foreign = asking({ host: 'news.example', origin: 'http://evil.example:8080' });
  cleanHeaders(foreign, 'news.example', site);
  expect(foreign.headers.host).toBe('news.example');
  expect(foreign.headers.origin).toBeUndefined();
});

test.each(['https://evil.example', 'https://news.example.evil.example', 'nonsense', 'file://', 'https://news.example:8443'])(
  'what comes from %s is nobody’s, and the action refuses it',
  (origin) => {
    const request = asking({ host: 'news.example', origin, 'sec-fetch-site': 'same-origin' });
    cleanHeaders(request, 'news.example', hostsOf('https://news.example', '', 0));
    expect([request.headers.origin, request.headers['sec-fetch-site'], request.headers.host]).toEqual([undefined, undefined, 'news.example']);
  },
);

test('a browser that does not name its origin is judged by where it says the form stands', () => {
  const request = asking({ host: 'news.example', origin: 'null', 'sec-fetch-site': 'same-origin' });
  cleanHeaders(request, 'news.example', hostsOf('https://news.example', '', 0));
  expect([request.headers.origin, request.headers['sec-fetch-site']]).toEqual([undefined, 'same-origin']);
});
