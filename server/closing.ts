import type { Server } from 'node:http';
import type { Socket } from 'node:net';

const lookAgain = 250;
/** Time for what a new connection has sent to arrive, in milliseconds. */
const untilSilent = 1000;

/**
 * Closes a server: takes no new connection, lets every answer end, and closes connections as they
 * come to rest. Browsers open some before they have anything to ask; Node counts those as in use
 * until they time out, so they are followed here from the start.
 */
export function closingOf(server: Server): () => Promise<void> {
  const silent = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.on('request', (request) => silent.delete(request.socket));

  return async () => {
    const begun = performance.now();
    const rest = setInterval(() => {
      server.closeIdleConnections();
      if (performance.now() - begun < untilSilent) return;
      for (const socket of silent) if (socket.bytesRead === 0) socket.destroy();
    }, lookAgain);
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
    });
    clearInterval(rest);
  };
}
