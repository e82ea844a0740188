import type { IncomingMessage, ServerResponse } from 'node:http';
import { onSlowStatement } from '@/db/slow-statements';
import { countRequest, figures, kindOf } from '@/lib/ground/figures';
import { describeError, log } from '@/lib/ground/log';
import { requestIdHeader } from '@/lib/ground/request-id';

/**
 * Receipts, links of letters and the like: what opens something stands in the address. Slugs have
 * small letters only.
 */
const secretPart = /\/(?=[\w-]*[A-Z]|[0-9a-f]{24,}(?:\/|$))[\w-]{24,}(?=\/|$)/g;

/** A path as it may stand in a log: without its question, and without what opens something. */
export const pathForLog = (url: string): string => (url.split('?')[0] ?? '').replace(secretPart, '/…').slice(0, 300);

/** Counts a request once it is answered, and tells it to the log where that is wanted. */
export function logRequest(request: IncomingMessage, response: ServerResponse, tellsAll: boolean): void {
  const begun = performance.now();
  const { method = 'GET', url = '/' } = request;
  const kind = kindOf(url);
  response.once('close', () => {
    const milliseconds = performance.now() - begun;
    countRequest(kind, response.statusCode, milliseconds / 1000);
    if (!tellsAll) return;
    const line = {
      method,
      path: pathForLog(url),
      status: response.statusCode,
      milliseconds: Math.round(milliseconds * 10) / 10,
      whole: response.writableFinished,
    };
    log.info({ ...line, request: request.headers[requestIdHeader] }, 'answered');
  });
}

const minute = 60_000;
/** In a minute: where the line is slow every statement is, and the count of them says so. */
const mostSlowTold = 20;

/** From now on slow statements are named in the log and counted. */
export function logSlowStatements(now = () => performance.now()): void {
  let told = 0;
  let since = now();
  onSlowStatement((slow) => {
    figures().slowQueries += 1;
    if (now() - since > minute) [told, since] = [0, now()];
    told += 1;
    if (told <= mostSlowTold) log.warn(slow, 'a statement of the database was slow');
  });
}

const mostLetters = 800;

/**
 * What the framework or a library prints, as a line of the log: errors without their values, texts
 * cut.
 */
export function logLine(given: unknown[]): { text: string; error?: object } {
  const error = given.find((argument) => argument instanceof Error);
  const text = given
    .filter((argument) => typeof argument === 'string' || typeof argument === 'number')
    .join(' ')
    .split('\nparams:')[0]
    ?.replaceAll(/\u001b\[[\d;]*m/g, '')
    .trim()
    .slice(0, mostLetters);
  return { text: text || 'said by a library', ...(error ? { error: describeError(error) } : {}) };
}

/** From now on whatever prints to the console prints a line of JSON. */
export function redirectConsole(): void {
  for (const [name, level] of [
    ['log', 'info'],
    ['info', 'info'],
    ['warn', 'warn'],
    ['error', 'error'],
    ['debug', 'debug'],
  ] as const)
    console[name] = (...given: unknown[]) => {
      const { text, error } = logLine(given);
      log[level](error ? { error } : {}, text);
    };
  process.removeAllListeners('warning');
  process.on('warning', (warning) => log.warn({ error: warning }, 'a warning of the engine'));
}
