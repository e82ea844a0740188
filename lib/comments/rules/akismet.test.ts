import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { Akismet } from './akismet';

const question = { address: '192.0.2.1', text: 'Hello', name: 'Mary', email: null, page: '/en/news/x', language: 'en' };
const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

async function service(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('asks by plain form and holds what is called advertising', async () => {
  let asked = '';
  const endpoint = await service((request, response) => {
    request.on('data', (chunk) => {
      asked += chunk;
    });
    request.on('end', () => response.end('true'));
  });
  expect(await new Akismet('key', 'https://news.example', endpoint).ask(question)).toEqual([{ rule: 'akismet', marks: [] }]);
  expect(Object.fromEntries(new URLSearchParams(asked))).toMatchObject({
    api_key: 'key',
    blog: 'https://news.example',
    user_ip: '192.0.2.1',
    permalink: 'https://news.example/en/news/x',
    comment_content: 'Hello',
  });
});

test('lets pass what is not', async () => {
  const endpoint = await service((_request, response) => response.end('false'));
  expect(await new Akismet('key', 'https://news.example', endpoint).ask(question)).toEqual([]);
});

test('is left alone for a minute after three failures, then asked again', async () => {
  let hits = 0;
  let isDown = true;
  const endpoint = await service((_request, response) => {
    hits += 1;
    response.statusCode = isDown ? 500 : 200;
    response.end(isDown ? 'down' : 'true');
  });
  const akismet = new Akismet('key', 'https://news.example', endpoint);
  for (let at = 0; at < 10; at += 1) expect(await akismet.ask(question, 1000)).toEqual([]);
  expect(hits).toBe(3);
  isDown = false;
  expect(await akismet.ask(question, 62_000)).toHaveLength(1);
});

test('is not waited for without end, and only a few wait at once', async () => {
  let hits = 0;
  const endpoint = await service(() => {
    hits += 1;
  });
  const akismet = new Akismet('key', 'https://news.example', endpoint);
  expect((await Promise.all(Array.from({ length: 20 }, () => akismet.ask(question)))).flat()).toEqual([]);
  expect(hits).toBe(4);
});

test('one that cannot be reached costs nothing', async () => {
  expect(await new Akismet('key', 'https://news.example', 'http://127.0.0.1:1').ask(question)).toEqual([]);
});
