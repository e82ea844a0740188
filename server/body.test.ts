import { request as ask, createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { bounded, hasBody, mostBytes, type RequestProblem } from './body';
import { refuseBody } from './plain-page';

const pace = { patience: 200, bytesPerSecond: 1000, every: 20 };
const seen: { trouble?: RequestProblem; read: number; failed: boolean }[] = [];

/** Takes 100,000 bytes; `/lazy` answers without reading. */
const server: Server = createServer((request, response) => {
  response.on('error', () => undefined);
  if (!hasBody(request)) return response.end('nothing');
  const state: (typeof seen)[number] = { read: 0, failed: false };
  seen.push(state);
  const passed = bounded(
    request,
    response,
    100_000,
    (trouble) => {
      state.trouble = trouble;
      refuseBody(response, trouble === 'slow' ? 'slow' : 'tooLarge', '/en');
    },
    pace,
  );
  if (request.url === '/lazy') return response.end('not read');
  void read(passed).then(
    (size) => {
      state.read = size;
      response.end(`read ${size}`);
    },
    () => {
      state.failed = true;
    },
  );
});
const port = await new Promise<number>((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));
afterAll(() => server.close());

async function read(request: IncomingMessage): Promise<number> {
  let size = 0;
  for await (const part of request) size += (part as Buffer).length;
  return size;
}

/**
 * Sends pieces on one connection, a pause between two, and gives all that was answered until the
 * other side closes or `until` fits.
 */
function talk(pieces: (string | Buffer)[], { pause = 0, until = /$^/ } = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let said = '';
    const done = () => {
      socket.destroy();
      resolve(said);
    };
    socket.on('data', (part) => {
      said += part;
      if (until.test(said)) done();
    });
    socket.on('close', done);
    socket.on('error', reject);
    const next = () => {
      const piece = pieces.shift();
      if (piece === undefined || socket.destroyed) return;
      socket.write(piece);
      setTimeout(next, pause);
    };
    next();
  });
}

const chunk = (bytes: number) => `${bytes.toString(16)}\r\n${'x'.repeat(bytes)}\r\n`;
const head = (more: string, path = '/') => `POST ${path} HTTP/1.1\r\nHost: localhost\r\n${more}\r\n\r\n`;

test('a body is passed on whole, with its length and in pieces, twice on one connection', async () => {
  const whole = `${head('Content-Length: 90000')}${'x'.repeat(90_000)}`;
  const pieces = `${head('Transfer-Encoding: chunked')}${chunk(40_000)}${chunk(50_000)}0\r\n\r\n`;
  expect(await talk([whole, pieces, 'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'])).toMatch(/read 90000[\s\S]*read 90000[\s\S]*nothing/);
});

test('a body in pieces ends at the limit: 413, and no more of it is kept', async () => {
  const answer = await talk([head('Transfer-Encoding: chunked'), ...Array.from({ length: 30 }, () => chunk(10_000))], { until: /<\/html>/ });
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).toMatch(/connection: close/i);
  expect(seen.at(-1)).toMatchObject({ trouble: 'too-large', failed: true });
});

test('a body that stops half way is answered 408 and closed', async () => {
  const answer = await talk([head('Content-Length: 50000'), 'x'.repeat(100)]);
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(seen.at(-1)).toMatchObject({ trouble: 'slow', failed: true });
});

test('a body that trickles is no better; one that comes slowly but steadily is read', async () => {
  expect(await talk([head('Content-Length: 5000'), ...Array.from({ length: 100 }, () => 'x')], { pause: 10 })).toMatch(/^HTTP\/1\.1 408 /);
  const steady = Array.from({ length: 20 }, () => 'x'.repeat(250));
  expect(await talk([head('Content-Length: 5000'), ...steady], { pause: 20, until: /read \d+/ })).toContain('read 5000');
});

test('a client that goes away ends the reading', async () => {
  const socket = connect(port, '127.0.0.1');
  socket.write(`${head('Content-Length: 50000')}xxxx`);
  await expect.poll(() => seen.at(-1)).toMatchObject({ read: 0, failed: false });
  socket.destroy();
  await expect.poll(() => seen.at(-1)?.failed).toBe(true);
});

test('what is answered without being read leaves the connection usable', async () => {
  const answers = await talk([
    `${head('Content-Length: 90000', '/lazy')}${'x'.repeat(90_000)}`,
    'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
  ]);
  expect(answers).toMatch(/not read[\s\S]*nothing/);
});

test.each([
  ['/api/auth/callback/credentials', 65_536],
  ['/api/media?name=a', 51 << 20],
  ['/api/mediation', 2 << 20],
  ['/en/news/a', 2 << 20],
  ['/', 65_536],
  ['/favicon.ico', 65_536],
])('%s takes %d bytes', (url, bytes) => expect(mostBytes(url)).toBe(bytes));

test('a client library reads the refusal of a large body', async () => {
  const answer = await new Promise<number | undefined>((resolve, reject) => {
    const request = ask({ port, method: 'POST', path: '/', headers: { 'transfer-encoding': 'chunked' } }, (message) => resolve(message.statusCode));
    request.on('error', reject);
    request.write(Buffer.alloc(1_000_000));
  });
  expect(answer).toBe(413);
});
