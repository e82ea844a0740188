import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { closeIdle } from './idle';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

async function start(after: number) {
  const server = createServer((request, response) => {
    if (request.url === '/quick') {
      response.end('quick');
      return;
    }
    holdOpen(response);
    setTimeout(() => response.end('slow'), after * 4);
  });
  const holdOpen = closeIdle(server, after);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ends.push(
    () => server.close(),
    () => server.closeAllConnections(),
  );
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  let said = '';
  socket.on('data', (chunk: Buffer) => (said += chunk));
  const ask = async (path: string) => {
    socket.write(`GET ${path} HTTP/1.1\r\nhost: a\r\n\r\n`);
    await once(socket, 'data');
  };
  return { socket, ask, said: () => said };
}

test('a connection that asks nothing more is closed, and until then asks again and again', async () => {
  const { socket, ask, said } = await start(300);
  const closed = once(socket, 'close');
  await ask('/quick');
  await ask('/quick');
  expect(said().match(/200 OK/g)).toHaveLength(2);
  expect(said()).toContain('Connection: keep-alive');
  await closed;
});

test('an answer that is silent for longer than that is waited for, and its connection is closed when it rests', async () => {
  const { socket, ask, said } = await start(60);
  const closed = once(socket, 'close');
  await ask('/slow');
  expect(said()).toContain('slow');
  await closed;
});

test('a connection on which nothing was ever asked is closed too', async () => {
  const { socket } = await start(60);
  await once(socket, 'close');
});
