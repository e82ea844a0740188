import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export const insideHeader = 'x-infoshos-inside';

const loopback = /^(127\.|::1$|::ffff:127\.)/;
const forwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'] as const;
const hashOf = (text: string) => createHash('sha256').update(text).digest();

/**
 * Whether who asks may see how this site is doing: with the token, or from this machine itself and
 * not through a proxy on it. The address is that of the connection; whatever a header says of it
 * counts only against.
 */
export function isInside(request: IncomingMessage, token: string | undefined): boolean {
  const given = /^Bearer (.{1,200})$/.exec(request.headers.authorization ?? '')?.[1];
  if (token !== undefined && given !== undefined) return timingSafeEqual(hashOf(given), hashOf(token));
  return loopback.test(request.socket.remoteAddress ?? '') && forwarded.every((name) => request.headers[name] === undefined);
}
