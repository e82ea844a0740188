import type { ServerResponse } from 'node:http';
import { isLocale, type Locale, languageTags } from '@/lib/ground/locales';
import { dark, light } from '@/lib/ground/palette';
import { requestIdHeader } from '@/lib/ground/request-id';
import { front as en } from '@/messages/en/front';
import { front as ru } from '@/messages/ru/front';
import { front as zh } from '@/messages/zh/front';

/** These texts alone: all there are would be read at the start for a page that is hardly needed. */
const texts: Record<Locale, typeof en> = { en, ru, zh };

const plainStyle = `
:root{color-scheme:light dark}
body{margin:0;background:light-dark(${light.paper},${dark.paper});color:light-dark(${light.ink},${dark.ink});font:1.0625rem/1.6 system-ui,sans-serif}
main{max-width:66ch;margin:12vh auto;padding:0 1.5rem}
h1{font:700 2rem/1.2 "Source Serif",Georgia,serif;letter-spacing:-.015em}
a{color:light-dark(${light.accent},${dark.accent});display:inline-block;padding:.6rem 1.5rem .6rem 0;min-height:24px}
:focus-visible{outline:2px solid currentColor;outline-offset:2px}`;

export type Plain = 'tooLarge' | 'slow' | 'broken' | 'away';
const statuses: Record<Plain, number> = { tooLarge: 413, slow: 408, broken: 500, away: 503 };

/** The language of an address, English where it has none. */
export function localeOf(url: string): Locale {
  const given = /^\/([a-z]{2})(?=[/?]|$)/.exec(url)?.[1] ?? '';
  return isLocale(given) ? given : 'en';
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** A text as it stands in HTML. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll('\0', '')
    .replace(/[&<>"]/g, (letter) => escapes[letter] ?? '');

/**
 * A whole page that needs neither the framework nor the database: what is wrong, and where to go
 * on.
 */
function plainPage(kind: Plain, locale: Locale, again = ''): string {
  const text = texts[locale];
  const title = escaped(text[`${kind}Title`]);
  const links = `${again ? `<a href="${escaped(again)}">${escaped(text.again)}</a>` : ''}<a href="/${locale}">${escaped(text.home)}</a>`;
  return `<!DOCTYPE html><html lang="${languageTags[locale]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${plainStyle}</style></head><body><main><h1>${title}</h1><p role="alert">${escaped(text[kind])}</p><p>${links}</p></main></body></html>`;
}

/** For which request an answer is. */
function ofRequest(response: ServerResponse): Record<string, string> {
  const id = response.req?.headers[requestIdHeader];
  return typeof id === 'string' ? { [requestIdHeader]: id } : {};
}

/** Nothing on such a page may run or load. */
const plainHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
};

/** Answers with such a page; a page that is asked for can be asked for again. */
export function answerPlain(response: ServerResponse, kind: Plain, url: string, isHead = false, locale = localeOf(url)): void {
  const page = Buffer.from(plainPage(kind, locale, kind === 'broken' || kind === 'away' ? url : ''));
  const retry: Record<string, string> = kind === 'away' ? { 'retry-after': '10' } : {};
  response.writeHead(statuses[kind], { ...plainHeaders, ...retry, ...ofRequest(response), 'content-length': page.length }).end(isHead ? undefined : page);
}

/** Answers with a line of text: to what no reader sends. */
export function answerLine(response: ServerResponse, status: number, line: string, more: Record<string, string> = {}): void {
  const text = Buffer.from(`${line}\n`);
  response
    .writeHead(status, {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...ofRequest(response),
      ...more,
      'content-length': text.length,
    })
    .end(text);
}

const lingering = 3000;

/**
 * Answers to a request whose body is not wanted and closes the connection, but not before the
 * client, which is still sending, has had the time to read the answer.
 */
export function refuseBody(response: ServerResponse, kind: Plain, url: string): void {
  const { req: request } = response;
  if (response.headersSent) {
    request.socket.destroy();
    return;
  }
  const page = Buffer.from(plainPage(kind, localeOf(url)));
  response.writeHead(statuses[kind], { ...plainHeaders, ...ofRequest(response), connection: 'close', 'content-length': page.length });
  response.write(page);
  const close = () => {
    clearTimeout(timer);
    response.end(() => request.socket.destroy());
  };
  const timer = setTimeout(close, lingering);
  request.once('end', close);
  request.once('close', close);
  request.resume();
}
