import { DatabaseUnavailable } from './unavailable';
import { WaitQueue } from './wait-queue';

const away = () => new DatabaseUnavailable('the database is away');

/**
 * Whether the database is away, as far as this process has seen, and who may find out that it is
 * back: one request in a while asks, and the others do not wait for what nobody answers. Without
 * that, each would hold its place for the whole of its own limit.
 */
export class Outage {
  private known: { since: Date; at: number } | null = null;
  private failedAt = Number.NEGATIVE_INFINITY;
  private triedAt = Number.NEGATIVE_INFINITY;
  private readonly queue = new WaitQueue();

  /** @param rest milliseconds between two that try, and for which it may be away without a word. */
  constructor(private readonly rest: number) {}

  /** Since when it is away; null while it answers. */
  get since(): Date | null {
    return this.known?.since ?? null;
  }

  /** Something was answered. */
  end(): void {
    this.known = null;
    this.tell();
  }

  /** A connection was lost, or could not be had. */
  note(): void {
    this.failedAt = performance.now();
    this.known ??= { since: new Date(), at: this.failedAt };
    this.tell();
  }

  /**
   * Resolves where it is worth asking. Throws DatabaseUnavailable where another has just tried in
   * vain.
   */
  async pass(): Promise<void> {
    const now = performance.now();
    if (this.known === null || now - this.known.at < this.rest) return;
    // Since the last attempt, not its end: what was tried long ago fails one after the other.
    if (now - this.triedAt >= this.rest) {
      this.triedAt = now;
      return;
    }
    if (now - this.failedAt < this.rest) throw away();
    // Until the one that tries has heard something, or for the rest of its time.
    await this.queue.wait(null, this.triedAt + this.rest - now);
    if (this.known !== null) throw away();
  }

  private tell(): void {
    while (this.queue.callNext());
  }
}
