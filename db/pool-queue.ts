import { type Share, shares } from './share';
import { PoolBusy } from './unavailable';
import { WaitQueue } from './wait-queue';

const part: Record<Share, number> = { pages: 0.2, search: 0.1, desk: 0.2, jobs: 0.2 };
const fewest = 5;

/**
 * How many of `most` connections each kind of work has for itself; the rest is for whoever comes
 * first.
 */
export const ownOf = (most: number): Record<Share, number> =>
  Object.fromEntries(shares.map((share) => [share, most < fewest ? 0 : Math.max(1, Math.floor(most * part[share]))])) as Record<Share, number>;

/**
 * Who may have a connection now: each kind of work up to its own, and beyond that while the common
 * ones last.
 */
export class PoolQueue {
  private readonly own: Record<Share, number>;
  private readonly common: number;
  private readonly used: Record<Share, number> = { pages: 0, search: 0, desk: 0, jobs: 0 };
  private readonly queue = new WaitQueue<Share>();

  constructor(most: number) {
    this.own = ownOf(most);
    this.common = most - shares.reduce((sum, share) => sum + this.own[share], 0);
  }

  /** Resolves when it is this one's turn. Throws PoolBusy after `limit` milliseconds. */
  async take(share: Share, limit: number): Promise<void> {
    if (this.mayTake(share)) this.used[share] += 1;
    else if (!(await this.queue.wait(share, limit))) throw new PoolBusy(`no connection for ${share} came free`);
  }

  give(share: Share): void {
    this.used[share] -= 1;
    const next = this.queue.callNext((waiting) => this.mayTake(waiting));
    if (next) this.used[next.kind] += 1;
  }

  /** How many of each kind are at it, and how many wait. */
  state(): { used: Record<Share, number>; waiting: number } {
    return { used: { ...this.used }, waiting: this.queue.length };
  }

  private mayTake(share: Share): boolean {
    if (this.used[share] < this.own[share]) return true;
    return shares.reduce((sum, name) => sum + Math.max(0, this.used[name] - this.own[name]), 0) < this.common;
  }
}
