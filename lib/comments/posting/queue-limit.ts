import { shared } from '@/db/shared';
import { Refusal } from '../../ground/refusal';

/** Who is at it, who waits, and for how many milliseconds a place rests once its work is done. */
type Busy = { active: number; waiting: (() => void)[]; rest: number };

/** Milliseconds that anybody waits for a place; a page is given up after thirty seconds. */
const mostWait = 10_000;

/**
 * Lets a few through at once, a number wait, and refuses the rest with `too-fast`: nothing is asked
 * of the database for them. So a flood of comments leaves connections for those who read.
 */
export class QueueLimit {
  constructor(
    private readonly most: number,
    private readonly mostWaiting: number,
    private readonly seconds = 20,
    private readonly now: Busy = { active: 0, waiting: [], rest: 0 },
  ) {}

  /** How many seconds the next one would be told to wait, or null where there is room. */
  get refusesFor(): number | null {
    return this.now.active >= this.most && this.now.waiting.length >= this.mostWaiting ? this.seconds : null;
  }

  async run<Value>(work: () => Promise<Value>): Promise<Value> {
    if (this.now.active < this.most) this.now.active += 1;
    else {
      if (this.refusesFor !== null) throw new Refusal('too-fast', { values: { seconds: this.refusesFor } });
      await this.turn();
    }
    try {
      return await work();
    } finally {
      if (this.now.rest > 0) setTimeout(() => this.handOn(), this.now.rest).unref();
      else this.handOn();
    }
  }

  /**
   * Waits for a place. Whoever has none in time is refused like those who came later: the front
   * would give the page up, and what was typed with it.
   */
  private turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const enter = () => {
        clearTimeout(late);
        resolve();
      };
      const late = setTimeout(() => {
        this.now.waiting.splice(this.now.waiting.indexOf(enter), 1);
        reject(new Refusal('too-fast', { values: { seconds: this.seconds } }));
      }, mostWait);
      this.now.waiting.push(enter);
    });
  }

  /** The place goes to the next who waits, so that nobody slips in between. */
  private handOn(): void {
    const next = this.now.waiting.shift();
    if (next) next();
    else this.now.active -= 1;
  }
}

// The counts are one for the whole process; the gate before the framework has classes of its own.
const { proven, unproven } = shared<Record<'proven' | 'unproven', Busy>>('comment queues', () => ({
  proven: { active: 0, waiting: [], rest: 0 },
  unproven: { active: 0, waiting: [], rest: 0 },
}));

/**
 * Who brings a proof of work or is signed in has a queue of their own, so that a flood without
 * proofs does not keep them out.
 */
export const postingLimits = { proven: new QueueLimit(4, 500, 20, proven), unproven: new QueueLimit(2, 30, 20, unproven) };

/**
 * Lets each place of the queue without proofs rest so long: a server keeps its time for readers, a
 * flood gets a few comments a second.
 */
export function restUnproven(milliseconds: number): void {
  unproven.rest = milliseconds;
}
