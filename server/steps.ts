import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerPlain } from './plain-page';

export type Asked = { request: IncomingMessage; response: ServerResponse };
/** Answers a request, or passes on what the next one is to answer: null when it has answered. */
export type FrontStep<Parts> = (asked: Asked, parts: Parts) => Asked | null | Promise<Asked | null>;
/** Answers a request; a promise where that takes time. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void> | undefined;

/**
 * What answers a request: the steps, in their order, and then `last`. Nobody is made to wait for a
 * step that need not wait.
 */
export function stepThrough<Parts extends { report: (error: unknown, what: string) => void }>(
  steps: readonly FrontStep<Parts>[],
  parts: Parts,
  last: Answer,
): Answer {
  const failed = (error: unknown, { request, response }: Asked) => {
    parts.report(error, 'a request could not be answered');
    if (!response.headersSent) answerPlain(response, 'broken', request.url ?? '/', request.method === 'HEAD');
    else response.destroy();
  };
  const goOn = (given: Asked, from: number): Promise<void> | undefined => {
    let asked: Asked | null = given;
    try {
      for (let at = from; at < steps.length && asked !== null; at += 1) {
        const next: Asked | null | Promise<Asked | null> | undefined = steps[at]?.(asked, parts);
        if (next instanceof Promise) {
          const present = asked;
          return next.then(
            (after) => (after === null ? undefined : goOn(after, at + 1)),
            (error: unknown) => failed(error, present),
          );
        }
        asked = next ?? null;
      }
      return asked === null ? undefined : last(asked.request, asked.response);
    } catch (error) {
      failed(error, asked ?? given);
    }
    return undefined;
  };
  return (request, response) => goOn({ request, response }, 0);
}
