import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

const most = 500;
const kept = new Map<string, Buffer>();

/** True when a request's Accept-Encoding takes gzip (RFC 9110, 12.5.3). */
export const takesGzip = (accepted: unknown): boolean =>
  typeof accepted === 'string' && /(?:^|,)\s*gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))[^,]*)?(?:,|$)/i.test(accepted);

/** The compressed bytes of a page, made once for each content: `etag` names the content. */
export function packedOf(etag: string, html: string): Buffer {
  const known = kept.get(etag);
  if (known) return known;
  const packed = gzipSync(html);
  if (kept.size >= most) kept.delete(kept.keys().next().value ?? '');
  kept.set(etag, packed);
  return packed;
}

/**
 * A page that comes from the framework's cache, compressed once instead of for every reader; null where the answer is none, or the
 * reader takes no gzip. The framework's own compression leaves alone what says that it is encoded already.
 */
export function packedAnswer(response: ServerResponse, chunk: unknown): Buffer | null {
  if (response.statusCode !== 200 || typeof chunk !== 'string' || !chunk.startsWith('<!DOCTYPE html>')) return null;
  const etag = response.getHeader('etag');
  if (typeof etag !== 'string' || response.getHeader('x-nextjs-cache') !== 'HIT' || response.getHeader('content-encoding') !== undefined) return null;
  return takesGzip(response.req.headers['accept-encoding']) ? packedOf(etag, chunk) : null;
}
