import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { type ClassNames, withShortNames } from './class-names';
import { packGzip } from './encoding';
import { withFirstStyle } from './first-style';
import type { PageAnswer } from './page-answer';
import type { CachedPage, Tags } from './page-cache';

// What the framework adds for its own program in the browser: files, flight data, their preloads.
const frameworkFile =
  /<script(?=[^>]*\ssrc="\/_next\/)[^>]*><\/script>|<link(?=[^>]*\srel="(?:preload|modulepreload)")(?=[^>]*\s(?:as="script"|href="\/_next\/[^"]*\.js))[^>]*>/g;
const inlineScript = /<script(?:\s(?![^>]*\b(?:src|type)=)[^>]*)?>([\s\S]*?)<\/script>/g;
const frameworkCode = /__next_[a-z]\b|\bTURBOPACK\b|^\s*(?:\$R[A-Z]|requestAnimationFrame\(function\(\)\{\$RT)/;
const markers = /<!--\/?\$[!?~]?-->|<!-- -->|<!--\/?&-->/g;
/** In HTML the stroke of an element that never has an end is noise (HTML Standard, 13.1.2.1). */
const voidEnd = /(<(?:meta|link|img|input|br|hr|source|wbr)(?:\s[^>]*?)?)\/>/g;
const emptyOutlet = /<div hidden=""><\/div>/g;
/** How React orders sheets, what every browser knows of a face by its name, and of a button. */
const noise = / data-precedence="next"| type="font\/woff2"|(?<=<button) type="submit"/g;
/** Tags whose attributes need no value; fields are filled in again by theirs. */
const notOfFields = /<(?!input|textarea|select|option|form|button|img)[a-z][^>]*>/g;
const noValue = /=""(?=[\s>])/g;
// Ends that HTML lets be left out where what follows says the same (HTML Standard, 13.1.2.4).
const itemEnd = /<\/li>(?=<li[\s>]|<\/[uo]l>)|<\/d[td]>(?=<d[td][\s>]|<\/dl>)|<\/t[dhr]>(?=<t[dhr][\s>]|<\/t(?:r|head|body)>)/g;
const paragraphEnd =
  /<\/p>(?=<(?:p|h[1-6]|ul|ol|dl|div|article|details|fieldset|figure|section|table|blockquote|aside|footer|header|form|hr|nav|pre)[\s>]|<\/(?:div|section|article|aside|main|footer|header|form|fieldset|details|li|dd|td|figcaption|blockquote|body)>)/g;

/** A page without the framework's program: what the server has rendered is all there is to it. */
export function withoutFramework(html: string): string {
  return html
    .replace(frameworkFile, '')
    .replace(inlineScript, (whole, code: string) => (frameworkCode.test(code) ? '' : whole))
    .replace(markers, '')
    .replace(voidEnd, '$1>')
    .replace(emptyOutlet, '')
    .replace(noise, '')
    .replace(notOfFields, (tag) => tag.replace(noValue, ''))
    .replace(paragraphEnd, '')
    .replace(itemEnd, '')
    .replace(/<\/html>$/, '');
}

const mark = /<meta name="status" content="([45]\d\d)"\/?>/;
const wait = /<meta name="retry-after" content="(\d{1,6})"\/?>/;
const errorPage = '<html id="__next_error__"';

/**
 * The status that a page says in its head, where it says one, and when to try again: the framework
 * would answer 200.
 */
export function statusIn(html: string): { status: number; wait: string | null } | null {
  const head = html.slice(0, Math.max(0, html.indexOf('</head>')));
  const found = mark.exec(head);
  if (!found) return null;
  const status = Number(found[1]);
  return { status, wait: wait.exec(head)?.[1] ?? (status === 503 ? '10' : null) };
}

/** Where the framework's page of a redirect leads, when that is what a page is; null otherwise. */
export function redirectIn(html: string): string | null {
  if (!html.slice(0, 200).includes(errorPage)) return null;
  return /NEXT_REDIRECT;(?:replace|push);((?:\/(?!\/)|https:\/\/)[^\s"'<>\\]*?);30[78];/.exec(html)?.[1] ?? null;
}

/**
 * What the framework says of a page it keeps lets a browser show the old page once more before it
 * asks (Chromium does so where a service worker fetches). Caches in front may keep it; a browser
 * asks.
 */
export function cacheControl(held: unknown): string {
  const text = String(held ?? '');
  const seconds = /^s-maxage=(\d+)/.exec(text)?.[1];
  return seconds === undefined ? text || 'no-store' : `public, max-age=0, must-revalidate, s-maxage=${Math.min(Number(seconds), 300)}`;
}

/**
 * Seconds for which a page that the framework has just called new may be sent without asking again:
 * a tenth of its own limit.
 */
export const keptSeconds = (held: unknown): number => Math.min(30, Number(/^s-maxage=(\d+)/.exec(String(held ?? ''))?.[1] ?? 0) / 10);

const ofTheConnection =
  /^(connection|keep-alive|transfer-encoding|content-length|content-encoding|etag|date|vary|cache-control|location|x-powered-by|x-nextjs-.*|accept-ranges)$/;

function headersOf(given: OutgoingHttpHeaders): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || ofTheConnection.test(name)) continue;
    headers[name] = typeof value === 'number' ? String(value) : value;
  }
  return headers;
}

/**
 * A page without a player frames nothing, and need not name where players come from: a third of
 * what its headers weigh.
 */
const withoutPlayers = (policy: string, html: string): string => (html.includes(' data-player="') ? policy : policy.replace(/ ?frame-src [^;]*;/, ''));

/** The preloads of a page, without those of the framework's program. */
const withoutScripts = (links: string): string =>
  links
    .split(/,\s*(?=<)/)
    .filter((part) => !/;\s*as="?script"?/.test(part) && !/^<\/_next\/[^>]*\.js[?>]/.test(part))
    .join(', ');

/**
 * What an answer of the framework is: a page to send, one that it could not make, or one that is
 * not there and says so to scripts only.
 */
export type RenderedPage =
  | { kind: 'page'; page: CachedPage; cache: string; seconds: number; tags?: Tags }
  | { kind: 'broken' /** By the database's state, and no fault of the program. */; isTroubled?: boolean }
  | { kind: 'missing' };

/**
 * The page that the framework has answered with. `known`: the page it answered with before, which
 * need not be made again.
 */
export async function readerPageOf(answer: PageAnswer, known: CachedPage | null, names: ClassNames | null = null): Promise<RenderedPage> {
  const given = answer.getHeaders();
  const cache = String(given['x-nextjs-cache'] ?? '');
  const source = ['HIT', 'STALE'].includes(cache) ? String(given.etag ?? '') : '';
  const seconds = keptSeconds(given['cache-control']);
  if (known && source !== '' && known.source === source) return { kind: 'page', page: known, cache, seconds };
  const html = answer.body.toString();
  const redirect = redirectOf(answer, given, html);
  const isEmpty = html.slice(0, 200).includes(errorPage);
  if (answer.statusCode >= 500 || (isEmpty && redirect === null && answer.statusCode < 400)) return { kind: 'broken' };
  if (isEmpty && redirect === null) return { kind: 'missing' };
  const headers: Record<string, string | string[]> = { ...headersOf(given), vary: 'Accept-Encoding', 'cache-control': cacheControl(given['cache-control']) };
  if (redirect !== null) {
    const empty = { etag: '', identity: Buffer.alloc(0), length: 0, gzip: null, br: null, styled: null };
    const page = { status: answer.statusCode, headers: { ...headers, location: redirect }, ...empty, source };
    return { kind: 'page', page, cache, seconds };
  }
  const said = statusIn(html);
  const lean = withShortNames(withoutFramework(html), names);
  const identity = Buffer.from(lean);
  const styled = names && withFirstStyle(lean, names.styles);
  const link = typeof headers.link === 'string' ? withShortNames(withoutScripts(headers.link), names) : '';
  const { link: _link, ...others } = headers;
  const policy = others['content-security-policy'];
  if (typeof policy === 'string') others['content-security-policy'] = withoutPlayers(policy, html);
  const more = { ...(link ? { link } : {}), ...(said?.wait ? { 'retry-after': said.wait, 'cache-control': 'no-store' } : {}) };
  const etag = `W/"${createHash('sha1').update(identity).digest('base64url')}"`;
  const page: CachedPage = {
    status: said?.status ?? answer.statusCode,
    headers: { ...others, ...more },
    etag,
    identity,
    length: identity.length,
    gzip: await packGzip(identity),
    br: null,
    styled: styled ? { gzip: await packGzip(Buffer.from(styled)), br: null } : null,
    source,
  };
  return { kind: 'page', page, cache, seconds };
}

/**
 * Where a redirect leads: what is cached may have its Location twice, or in its page only (measured
 * on 16.4.6).
 */
function redirectOf(answer: PageAnswer, given: OutgoingHttpHeaders, html: string): string | null {
  if (![301, 302, 303, 307, 308].includes(answer.statusCode)) return null;
  const location = Array.isArray(given.location) ? given.location[0] : given.location;
  return (typeof location === 'string' ? location : null) ?? redirectIn(html) ?? '/';
}

const ofScripts = /^(rsc|next-router-.*|next-url|next-test-.*|purpose|x-purpose)$/;
const hasEnding = /\.[a-z0-9]{1,12}$/i;

/**
 * True for an address whose answer is a file for machines, which knows by itself who has it
 * already.
 */
export const isFileRequest = (path: string): boolean => hasEnding.test(path);

/** Asks for the page itself: whole, unpacked, for nobody in particular. */
export function askPlainly(request: IncomingMessage): void {
  const { headers } = request;
  for (const name of Object.keys(headers)) if (ofScripts.test(name)) delete headers[name];
  delete headers['accept-encoding'];
  delete headers.range;
  if (isFileRequest((request.url ?? '').split('?')[0] ?? '')) return;
  delete headers['if-none-match'];
  delete headers['if-modified-since'];
}
