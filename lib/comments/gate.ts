import { type IncomingMessage, Server, type ServerResponse } from 'node:http';
import { clientAddress } from '../actions/origin';
import { pauseLeft, siteName } from './paused';
import { type Refused, refusedHeaders, refusedPage } from './refused-page';

const kept = globalThis as typeof globalThis & { infoshosGate?: true };
const mostBytes = 64 * 1024;

/**
 * Posts without a proof from an address that was told to wait are answered before the framework and the database see them, with the
 * same page: in a flood the readers' pages keep the process to themselves (npm run bench -- flood). `trusted`: proxies in front;
 * `mails`: whether the form asks for an address.
 */
export function guardComments(trusted: number, mails: boolean): void {
  if (kept.infoshosGate) return;
  kept.infoshosGate = true;
  const emit = Server.prototype.emit;
  Server.prototype.emit = function (this: Server, event: string | symbol, ...given: unknown[]) {
    const pass = () => Reflect.apply(emit, this, [event, ...given]);
    if (event !== 'request') return pass();
    const [request, response] = given as [IncomingMessage, ServerResponse];
    const size = sizeOf(request);
    if (size === null) return pass();
    readAll(request, size, (body) => {
      const form = formOf(request.headers['content-type'], body);
      const address = clientAddress(new Headers({ 'x-forwarded-for': String(request.headers['x-forwarded-for'] ?? '') }), trusted);
      const read = (name: string) => String(form?.get(name) ?? '');
      const seconds = form && read('proof') === '' ? pauseLeft(address, read('name').trim(), read('text')) : null;
      if (!form || seconds === null) {
        request.unshift(body);
        pass();
      } else refuse(request, response, seconds, (refused) => refusedPage(refused, form, siteName(read('locale')), mails));
    });
    return true;
  };
}

/** The length of the body of a guest's post from a form, or null for every other request. */
function sizeOf(request: IncomingMessage): number | null {
  if (request.method !== 'POST' || request.url !== '/api/comments' || request.headers.cookie?.includes('session-token')) return null;
  const size = Number(request.headers['content-length'] ?? Number.NaN);
  return size > 0 && size <= mostBytes ? size : null;
}

/** Takes a body of this many bytes out of a request that nobody reads yet: `done` may put it back at once. */
function readAll(request: IncomingMessage, size: number, done: (body: Buffer) => void): void {
  const parts: Buffer[] = [];
  let length = 0;
  const take = () => {
    for (let part: Buffer | null = request.read(); part !== null; part = request.read()) {
      parts.push(part);
      length += part.length;
      if (length < size) continue;
      request.off('readable', take);
      return done(Buffer.concat(parts));
    }
  };
  request.on('readable', take);
}

/** A form as a browser sends it without a script; null for one that a script sends in parts, and brings its proof. */
const formOf = (type: string | undefined, body: Buffer): URLSearchParams | null =>
  type?.startsWith('application/x-www-form-urlencoded') ? new URLSearchParams(body.toString()) : null;

function refuse(request: IncomingMessage, response: ServerResponse, seconds: number, pageOf: (refused: Refused) => string): void {
  const refused = { reason: 'too-fast', fields: {}, values: { seconds } };
  const common = { 'retry-after': String(seconds), 'x-content-type-options': 'nosniff', 'referrer-policy': 'strict-origin-when-cross-origin' };
  if (request.headers.accept?.includes('application/json'))
    response.writeHead(429, { ...common, 'content-type': 'application/json' }).end(JSON.stringify({ ok: false, ...refused }));
  else response.writeHead(429, { ...common, ...refusedHeaders }).end(pageOf(refused));
}
