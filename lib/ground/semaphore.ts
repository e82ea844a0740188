import { WaitQueue } from '@/db/wait-queue';

/**
 * How many do something at once, and how many wait for it. `wait` is in milliseconds: whoever has
 * waited so long goes without.
 */
export type SemaphoreLimits = { most: number; mostWaiting: number; wait: number };

/** Lets a few do something at once; others wait for a place, or are told that there is none. */
export class Semaphore {
  private active = 0;
  private readonly queue = new WaitQueue();

  constructor(private readonly limits: SemaphoreLimits) {}

  /** Whether the next one would be sent away at once. */
  get isFull(): boolean {
    return this.active >= this.limits.most && this.queue.length >= this.limits.mostWaiting;
  }

  /**
   * True once there is a place, which has to be released; false where too many wait, or it took too
   * long. What is urgent goes before what waits, and is never told that too many do.
   */
  async acquire(isUrgent = false): Promise<boolean> {
    if (this.active >= this.limits.most) return (isUrgent || !this.isFull) && this.queue.wait(null, this.limits.wait, isUrgent);
    this.active += 1;
    return true;
  }

  /** The place goes to the next who waits, so that nobody slips in between. */
  release(): void {
    if (!this.queue.callNext()) this.active -= 1;
  }
}
