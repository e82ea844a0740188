import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { requestIdHeader } from '@/lib/ground/request-id';
import { type ContentEncoding, chooseEncoding, packGzip, unpackGzip } from './encoding';
import type { PageAnswer } from './page-answer';
import type { CachedPage, Packed, ReadyHeaders } from './page-cache';

type Liked = Record<'both' | 'br' | 'gzip', ContentEncoding>;
const liked = new Map<string, Liked>();

/**
 * What a reader would be sent of what may be there. Browsers send a handful of different headers,
 * so what they come to is remembered.
 */
function likedBy(request: IncomingMessage): Liked {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const known = liked.get(accepted);
  if (known) return known;
  if (liked.size > 200) liked.clear();
  const made = { both: chooseEncoding(accepted, ['br', 'gzip']), br: chooseEncoding(accepted, ['br']), gzip: chooseEncoding(accepted, ['gzip']) };
  liked.set(accepted, made);
  return made;
}

/** The encoding for a reader, of those that have been made. */
function encodingFor(request: IncomingMessage, { br, gzip }: Packed): ContentEncoding {
  if (!br && !gzip) return 'identity';
  return likedBy(request)[br && gzip ? 'both' : br ? 'br' : 'gzip'];
}

/** Whether a reader would be sent Brotli, if there were any. */
export const readsBrotli = (request: IncomingMessage): boolean => likedBy(request).br === 'br';

/** True when a reader has this version already (RFC 9110, 13.1.2: compared weakly). */
function hasAlready(asked: string | undefined, etag: string): boolean {
  if (asked === undefined || etag === '') return false;
  if (asked.trim() === '*') return true;
  const plain = etag.replace(/^W\//, '');
  return asked.split(',').some((part) => part.trim().replace(/^W\//, '') === plain);
}

/**
 * True for a page that is opened from elsewhere (Fetch Metadata): most likely its browser has no
 * sheet of ours. A link of our own leads to pages whose sheet is there already.
 */
const isFromElsewhere = ({ headers }: IncomingMessage): boolean => headers['sec-fetch-dest'] === 'document' && headers['sec-fetch-site'] !== 'same-origin';

type Way = ContentEncoding | 'unchanged' | 'styled gzip' | 'styled br';

/** The bytes for one way to send a page; null where they have to be unpacked. */
function bytesOf(page: CachedPage, way: Way): Buffer | null {
  const packed = way.startsWith('styled') ? page.styled : page;
  return (way.endsWith('br') ? packed?.br : way.endsWith('gzip') ? packed?.gzip : null) ?? page.identity;
}

function wayFor(request: IncomingMessage, page: CachedPage): Way {
  if (!page.styled || !isFromElsewhere(request)) return encodingFor(request, page);
  const encoding = encodingFor(request, page.styled);
  return encoding === 'identity' ? encodingFor(request, page) : `styled ${encoding}`;
}

/** The headers of a page for one way to send it, as a flat list of names and values. */
function headersOf(page: CachedPage, way: Way, cache: string): string[] {
  const flat: string[] = [];
  for (const [name, value] of Object.entries(page.headers)) {
    if (way === 'unchanged' && name === 'content-type') continue;
    // Faces are fetched after the text.
    if (way.startsWith('styled') && name === 'link') continue;
    for (const item of Array.isArray(value) ? value : [value]) flat.push(name, item);
  }
  if (cache) flat.push('x-nextjs-cache', cache);
  if (page.etag) flat.push('etag', page.etag);
  if (way !== 'unchanged') {
    if (way !== 'identity') flat.push('content-encoding', way.replace('styled ', ''));
    flat.push('content-length', String(bytesOf(page, way)?.length ?? page.length));
  }
  return flat;
}

function readyHeaders(page: CachedPage, way: Way, cache: string, id: string | undefined): string[] {
  page.ready ??= new Map();
  const key = cache === 'HIT' ? way : `${way} ${cache}`;
  let ready: ReadyHeaders | undefined = page.ready.get(key);
  if (!ready) {
    const plain = headersOf(page, way, cache);
    ready = { plain, named: [...plain, requestIdHeader, ''] };
    page.ready.set(key, ready);
  }
  if (id === undefined) return ready.plain;
  ready.named[ready.named.length - 1] = id;
  return ready.named;
}

/**
 * Sends a page: its bytes in the encoding that is liked best, or word that the reader has them
 * already.
 */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: CachedPage,
  cache: string,
  id: string | undefined = request.headers[requestIdHeader]?.toString(),
): void {
  const asked = request.headers['if-none-match'];
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (asked !== undefined && isRead && page.status === 200 && hasAlready(asked, page.etag)) {
    response.writeHead(304, readyHeaders(page, 'unchanged', cache, id)).end();
    return;
  }
  const way = wayFor(request, page);
  response.writeHead(page.status, readyHeaders(page, way, cache, id));
  const bytes = request.method === 'HEAD' ? undefined : bytesOf(page, way);
  if (bytes === null)
    unpacked(page).then(
      (whole) => response.end(whole),
      () => response.destroy(),
    );
  else response.end(bytes);
}

/** The bytes of a page as it is. */
export const unpacked = async (page: CachedPage): Promise<Buffer> => page.identity ?? (page.gzip ? unpackGzip(page.gzip) : Buffer.alloc(0));

const isText = /^(text\/|application\/(?:[a-z.]+\+)?(?:json|xml)|image\/svg)/;
const leastBytes = 1024;

/** Sends on what is no page: a feed, a picture, the answer to a script. */
export async function sendFile(request: IncomingMessage, response: ServerResponse, answer: PageAnswer, accepted: string | string[] | undefined): Promise<void> {
  const headers: OutgoingHttpHeaders = { ...answer.getHeaders() };
  for (const name of ['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'date']) delete headers[name];
  const { location } = headers;
  if (Array.isArray(location)) headers.location = location[0];
  let { body } = answer;
  const canPack = isText.test(String(headers['content-type'] ?? '')) && body.length >= leastBytes && headers['content-encoding'] === undefined;
  if (canPack) {
    headers.vary = [headers.vary, 'Accept-Encoding'].flat().filter(Boolean).join(', ');
    if (chooseEncoding(accepted, ['gzip']) === 'gzip') {
      body = await packGzip(body);
      headers['content-encoding'] = 'gzip';
    }
  }
  if (answer.statusCode !== 304 && answer.statusCode !== 204) headers['content-length'] = body.length;
  response.writeHead(answer.statusCode, headers).end(request.method === 'HEAD' ? undefined : body);
}
