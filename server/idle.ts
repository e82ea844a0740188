import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Closes a connection on which nothing is asked for `after` milliseconds. One timer for its whole
 * life does: the server's own limit sets two for each answer. What this gives is told of every
 * answer that takes time: its connection is held until then.
 */
export function closeIdle(server: Server, after: number): (response: ServerResponse) => void {
  const underWay = new WeakMap<Socket, number>();
  const count = (socket: Socket, more: 1 | -1) => underWay.set(socket, (underWay.get(socket) ?? 0) + more);
  server.keepAliveTimeout = 0;
  server.timeout = after;
  server.on('timeout', (socket: Socket) => {
    // Bytes that nobody has taken for so long are not waited for either.
    if (!underWay.get(socket) || socket.writableLength > 0) socket.destroy();
    else socket.setTimeout(after);
  });
  return (response) => {
    const { socket } = response;
    if (!socket) return;
    count(socket, 1);
    response.once('close', () => count(socket, -1));
  };
}
