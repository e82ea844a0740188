import { IncomingMessage, type ServerResponse } from 'node:http';

/**
 * `bytes` a body may have, by address: the first that fits. A form a little too large is answered
 * by its own page.
 */
const limits: [RegExp, number][] = [
  [/^\/api\/media(?=[/?]|$)/, 51 << 20],
  [/^\/api\/documents(?=[/?]|$)/, 21 << 20],
  [/^\/api\/imports(?=[/?]|$)/, 9 << 20],
  [/^\/desk(?=[/?]|$)/, 12 << 20],
  [/^\/api\/(?:reads|comments\/(?:state|proof))(?=[/?]|$)/, 4 << 10],
  [/^\/api\/auth(?=[/?]|$)/, 64 << 10],
  [/^\/(?:\w\w|api)\//, 2 << 20],
];
const otherwise = 64 << 10;

/** How many bytes of a body an address takes. */
export const mostBytes = (url: string): number => limits.find(([address]) => address.test(url))?.[1] ?? otherwise;

export type RequestProblem = 'too-large' | 'slow';
export type Pace = {
  /** Milliseconds in which a body has to arrive, or else at this many bytes a second. */
  patience: number;
  bytesPerSecond: number;
  /** Milliseconds between two looks. */
  every: number;
};
const usualPace: Pace = { patience: 30_000, bytesPerSecond: 8192, every: 1000 };

export const hasBody = (request: IncomingMessage): boolean =>
  request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;

export const declaredBytes = (request: IncomingMessage): number => Number(request.headers['content-length'] ?? 0);

/** The same request, unread, whose body is put in by hand. */
function sameRequest(request: IncomingMessage): IncomingMessage {
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  return Object.assign(new IncomingMessage(request.socket), { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor });
}

/** A request whose body has been read already. */
export function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const again = sameRequest(request);
  // Otherwise its end would count as a broken connection.
  again.complete = true;
  again.push(body);
  again.push(null);
  return again;
}

/**
 * The request with a body that is passed on as it arrives, up to a limit of bytes and of time;
 * `stop` is told once which of them was passed, and answers. What is passed on is never more than
 * the reader of it has asked for.
 */
export function bounded(
  request: IncomingMessage,
  response: ServerResponse,
  most: number,
  stop: (trouble: RequestProblem) => void,
  pace: Pace = usualPace,
): IncomingMessage {
  const again = sameRequest(request);
  const begun = performance.now();
  let size = 0;
  let isOver = false;
  again._read = () => request.resume();
  // The connection is still needed for the answer.
  again._destroy = (error, done) => done(error);
  const end = (trouble?: RequestProblem) => {
    if (isOver) return;
    isOver = true;
    clearInterval(watch);
    if (trouble === undefined) return;
    stop(trouble);
    again.destroy(new Error(`the body of the request was ${trouble}`));
  };
  const watch = setInterval(() => {
    const waited = performance.now() - begun;
    if (!request.isPaused() && waited > pace.patience && size < (waited / 1000) * pace.bytesPerSecond) end('slow');
  }, pace.every).unref();
  request.on('data', (part: Buffer) => {
    if (isOver) return;
    size += part.length;
    if (size > most) end('too-large');
    else if (!again.push(part)) request.pause();
  });
  request.on('end', () => {
    if (isOver) return;
    end();
    again.complete = true;
    again.push(null);
  });
  request.on('close', () => {
    if (isOver || request.complete) return;
    end();
    again.destroy(new Error('the client went away'));
  });
  // Answered without reading all of it: the rest goes by, so that the connection can be used again.
  response.once('close', () => {
    request.resume();
  });
  again.on('error', () => undefined);
  return again;
}

/**
 * Reads a body whole, up to a limit. Null once `stop` has been told why not, or the client went
 * away.
 */
export async function readWhole(request: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  try {
    for await (const part of request) parts.push(part as Buffer);
    return Buffer.concat(parts);
  } catch {
    return null;
  }
}
