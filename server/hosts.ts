import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { requestIdHeader, requestIdOf } from '@/lib/ground/request-id';

export type Hosts = {
  /** Names with their ports, as they stand in `Host`: what SITE_URL and SITE_HOSTS name. */
  own: ReadonlySet<string>;
  /** True where no public address is set: this machine is asked by number. */
  isLocal: boolean;
  /** How many proxies in front are believed. */
  trusted: number;
};

const form = /^(?:[a-z0-9_](?:[a-z0-9_.-]{0,251}[a-z0-9_])?\.?|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;
const standardPort = /(?<=[^:]):(80|443)$/;

/**
 * A host as it is compared: small letters, no final dot, no standard port; null for what is none.
 */
export function plainHost(given: string): string | null {
  if (!form.test(given)) return null;
  return given
    .toLowerCase()
    .replace(/\.(?=:|$)/, '')
    .replace(standardPort, '');
}

const nameOf = (host: string): string => host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');

function isLoopback(host: string): boolean {
  const name = nameOf(host);
  return name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'));
}

/**
 * The hosts of a site: that of its address, and `more`, names with or without a port, separated by
 * spaces or commas.
 */
export function hostsOf(siteUrl: string, more: string, trusted: number): Hosts {
  const given = [new URL(siteUrl).host, ...more.split(/[\s,]+/).filter(Boolean)];
  const own = new Set(given.flatMap((host) => plainHost(host) ?? []));
  return { own, isLocal: [...own].every(isLoopback), trusted };
}

const first = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);

/** What hosts came to, by what was given: browsers of one site name a handful. */
const mostRemembered = 200;
const remembered = new WeakMap<Hosts, Map<string, string | null>>();

/**
 * The host that a request asks for, when it is one of ours; null otherwise. A proxy that is
 * believed may name it.
 */
export function hostAsked(request: IncomingMessage, hosts: Hosts): string | null {
  const forwarded = hosts.trusted > 0 ? first(request.headers['x-forwarded-host'])?.split(',').at(-1)?.trim() : undefined;
  const given = forwarded || request.headers.host || '';
  let known = remembered.get(hosts);
  if (!known) {
    known = new Map();
    remembered.set(hosts, known);
  }
  const before = known.get(given);
  if (before !== undefined) return before;
  if (known.size >= mostRemembered) known.clear();
  const host = oneOfOurs(given, hosts);
  known.set(given, host);
  return host;
}

function oneOfOurs(given: string, { own, isLocal }: Hosts): string | null {
  const host = plainHost(given);
  if (host === null) return null;
  // Whatever port was asked: a proxy may listen on another one than it says.
  const name = nameOf(host);
  if (isLoopback(host) || [...own].some((known) => nameOf(known) === name)) return given;
  return isLocal && isIP(name) > 0 ? given : null;
}

const forwardedHeaders = ['forwarded', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'x-forwarded-server', 'x-real-ip'] as const;
/** Headers by which parts of the framework, or of platforms that host it, talk to each other. */
const internalHeader =
  /^(x-middleware-|x-matched-path$|x-now-|x-vercel-|x-invoke-|x-nextjs-|x-next-|x-prerender-|x-action-|next-resume|next-url$|x-nonce$|x-desk-path$|x-infoshos-inside$)/;

/**
 * Leaves in the headers only what may be believed. The framework compares the host with Origin
 * before it runs an action: a proxy that leaves out the port, or a page under another of our names,
 * must not make it refuse, so the host becomes Origin's.
 */
export function cleanHeaders(request: IncomingMessage, host: string, { own, trusted }: Hosts): void {
  const { headers } = request;
  for (const name of Object.keys(headers)) if (internalHeader.test(name)) delete headers[name];
  headers.host = host;
  headers[requestIdHeader] = requestIdOf(trusted > 0 ? first(headers[requestIdHeader]) : undefined);
  const proto = first(headers['x-forwarded-proto']);
  if (trusted === 0) {
    for (const name of forwardedHeaders) delete headers[name];
    headers['x-forwarded-for'] = request.socket.remoteAddress ?? 'unknown';
  } else delete headers['x-forwarded-host'];
  if (trusted > 0 && proto !== undefined && !/^https?$/.test(proto)) delete headers['x-forwarded-proto'];
  const origin = first(headers.origin);
  const from = origin !== undefined && URL.canParse(origin) ? new URL(origin).host : '';
  if (own.has(plainHost(from) ?? '')) headers.host = from;
  else if (origin === 'null') delete headers.origin;
  else if (origin !== undefined && plainHost(from) !== plainHost(headers.host)) disown(headers);
}

/**
 * The framework answers 500 to what a page of another site sends. Without its origin the action
 * itself refuses it, with what was typed. `null` is what a browser says that keeps its origin to
 * itself: Sec-Fetch-Site then tells where the form stands.
 */
function disown(headers: IncomingMessage['headers']): void {
  delete headers.origin;
  delete headers['sec-fetch-site'];
}
