import { type Share, shares } from './share';
import { PoolBusy } from './unavailable';

const part: Record<Share, number> = { pages: 0.2, search: 0.1, desk: 0.2, jobs: 0.2 };
const fewest = 5;

/**
 * How many of `most` connections each kind of work has for itself; the rest is for whoever comes
 * first.
 */
export const ownOf = (most: number): Record<Share, number> =>
  Object.fromEntries(shares.map((share) => [share, most < fewest ? 0 : Math.max(1, Math.floor(most * part[share]))])) as Record<Share, number>;

type Waiting = { share: Share; go: () => void };

/**
 * Who may have a connection now: each kind of work up to its own, and beyond that while the common
 * ones last.
 */
export class PoolQueue {
  private readonly own: Record<Share, number>;
  private readonly common: number;
  private readonly used: Record<Share, number> = { pages: 0, search: 0, desk: 0, jobs: 0 };
  private waiting: Waiting[] = [];

  constructor(most: number) {
    this.own = ownOf(most);
    this.common = most - shares.reduce((sum, share) => sum + this.own[share], 0);
  }

  /** Resolves when it is this one's turn. Throws PoolBusy after `limit` milliseconds. */
  async take(share: Share, limit: number): Promise<void> {
    if (this.mayTake(share)) {
      this.used[share] += 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const entry: Waiting = {
        share,
        go: () => {
          clearTimeout(late);
          resolve();
        },
      };
      const late = setTimeout(() => {
        this.waiting = this.waiting.filter((waiting) => waiting !== entry);
        reject(new PoolBusy(`no connection for ${share} came free`));
      }, limit);
      this.waiting.push(entry);
    });
  }

  give(share: Share): void {
    this.used[share] -= 1;
    const next = this.waiting.find((waiting) => this.mayTake(waiting.share));
    if (!next) return;
    this.waiting = this.waiting.filter((waiting) => waiting !== next);
    this.used[next.share] += 1;
    next.go();
  }

  /** How many of each kind are at it, and how many wait. */
  state(): { used: Record<Share, number>; waiting: number } {
    return { used: { ...this.used }, waiting: this.waiting.length };
  }

  private mayTake(share: Share): boolean {
    if (this.used[share] < this.own[share]) return true;
    return shares.reduce((sum, name) => sum + Math.max(0, this.used[name] - this.own[name]), 0) < this.common;
  }
}
