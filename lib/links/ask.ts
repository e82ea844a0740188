import { type LookupAddress, lookup } from 'node:dns';
import { request as askHttp, type IncomingMessage } from 'node:http';
import { request as askHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { parseUrl } from '../ground/web-addresses';
import { isPublicAddress } from './public-address';

export type LinkState = 'ok' | 'moved' | 'missing' | 'withdrawn' | 'unpublished' | 'broken' | 'refused' | 'silent' | 'unknown' | 'private' | 'unchecked';
export type LinkAnswer = { state: LinkState; status?: number; to?: string };

/** What may be asked, and how names are resolved. Tests give their own. */
export type LinkChecker = { isAllowed: (address: string) => boolean; ports: string[]; resolve: typeof lookup; milliseconds: number };
const publicWay: LinkChecker = { isAllowed: isPublicAddress, ports: ['', '80', '443'], resolve: lookup, milliseconds: 6000 };

const mostRedirects = 4;
const agent = 'Mozilla/5.0 (compatible; link check of a newsroom)';

class Private extends Error {}

/**
 * Asks an address outside whether it answers: HEAD, and GET where HEAD is not taken; of the body
 * nothing is read. Connects only to the very IP address that was found to be public, at every
 * redirect anew. Never throws.
 */
export async function askOutside(address: string, way: LinkChecker = publicWay): Promise<LinkAnswer> {
  const until = Date.now() + way.milliseconds * 2;
  const asked = parseUrl(address);
  if (!asked) return { state: 'broken' };
  let url = asked;
  let movedTo: string | undefined;
  try {
    for (let hop = 0; hop <= mostRedirects; hop += 1) {
      if (Date.now() > until) return { state: 'silent' };
      if (!isOpen(url, way)) return { state: 'private' };
      let answer = await askOnce('HEAD', url, way);
      if ([400, 403, 404, 405, 500, 501, 503].includes(answer.status)) answer = await askOnce('GET', url, way);
      const next = answer.status >= 300 && answer.status < 400 && answer.location ? parseUrl(answer.location, url) : null;
      if (!next) return tellStatus(answer.status, movedTo);
      if ([301, 308].includes(answer.status)) movedTo = next.href;
      url = next;
    }
    return { state: 'broken', status: 310 };
  } catch (error) {
    return { state: tellError(error) };
  }
}

function tellStatus(status: number, to: string | undefined): LinkAnswer {
  if (status >= 200 && status < 400) return to ? { state: 'moved', status, to } : { state: 'ok', status };
  if (status === 404 || status === 410) return { state: 'missing', status };
  return { state: [401, 402, 403, 407, 429, 451].includes(status) ? 'refused' : 'broken', status };
}

function tellError(error: unknown): LinkState {
  if (error instanceof Private) return 'private';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ENODATA' ? 'unknown' : 'silent';
}

async function askOnce(method: string, url: URL, way: LinkChecker): Promise<{ status: number; location?: string }> {
  const answer = await connect(url, way, { method, headers: { 'user-agent': agent, accept: '*/*' }, milliseconds: way.milliseconds });
  answer.destroy();
  return { status: answer.statusCode ?? 0, location: answer.headers.location?.slice(0, 2000) };
}

/**
 * Fetches a file from outside: at most `bytes` of it, within the time of the way, over public
 * addresses only at every redirect. Null where it is not there, too large or too slow. Never
 * throws.
 */
export async function fetchOutside(address: string, bytes: number, way: LinkChecker = publicWay, accept = 'image/*'): Promise<Uint8Array | null> {
  let url = URL.canParse(address) ? new URL(address) : null;
  try {
    for (let hop = 0; url && hop <= mostRedirects; hop += 1) {
      if (!isOpen(url, way)) return null;
      const answer = await readOnce(url, { bytes, accept }, way);
      if (answer.body) return answer.body;
      url = answer.location && URL.canParse(answer.location, url) ? new URL(answer.location, url) : null;
    }
    return null;
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

async function readOnce(url: URL, { bytes, accept }: { bytes: number; accept: string }, way: LinkChecker): Promise<{ body?: Uint8Array; location?: string }> {
  const answer = await connect(url, way, { method: 'GET', headers: { 'user-agent': agent, accept }, milliseconds: way.milliseconds * 5 });
  const status = answer.statusCode ?? 0;
  const location = answer.headers.location?.slice(0, 2000);
  if (status >= 300 && status < 400) {
    answer.destroy();
    return { location };
  }
  if (status !== 200 || Number(answer.headers['content-length'] ?? 0) > bytes) {
    answer.destroy();
    throw new Error(`status ${status}`);
  }
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > bytes) throw new Error('too large');
    parts.push(part);
  }
  return { body: Buffer.concat(parts) };
}

/**
 * Asks an address outside for a text of at most `bytes`: no redirect is followed, so that what the
 * headers prove goes to nobody else. Null where there is no answer, or it is too large or too slow.
 * Never throws.
 */
export async function readOutside(
  address: string,
  headers: Record<string, string>,
  bytes: number,
  way: LinkChecker = publicWay,
): Promise<{ status: number; text: string } | null> {
  const url = parseUrl(address);
  if (!url || !isOpen(url, way)) return null;
  try {
    const answer = await connect(url, way, { method: 'GET', headers, milliseconds: way.milliseconds * 5 });
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of answer as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > bytes) return null;
      parts.push(part);
    }
    return { status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') };
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

/**
 * Sends a text to an address outside, once: no redirect is followed, nothing of the answer's body
 * is read. Never throws.
 */
export async function postOutside(address: string, body: string, headers: Record<string, string>, way: LinkChecker = publicWay): Promise<LinkAnswer> {
  const url = parseUrl(address);
  if (!url || !isOpen(url, way)) return { state: 'private' };
  try {
    const length = String(Buffer.byteLength(body));
    const answer = await connect(url, way, { method: 'POST', headers: { ...headers, 'content-length': length }, body, milliseconds: way.milliseconds });
    answer.destroy();
    const status = answer.statusCode ?? 0;
    return status >= 200 && status < 300 ? { state: 'ok', status } : { state: 'broken', status };
  } catch (error) {
    return { state: tellError(error) };
  }
}

const isOpen = (url: URL, way: LinkChecker): boolean => /^https?:$/.test(url.protocol) && !url.username && !url.password && way.ports.includes(url.port);

type Asking = { method: string; headers: Record<string, string>; milliseconds: number; body?: string };

/**
 * The beginning of an answer. Connects to no other IP address than those that the way allows, and
 * none at all when one of a name is not.
 */
function connect(url: URL, way: LinkChecker, { method, headers, milliseconds, body }: Asking): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !way.isAllowed(host)) return Promise.reject(new Private());
  return new Promise((resolve, reject) => {
    const ask = url.protocol === 'https:' ? askHttps : askHttp;
    const asking = ask(url, { method, lookup: onlyAllowed(way), agent: false, headers, signal: AbortSignal.timeout(milliseconds) }, resolve);
    asking.on('error', reject);
    asking.end(body);
  });
}

/** Gives a connection the addresses of a name, and none at all when one of them is private. */
const onlyAllowed =
  (way: LinkChecker): LookupFunction =>
  (host, options, answer) =>
    way.resolve(host, { ...options, all: true }, (error, found) => {
      const addresses = (found ?? []) as LookupAddress[];
      const [first] = addresses;
      if (error) return answer(error, '', 0);
      if (!first || addresses.some((address) => !way.isAllowed(address.address))) return answer(new Private(), '', 0);
      if (options.all) answer(null, addresses);
      else answer(null, first.address, first.family);
    });
