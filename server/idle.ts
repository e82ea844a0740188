import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Closes a connection on which nothing has been asked for `after` milliseconds. The server's own
 * limit sets a new timer at the end of each answer and another at the begin of the next: a tenth of
 * what a kept page costs. One timer for a connection's whole life does, since each byte renews it.
 *
 * Gives what has to be told of an answer that takes time: however long it is silent, its connection
 * is not closed before it has ended.
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
