import type { IncomingMessage, ServerResponse } from 'node:http';
import { lanes, restUnproven } from '@/lib/comments/posting/lanes';
import { isPaused, isTaken, pauseLeft, siteName } from '@/lib/comments/posting/paused';
import { isLocale, type Locale, languageTags } from '@/lib/ground/locales';
import { explain, translator } from '@/lib/ground/messages';
import { clientAddress } from '@/lib/ground/origin';
import { declaredBytes, readWhole, withBody } from './body';
import { escaped, localeOf, plainHeaders, plainStyle } from './plain-page';

const mostBytes = 64 * 1024;
/** Milliseconds. With two places some seven comments without a proof are taken a second, as many again wait in the lane. */
const rest = 250;

type Form = Pick<FormData, 'get' | 'entries'> | URLSearchParams;

/** Gives each place of the lane for comments without a proof its rest. */
export const openGate = (): void => restUnproven(rest);

/** True for what may be a comment, by someone without an account, of a size that is read at all. */
function isGuestsPost({ method, url = '', headers }: IncomingMessage, size: number): boolean {
  if (method !== 'POST' || headers.cookie?.includes('session-token') || headers['next-action'] !== undefined) return false;
  return size > 0 && size <= mostBytes && /^\/(?:api\/comments$|(?:en|ru|zh)\/)/.test(url);
}

async function readForm(type: string, body: Buffer): Promise<Form | null> {
  if (type.startsWith('application/x-www-form-urlencoded')) return new URLSearchParams(body.toString());
  if (!type.startsWith('multipart/form-data')) return null;
  return new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData().catch(() => null);
}

const read = (form: Form, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

const isComment = (form: Form, url: string): boolean => url === '/api/comments' || read(form, 'form') === 'comment';

/** How many seconds the author of this form has to wait, or null where it is to be taken. */
function waits(form: Form, address: string): number | null {
  if (read(form, 'proof') !== '' || isTaken(address, read(form, 'text'))) return null;
  return pauseLeft(address, read(form, 'name').trim()) ?? lanes.unproven.refusesFor;
}

/**
 * Comments without a proof from an address that was told to wait, or while as many wait as may, are answered before the framework
 * and the database see them: in a flood the readers' pages keep the process to themselves (npm run bench -- flood). Gives the
 * request to go on with, or null when it has answered. `trusted`: proxies in front.
 */
export async function passGate(request: IncomingMessage, response: ServerResponse, trusted: number): Promise<IncomingMessage | null> {
  if (!isGuestsPost(request, declaredBytes(request))) return request;
  const address = clientAddress(new Headers({ 'x-forwarded-for': String(request.headers['x-forwarded-for'] ?? '') }), trusted);
  if (!isPaused(address) && lanes.unproven.refusesFor === null) return request;
  const body = await readWhole(request);
  if (body === null) return null;
  const form = await readForm(String(request.headers['content-type'] ?? ''), body);
  const seconds = form && isComment(form, request.url ?? '') ? waits(form, address) : null;
  if (form === null || seconds === null) return withBody(request, body);
  refuse(request, response, form, seconds);
  return null;
}

const style = `${plainStyle}
label{display:block;font-weight:600;margin-top:1.25rem}
input,textarea,button{font:inherit;color:inherit;background:transparent;border:1px solid currentColor;box-sizing:border-box;padding:.6rem;min-height:44px}
input,textarea{width:100%}
button{font-weight:600;margin-top:1.25rem;padding:.75rem 1.5rem}
.t{position:absolute;left:-10000px}`;

const labels: Record<string, (locale: Locale) => string> = {
  text: (locale) => translator(locale, 'comments')('text'),
  name: (locale) => translator(locale, 'comments')('name'),
  email: (locale) => translator(locale, 'commenter')('form.email'),
};

function fieldOf(name: string, value: string, locale: Locale): string {
  const label = labels[name];
  const [key, text] = [escaped(name), escaped(value)];
  if (!label) return name === 'website' ? '' : `<input type="hidden" name="${key}" value="${text}">`;
  const field =
    name === 'text'
      ? `<textarea id="${key}" name="${key}" rows="9" dir="auto" required>\n${text}</textarea>`
      : `<input id="${key}" name="${key}" value="${text}"${name === 'email' ? ' type="email"' : ''}>`;
  return `<label for="${key}">${escaped(label(locale))}</label>${field}`;
}

/** The form with everything that was typed, ready to be sent again to where it was sent. */
function page(url: string, form: Form, locale: Locale, seconds: number, isParts: boolean): string {
  const t = translator(locale, 'comments');
  const fields = [...form.entries()].flatMap(([name, value]) => (typeof value === 'string' ? fieldOf(name, value, locale) : []));
  const trap = '<div class="t" aria-hidden="true"><input name="website" tabindex="-1" autocomplete="off"></div>';
  const site = siteName(locale);
  const header = site ? `<header><a href="/${locale}">${escaped(site)}</a></header>` : '';
  const type = isParts ? ' enctype="multipart/form-data"' : '';
  return `<!DOCTYPE html><html lang="${languageTags[locale]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(t('refusedTitle'))}</title><style>${style}</style></head><body>${header}<main><h1>${escaped(t('refusedTitle'))}</h1><form method="post" action="${escaped(url)}"${type} data-form="comment"><p role="alert">${escaped(explain(locale, 'too-fast', { seconds }))}</p><p>${escaped(t('refusedText'))}</p>${fields.join('')}${trap}<button type="submit">${escaped(t('send'))}</button></form></main></body></html>`;
}

function refuse(request: IncomingMessage, response: ServerResponse, form: Form, seconds: number): void {
  const url = request.url ?? '/';
  const said = read(form, 'locale');
  const locale = isLocale(said) ? said : localeOf(url);
  const isParts = String(request.headers['content-type']).startsWith('multipart/');
  const bytes = Buffer.from(page(url, form, locale, seconds, isParts));
  const headers = { ...plainHeaders, 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'" };
  response.writeHead(429, { ...headers, 'retry-after': String(seconds), 'content-length': bytes.length }).end(bytes);
}
