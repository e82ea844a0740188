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
  identity: Buffer;
  /** The same with the style of its first painting inside, for who has nothing of the site yet. */
  styled: Packed | null;
  /** The framework's name for the content, by which it is known again. */
  source: string;
  /** Its headers for each way to send it, made when it is first sent that way. */
  ready?: Map<string, ReadyHeaders>;
};

/** `size`: what it is counted as; the same page can be kept in two places, and grow. */
type Kept = { page: CachedPage; size: number; change: number; until: number; wasAsked: boolean };

const overhead = 1500;
const packedSize = (packed: Packed | null): number => (packed?.gzip?.length ?? 0) + (packed?.br?.length ?? 0);
const sizeOf = (page: CachedPage): number => overhead + page.identity.length + packedSize(page) + packedSize(page.styled);

/**
 * Pages by their address; where room is needed, the oldest goes that nobody asked for since. A page
 * counts for `seconds` at most and until a change is applied: which pages a change touches is known
 * to the framework, so after any each is asked for again.
 */
export class PageCache {
  private readonly pages = new Map<string, Kept>();
  private bytes = 0;

  constructor(
    private readonly mostBytes: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  get size(): { pages: number; bytes: number } {
    return { pages: this.pages.size, bytes: this.bytes };
  }

  /** The page, when it is still the newest there is; `at`: now, by the clock of this cache. */
  get(path: string, change: number, at = this.now()): CachedPage | null {
    const kept = this.pages.get(path);
    if (!kept || kept.change !== change || kept.until <= at) return null;
    kept.wasAsked = true;
    return kept.page;
  }

  /**
   * The page, however old: its bytes need not be made again where the framework answers the same.
   */
  last(path: string): CachedPage | null {
    return this.pages.get(path)?.page ?? null;
  }

  put(path: string, page: CachedPage, change: number, seconds: number): void {
    this.drop(path);
    const size = sizeOf(page);
    this.pages.set(path, { page, size, change, until: this.now() + seconds * 1000, wasAsked: false });
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
