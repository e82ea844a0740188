import { IncomingMessage, type ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { ownFetch } from '@/lib/publishing/own-fetch';
import type { AskSite } from '@/lib/publishing/prerender';
import { PageAnswer } from './page-answer';

type Front = (request: IncomingMessage, response: ServerResponse) => Promise<void> | undefined;

/** Milliseconds after which an answer that does not come is given up. */
const patience = 10_000;

/**
 * Asks the front of this process for an address as a reader would, but without a connection: a
 * publication asks for dozens, most of them twice.
 */
export const askOwnFront =
  (front: Front, host: string): AskSite =>
  async (path) => {
    const request = new IncomingMessage(new Socket());
    // Made in full; what nobody reads is not sent.
    Object.assign(request, { method: 'HEAD', url: path, headers: { host, 'accept-encoding': 'identity', ...ownFetch() } });
    request.push(null);
    const answer = new PageAnswer(request);
    const late = setTimeout(() => answer.leave(), patience);
    try {
      await Promise.race([Promise.all([front(request, answer), answer.whole]), answer.left]);
    } finally {
      clearTimeout(late);
    }
    if (!answer.writableEnded) throw new Error(`the page ${path} did not come within ${patience / 1000} s`);
    return {
      status: answer.statusCode,
      header: (name) => {
        const value = answer.getHeader(name);
        return value === undefined ? null : String(value);
      },
    };
  };
