import { IncomingMessage, Server, type ServerResponse } from 'node:http';
import { isFromOtherBuild } from '../../forms/other-build';
import { refill } from '../../forms/refill';
import { typedIn } from '../../ground/form-state';
import { isLocale } from '../../ground/locales';
import { explain } from '../../ground/messages';
import { clientAddress } from '../../ground/origin';
import { type Reason, statusOf } from '../../ground/reasons';
import { isReaderAddress } from '../../site/address';
import { lanes, restUnproven } from './lanes';
import { isPaused, isTaken, pauseLeft } from './paused';

const kept = globalThis as typeof globalThis & { infoshosGate?: true };
const mostBytes = 64 * 1024;
/** Milliseconds. With two places some seven comments without a proof are taken a second, as many again wait in the lane. */
const rest = 250;

type PageOf = (request: IncomingMessage, path: string) => Promise<{ html: string; policy: string } | null>;
type Guarding = {
  /** Proxies in front. */
  trusted: number;
  /** The actions of this build. */
  known: Set<string> | null;
  pageOf?: PageOf;
};

/**
 * Forms of readers that are answered before the framework and the database see them, with the page that they came from: comments
 * without a proof from where someone was told to wait, or while as many wait as may, so that in a flood the readers' pages keep
 * the process to themselves (npm run bench -- flood); and forms from a page of another build, whose action is unknown.
 */
export function guardForms({ trusted, known, pageOf = askForPage }: Guarding): void {
  if (kept.infoshosGate) return;
  kept.infoshosGate = true;
  restUnproven(rest);
  const emit = Server.prototype.emit;
  Server.prototype.emit = function (this: Server, event: string | symbol, ...given: unknown[]) {
    const pass = () => Reflect.apply(emit, this, [event, ...given]);
    if (event !== 'request') return pass();
    const [request, response] = given as [IncomingMessage, ServerResponse];
    if (!isReadersForm(request)) return pass();
    readAll(request, async (body) => {
      const form = await new Response(new Uint8Array(body), { headers: { 'content-type': request.headers['content-type'] ?? '' } })
        .formData()
        .catch(() => null);
      const why = form && refusalOf(request, form, { trusted, known });
      const refused = why && (await refusedPage(request, form, why, pageOf));
      if (refused) response.writeHead(why.status, refused.headers).end(refused.html);
      else Reflect.apply(emit, this, [event, withBody(request, body), response]);
    });
    return true;
  };
}

type Why = { status: number; reason: Reason; wait?: number };

function refusalOf(request: IncomingMessage, form: FormData, { trusted, known }: Guarding): Why | null {
  if (isFromOtherBuild(form, known)) return { status: statusOf('other-build'), reason: 'other-build' };
  if (request.headers.cookie?.includes('session-token')) return null;
  const address = clientAddress(new Headers({ 'x-forwarded-for': String(request.headers['x-forwarded-for'] ?? '') }), trusted);
  const wait = isPaused(address) || lanes.unproven.refusesFor !== null ? waitOf(form, address) : null;
  return wait === null ? null : { status: statusOf('too-fast'), reason: 'too-fast', wait };
}

/** How many seconds a form has to wait; null for one that is no comment, brings a proof, or may be taken. */
function waitOf(form: FormData, address: string): number | null {
  const read = (name: string) => String(form.get(name) ?? '');
  if (read('form') !== 'comment' || read('proof') !== '' || isTaken(address, read('text'))) return null;
  return pauseLeft(address, read('name').trim()) ?? lanes.unproven.refusesFor;
}

async function refusedPage(request: IncomingMessage, form: FormData, { status, reason, wait }: Why, pageOf: PageOf) {
  const given = String(form.get('locale'));
  const page = await pageOf(request, request.url ?? '/').catch(() => null);
  const problem = explain(isLocale(given) ? given : 'en', reason, wait === undefined ? {} : { seconds: wait });
  const html = page && refill(page.html, String(form.get('form')), { status, wait, problem, errors: {}, typed: typedIn(form) });
  if (!html) return null;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': page.policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    ...(wait === undefined ? {} : { 'retry-after': String(wait) }),
  };
  return { html, headers };
}

const pages = new Map<string, { until: number; page: ReturnType<typeof fetchPage> }>();
const freshFor = 5000;

/** The page at an address, as everyone gets it. For a few seconds it is asked for once, however many ask. */
function askForPage(request: IncomingMessage, path: string): ReturnType<typeof fetchPage> {
  const known = pages.get(path);
  if (known && known.until > Date.now()) return known.page;
  for (const [one, { until }] of pages) if (until <= Date.now() || pages.size > 50) pages.delete(one);
  const page = fetchPage(`http://127.0.0.1:${request.socket.localPort}${path}`);
  pages.set(path, { until: Date.now() + freshFor, page });
  return page;
}

async function fetchPage(url: string) {
  const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) });
  return answer.ok ? { html: await answer.text(), policy: answer.headers.get('content-security-policy') ?? '' } : null;
}

/** True for a form from a page of readers, of a size that is read at all. */
function isReadersForm({ method, url = '', headers }: IncomingMessage): boolean {
  if (method !== 'POST' || !isReaderAddress(url) || !headers['content-type']?.startsWith('multipart/form-data')) return false;
  const size = Number(headers['content-length'] ?? Number.NaN);
  return size > 0 && size <= mostBytes;
}

function readAll(request: IncomingMessage, done: (body: Buffer) => void): void {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => done(Buffer.concat(parts)));
}

/** The same request, unread: the framework refuses a body of which something was read. */
function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  const again = Object.assign(new IncomingMessage(request.socket), { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor });
  // Otherwise its end would count as a broken connection.
  again.complete = true;
  again.push(body);
  again.push(null);
  return again;
}
