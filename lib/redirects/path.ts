import { isLocale, type Locale } from '../ground/locales';

/** First parts of addresses that are never a reader's page. */
const reserved = ['desk', 'api', '_next', 'media', 'preview', 'seo', 'sitemaps'];
/** Kept visible characters only: no space, control, backslash, query or fragment. */
const isPath = (text: string) => /^\/(?!\/)[^\s\\?#\p{Cc}]*$/u.test(text);

/** The path as it is stored: decoded, without a slash at its end. Null for what is no path. */
export function plainPath(text: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURI(text.trim()).normalize('NFC');
  } catch {
    return null;
  }
  if (!isPath(decoded) || decoded.includes('//') || decoded.split('/').some((part) => part === '.' || part === '..')) return null;
  return decoded.length > 1 ? decoded.replace(/\/$/, '') : decoded;
}

/** `/ru/tags/a` is Russian and `/tags/a`; `/old.html` has no language. */
export function splitLocale(path: string): { locale: Locale | null; rest: string } {
  const [, first = '', ...parts] = path.split('/');
  return isLocale(first) ? { locale: first, rest: `/${parts.join('/')}` } : { locale: null, rest: path };
}

/**
 * A former address that may be sent elsewhere: not a front page, nothing of the desk or the
 * machines. Null otherwise.
 */
export function fromPath(text: string): string | null {
  const path = plainPath(text);
  if (path === null || path.length > 300) return null;
  const { rest } = splitLocale(path);
  const first = rest.split('/')[1] ?? '';
  return rest === '/' || reserved.includes(first) ? null : path;
}

/**
 * Where a redirect may lead: a path of this site, with a query or a fragment, or an https address
 * of another. Null otherwise.
 */
export function toAddress(text: string, origin: string): { to: string; isElsewhere: boolean } | null {
  const given = text.trim();
  if (given.length > 600) return null;
  if (given.startsWith('/')) return inside(given);
  let url: URL;
  try {
    url = new URL(given);
  } catch {
    return null;
  }
  if (url.origin === origin) return inside(url.pathname + url.search + url.hash);
  if (url.protocol !== 'https:' || url.username || url.password || !url.hostname.includes('.')) return null;
  return { to: url.href, isElsewhere: true };
}

function inside(address: string): { to: string; isElsewhere: false } | null {
  const at = address.search(/[?#]/);
  const path = plainPath(at < 0 ? address : address.slice(0, at));
  const more = at < 0 ? '' : address.slice(at);
  if (path === null || path === '/' || /[\s\\\p{Cc}]/u.test(more)) return null;
  const first = splitLocale(path).rest.split('/')[1] ?? '';
  return reserved.includes(first) && first !== 'media' ? null : { to: path + more, isElsewhere: false };
}

/**
 * The address a reader is sent to: without a language of its own it is in that of the page that was
 * asked for.
 */
export const inLanguage = (to: string, locale: Locale): string => (to.startsWith('/') && splitLocale(to).locale === null ? `/${locale}${to}` : to);
