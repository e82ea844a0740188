import type { AddressInfo } from 'node:net';
import net from 'node:net';
import { WebSocketServer } from 'ws';

/**
 * A WebSocket-to-TCP bridge in front of a Postgres, as Neon has one: lets the Neon driver be tested
 * without Neon.
 */
export async function bridgeTo(host: string, port: number): Promise<{ address: string; connections: () => number; close: () => Promise<void> }> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  let connections = 0;
  server.on('connection', (socket) => {
    connections += 1;
    const far = net.connect(port, host);
    socket.on('message', (data: Buffer) => far.write(data));
    far.on('data', (data) => socket.send(data));
    socket.on('close', () => far.destroy());
    far.on('close', () => socket.close());
    far.on('error', () => socket.close());
  });
  await new Promise<void>((resolve) => server.once('listening', resolve));
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () =>
    new Promise<void>((resolve) => {
      for (const client of server.clients) client.terminate();
      server.close(() => resolve());
    });
  return { address, connections: () => connections, close };
}
