type Waiter<Kind> = { kind: Kind; called: (isTurn: boolean) => void; late: NodeJS.Timeout };

/**
 * Those who wait for something that is scarce, in order, each so long at most. What is scarce, and
 * how much of it there is, is known to whoever calls the next: semaphore.ts, pool-queue.ts.
 */
export class WaitQueue<Kind = null> {
  private readonly waiters: Waiter<Kind>[] = [];

  get length(): number {
    return this.waiters.length;
  }

  /** True once called, false after `limit` milliseconds, when whoever waits has left the queue. */
  wait(kind: Kind, limit: number, isFirst = false): Promise<boolean> {
    return new Promise((called) => {
      const late = setTimeout(() => {
        this.leave(waiter);
        called(false);
      }, limit);
      const waiter: Waiter<Kind> = { kind, called, late };
      if (isFirst) this.waiters.unshift(waiter);
      else this.waiters.push(waiter);
    });
  }

  /** Calls the first who may go and says of what kind that is; null where there is nobody. */
  callNext(mayGo: (kind: Kind) => boolean = () => true): { kind: Kind } | null {
    const next = this.waiters.find((waiter) => mayGo(waiter.kind));
    if (!next) return null;
    this.leave(next);
    clearTimeout(next.late);
    next.called(true);
    return { kind: next.kind };
  }

  private leave(waiter: Waiter<Kind>): void {
    this.waiters.splice(this.waiters.indexOf(waiter), 1);
  }
}
