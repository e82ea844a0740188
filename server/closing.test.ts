import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { closingOf } from './closing';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

async function start() {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const server = createServer(async (request, response) => {
    if (request.url === '/slow') {
      response.writeHead(200).write('begun ');
      await held;
    }
    response.end('ended');
  });
  const close = closingOf(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ends.push(() => server.closeAllConnections());
  const dial = async () => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    ends.push(() => socket.destroy());
    await once(socket, 'connect');
    return socket;
  };
  return { close, dial, letGo };
}

test('a connection that never asked anything does not hold the server', async () => {
  const { close, dial } = await start();
  const socket = await dial();
  const gone = once(socket, 'close');
  await close();
  await gone;
});

test('an answer that has begun is given to its end, and its connection is closed then', async () => {
  const { close, dial, letGo } = await start();
  const socket = await dial();
  let said = '';
  socket.on('data', (chunk: Buffer) => (said += chunk));
  socket.write('GET /slow HTTP/1.1\r\nhost: a\r\n\r\n');
  await once(socket, 'data');
  const closed = close();
  const silent = await dial().catch(() => null);
  expect(silent).toBeNull();
  letGo();
  await closed;
  expect(said).toContain('ended');
});
