import { addressOfPage, type Rewriting } from './page';
import { placeOf, requestOf } from './place';

type Where = Pick<Rewriting, 'path' | 'origins' | 'takes'>;

const patterns: { of: RegExp; find: RegExp }[] = [
  { of: /\.css$/, find: /url\(\s*["']?([^"')\s]+)["']?\s*\)/g },
  // Parts of browser code name each other.
  { of: /\.m?js$/, find: /["'](\.{0,2}\/[\w./-]+\.(?:js|css|json|svg))["']/g },
  { of: /\.webmanifest$/, find: /"(?:src|start_url|url)"\s*:\s*"([^"]+)"/g },
  { of: /sitemap\.xml$|^\/sitemaps\//, find: /<loc>([^<]+)<\/loc>/g },
  { of: /\.xml$/, find: /<\?xml-stylesheet[^>]*href="([^"]+)"/g },
  { of: /^\/llms\.txt$/, find: /\((https?:\/\/[^)\s]+)\)/g },
  { of: /\.md$/, find: /\]\((\S+?\.(?:webp|jpe?g|png|gif|avif))\)/g },
];

/** What else of the site a file of it names. */
export function requestsIn(text: string, where: Where): string[] {
  const found = patterns.filter(({ of }) => of.test(where.path)).flatMap(({ find }) => [...text.matchAll(find)].map(([, raw = '']) => raw));
  const requests = found.flatMap((raw) => {
    const own = addressOfPage(raw.replace(/&amp;|&#38;/g, '&'), where);
    return own && placeOf(own) && where.takes(own) ? [requestOf(own)] : [];
  });
  return [...new Set(requests)];
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`);

/** A page that leads on: a plain web server knows no redirects. */
export function redirectPage(to: string): string {
  const address = escaped(to);
  return `<!doctype html>\n<html><head><meta charset="utf-8"><title>${address}</title><meta http-equiv="refresh" content="0;url=${address}"></head><body><p><a href="${address}">${address}</a></p></body></html>\n`;
}
