import { shared } from '@/db/shared';
import { Refusal } from '../../ground/refusal';
import { Semaphore } from '../../ground/semaphore';

/** Milliseconds that anybody waits for a place; a page is given up after thirty seconds. */
const mostWait = 10_000;

/**
 * Lets a few through at once, a number wait, and refuses the rest with `too-fast`: nothing is asked
 * of the database for them. So a flood of comments leaves connections for those who read.
 */
export class QueueLimit {
  /** For how many milliseconds a place rests once its work is done. */
  rest = 0;
  private readonly places: Semaphore;

  constructor(
    most: number,
    mostWaiting: number,
    private readonly seconds = 20,
  ) {
    this.places = new Semaphore({ most, mostWaiting, wait: mostWait });
  }

  /** How many seconds the next one would be told to wait, or null where there is room. */
  get refusesFor(): number | null {
    return this.places.isFull ? this.seconds : null;
  }

  /**
   * Whoever has no place in time is refused like those who came later: the front would give the
   * page up, and what was typed with it.
   */
  async run<Value>(work: () => Promise<Value>): Promise<Value> {
    if (!(await this.places.acquire())) throw new Refusal('too-fast', { values: { seconds: this.seconds } });
    try {
      return await work();
    } finally {
      if (this.rest > 0) setTimeout(() => this.places.release(), this.rest).unref();
      else this.places.release();
    }
  }
}

/**
 * Who brings a proof of work or is signed in has a queue of their own, so that a flood without
 * proofs does not keep them out. The gate before the framework asks the same two.
 */
export const postingLimits = shared('comment queues', () => ({ proven: new QueueLimit(4, 500), unproven: new QueueLimit(2, 30) }));

/**
 * Lets each place of the queue without proofs rest so long: a server keeps its time for readers, a
 * flood gets a few comments a second.
 */
export function restUnproven(milliseconds: number): void {
  postingLimits.unproven.rest = milliseconds;
}
