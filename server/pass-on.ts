import { Agent, request as ask, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { requestIdHeader, requestIdOf } from '@/lib/ground/request-id';
import { ownFetch } from '@/lib/publishing/own-fetch';
import { hasBody } from './body';
import { answerLine, answerPlain } from './plain-page';
import type { Answer } from './steps';

/** Carries the address of the client from the thread at the door to the thread of the house. */
export const peerHeader = 'x-infoshos-peer';

/** Of a connection, and no part of what is asked or answered (RFC 9110, 7.6.1). */
const ofConnection = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade', 'http2-settings'];

function headersFor(request: IncomingMessage): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = { ...request.headers };
  for (const name of ofConnection) delete headers[name];
  // Answered at the door, where the client waits for it.
  delete headers.expect;
  if (request.headers['transfer-encoding'] !== undefined) headers['transfer-encoding'] = 'chunked';
  headers[peerHeader] = request.socket.remoteAddress ?? '';
  return headers;
}

/** Names and values as they came, repeated ones too; `close` is said on to the client. */
function headersFrom({ rawHeaders }: IncomingMessage): string[] {
  const headers: string[] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [name = '', value = ''] = [rawHeaders[at], rawHeaders[at + 1]];
    const plain = name.toLowerCase();
    const isClosing = plain === 'connection' && value === 'close';
    if (isClosing || (plain !== 'date' && !ofConnection.includes(plain))) headers.push(name, value);
  }
  return headers;
}

/** Has the house make a page anew that is kept, for nobody who waits for it. */
type Refresh = (path: string, host: string) => void;

/**
 * Passes requests on over connections that `open` makes, which are used again. Nothing is tried
 * twice: what was passed on may have been done.
 */
export function passingOn(open: () => Duplex, report: (error: unknown, what: string) => void): { pass: Answer; refresh: Refresh } {
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 16 });
  Object.assign(agent, { createConnection: open });
  const failed = (error: unknown, request: IncomingMessage, response: ServerResponse) => {
    // What the body was refused for has been answered; a client that has gone is owed no answer.
    if (response.destroyed || request.errored) return;
    if (response.headersSent) return void response.destroy();
    report(error, 'a request could not be passed on');
    answerPlain(response, 'broken', request.url ?? '/', request.method === 'HEAD');
  };

  const pass: Answer = (request, response) => {
    let passed: ReturnType<typeof ask>;
    try {
      passed = ask({ agent, method: request.method, path: request.url, headers: headersFor(request), setHost: false });
    } catch {
      // Signs that may not stand in what is sent on: no client of ours sends them.
      return answerLine(response, 400, 'Bad request', { connection: 'close' }) as undefined;
    }
    passed.on('error', (error) => failed(error, request, response));
    passed.on('response', (answer) => {
      if (response.headersSent || response.destroyed) return void answer.resume();
      answer.on('error', () => response.destroy());
      response.writeHead(answer.statusCode ?? 500, headersFrom(answer));
      answer.pipe(response);
      // With the first bytes, or alone where these take time, as in a stream of events.
      setImmediate(() => {
        if (!response.writableEnded && !response.destroyed) response.flushHeaders();
      });
    });
    response.once('close', () => {
      // Gone before it had its answer, or answered before all of what it sent was wanted.
      if (!response.writableFinished || !passed.writableEnded) passed.destroy();
    });
    if (hasBody(request)) {
      request.once('error', () => passed.destroy());
      request.pipe(passed);
    } else passed.end();
    return Promise.resolve();
  };

  const refresh: Refresh = (path, host) => {
    // As the site asks for its own pages: what comes of it is kept before it is answered.
    const headers = { host, [requestIdHeader]: requestIdOf(undefined), ...ownFetch(), 'x-forwarded-for': '127.0.0.1', [peerHeader]: '127.0.0.1' };
    ask({ agent, method: 'HEAD', path, headers })
      .on('response', (answer) => answer.resume())
      .on('error', (error) => report(error, 'a page could not be asked for anew'))
      .end();
  };
  return { pass, refresh };
}
