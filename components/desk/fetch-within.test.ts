import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchWithin } from './fetch-within.client';

const server = createServer((request, response) => {
  if (request.url === '/silent') return;
  response.writeHead(request.url === '/gone' ? 404 : 200);
  if (request.url === '/half') response.write('{"a":');
  else response.end(request.url === '/gone' ? '<p>Gone' : '{"a":1}');
});
let base = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('an answer is its status and its value; what is no JSON has none', async () => {
  expect(await fetchWithin(`${base}/json`)).toEqual({ ok: true, status: 200, value: { a: 1 } });
  expect(await fetchWithin(`${base}/gone`)).toEqual({ ok: false, status: 404, value: null });
});

test('on a line that says nothing, or falls silent in the middle, there is an end', async () => {
  expect(await fetchWithin(`${base}/silent`, { milliseconds: 20 })).toBeNull();
  expect(await fetchWithin(`${base}/half`, { milliseconds: 200 })).toBeNull();
});

test('whoever asked may stop waiting, also before it has begun', async () => {
  const stop = new AbortController();
  const asked = fetchWithin(`${base}/silent`, { signal: stop.signal });
  stop.abort();
  expect(await asked).toBeNull();
  expect(await fetchWithin(`${base}/json`, { signal: stop.signal })).toBeNull();
});
