import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { lanes } from '@/lib/comments/posting/lanes';
import { notePause, noteSiteName } from '@/lib/comments/posting/paused';
import { bounded } from './body';
import { passGate } from './comment-gate';

const server = createServer(async (request, response) => {
  const passed = await passGate(
    bounded(request, response, 2_000_000, () => response.destroy()),
    response,
    1,
  );
  if (!passed) return;
  const parts: Buffer[] = [];
  for await (const part of passed) parts.push(part as Buffer);
  response.end(`passed ${Buffer.concat(parts)}`);
});
const origin = await new Promise<string>((resolve) =>
  server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)),
);
afterAll(() => server.close());

const page = '/en/news/two-gauges';
const send = (fields: Record<string, string>, headers: Record<string, string> = {}, path = page) => {
  const form = new FormData();
  const all = { $ACTION_REF_1: '', form: 'comment', locale: 'en', story: '7', name: 'Ann', text: 'Second <b>thought</b>', ...fields };
  for (const [name, value] of Object.entries(all)) form.set(name, value);
  return fetch(`${origin}${path}`, { method: 'POST', headers: { 'x-forwarded-for': '192.0.2.77', ...headers }, body: form });
};

test('what has no reason to wait reaches the site whole', async () => {
  expect(await (await send({ text: 'x'.repeat(60_000) })).text()).toContain('x'.repeat(60_000));
  expect(await (await send({ text: 'x'.repeat(200_000) })).text()).toContain('x'.repeat(200_000));
  expect(await (await fetch(`${origin}${page}`)).text()).toBe('passed ');
});

test('a paused author gets the form with what they typed, and how long to wait', async () => {
  notePause('192.0.2.77', 'Ann', 40);
  noteSiteName('en', 'The Portal');
  const answer = await send({});
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(30);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  const text = await answer.text();
  expect(text).toContain('Second &lt;b&gt;thought&lt;/b&gt;</textarea>');
  expect(text).toContain('name="story" value="7"');
  expect(text).toContain('name="$ACTION_REF_1"');
  expect(text).toContain(`action="${page}" enctype="multipart/form-data"`);
  expect(text).toContain('The Portal');
});

test.each([
  ['another address', {}, { 'x-forwarded-for': '192.0.2.78' }],
  ['an address further away than the trusted proxy', {}, { 'x-forwarded-for': '192.0.2.77, 192.0.2.78' }],
  ['a proof of work', { proof: '{}' }, {}],
  ['a reader with an account', {}, { cookie: 'next-auth.session-token=x' }],
  ['another name from there', { name: 'Bob' }, {}],
  ['another form of the page', { form: 'report' }, {}],
])('%s is asked for as ever, whole', async (_what, fields, headers) => {
  expect(await (await send(fields, headers)).text()).toMatch(/^passed [\s\S]*Second <b>thought<\/b>/);
});

test('while as many wait as may, the next is told so at once; a proof goes on', async () => {
  let open = () => {};
  const held = new Promise<void>((resolve) => {
    open = resolve;
  });
  const waiting = Array.from({ length: 32 }, () => lanes.unproven.run(() => held));
  const elsewhere = { 'x-forwarded-for': '192.0.2.90' };
  expect((await send({}, elsewhere)).status).toBe(429);
  expect(await (await send({ proof: '{}' }, elsewhere)).text()).toMatch(/^passed/);
  open();
  await Promise.all(waiting);
  expect(await (await send({}, elsewhere)).text()).toMatch(/^passed/);
});

test('what is no form that can be read goes on as it came', async () => {
  const headers = { 'x-forwarded-for': '192.0.2.77', 'content-type': 'multipart/form-data; boundary=x' };
  expect(await (await fetch(`${origin}${page}`, { method: 'POST', headers, body: 'nonsense' })).text()).toBe('passed nonsense');
});
