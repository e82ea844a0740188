type Waiting = { go: (isTurn: boolean) => void; late: NodeJS.Timeout };

/**
 * How many do something at once, and how many wait for it. `wait` is in milliseconds: whoever has
 * waited so long goes without.
 */
export type TurnLimits = { most: number; mostWaiting: number; wait: number };

/** Lets a few do something at once; others wait for their turn, or are told that there is none. */
export class Turns {
  private active = 0;
  private readonly waiting: Waiting[] = [];

  constructor(private readonly limits: TurnLimits) {}

  /**
   * True once it is this one's turn, which it has to `give` back; false where too many wait, or it
   * took too long. What the site asks for itself (`isOwn`) goes before what others ask for, and is
   * never told that there are too many.
   */
  take(isOwn = false): Promise<boolean> {
    if (this.active < this.limits.most) {
      this.active += 1;
      return Promise.resolve(true);
    }
    if (!isOwn && this.waiting.length >= this.limits.mostWaiting) return Promise.resolve(false);
    return new Promise((resolve) => {
      const late = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(entry), 1);
        resolve(false);
      }, this.limits.wait);
      const entry: Waiting = { go: resolve, late };
      if (isOwn) this.waiting.unshift(entry);
      else this.waiting.push(entry);
    });
  }

  /** The turn goes to the next who waits, so that nobody slips in between. */
  give(): void {
    const next = this.waiting.shift();
    if (!next) {
      this.active -= 1;
      return;
    }
    clearTimeout(next.late);
    next.go(true);
  }
}
