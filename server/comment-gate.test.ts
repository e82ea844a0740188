import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { notePause } from '@/lib/comments/posting/paused';
import { postingLimits } from '@/lib/comments/posting/queue-limit';
import { bounded } from './body';
import { passGate, refilledPage } from './comment-gate';

const page = `<!DOCTYPE html><html><head></head><body><form data-form="comment"><input type="hidden" name="story" value="7"/><textarea name="text"></textarea><input name="name" value=""/></form></body></html>`;
let isAway = false;
const pageOf = async () => ({ html: page, policy: "script-src 'self'" });
const gate = { trusted: 1, known: new Set(['here']), pageOf, isStillAway: async () => isAway };
const server = createServer(async (request, response) => {
  const passed = await passGate(
    bounded(request, response, 2_000_000, () => response.destroy()),
    response,
    gate,
  );
  if (!passed) return;
  const parts: Buffer[] = [];
  for await (const part of passed) parts.push(part as Buffer);
  const refilled = request.headers['x-test'] === 'fails' ? await refilledPage(passed, pageOf) : null;
  if (refilled) return response.writeHead(refilled.status, refilled.headers).end(refilled.html);
  response.end(`passed ${Buffer.concat(parts)}`);
});
const origin = await new Promise<string>((resolve) =>
  server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)),
);
afterAll(() => server.close());

const send = (fields: Record<string, string>, headers: Record<string, string> = {}, path = '/en/news/a') => {
  const body = new FormData();
  const given = { $ACTION_KEY: 'k', $ACTION_ID_here: '', form: 'comment', locale: 'en', story: '7', name: 'Ann', text: 'Second <b>thought</b>', ...fields };
  for (const [name, value] of Object.entries(given)) body.set(name, value);
  return fetch(`${origin}${path}`, { method: 'POST', headers: { 'x-forwarded-for': '192.0.2.77', ...headers }, body });
};

test('what has no reason to wait reaches the site whole', async () => {
  expect(await (await send({ text: 'x'.repeat(60_000) })).text()).toContain('x'.repeat(60_000));
  expect(await (await fetch(`${origin}/en/news/a`)).text()).toBe('passed ');
});

test('a paused author gets the page with what they typed, and how long to wait', async () => {
  notePause('192.0.2.77', 'Ann', 40);
  const answer = await send({});
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(30);
  expect(answer.headers.get('content-security-policy')).toBe("script-src 'self'");
  const html = await answer.text();
  expect(html).toContain('Second &lt;b&gt;thought&lt;/b&gt;</textarea>');
  expect(html).toContain('name="story" value="7"');
  expect(html).toMatch(/role="alert"[^>]*>That was a little fast/);
});

test('a form from a page of another build comes back with what was typed, in its language, whoever sends it', async () => {
  const body = new FormData();
  for (const [name, value] of Object.entries({ $ACTION_ID_gone: '', form: 'comment', locale: 'ru', text: 'Мысль', name: 'Анна' })) body.set(name, value);
  const answer = await fetch(`${origin}/ru/news/a`, { method: 'POST', headers: { cookie: 'next-auth.session-token=x' }, body });
  expect(answer.status).toBe(409);
  const html = await answer.text();
  expect(html).toContain('Мысль</textarea>');
  expect(html).toContain('сайт обновился');
});

test('while the database is known to be away a form comes back with what was typed, and nothing is asked of it', async () => {
  isAway = true;
  const answer = await send({}, { 'x-forwarded-for': '192.0.2.91' });
  isAway = false;
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10']);
  const html = await answer.text();
  expect(html).toContain('Second &lt;b&gt;thought&lt;/b&gt;</textarea>');
  expect(html).toMatch(/role="alert"[^>]*>The database cannot be reached/);
});

test('where the answer could not be made it comes back too, and says that it may have been saved', async () => {
  const answer = await send({}, { 'x-forwarded-for': '192.0.2.92', 'x-test': 'fails' });
  expect(answer.status).toBe(503);
  const html = await answer.text();
  expect(html).toContain('Second &lt;b&gt;thought&lt;/b&gt;</textarea>');
  expect(html).toMatch(/role="alert"[^>]*>The connection to the database was lost/);
});

test.each([
  ['another address', {}, { 'x-forwarded-for': '192.0.2.78' }],
  ['an address further away than the trusted proxy', {}, { 'x-forwarded-for': '192.0.2.77, 192.0.2.78' }],
  ['a proof of work', { proof: '{}' }, {}],
  ['a reader with an account', {}, { cookie: 'next-auth.session-token=x' }],
  ['another name from there', { name: 'Bob' }, {}],
])('%s is asked for as ever', async (_what, fields, headers) => {
  expect(await (await send(fields, headers)).text()).toMatch(/^passed -/);
});

test('while as many wait as may, the next is told so at once; a proof goes on', async () => {
  const { unproven } = postingLimits;
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

test('other forms are left alone', async () => {
  notePause('192.0.2.77', 'Ann', 40);
  expect(await (await send({ form: 'typo' })).text()).toMatch(/^passed/);
  expect(await (await send({}, {}, '/desk/comments')).text()).toMatch(/^passed/);
});
