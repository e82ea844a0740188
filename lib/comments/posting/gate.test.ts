import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { guardComments } from './gate';
import { lanes } from './lanes';
import { notePause, noteSiteName } from './paused';

guardComments(1, false);
const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part) => parts.push(part));
  // As the framework does: the answer comes some time after the body.
  request.on('close', () => setImmediate(() => response.end(`passed ${Buffer.concat(parts)}`)));
});
const origin = await new Promise<string>((resolve) =>
  server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)),
);
afterAll(() => server.close());

const send = (fields: Record<string, string>, headers: Record<string, string> = {}, path = '/api/comments') =>
  fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { 'x-forwarded-for': '192.0.2.77', ...headers },
    body: new URLSearchParams({ locale: 'en', story: '7', name: 'Ann', text: 'Second <b>thought</b>', ...fields }),
  });

test('what has no reason to wait reaches the site whole', async () => {
  expect(await (await send({ text: 'x'.repeat(60_000) })).text()).toContain(`text=${'x'.repeat(60_000)}`);
  expect(await (await fetch(`${origin}/api/comments`)).text()).toBe('passed ');
});

test('a paused author gets the page with what they typed, and how long to wait', async () => {
  notePause('192.0.2.77', 'Ann', 40);
  noteSiteName('en', 'The Portal');
  const answer = await send({});
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(30);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  const page = await answer.text();
  expect(page).toContain('Second &lt;b&gt;thought&lt;/b&gt;</textarea>');
  expect(page).toContain('name="story" value="7"');
  expect(page).toContain('The Portal');
  const json = await send({}, { accept: 'application/json' });
  expect([json.status, await json.json()]).toMatchObject([429, { ok: false, reason: 'too-fast', told: expect.stringContaining('fast') }]);
});

test.each([
  ['another address', {}, { 'x-forwarded-for': '192.0.2.78' }],
  ['an address further away than the trusted proxy', {}, { 'x-forwarded-for': '192.0.2.77, 192.0.2.78' }],
  ['a proof of work', { proof: '{}' }, {}],
  ['a reader with an account', {}, { cookie: 'next-auth.session-token=x' }],
  ['another name from there', { name: 'Bob' }, {}],
])('%s is asked for as ever', async (_what, fields, headers) => {
  expect(await (await send(fields, headers)).text()).toMatch(/^passed locale=en/);
});

test('while as many wait as may, the next is told so at once; a proof goes on', async () => {
  const { unproven } = lanes;
  let open = () => {};
  const held = new Promise<void>((resolve) => {
    open = resolve;
  });
  const waiting = Array.from({ length: 32 }, () => unproven.run(() => held));
  const elsewhere = { 'x-forwarded-for': '192.0.2.90' };
  expect((await send({}, elsewhere)).status).toBe(429);
  expect(await (await send({ proof: '{}' }, elsewhere)).text()).toMatch(/^passed/);
  open();
  await Promise.all(waiting);
  expect(await (await send({}, elsewhere)).text()).toMatch(/^passed/);
});

test('other forms are left alone', async () => expect(await (await send({}, {}, '/api/comments/report')).text()).toMatch(/^passed/));
