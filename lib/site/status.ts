import { ServerResponse } from 'node:http';

const kept = globalThis as typeof globalThis & { infoshosStatuses?: true };
const mark = '<meta name="status" content="404"/>';
const inner = Symbol('end');

type End = (this: ServerResponse, ...given: unknown[]) => ServerResponse;
type Holder = ServerResponse & { [inner]?: End };

/** The metadata of a page that is not there. `answerMissing` reads the mark and answers 404. */
export const missingMetadata = (title: string) => ({ title, robots: { index: false }, other: { status: '404' } });

/** True where this process puts the status on by itself; elsewhere a missing page has to throw the framework's notFound(). */
export const answersMissing = (): boolean => kept.infoshosStatuses === true;

/** True for an HTML answer whose head carries the mark. */
export function isMarkedMissing(chunk: unknown): boolean {
  if (typeof chunk !== 'string' || !chunk.startsWith('<!DOCTYPE html>')) return false;
  const at = chunk.indexOf(mark);
  return at > 0 && at < chunk.indexOf('</head>');
}

/**
 * The framework's notFound() sends an empty body to readers without JavaScript. A missing page is therefore rendered like
 * any other, with a mark in its head, and the status is set where the answer ends: above compression, which replaces `end`.
 */
export function answerMissing(): void {
  if (kept.infoshosStatuses) return;
  kept.infoshosStatuses = true;
  const original = ServerResponse.prototype.end as End;
  const watch = (end: End): End =>
    function (this: ServerResponse, ...given) {
      if (!this.headersSent && this.statusCode === 200 && isMarkedMissing(given[0])) this.statusCode = 404;
      return end.apply(this, given);
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
}
