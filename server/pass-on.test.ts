import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { MessageChannel } from 'node:worker_threads';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { houseBehind } from './door-beside';
import type { ToDoor, ToHouse } from './messages';
import { passingOn } from './pass-on';
import { threadStreams } from './thread-stream';

// Between the two: what two threads would say to each other, counted.
const { port1: ofDoor, port2: ofHouse } = new MessageChannel();
let answer: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
const house = createServer((request, response) => answer(request, response));
const nothing = () => undefined;
const behind = houseBehind(house, (word, gone) => ofHouse.postMessage(word, gone ?? []), {
  listening: nothing,
  noPort: nothing,
  ended: nothing,
  fetched: nothing,
});
ofHouse.on('message', (word: ToHouse) => behind.hear(word));
let opened = 0;
let bytesOver = 0;
const streams = threadStreams((piece, gone) => ofDoor.postMessage(piece, gone ?? []));
ofDoor.on('message', (word: ToDoor) => {
  if (word.kind === 'bytes') bytesOver += word.bytes.length;
  if ('id' in word) streams.hear(word);
});
const errors: string[] = [];
const { pass } = passingOn(
  () => {
    opened += 1;
    return streams.open();
  },
  (_error, what) => errors.push(what),
);
const door = createServer((request, response) => void pass(request, response));
const port = await new Promise<number>((resolve) => door.listen(0, '127.0.0.1', () => resolve((door.address() as AddressInfo).port)));
const base = `http://127.0.0.1:${port}`;
afterAll(() => {
  door.close();
  door.closeAllConnections();
  ofDoor.close();
});
beforeEach(() => {
  [opened, bytesOver] = [0, 0];
  errors.length = 0;
});

/** What comes back to some bytes until the other side closes. */
const talk = (bytes: string) =>
  new Promise<string>((resolve) => {
    let said = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (part) => {
      said += part.toString('latin1');
    });
    socket.on('close', () => resolve(said));
  });

test('the house hears who asks and what, and the client what it answers, each header that is said twice too', async () => {
  let heard: IncomingMessage | undefined;
  answer = (request, response) => {
    heard = request;
    response.setHeader('set-cookie', ['a=1', 'b=2']);
    response.setHeader('x-of-house', 'yes');
    response.statusCode = 418;
    response.end('short and stout');
  };
  const got = await fetch(`${base}/api/pot?size=2`, { headers: { cookie: 'c=3', 'x-infoshos-peer': '10.0.0.1' } });
  expect([got.status, await got.text(), got.headers.get('x-of-house'), got.headers.getSetCookie()]).toEqual([418, 'short and stout', 'yes', ['a=1', 'b=2']]);
  expect(heard).toMatchObject({ method: 'GET', url: '/api/pot?size=2', headers: { cookie: 'c=3' } });
  expect([heard?.socket.remoteAddress, heard?.headers['x-infoshos-peer']]).toEqual(['127.0.0.1', undefined]);
});

test('one connection after the other serves many requests', async () => {
  answer = (_request, response) => response.end('again');
  for (let turn = 0; turn < 20; turn += 1) expect(await (await fetch(base)).text()).toBe('again');
  expect(opened).toBeLessThanOrEqual(1);
});

test('a body of ten megabytes goes over whole, and comes back whole', async () => {
  answer = (request, response) => void request.pipe(response);
  const sent = Buffer.alloc(10 << 20, 'a word or two ');
  const back = await fetch(base, { method: 'POST', body: sent });
  expect(Buffer.compare(Buffer.from(await back.arrayBuffer()), sent)).toBe(0);
});

test('a stream of events is heard event by event', async () => {
  let say: (text: string) => void = () => undefined;
  answer = (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.flushHeaders();
    say = (text) => response.write(text);
  };
  const stream = await fetch(base, { signal: AbortSignal.timeout(30_000) });
  const reader = stream.body?.getReader();
  for (const event of ['data: one\n\n', 'data: two\n\n']) {
    say(event);
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe(event);
  }
  await reader?.cancel();
});

test('who reads nothing is sent no more than fits on the way', async () => {
  let written = 0;
  const part = Buffer.alloc(64 << 10, 'x');
  answer = (_request, response) => {
    const more = () => {
      while (written < 400 * part.length && response.write(part)) written += part.length;
    };
    response.on('drain', more);
    more();
  };
  const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'));
  socket.pause();
  await expect.poll(() => bytesOver).toBeGreaterThan(1 << 20);
  let before = -1;
  await expect
    .poll(() => {
      const hasStopped = bytesOver === before;
      before = bytesOver;
      return hasStopped;
    })
    .toBe(true);
  // What the kernel takes for a socket, and one piece on each side: not all 25 MB.
  expect(bytesOver).toBeLessThan(12 << 20);
  socket.destroy();
});

test('a client that goes away is gone for the house too', async () => {
  const gone = new Promise<void>((resolve) => {
    answer = (request, response) => {
      request.resume();
      response.once('close', resolve);
    };
  });
  const request = ask(base).end();
  request.on('error', () => undefined);
  setTimeout(() => request.destroy(), 50);
  await gone;
});

test('a client that goes away in the middle of what it sends is gone for who reads it', async () => {
  const ended = new Promise<string>((resolve) => {
    answer = (request) => {
      request.resume();
      request.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
    };
  });
  const socket = connect(port, '127.0.0.1', () => socket.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nhalf'));
  setTimeout(() => socket.destroy(), 50);
  expect(await ended).toBe('ECONNRESET');
});

test('an answer that breaks off in the house breaks off for the client', async () => {
  answer = (_request, response) => {
    response.writeHead(200, { 'content-length': 1000 });
    response.write('half', () => response.destroy());
  };
  const got = await fetch(base);
  await expect(got.text()).rejects.toThrow();
});

test('a house that closes without an answer is told to the client in a page', async () => {
  answer = (request) => request.socket.destroy();
  const got = await fetch(`${base}/ru/news`);
  expect([got.status, await got.text()]).toEqual([500, expect.stringContaining('<html lang="ru">')]);
  expect(errors).toEqual(['a request could not be passed on']);
});

test('an early answer to a body that is still being sent arrives, and the connection is closed', async () => {
  answer = (_request, response) => response.writeHead(429, { connection: 'close' }).end('too many');
  const said = await talk(`POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n${'x'.repeat(1000)}`);
  expect(said).toMatch(/^HTTP\/1\.1 429 [\s\S]*connection: close[\s\S]*too many/i);
  answer = (_request, response) => response.end('well');
  expect(await (await fetch(base)).text()).toBe('well');
});

test.each([
  ['of the first version', 'GET / HTTP/1.0\r\nHost: localhost\r\n\r\n', /^HTTP\/1\.1 200 [\s\S]*well$/],
  [
    'that asks first whether to send',
    'POST / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nConnection: close\r\nContent-Length: 2\r\n\r\nhi',
    /100 Continue[\s\S]*200 OK[\s\S]*well$/,
  ],
  ['that wants another protocol', 'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n', /^HTTP\/1\.1 (200|4\d\d)/],
  ['for the head alone', 'HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', /^HTTP\/1\.1 200 [\s\S]*content-length: 4[\s\S]*\r\n\r\n$/i],
])('a request %s is answered', async (_what, bytes, expected) => {
  answer = (request, response) => {
    request.resume();
    response.setHeader('content-length', 4);
    response.end(request.method === 'HEAD' ? undefined : 'well');
  };
  expect(await talk(bytes)).toMatch(expected);
});
