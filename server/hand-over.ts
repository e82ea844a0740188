import type { Server } from 'node:http';
import { closingOf } from './closing';

/** What ends the taking of connections; `stage` hears what is being waited for. */
export type Leaving = (stage: (name: string) => void) => Promise<void>;

/**
 * Leaves a port without a request being lost: hands over, takes no new connection, and ends what is
 * being answered. `seconds` are for proxies to find out; `trusted` tells how many are in front.
 */
export function leavingOf(server: Server, seconds: number, trusted: number): Leaving {
  const close = closingOf(server);
  return async (stage) => {
    stage('handing over');
    await handOver(server, seconds, trusted);
    await quietMoment(server);
    stage('ending answers');
    await close();
  };
}

/**
 * While proxies find out that this process is not ready, everybody is still answered, and asked to
 * come back by another connection: one that is closed at once would lose what is being sent into
 * it.
 */
async function handOver(server: Server, seconds: number, trusted: number): Promise<void> {
  const connections = () => new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count ?? 0)));
  for (const end = performance.now() + seconds * 1000; performance.now() < end; ) {
    if (trusted === 0 && (await connections()) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Whoever has connected and is not yet taken in would be thrown off when the door is shut: that is
 * done right after a look at the door at which nobody stood, or within a second.
 */
async function quietMoment(server: Server): Promise<void> {
  let came = 0;
  server.on('connection', () => came++);
  for (const end = performance.now() + 1000; performance.now() < end; ) {
    const before = came;
    const begun = performance.now();
    await new Promise((resolve) => setImmediate(resolve));
    if (came === before && performance.now() - begun < 0.2) return;
  }
}
