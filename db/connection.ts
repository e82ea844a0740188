import type { PoolClient, QueryConfig, QueryResult } from 'pg';
import type { Limits } from './limits';
import type { Share } from './share';
import { reportSlowStatement } from './slow-statements';
import { DatabaseUnavailable, isLost } from './unavailable';

const begins = /^\s*begin\b/i;
const commits = /^\s*commit\b/i;
const ends = /^\s*(commit|rollback(?!\s+to))\b/i;

/** What the pool wants to know of its connections. */
export type ConnectionEvents = { answered: () => void; lost: () => void; silent: () => void; released: () => void };

/**
 * A connection taken from the pool. It waits for nothing without end: what is late breaks it, and a
 * broken one is never used again.
 */
export class Connection {
  private broken: DatabaseUnavailable | null = null;
  private released = false;
  private inTransaction = false;
  private whole: NodeJS.Timeout | undefined;
  private idle: NodeJS.Timeout | undefined;

  constructor(
    private readonly client: PoolClient,
    private readonly limits: Pick<Limits, 'statement' | 'grace' | 'idleInTransaction' | 'transaction' | 'slow'>,
    private readonly tell: ConnectionEvents,
    private readonly share: Share | null = null,
  ) {}

  async query(config: string | QueryConfig, values?: unknown[], limit = this.limits.statement + this.limits.grace): Promise<QueryResult> {
    if (this.broken) throw this.broken;
    if (this.released) throw new Error('a connection was used after its release');
    const text = typeof config === 'string' ? config : config.text;
    clearTimeout(this.idle);
    if (begins.test(text)) this.begin();
    const begun = performance.now();
    try {
      const answer = await this.answerWithin(limit, this.client.query(config, values));
      this.tell.answered();
      return answer;
    } catch (error) {
      if (isLost(error)) throw this.lose(error, commits.test(text));
      throw error;
    } finally {
      const took = performance.now() - begun;
      if (took > this.limits.slow) reportSlowStatement(text, this.share, took);
      if (ends.test(text)) this.end();
      else if (this.inTransaction) this.idle = this.breakAfter(this.limits.idleInTransaction, 'a transaction stood idle');
    }
  }

  /** Gives it back to the pool. A transaction that is still open ends with the connection. */
  release(): void {
    const open = this.inTransaction;
    this.end();
    this.giveBack(open ? new Error('released within a transaction') : undefined);
  }

  private begin(): void {
    this.inTransaction = true;
    this.whole = this.breakAfter(this.limits.transaction, 'a transaction took too long');
  }

  private end(): void {
    this.inTransaction = false;
    clearTimeout(this.whole);
    clearTimeout(this.idle);
  }

  private answerWithin(limit: number, answer: Promise<QueryResult>): Promise<QueryResult> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        this.tell.silent();
        reject(new DatabaseUnavailable(`the database did not answer within ${limit / 1000} s`));
      }, limit);
      answer.then(resolve, reject).finally(() => clearTimeout(late));
    });
  }

  private breakAfter(milliseconds: number, why: string): NodeJS.Timeout {
    return setTimeout(() => this.lose(new DatabaseUnavailable(why)), milliseconds);
  }

  private lose(error: unknown, uncertain = false): DatabaseUnavailable {
    const away =
      error instanceof DatabaseUnavailable && !uncertain
        ? error
        : new DatabaseUnavailable('the connection to the database was lost', { cause: error, uncertain });
    this.broken ??= away;
    this.end();
    this.tell.lost();
    this.giveBack(away);
    return away;
  }

  private giveBack(error?: Error): void {
    if (this.released) return;
    this.released = true;
    this.client.release(error);
    this.tell.released();
  }
}
