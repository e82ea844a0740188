import { Refusal } from '../actions/refusal';

/**
 * Lets a few through at once, a number wait, and refuses the rest with `too-fast`: nothing is asked of the database for them.
 * So a flood of comments leaves connections for those who read.
 */
export class Lane {
  private active = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly most: number,
    private readonly mostWaiting: number,
    private readonly seconds = 20,
  ) {}

  /** How many seconds the next one would be told to wait, or null where there is room. */
  get refusesFor(): number | null {
    return this.active >= this.most && this.waiting.length >= this.mostWaiting ? this.seconds : null;
  }

  async run<Value>(work: () => Promise<Value>): Promise<Value> {
    if (this.active < this.most) this.active += 1;
    else {
      if (this.refusesFor !== null) throw new Refusal('too-fast', { values: { seconds: this.refusesFor } });
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      // The place is handed on, so that nobody slips in between.
      if (next) next();
      else this.active -= 1;
    }
  }
}

type Lanes = Record<'proven' | 'unproven', Lane>;
const kept = globalThis as typeof globalThis & { infoshosLanes?: Lanes };

/**
 * Who brings a proof of work or is signed in has a lane of their own, so that a flood without proofs does not keep them out. One pair for
 * the whole process: the gate before the framework looks at the same.
 */
export function lanes(): Lanes {
  kept.infoshosLanes ??= { proven: new Lane(4, 500), unproven: new Lane(2, 30) };
  return kept.infoshosLanes;
}
