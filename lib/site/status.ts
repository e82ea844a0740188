import { AsyncLocalStorage } from 'node:async_hooks';
import { type IncomingMessage, Server, ServerResponse } from 'node:http';
import { answeredAt, isReaderAddress, isRenderedAnew, pathAsked, withoutQuestion } from './address';
import { packedAnswer } from './packed';

const kept = globalThis as typeof globalThis & { infoshosStatuses?: true; infoshosAnswers?: AsyncLocalStorage<ServerResponse> };
const mark = '<meta name="status" content="404"/>';
const inner = Symbol('end');

type End = (this: ServerResponse, ...given: unknown[]) => ServerResponse;
type Holder = ServerResponse & { [inner]?: End };

/** True for an HTML answer whose head carries the mark. */
export function isMarkedMissing(chunk: unknown): boolean {
  if (typeof chunk !== 'string' || !chunk.startsWith('<!DOCTYPE html>')) return false;
  const at = chunk.indexOf(mark);
  return at > 0 && at < chunk.indexOf('</head>');
}

const frameworkParts =
  /<script(?:\s[^>]*)?\ssrc="\/_next\/[^"]*"[^>]*><\/script>|<script(?:\s[^>]*)?>(?:\(?self\.__next_f|\(globalThis\["TURBOPACK"\])[\s\S]*?<\/script>|<link rel="preload" as="script"[^>]*>/g;

/** A reader's page without the scripts of the framework, which have nothing to do there. */
export const withoutFramework = (chunk: unknown): unknown =>
  typeof chunk === 'string' && chunk.startsWith('<!DOCTYPE html><html lang=') ? chunk.replace(frameworkParts, '') : chunk;

/** Where the framework's page of a redirect leads, when that is what a chunk is; null otherwise. */
export function redirectOf(chunk: unknown): string | null {
  if (typeof chunk !== 'string' || !chunk.startsWith('<!DOCTYPE html><html id="__next_error__"')) return null;
  return /NEXT_REDIRECT;(?:replace|push);((?:\/(?!\/)|https:\/\/)[^\s"'<>\\]*?);30[78];/.exec(chunk)?.[1] ?? null;
}

/**
 * What the framework says of a page it keeps, `s-maxage=300, stale-while-revalidate=…`, lets a browser show the old page once more
 * before it asks (Chromium does so where a service worker fetches). Caches in front may keep it as long as before; a browser asks.
 */
export function forBrowsers(held: unknown): string | null {
  const shared = typeof held === 'string' ? /^(s-maxage=\d+), stale-while-revalidate/.exec(held)?.[1] : undefined;
  return shared ? `public, max-age=0, must-revalidate, ${shared}` : null;
}

/**
 * The framework's notFound() sends an empty body to readers without JavaScript. A missing page is therefore rendered like
 * any other, with a mark in its head, and the status is set where the answer ends: above compression, which replaces `end`. What is
 * cached is compressed here, once.
 */
export function answerMissing(): void {
  if (kept.infoshosStatuses) return;
  kept.infoshosStatuses = true;
  const answers = new AsyncLocalStorage<ServerResponse>();
  kept.infoshosAnswers = answers;
  const original = ServerResponse.prototype.end as End;
  const watch = (end: End): End =>
    function (this: ServerResponse, ...given) {
      if (this.headersSent) return end.apply(this, given);
      // A redirect that is not cached yet gets its Location twice (measured on Next 16.4.6).
      const location = this.getHeader('location');
      if (Array.isArray(location)) this.setHeader('location', location[0] ?? '/');
      // A page that became a redirect while it was rendered anew has lost its Location (measured on Next 16.4.6).
      if ((this.statusCode === 307 || this.statusCode === 308) && location === undefined) {
        const to = redirectOf(given[0]);
        if (to !== null) this.setHeader('location', to);
      }
      if (this.statusCode === 200 && isMarkedMissing(given[0])) this.statusCode = 404;
      const held = forBrowsers(this.getHeader('cache-control'));
      if (held !== null) this.setHeader('cache-control', held);
      if (isReaderAddress(this.req?.url ?? '')) given[0] = withoutFramework(given[0]);
      const packed = packedAnswer(this, given[0]);
      if (!packed) return end.apply(this, given);
      this.setHeader('content-encoding', 'gzip');
      this.setHeader('content-length', packed.length);
      return end.apply(this, [packed, ...given.slice(1).filter((one) => typeof one === 'function')]);
    };
  const watched = watch(original);
  Object.defineProperty(ServerResponse.prototype, 'end', {
    configurable: true,
    get(this: Holder) {
      return this[inner] ?? watched;
    },
    set(this: Holder, end: End) {
      this[inner] = watch(end);
    },
  });
  const emit = Server.prototype.emit;
  Server.prototype.emit = function (this: Server, event: string | symbol, ...given: unknown[]) {
    if (event !== 'request') return Reflect.apply(emit, this, [event, ...given]);
    const [request, response] = given as [IncomingMessage, ServerResponse];
    const asked = pathAsked(request.url ?? '/');
    if (asked === null) {
      response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' }).end('Bad request\n');
      return true;
    }
    const url = answeredAt(asked);
    if (url === null) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
      return true;
    }
    // Node keeps the body of an answer to HEAD back by itself; the page has to be rendered for its status to be known.
    if (request.method === 'HEAD' && isReaderAddress(url)) request.method = 'GET';
    request.url = request.method === 'GET' && !request.headers.rsc ? withoutQuestion(url) : url;
    const pass = () => Reflect.apply(emit, this, [event, ...given]);
    return isRenderedAnew(url) || request.method === 'POST' ? answers.run(response, pass) : pass();
  };
}

/** Makes the page being rendered anew answer 404. Nothing happens on a platform without our process: it answers 200. */
export function answerNotFound(): void {
  const response = kept.infoshosAnswers?.getStore();
  if (response && !response.headersSent) response.statusCode = 404;
}

/** Makes the search page being rendered answer 503. Nothing happens on a platform without our process: it answers 200. */
export function answerUnavailable(): void {
  const response = kept.infoshosAnswers?.getStore();
  if (!response || response.headersSent) return;
  response.statusCode = 503;
  response.setHeader('retry-after', '10');
}

/** Gives the page that comes back with a refused form its status. */
export function answerRefused(status: number, wait?: number): void {
  const response = kept.infoshosAnswers?.getStore();
  if (!response || response.headersSent) return;
  response.statusCode = status;
  if (wait !== undefined) response.setHeader('retry-after', String(wait));
}
