import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { selectAll } from 'css-select';
import { parseDocument } from 'htmlparser2';
import { parseUrl } from '../../ground/web-addresses';
import { fetchOutside, type LinkChecker } from '../../links/ask';
import { type Robots, readRobots } from './robots';

/**
 * Pages of one site, bytes of one of them, and seconds between two questions where the site does
 * not say.
 */
const crawlLimits = { pages: 100_000, bytes: 8 * 1024 * 1024, delay: 1 } as const;

export type Crawled = { pages: number; refused: number; missing: number; state: 'done' | 'stopped' };
type Options = { way?: LinkChecker; delay?: number; isStopped?: () => boolean; onProgress?: (done: Crawled, waiting: number) => void };

const isFile = /\.(?!x?html?$|php$|aspx?$|jsp$)[a-z0-9]{2,5}$/i;

/**
 * Saves the pages of an old site into a folder, from one address on: one after another, with
 * pauses, as far as its robots.txt allows. What lies there already is not asked again, so one that
 * broke off goes on. Each page says at which address it stood.
 */
export async function crawlSite(start: string, folder: string, { way, delay, isStopped, onProgress }: Options = {}): Promise<Crawled> {
  const { origin } = new URL(start);
  const robots = readRobots(Buffer.from((await fetchOutside(`${origin}/robots.txt`, 500_000, way, 'text/plain')) ?? []).toString());
  const wait = Math.max(delay ?? crawlLimits.delay, delay === undefined ? robots.delay : 0) * 1000;
  const known = new Set([start]);
  const waiting = [start];
  const done: Crawled = { pages: 0, refused: 0, missing: 0, state: 'done' };
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    if (isStopped?.()) return { ...done, state: 'stopped' };
    const html = await pageAt(address, folder, { robots, way, wait, done });
    if (html !== null) {
      done.pages += 1;
      for (const link of linksIn(html, address, origin)) {
        if (known.size >= crawlLimits.pages || known.has(link)) continue;
        known.add(link);
        waiting.push(link);
      }
    }
    onProgress?.(done, waiting.length);
  }
  return done;
}

type Asking = { robots: Robots; way?: LinkChecker; wait: number; done: Crawled };

async function pageAt(address: string, folder: string, { robots, way, wait, done }: Asking): Promise<Buffer | null> {
  const url = new URL(address);
  const file = path.join(folder, placeOf(url));
  if (existsSync(file)) return readFile(file);
  if (!robots.mayAsk(url.pathname + url.search)) {
    done.refused += 1;
    return null;
  }
  const found = await fetchOutside(address, crawlLimits.bytes, way, 'text/html,application/xhtml+xml');
  await pause(wait);
  const html = found && Buffer.from(found);
  if (!html || !/<(?:!doctype html|html|head|body)\b/i.test(html.toString('latin1', 0, 4096).replaceAll('\0', ''))) {
    done.missing += 1;
    return null;
  }
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.part`, withAddress(html, address));
  await rename(`${file}.part`, file);
  return html;
}

/**
 * Before everything else in it, where it does not say itself: in any encoding in which these signs
 * are bytes.
 */
function withAddress(html: Buffer, address: string): Buffer {
  const text = html.toString('latin1');
  const isWide = /^(\xff\xfe|\xfe\xff)/.test(text);
  if (isWide || /rel=["']?canonical|property=["']?og:url/i.test(text)) return html;
  return Buffer.concat([Buffer.from(`<link rel="canonical" href="${address.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}">\n`), html]);
}

/** Where a page lies: by its path, and what stands behind the question mark. */
function placeOf({ pathname, search }: URL): string {
  const safe = (text: string) => text.replace(/[^\w.%-]+/g, '_').replace(/^\.+/, '_');
  const parts = pathname.split('/').slice(1).map(safe);
  const last = (parts.pop() ?? '').replace(/\.x?html?$/i, '') || 'index';
  const name = `${last}${search ? `@${safe(search.slice(1))}` : ''}`.slice(0, 150);
  return [...parts.map((part) => part.slice(0, 100) || '_'), `${name}.html`].join('/');
}

/** The pages of the same site that a page leads to. */
function linksIn(html: Buffer, base: string, origin: string): string[] {
  const page = parseDocument(html.toString('latin1').slice(0, crawlLimits.bytes));
  const anchors = selectAll('a[href]', page as never) as unknown as { attribs: Record<string, string> }[];
  return anchors.flatMap(({ attribs }) => {
    const url = parseUrl(Buffer.from(attribs.href ?? '', 'latin1').toString('utf8'), base);
    if (!url || url.origin !== origin || url.href.length > 1000 || isFile.test(url.pathname)) return [];
    url.hash = '';
    return [url.href];
  });
}
