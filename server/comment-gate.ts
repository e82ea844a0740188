import type { IncomingMessage, ServerResponse } from 'node:http';
import { isPaused, isTakenText, pauseLeft } from '@/lib/comments/posting/paused';
import { postingLimits, restUnproven } from '@/lib/comments/posting/queue-limit';
import { isFromOtherBuild } from '@/lib/forms/other-build';
import { refill } from '@/lib/forms/refill';
import { typedIn } from '@/lib/ground/form-state';
import { isLocale } from '@/lib/ground/locales';
import { log } from '@/lib/ground/log';
import { clientAddress } from '@/lib/ground/origin';
import { type Reason, statusOf } from '@/lib/ground/reasons';
import { isReaderAddress } from './address';
import { declaredBytes, readWhole, withBody } from './body';

const mostBytes = 64 * 1024;
/**
 * Milliseconds. With two places some seven comments without a proof are taken a second, as many
 * again wait in the queue.
 */
const rest = 250;

type PageOf = (request: IncomingMessage, path: string) => Promise<{ html: string; policy: string } | null>;
export type Gate = {
  /** Proxies in front. */
  trusted: number;
  /** The actions of this build; null where that is not known. */
  known: Set<string> | null;
  pageOf?: PageOf;
  /** Whether the database was away when it was last asked, and still is. */
  isStillAway?: (() => Promise<boolean>) | undefined;
};

/** What was sent with requests that were passed on, in case their answer cannot be made. */
const passedOn = new WeakMap<IncomingMessage, FormData>();
const awaySeconds = 10;

/** Gives each place of the queue for comments without a proof its rest. */
export const openGate = (): void => restUnproven(rest);

type Why = { status: number; reason: Reason; wait?: number };

/**
 * Answers forms of readers before the framework and the database see them, with their page: in a
 * flood comments without a proof (npm run bench -- flood), forms of another build, and all while
 * the database is away. Gives the request to go on with, or null.
 */
export async function passGate(request: IncomingMessage, response: ServerResponse, gate: Gate): Promise<IncomingMessage | null> {
  if (!isReadersForm(request)) return request;
  const body = await readWhole(request);
  if (body === null) return null;
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const form = await new Response(new Uint8Array(body), { headers }).formData().catch(() => null);
  const why = form && refusalOf(request, form, gate, (await gate.isStillAway?.()) ?? false);
  const refused = why && (await refusedPage(request, form, why, gate.pageOf ?? askForPage));
  if (!refused) {
    const again = withBody(request, body);
    if (form) passedOn.set(again, form);
    return again;
  }
  response.writeHead(why.status, refused.headers).end(refused.html);
  return null;
}

/**
 * The page that a form came from with what was typed in it, for a form whose answer could not be
 * made because the database is away: it may or may not have been saved. Null where the request
 * brought none, or the page is not kept.
 */
export async function refilledPage(request: IncomingMessage, pageOf: PageOf = askForPage) {
  const form = passedOn.get(request);
  const why: Why = { status: statusOf('database-uncertain'), reason: 'database-uncertain', wait: awaySeconds };
  const refused = form && (await refusedPage(request, form, why, pageOf));
  return refused ? { status: why.status, ...refused } : null;
}

/** True for a form from a page of readers, of a size that is read at all. */
function isReadersForm(request: IncomingMessage): boolean {
  const { method, url = '', headers } = request;
  if (method !== 'POST' || !isReaderAddress(url) || !headers['content-type']?.startsWith('multipart/form-data')) return false;
  const size = declaredBytes(request);
  return size > 0 && size <= mostBytes;
}

function refusalOf(request: IncomingMessage, form: FormData, { trusted, known }: Gate, isAway: boolean): Why | null {
  if (isFromOtherBuild(form, known)) return { status: statusOf('other-build'), reason: 'other-build' };
  if (isAway) return { status: statusOf('database-away'), reason: 'database-away', wait: awaySeconds };
  if (request.headers.cookie?.includes('session-token')) return null;
  const address = clientAddress(new Headers({ 'x-forwarded-for': String(request.headers['x-forwarded-for'] ?? '') }), trusted);
  const wait = isPaused(address) || postingLimits.unproven.refusesFor !== null ? waitOf(form, address) : null;
  return wait === null ? null : { status: statusOf('too-fast'), reason: 'too-fast', wait };
}

/**
 * How many seconds a form has to wait; null for one that is no comment, brings a proof, or may be
 * taken.
 */
function waitOf(form: FormData, address: string): number | null {
  const read = (name: string) => String(form.get(name) ?? '');
  if (read('form') !== 'comment' || read('proof') !== '' || isTakenText(address, read('text'))) return null;
  return pauseLeft(address, read('name').trim()) ?? postingLimits.unproven.refusesFor;
}

async function refusedPage(request: IncomingMessage, form: FormData, { status, reason, wait }: Why, pageOf: PageOf) {
  const given = String(form.get('locale'));
  const page = await pageOf(request, request.url ?? '/').catch((error: unknown) => {
    log.warn({ error }, 'the page of a form could not be had; the form goes on without it');
    return null;
  });
  const { explain } = await import('@/lib/ground/messages');
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

/**
 * The page at an address, as everyone gets it. For a few seconds it is asked for once, however many
 * ask.
 */
function askForPage(request: IncomingMessage, path: string): ReturnType<typeof fetchPage> {
  const now = performance.now();
  const known = pages.get(path);
  if (known && known.until > now) return known.page;
  for (const [waiting, { until }] of pages) if (until <= now || pages.size > 50) pages.delete(waiting);
  const page = fetchPage(`http://127.0.0.1:${request.socket.localPort}${path}`);
  pages.set(path, { until: now + freshFor, page });
  return page;
}

async function fetchPage(url: string) {
  const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) });
  return answer.ok ? { html: await answer.text(), policy: answer.headers.get('content-security-policy') ?? '' } : null;
}
