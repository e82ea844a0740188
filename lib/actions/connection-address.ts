import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

const kept = globalThis as typeof globalThis & { infoshosAddresses?: true };

/**
 * Without a trusted proxy in front, nobody but the connection says where a request comes from. The framework only fills
 * X-Forwarded-For where the client left it out, so a client could name another address with every guess at a password.
 */
export function readConnectionAddress(trustedProxies: number): void {
  if (kept.infoshosAddresses || trustedProxies > 0) return;
  kept.infoshosAddresses = true;
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? 'unknown';
  });
}
