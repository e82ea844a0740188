import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test, vi } from 'vitest';
import { askOwnFront } from './own-ask';

const asked: { method?: string; url?: string; host?: string }[] = [];
const frontThat = (answer: (response: ServerResponse) => void) => async (request: IncomingMessage, response: ServerResponse) => {
  asked.push({ method: request.method, url: request.url, host: request.headers.host });
  answer(response);
};

test('asks as a reader would, and hears the status and the headers', async () => {
  const ask = askOwnFront(
    frontThat((response) => response.writeHead(404, ['x-nextjs-cache', 'STALE', 'content-length', '12']).end()),
    '127.0.0.1:3000',
  );
  const answer = await ask('/en/news/old-yard');
  expect(asked).toEqual([{ method: 'HEAD', url: '/en/news/old-yard', host: '127.0.0.1:3000' }]);
  expect([answer.status, answer.header('X-Nextjs-Cache'), answer.header('etag')]).toEqual([404, 'STALE', null]);
});

test('an answer that does not come is given up', async () => {
  vi.useFakeTimers();
  const given = expect(askOwnFront(async () => undefined, '127.0.0.1:3000')('/en')).rejects.toThrow('/en did not come within 10 s');
  await vi.advanceTimersByTimeAsync(10_000);
  await given;
  vi.useRealTimers();
});
