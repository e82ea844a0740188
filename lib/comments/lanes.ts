import { Refusal } from '../actions/refusal';

/** Who is at it, and who waits. */
type Busy = { active: number; waiting: (() => void)[] };

/**
 * Lets a few through at once, a number wait, and refuses the rest with `too-fast`: nothing is asked of the database for them.
 * So a flood of comments leaves connections for those who read.
 */
export class Lane {
  constructor(
    private readonly most: number,
    private readonly mostWaiting: number,
    private readonly seconds = 20,
    private readonly now: Busy = { active: 0, waiting: [] },
  ) {}

  /** How many seconds the next one would be told to wait, or null where there is room. */
  get refusesFor(): number | null {
    return this.now.active >= this.most && this.now.waiting.length >= this.mostWaiting ? this.seconds : null;
  }

  async run<Value>(work: () => Promise<Value>): Promise<Value> {
    if (this.now.active < this.most) this.now.active += 1;
    else {
      if (this.refusesFor !== null) throw new Refusal('too-fast', { values: { seconds: this.refusesFor } });
      await new Promise<void>((resolve) => this.now.waiting.push(resolve));
    }
    try {
      return await work();
    } finally {
      const next = this.now.waiting.shift();
      // The place is handed on, so that nobody slips in between.
      if (next) next();
      else this.now.active -= 1;
    }
  }
}

const kept = globalThis as typeof globalThis & { infoshosLanes?: Record<'proven' | 'unproven', Busy> };
// The counts are one for the whole process; the gate before the framework is a bundle of its own, with classes of its own.
kept.infoshosLanes ??= { proven: { active: 0, waiting: [] }, unproven: { active: 0, waiting: [] } };

/** Who brings a proof of work or is signed in has a lane of their own, so that a flood without proofs does not keep them out. */
export const lanes = { proven: new Lane(4, 500, 20, kept.infoshosLanes.proven), unproven: new Lane(2, 30, 20, kept.infoshosLanes.unproven) };
