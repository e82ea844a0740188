import type { IncomingMessage, ServerResponse } from 'node:http';
import { figures } from '@/lib/ground/figures';
import { Changes, type TouchedTags } from './changes';
import { packBrotli, unpackGzip } from './encoding';
import { type CachedPage, PageCache, type Tags } from './page-cache';
import { readsBrotli, sendPage, unpacked } from './send-page';

/**
 * A page as the framework has answered with it, what it said of it, how long that is so, and what
 * the page depends on.
 */
export type MadePage = { page: CachedPage; cache: string; seconds: number; tags?: Tags };
export type KeptParts = {
  /** Grows with each change that this process has applied. */
  change: () => number;
  mostBytes: number;
  report?: (error: unknown, what: string) => void;
  /** Has a page made anew while its old version is sent; without it, a reader asks, and waits. */
  refresh?: (path: string) => void;
  now?: () => number;
};

type Sending = { id?: string; at?: number; isLast?: boolean };

/**
 * A part of what is kept is for addresses that are not there: anyone can ask for such without end.
 */
const forMissing = 16;
/**
 * Milliseconds for which an old page is sent without asking again whether its new one is there. The
 * cache says so when it is (lib/publishing/channels.mjs); this is for what it does not say.
 */
const standInFor = 200;
/**
 * Milliseconds for which an old page is sent while its new one is asked for: by one asking, and by
 * all together after a change.
 */
const mostAsking = 2000;
const mostFormer = 5000;
/** Milliseconds for which a page may have been over before it is sent once more like that. */
const mostOverdue = 60_000;
/** The same where the cache has said so and the framework has not noticed yet. */
const askSoon = 10;
const mostRenewed = 500;

/** Reader pages that are kept, ready to be sent. */
export class KeptPages {
  private readonly there: PageCache;
  private readonly missing: PageCache;
  private readonly standIns: PageCache;
  /** Of which old pages the cache has said that the new one is there, by the change. */
  private readonly renewed = new Map<string, number>();
  private readonly underWay = new Map<string, { change: number; since: number; at: number }>();
  private readonly changes = new Changes();
  private isPacking = false;

  constructor(private readonly parts: KeptParts) {
    const { judge } = this.changes;
    this.there = new PageCache(parts.mostBytes, undefined, judge);
    this.missing = new PageCache(parts.mostBytes / forMissing, undefined, judge);
    this.standIns = new PageCache(parts.mostBytes / forMissing, parts.now);
  }

  get size(): { pages: number; bytes: number } {
    const [first, second] = [this.there.size, this.missing.size];
    return { pages: first.pages + second.pages, bytes: first.bytes + second.bytes };
  }

  /**
   * Sends the page when it is kept and new. `id` is the request's, `at` when it was begun; `isLast`
   * where the framework is asked otherwise.
   */
  send(request: IncomingMessage, response: ServerResponse, { id, at = performance.now(), isLast = true }: Sending = {}): boolean {
    const path = request.url ?? '/';
    const change = this.parts.change();
    const page = this.there.get(path, change, at) ?? this.missing.get(path, change, at);
    if (page) {
      figures().keptHits += 1;
      sendPage(request, response, page, 'HIT', id);
      if ((page.br === null || page.styled?.br === null) && readsBrotli(request)) this.packLater(path, page);
      return true;
    }
    const former = this.standIns.get(path, change) ?? (isLast ? this.whileAsked(path, change) : null);
    if (former) sendPage(request, response, former, 'STALE', id);
    return former !== null;
  }

  /**
   * An old page that the framework would still show, while the new one is being asked for.
   */
  private whileAsked(path: string, change: number): CachedPage | null {
    if (this.renewed.get(path) === change) return null;
    const now = performance.now();
    const page = this.standIns.former(path, change, mostOverdue) ?? this.there.former(path, change, mostOverdue);
    if (page === null) return null;
    const before = this.underWay.get(path);
    const since = before?.change === change ? before.since : now;
    if (now - since >= mostFormer) return null;
    if (before?.change === change && before.at !== 0 && now - before.at < mostAsking) return page;
    if (this.underWay.size >= mostRenewed) this.underWay.clear();
    this.underWay.set(path, { change, since, at: now });
    if (!this.parts.refresh) return null;
    this.parts.refresh(path);
    return page;
  }

  /** Hears which tags the change of this number has marked, before the number counts. */
  note(change: number, touched: TouchedTags): void {
    this.changes.note(change, touched);
  }

  /** The page as it was made, while it is the newest there is. */
  made(path: string, change: number): MadePage | null {
    const known = this.there.known(path, change) ?? this.missing.known(path, change);
    return known && { ...known, cache: 'HIT' };
  }

  /** The page that was kept last, however old. */
  last(path: string): CachedPage | null {
    return this.there.last(path) ?? this.missing.last(path);
  }

  /** The page of this address is there anew: nobody is sent the old one any more. */
  renew(path: string): void {
    if (this.standIns.last(path) === null && this.there.last(path) === null) return;
    this.standIns.drop(path);
    if (this.renewed.size >= mostRenewed) this.renewed.clear();
    this.renewed.set(path, this.parts.change());
  }

  /**
   * Keeps what the framework calls new. What is old stands in for a moment, while the framework
   * makes it anew and has better to do than to be asked.
   */
  keep(path: string, { page, cache, seconds, tags = null }: MadePage, change: number): void {
    const asked = this.underWay.get(path);
    if (asked) asked.at = 0;
    if (cache === 'STALE') {
      this.standIns.put(path, page, change, (this.renewed.get(path) === change ? askSoon : standInFor) / 1000);
      return;
    }
    this.standIns.drop(path);
    this.renewed.delete(path);
    this.underWay.delete(path);
    const kept = page.status === 404 ? this.missing : this.there;
    const other = kept === this.there ? this.missing : this.there;
    other.drop(path);
    takePacked(page, kept.last(path));
    if (page.gzip) page.identity = null;
    kept.put(path, page, change, seconds, tags);
  }

  /**
   * Brotli takes long, so it is for pages that are asked for again, by who can read it, and one
   * page at a time.
   */
  private packLater(path: string, page: CachedPage): void {
    if (this.isPacking || page.length === 0) return;
    this.isPacking = true;
    const pack = async () => {
      if (page.br === null) this.there.pack(path, page, page, await packBrotli(await unpacked(page)));
      if (page.styled?.gzip && page.styled.br === null) this.there.pack(path, page, page.styled, await packBrotli(await unpackGzip(page.styled.gzip)));
    };
    pack()
      .catch((error: unknown) => this.parts.report?.(error, 'a page could not be packed'))
      .finally(() => {
        this.isPacking = false;
      });
  }
}

/** What was packed of the same bytes before need not be packed again. */
function takePacked(page: CachedPage, before: CachedPage | null): void {
  if (!before || before === page || page.etag === '' || before.etag !== page.etag) return;
  page.br ??= before.br;
  if (page.styled && before.styled) page.styled.br ??= before.styled.br;
}
