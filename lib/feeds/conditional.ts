import { createHash } from 'node:crypto';
import { madeHeader } from '../ground/cache-headers';

/** A weak entity tag of a text: weak, because a proxy may compress it. */
export function etagOf(text: string): string {
  return `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
}

/**
 * Whether what the client holds is current (RFC 9110 §13.1.2 and §13.1.3): If-None-Match first,
 * else If-Modified-Since.
 */
export function isCurrent(headers: Headers, etag: string, modified: Date): boolean {
  const held = headers.get('if-none-match');
  if (held !== null) {
    const plain = (tag: string) => tag.trim().replace(/^W\//, '');
    return held.trim() === '*' || held.split(',').some((part) => plain(part) === plain(etag));
  }
  const since = Date.parse(headers.get('if-modified-since') ?? '');
  return Number.isFinite(since) && Math.floor(modified.getTime() / 1000) * 1000 <= since;
}

/** The answer to a request for a text made since then: 304 where the client's copy is current. */
export function answerConditionally(request: Request, text: string, type: string, modified: Date, since?: number): Response {
  const etag = etagOf(text);
  // A date in whole seconds tells two changes in one second apart only when that second is over.
  const isSettled = Date.now() - modified.getTime() > 2000;
  const headers = {
    etag,
    ...(isSettled ? { 'last-modified': modified.toUTCString() } : {}),
    'cache-control': 'public, max-age=0, s-maxage=1, stale-while-revalidate=300',
    'access-control-allow-origin': '*',
    ...(since === undefined ? {} : { [madeHeader]: String(since) }),
  };
  if (isCurrent(request.headers, etag, modified)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, 'content-type': type, 'x-content-type-options': 'nosniff' } });
}
