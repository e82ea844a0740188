import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { context, trace } from '@opentelemetry/api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTracing } from './tracing';

type Value = { stringValue?: string; intValue?: number };
type Span = { name: string; traceId: string; parentSpanId?: string; attributes: { key: string; value: Value }[]; events: { attributes: { key: string }[] }[] };
type Sent = { resourceSpans: { resource: { attributes: { key: string; value: Value }[] }; scopeSpans: { spans: Span[] }[] }[] };

const arrived: string[] = [];
let collector: Server;
beforeAll(async () => {
  collector = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part));
    request.on('end', () => {
      arrived.push(body);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => collector.close(resolve)));

const endpoint = () => `http://127.0.0.1:${(collector.address() as AddressInfo).port}/`;
const asked = (url: string, headers: Record<string, string> = {}) => ({ method: 'GET', url, headers }) as unknown as IncomingMessage;
const answer = (statusCode: number) => Object.assign(new EventEmitter(), { statusCode }) as unknown as ServerResponse;

test('without an endpoint the work is done and nothing is loaded', async () => {
  const tracing = await startTracing(undefined);
  let isDone = false;
  tracing.around(asked('/en'), answer(200), () => {
    isDone = true;
  });
  await tracing.stop();
  expect(isDone).toBe(true);
  // Types are gone when it runs.
  expect(readFileSync('server/tracing.ts', 'utf8').match(/^import (?!type).*opentelemetry/gm)).toBeNull();
});

test('each request is a span that goes on with its caller’s trace; what runs in it belongs to it; nothing of readers is in it', async () => {
  const tracing = await startTracing(endpoint());
  const receipt = 'Ab'.repeat(16);
  const response = answer(500);
  const caller = { traceparent: `00-${'1'.repeat(32)}-${'2'.repeat(16)}-01` };
  tracing.around(asked(`/en/comments/${receipt}?search=private+words`, caller), response, () => {
    const inner = trace.getTracer('next').startSpan(`render route /en/comments/${receipt}?q=private`, {}, context.active());
    inner.setAttributes({
      'http.target': `/en/search?q=private`,
      'http.route': '/[locale]/search',
      'url.query': 'q=private',
      'next.route': `/en/comments/${receipt}`,
    });
    inner.recordException(new Error('private words were typed'));
    inner.end();
  });
  response.emit('close');
  await tracing.stop();
  const text = arrived.join('');
  expect(text).not.toMatch(/private/);
  expect(text).not.toContain(receipt);
  const sent = arrived.map((body) => JSON.parse(body) as Sent);
  const spans = sent.flatMap((payload) => payload.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
  expect(sent[0]?.resourceSpans[0]?.resource.attributes).toContainEqual({ key: 'service.name', value: { stringValue: 'infoshos' } });
  const outer = spans.find((span) => span.name.startsWith('GET '));
  const inner = spans.find((span) => span.name.startsWith('render'));
  expect(outer).toMatchObject({ traceId: '1'.repeat(32), parentSpanId: '2'.repeat(16), status: { code: 2 } });
  expect(inner).toMatchObject({ traceId: '1'.repeat(32), name: 'render route /en/comments/…' });
  expect(inner?.attributes).toContainEqual({ key: 'http.target', value: { stringValue: '/en/search' } });
  expect(inner?.attributes).toContainEqual({ key: 'http.route', value: { stringValue: '/[locale]/search' } });
});

test('a collector that is silent keeps no process from ending', async () => {
  const tracing = await startTracing('http://127.0.0.1:9');
  const response = answer(200);
  tracing.around(asked('/en'), response, () => undefined);
  response.emit('close');
  await tracing.stop();
});
