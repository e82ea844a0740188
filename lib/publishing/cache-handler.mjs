import { channel } from 'node:diagnostics_channel';
import { existsSync, readFileSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import path from 'node:path';
import fileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js';
import { areTagsStale } from 'next/dist/server/lib/incremental-cache/tags-manifest.external.js';
import { storedChannel } from './channels.mjs';
import { notePageTags } from './page-tags.mjs';
import { markTags, steady } from './tag-marks.mjs';

const stored = channel(storedChannel);
const FileSystemCache = fileSystemCache.default ?? fileSystemCache;

/**
 * @typedef {{ kind: string, tags?: string[], softTags?: string[], revalidate?: number | false }}
 * Looked
 */
/** @typedef {{ lastModified: number, value?: { revalidate?: number, kind?: string, headers?: Record<string, unknown> } }} Kept */

/**
 * A file from further ahead was written by a process whose clock was ahead of this one's: what it
 * has missed nobody knows.
 */
const mostAhead = 1000;

/**
 * @type {Map<string, number>} When the rendering that a look into the cache led to began, in
 * milliseconds, by key.
 */
const begun = new Map();
const atMost = 20_000;

/**
 * The framework's own cache, but a page is as old as the moment its rendering began, not its end
 * (measured on 16.4.6): a change that commits meanwhile would mark it before it is stored, and the
 * page would count as fresh until its time limit.
 */
export default class CacheHandler extends FileSystemCache {
  /** @param {{ serverDistDir?: string }} given */
  constructor(given) {
    super(given);
    // As in lib/publishing/mark.ts: pages go elsewhere where the build must not be written to.
    if (given.serverDistDir && process.env.PAGES_DIR) {
      const build = readFileSync(path.join(given.serverDistDir, '..', 'BUILD_ID'), 'utf8').trim();
      this.serverDistDir = path.join(path.resolve(process.env.PAGES_DIR), build, 'server');
    }
  }

  /** @param {string} key @param {Looked} context */
  async get(key, context) {
    const now = steady();
    const kept = await super.get(key, context);
    const found = kept && kept.lastModified > steady() + mostAhead ? null : kept;
    notePageTags(found?.value);
    // A page is looked up once for each rendering: nobody else looks until it is stored. Values are
    // looked up side by side, and the first look that found none, or an old one, counts.
    if (context.kind !== 'FETCH') remember(key, now);
    else if (found && isFresh(found, context)) begun.delete(key);
    else if (!begun.has(key)) remember(key, now);
    return found;
  }

  /** @param {string} key @param {unknown} data @param {object} context */
  async set(key, data, context) {
    const since = (begun.get(key) ?? steady()) - 1;
    begun.delete(key);
    const wasFlushing = this.flushToDisk;
    // Read by the framework before its first pause.
    this.flushToDisk = wasFlushing && (isWorthADisk(data) || this.isOnDisk(key, data));
    const isFlushing = this.flushToDisk;
    const writing = super.set(key, withoutScripts(data), context);
    this.flushToDisk = wasFlushing;
    const kept = FileSystemCache.memoryCache?.get(key);
    if (kept) kept.lastModified = since;
    await writing;
    if (data && isFlushing) await this.date(key, data, since);
    const path = pathOf(key);
    // Once the framework has left the rendering behind it: until then it goes on answering with the
    // old page.
    if (kept && path !== null) setImmediate(() => stored.publish({ path }));
  }

  /** @param {string | string[]} tags @param {{ expire?: number }} [durations] In seconds. */
  async revalidateTag(tags, durations) {
    const now = steady();
    const marks = durations ? { stale: now, ...(durations.expire !== undefined && { expired: now + durations.expire * 1000 }) } : { expired: now };
    markTags([tags].flat(), marks);
  }

  /** @param {string} key @param {any} data */
  isOnDisk(key, data) {
    const [ending, kind] = endings[data.kind] ?? [];
    return kind !== undefined && existsSync(this.getFilePath(`${key}${ending}`, kind));
  }

  /** @param {string} key @param {any} data @param {number} since */
  async date(key, data, since) {
    const [ending, kind] = endings[data.kind] ?? [];
    if (kind === undefined) return;
    const file = this.getFilePath(`${key}${ending}`, kind);
    await utimes(file, since / 1000, since / 1000).catch((error) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }
}

/** @type {Record<string, [string, string]>} */
const endings = { APP_PAGE: ['.html', 'APP_PAGE'], APP_ROUTE: ['.body', 'APP_ROUTE'], FETCH: ['', 'FETCH'] };

/**
 * False for what anyone can make without end, by asking for addresses that are not there, and for
 * the marker that attaches tags to a page (lib/ground/cache.ts): these stay in memory, which has a
 * limit, and cost little to make again. @param {any} data
 */
export function isWorthADisk(data) {
  if (data?.kind === 'FETCH') return data.data?.body !== '1';
  if (data?.kind === 'APP_ROUTE') return (data.status ?? 200) < 400;
  return data?.kind !== 'APP_PAGE' || !String(data.html).includes('<meta name="status" content="404"/>');
}

/**
 * The address that a page is kept for; null for what is no page. The framework puts its own marks
 * before it (16.4). @param {string} key
 */
export const pathOf = (key) => /^(?:\/route-cache\/[^$]*\/\$)?(\/.*)$/.exec(key)?.[1] ?? null;

const nothing = Buffer.alloc(0);

/**
 * A page without what only the framework's script asks for: readers' pages have none
 * (server/reader-page.ts), and it was more than half of what is written and kept.
 * @param {any} data
 */
const withoutScripts = (data) => (data?.kind === 'APP_PAGE' && data.rscData ? { ...data, rscData: nothing, segmentData: undefined } : data);

/** @param {string} key @param {number} now */
function remember(key, now) {
  begun.delete(key);
  begun.set(key, now);
  if (begun.size > atMost) begun.delete(begun.keys().next().value);
}

/** @param {Kept} found @param {Looked} context */
function isFresh(found, { tags = [], softTags = [], revalidate }) {
  const seconds = revalidate || found.value?.revalidate;
  const isOld = typeof seconds === 'number' && steady() - found.lastModified > seconds * 1000;
  return !isOld && !areTagsStale([...tags, ...softTags], found.lastModified);
}
