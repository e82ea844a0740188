/** Bytes in each encoding that has been made. */
export type Packed = { gzip: Buffer | null; br: Buffer | null };

/**
 * Names and values in turn, ready to be sent. `named` ends with the header of a request's id: each
 * request writes its own there, and sends it at once.
 */
export type ReadyHeaders = { plain: string[]; named: string[] };

/** A page as it is sent: its bytes, and the headers that go with them. */
export type CachedPage = Packed & {
  status: number;
  headers: Record<string, string | string[]>;
  etag: string;
  /** As it is; null for what is kept, where gzip holds the same in a third of the room. */
  identity: Buffer | null;
  /** Bytes of the page as it is. */
  length: number;
  /** The same with the style of its first painting inside, for who has nothing of the site yet. */
  styled: Packed | null;
  /** The framework's name for the content, by which it is known again. */
  source: string;
  /** Its headers for each way to send it, made when it is first sent that way. */
  ready?: Map<string, ReadyHeaders>;
};

/** What a page depends on; null where that is not known. */
export type Tags = readonly string[] | null;
/**
 * What changes have done to a page since the first number, up to the second: `unknown` where
 * anything may have happened.
 */
export type Judge = (tags: Tags, since: number, until: number) => 'untouched' | 'touched' | 'unknown';
const nothingKnown: Judge = () => 'unknown';

/** `size`: what it is counted as; the same page can be kept in two places, and grow. */
type Kept = { page: CachedPage; tags: Tags; size: number; change: number; until: number; wasAsked: boolean };

const overhead = 1500;
const packedSize = (packed: Packed | null): number => (packed?.gzip?.length ?? 0) + (packed?.br?.length ?? 0);
const sizeOf = (page: CachedPage): number => overhead + (page.identity?.length ?? 0) + packedSize(page) + packedSize(page.styled);

/**
 * Pages by their address; where room is needed, the oldest goes that nobody asked for since. A page
 * counts for `seconds` at most, and until a change is applied that has touched it or may have.
 */
export class PageCache {
  private readonly pages = new Map<string, Kept>();
  private bytes = 0;

  constructor(
    private readonly mostBytes: number,
    private readonly now: () => number = () => performance.now(),
    private readonly judge: Judge = nothingKnown,
  ) {}

  get size(): { pages: number; bytes: number } {
    return { pages: this.pages.size, bytes: this.bytes };
  }

  /** The page, when it is still the newest there is; `at`: now, by the clock of this cache. */
  get(path: string, change: number, at = this.now()): CachedPage | null {
    const kept = this.pages.get(path);
    if (!kept || kept.until <= at) return null;
    if (kept.change !== change) {
      if (this.judge(kept.tags, kept.change, change) !== 'untouched') return null;
      kept.change = change;
    }
    kept.wasAsked = true;
    return kept.page;
  }

  /**
   * The page, when it may be shown while its new version is made: nothing that is not known has
   * happened to it, and its time has been over for no more than `overdue` milliseconds.
   */
  former(path: string, change: number, overdue: number): CachedPage | null {
    const kept = this.pages.get(path);
    return kept && kept.until + overdue > this.now() && (kept.change === change || this.judge(kept.tags, kept.change, change) !== 'unknown') ? kept.page : null;
  }

  /**
   * The page, however old: its bytes need not be made again where the framework answers the same.
   */
  last(path: string): CachedPage | null {
    return this.pages.get(path)?.page ?? null;
  }

  /** What is known of the page, when it is still the newest there is. `seconds`: how long still. */
  known(path: string, change: number): { page: CachedPage; seconds: number; tags: Tags } | null {
    const kept = this.pages.get(path);
    if (!kept || this.get(path, change) === null) return null;
    return { page: kept.page, seconds: (kept.until - this.now()) / 1000, tags: kept.tags };
  }

  put(path: string, page: CachedPage, change: number, seconds: number, tags: Tags = null): void {
    this.drop(path);
    const size = sizeOf(page);
    this.pages.set(path, { page, tags, size, change, until: this.now() + seconds * 1000, wasAsked: false });
    this.bytes += size;
    this.shrink();
  }

  /** Adds bytes that were made later. `to`: the page, or its styled version. */
  pack(path: string, page: CachedPage, to: Packed, packed: Buffer): void {
    to.br = packed;
    const kept = this.pages.get(path);
    if (kept?.page === page) {
      const size = sizeOf(page);
      this.bytes += size - kept.size;
      kept.size = size;
    }
    this.shrink();
  }

  drop(path: string): void {
    const kept = this.pages.get(path);
    if (!kept) return;
    this.pages.delete(path);
    this.bytes -= kept.size;
  }

  private shrink(): void {
    for (const [path, kept] of this.pages) {
      if (this.bytes <= this.mostBytes) return;
      if (kept.wasAsked) {
        kept.wasAsked = false;
        // Behind all others, where this loop comes by once more.
        this.pages.delete(path);
        this.pages.set(path, kept);
      } else this.drop(path);
    }
  }
}
