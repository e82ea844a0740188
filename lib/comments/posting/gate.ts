import { IncomingMessage, Server, type ServerResponse } from 'node:http';
import { isLocale, type Locale } from '../../ground/locales';
import { explain } from '../../ground/messages';
import { clientAddress } from '../../ground/origin';
import { lanes, restUnproven } from './lanes';
import { isPaused, isTaken, pauseLeft, siteName } from './paused';
import { type Refused, refusedHeaders, refusedPage } from './refused-page';

const kept = globalThis as typeof globalThis & { infoshosGate?: true };
const mostBytes = 64 * 1024;
/** Milliseconds. With two places some seven comments without a proof are taken a second, as many again wait in the lane. */
const rest = 250;

/**
 * Posts without a proof from an address that was told to wait, or while as many wait as may, are answered before the framework and the database see them, with the
 * same page: in a flood the readers' pages keep the process to themselves (npm run bench -- flood). `trusted`: proxies in front;
 * `mails`: whether the form asks for an address.
 */
export function guardComments(trusted: number, mails: boolean): void {
  if (kept.infoshosGate) return;
  kept.infoshosGate = true;
  restUnproven(rest);
  const emit = Server.prototype.emit;
  Server.prototype.emit = function (this: Server, event: string | symbol, ...given: unknown[]) {
    const pass = () => Reflect.apply(emit, this, [event, ...given]);
    if (event !== 'request') return pass();
    const [request, response] = given as [IncomingMessage, ServerResponse];
    if (!isGuestsPost(request)) return pass();
    const address = clientAddress(new Headers({ 'x-forwarded-for': String(request.headers['x-forwarded-for'] ?? '') }), trusted);
    if (!isPaused(address) && lanes.unproven.refusesFor === null) return pass();
    readAll(request, (body) => {
      const form = formOf(request.headers['content-type'], body);
      const read = (name: string) => String(form?.get(name) ?? '');
      const waits = () => (isTaken(address, read('text')) ? null : (pauseLeft(address, read('name').trim()) ?? lanes.unproven.refusesFor));
      const seconds = form && read('proof') === '' ? waits() : null;
      const given = read('locale');
      const locale = isLocale(given) ? given : 'en';
      if (form && seconds !== null) refuse({ request, response, locale, seconds }, (refused) => refusedPage(refused, form, siteName(locale), mails));
      else Reflect.apply(emit, this, [event, withBody(request, body), response]);
    });
    return true;
  };
}

/** True for a comment from a form, by someone without an account, of a size that is read at all. */
function isGuestsPost(request: IncomingMessage): boolean {
  if (request.method !== 'POST' || request.url !== '/api/comments' || request.headers.cookie?.includes('session-token')) return false;
  const size = Number(request.headers['content-length'] ?? Number.NaN);
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

/** A form as a browser sends it without a script; null for one that a script sends in parts, and brings its proof. */
const formOf = (type: string | undefined, body: Buffer): URLSearchParams | null =>
  type?.startsWith('application/x-www-form-urlencoded') ? new URLSearchParams(body.toString()) : null;

type Asked = { request: IncomingMessage; response: ServerResponse; locale: Locale; seconds: number };

function refuse({ request, response, locale, seconds }: Asked, pageOf: (refused: Refused) => string): void {
  const refused: Refused = { reason: 'too-fast', fields: {}, values: { seconds } };
  const common = { 'retry-after': String(seconds), 'x-content-type-options': 'nosniff', 'referrer-policy': 'strict-origin-when-cross-origin' };
  if (request.headers.accept?.includes('application/json'))
    response
      .writeHead(429, { ...common, 'content-type': 'application/json' })
      .end(JSON.stringify({ ok: false, ...refused, told: explain(locale, refused.reason, refused.values) }));
  else response.writeHead(429, { ...common, ...refusedHeaders }).end(pageOf(refused));
}
