import { type LookupAddress, lookup } from 'node:dns';
import { request as askHttp } from 'node:http';
import { request as askHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address';

export type LinkState = 'ok' | 'moved' | 'missing' | 'withdrawn' | 'unpublished' | 'broken' | 'refused' | 'silent' | 'unknown' | 'private' | 'unchecked';
export type Asked = { state: LinkState; status?: number; to?: string };

/** What may be asked, and how names are resolved. Tests give their own. */
export type Way = { isAllowed: (address: string) => boolean; ports: string[]; resolve: typeof lookup; milliseconds: number };
const publicWay: Way = { isAllowed: isPublicAddress, ports: ['', '80', '443'], resolve: lookup, milliseconds: 6000 };

const mostRedirects = 4;
const agent = 'Mozilla/5.0 (compatible; link check of a newsroom)';

class Private extends Error {}

/**
 * Asks an address outside whether it answers: HEAD, and GET where HEAD is not taken; of the body nothing is read. Connects
 * only to the very IP address that was found to be public, at every redirect anew. Never throws.
 */
export async function askOutside(address: string, way: Way = publicWay): Promise<Asked> {
  const until = Date.now() + way.milliseconds * 2;
  let url = new URL(address);
  let movedTo: string | undefined;
  try {
    for (let hop = 0; hop <= mostRedirects; hop += 1) {
      if (Date.now() > until) return { state: 'silent' };
      if (!/^https?:$/.test(url.protocol) || url.username || !way.ports.includes(url.port)) return { state: 'private' };
      let answer = await askOnce('HEAD', url, way);
      if ([400, 403, 404, 405, 500, 501, 503].includes(answer.status)) answer = await askOnce('GET', url, way);
      const next = answer.status >= 300 && answer.status < 400 && answer.location ? URL.parse(answer.location, url) : null;
      if (!next) return tellStatus(answer.status, movedTo);
      if ([301, 308].includes(answer.status)) movedTo = next.href;
      url = next;
    }
    return { state: 'broken', status: 310 };
  } catch (error) {
    return { state: tellError(error) };
  }
}

function tellStatus(status: number, to: string | undefined): Asked {
  if (status >= 200 && status < 400) return to ? { state: 'moved', status, to } : { state: 'ok', status };
  if (status === 404 || status === 410) return { state: 'missing', status };
  return { state: [401, 402, 403, 407, 429, 451].includes(status) ? 'refused' : 'broken', status };
}

function tellError(error: unknown): LinkState {
  if (error instanceof Private) return 'private';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ENODATA' ? 'unknown' : 'silent';
}

function askOnce(method: string, url: URL, way: Way): Promise<{ status: number; location?: string }> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !way.isAllowed(host)) return Promise.reject(new Private());
  return new Promise((resolve, reject) => {
    const ask = url.protocol === 'https:' ? askHttps : askHttp;
    const options = {
      method,
      lookup: onlyAllowed(way),
      agent: false,
      headers: { 'user-agent': agent, accept: '*/*' },
      signal: AbortSignal.timeout(way.milliseconds),
    };
    const asking = ask(url, options, (answer) => {
      resolve({ status: answer.statusCode ?? 0, location: answer.headers.location?.slice(0, 2000) });
      answer.destroy();
    });
    asking.on('error', reject);
    asking.end();
  });
}

const stop = (asking: { destroy: () => void }, reject: (error: Error) => void, error: Error) => {
  asking.destroy();
  reject(error);
};

/**
 * Fetches a file from outside: at most `bytes` of it, within the time of the way, over public addresses only at every
 * redirect. Null where it is not there, too large or too slow. Never throws.
 */
export async function fetchOutside(address: string, bytes: number, way: Way = publicWay): Promise<Uint8Array | null> {
  let url = URL.canParse(address) ? new URL(address) : null;
  try {
    for (let hop = 0; url && hop <= mostRedirects; hop += 1) {
      if (!/^https?:$/.test(url.protocol) || url.username || !way.ports.includes(url.port)) return null;
      const answer = await readOnce(url, bytes, way);
      if (answer.body) return answer.body;
      url = answer.location && URL.canParse(answer.location, url) ? new URL(answer.location, url) : null;
    }
    return null;
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

function readOnce(url: URL, bytes: number, way: Way): Promise<{ body?: Uint8Array; location?: string }> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !way.isAllowed(host)) return Promise.reject(new Private());
  return new Promise((resolve, reject) => {
    const ask = url.protocol === 'https:' ? askHttps : askHttp;
    const headers = { 'user-agent': agent, accept: 'image/*' };
    const asking = ask(url, { lookup: onlyAllowed(way), agent: false, headers, signal: AbortSignal.timeout(way.milliseconds * 5) }, (answer) => {
      const status = answer.statusCode ?? 0;
      if (status >= 300 && status < 400) {
        resolve({ location: answer.headers.location?.slice(0, 2000) });
        answer.destroy();
        return;
      }
      if (status !== 200 || Number(answer.headers['content-length'] ?? 0) > bytes) return stop(asking, reject, new Error(`status ${status}`));
      const parts: Buffer[] = [];
      let size = 0;
      answer.on('data', (part: Buffer) => {
        size += part.length;
        if (size > bytes) stop(asking, reject, new Error('too large'));
        else parts.push(part);
      });
      answer.on('end', () => resolve({ body: Buffer.concat(parts) }));
      answer.on('error', reject);
    });
    asking.on('error', reject);
    asking.end();
  });
}

/** Gives a connection the addresses of a name, and none at all when one of them is private. */
const onlyAllowed =
  (way: Way): LookupFunction =>
  (host, options, answer) =>
    way.resolve(host, { ...options, all: true }, (error, found) => {
      const addresses = (found ?? []) as LookupAddress[];
      const [first] = addresses;
      if (error) return answer(error, '', 0);
      if (!first || addresses.some((one) => !way.isAllowed(one.address))) return answer(new Private(), '', 0);
      if (options.all) answer(null, addresses);
      else answer(null, first.address, first.family);
    });
