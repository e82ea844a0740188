import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg';
import { Connection, type ConnectionEvents } from './connection';
import { giveWayThere } from './give-way';
import type { Limits } from './limits';
import { Outage } from './outage';
import type { PoolQueue } from './pool-queue';
import { noteTrouble, presentShare, type Share, statementLimits, troubleOfPage } from './share';
import { DatabaseUnavailable, databaseTrouble, isLost, PoolBusy } from './unavailable';

const reads = /^\s*select\b/i;
const isRead = (config: string | QueryConfig) => reads.test(typeof config === 'string' ? config : config.text);

/**
 * A pool that waits for nothing without end. When one connection has fallen silent, the idle ones
 * are left too, so that the next request begins with a new one. A read whose connection was lost is
 * asked once more.
 */
export class LimitedPool {
  // Drizzle tells a pool from a connection by the name of its class, which a minifier may change.
  static {
    Object.defineProperty(LimitedPool, 'name', { value: 'LimitedPool' });
  }

  private inner: Pool;
  /** When a client was last known to answer. */
  private readonly heard = new WeakMap<PoolClient, number>();
  /** The statement limit that a client's session has. */
  private readonly held = new WeakMap<PoolClient, number>();
  private readonly outage: Outage;
  private ending = false;

  constructor(
    private readonly open: () => Pool,
    private readonly limits: Limits,
    /** Who may have a connection, where kinds of work have shares of their own. */
    private readonly turns: PoolQueue | null = null,
  ) {
    this.inner = this.opened();
    this.outage = new Outage(limits.rest);
  }

  /** Since when the database is away, as far as this pool has seen; null while it answers. */
  awaySince(): Date | null {
    return this.outage.since;
  }

  /** How many connections are open and idle, and how many requests wait for one. */
  use(): { open: number; idle: number; waiting: number } {
    return { open: this.inner.totalCount, idle: this.inner.idleCount, waiting: this.inner.waitingCount + (this.turns?.state().waiting ?? 0) };
  }

  /**
   * A connection that answered a moment ago. Throws DatabaseUnavailable, at once where another has
   * just failed of it, and PoolBusy.
   */
  async connect(): Promise<Connection> {
    await this.outage.pass();
    const isWorthIt = this.worthRepeating();
    try {
      return await this.take();
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable) || !isWorthIt()) throw error;
      return this.take();
    }
  }

  async query(config: string | QueryConfig, values?: unknown[]): Promise<QueryResult> {
    const before = troubleOfPage();
    if (before) throw before;
    try {
      return await this.onceOrTwice(config, values);
    } catch (error) {
      if (databaseTrouble(error)) noteTrouble(error);
      throw error;
    }
  }

  async end(): Promise<void> {
    this.ending = true;
    await this.inner.end();
  }

  private async onceOrTwice(config: string | QueryConfig, values?: unknown[]): Promise<QueryResult> {
    await this.outage.pass();
    const isWorthIt = this.worthRepeating();
    try {
      return await this.once(config, values);
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable) || !isRead(config) || !isWorthIt()) throw error;
      return this.once(config, values);
    }
  }

  /**
   * Not while the database is known to be away, unless that was said at once, as after a restart.
   */
  private worthRepeating(): () => boolean {
    const wasAway = this.outage.since !== null;
    const begun = performance.now();
    return () => !this.ending && (!wasAway || performance.now() - begun < this.limits.probe / 2);
  }

  private async once(config: string | QueryConfig, values?: unknown[]): Promise<QueryResult> {
    const connection = await this.take();
    try {
      return await connection.query(config, values);
    } finally {
      connection.release();
    }
  }

  private async take(): Promise<Connection> {
    const said = presentShare();
    const share = said ?? 'pages';
    await this.turns?.take(share, this.limits.connect);
    const client = await this.acquire(this.inner).catch((error: unknown) => {
      this.turns?.give(share);
      throw error;
    });
    // Scripts and tests say nothing of their kind: the ordinary limit is theirs.
    const statement = this.turns && said ? statementLimits[said] : this.limits.statement;
    const connection = new Connection(client, { ...this.limits, statement }, this.told(client, share), said);
    const heard = this.heard.get(client);
    try {
      if (this.held.get(client) !== statement)
        await connection.query(this.settings(statement), [], heard === undefined ? this.limits.connect : this.limits.probe);
      else if (heard === undefined || performance.now() - heard > this.limits.probeAfter) await connection.query('select 1', [], this.limits.probe);
    } catch (error) {
      connection.release();
      throw error;
    }
    this.held.set(client, statement);
    return connection;
  }

  private told(client: PoolClient, share: Share): ConnectionEvents {
    return {
      answered: () => {
        this.heard.set(client, performance.now());
        this.outage.end();
      },
      lost: () => this.outage.note(),
      silent: () => this.renew(),
      released: () => this.turns?.give(share),
    };
  }

  // After connecting and not while: a pooler in between refuses settings that it does not know.
  private settings(statement: number): string {
    const { idleInTransaction, grace } = this.limits;
    const set = { statement_timeout: statement, idle_in_transaction_session_timeout: idleInTransaction + grace };
    return `select ${Object.entries(set).map(([name, value]) => `set_config('${name}', '${value}', false)`)}`;
  }

  /**
   * Where the database is known to be away, a request does not wait for the whole of its attempt,
   * which goes on without it, so that a slow line comes back too.
   */
  private async acquire(pool: Pool): Promise<PoolClient> {
    const taken = pool.connect();
    let isGivenUp = false;
    const timers: NodeJS.Timeout[] = [];
    const none = new Promise<never>((_resolve, reject) => {
      const giveUp = (after: number, then?: () => void) =>
        timers.push(
          setTimeout(() => {
            isGivenUp = true;
            then?.();
            reject(new DatabaseUnavailable('the database gave no connection'));
          }, after),
        );
      if (this.outage.since) giveUp(this.limits.connectAway);
      // The pool's own limit comes first, where its driver keeps it.
      giveUp(this.limits.connect + 1000, () => this.renew());
    });
    const over = () => timers.forEach(clearTimeout);
    taken
      .then(
        (client) => isGivenUp && client.release(pool !== this.inner),
        () => undefined,
      )
      .finally(over);
    try {
      return await Promise.race([taken, none]);
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('timeout exceeded when trying')) throw new PoolBusy('no connection came free', { cause: error });
      if (!isLost(error)) throw error;
      this.outage.note();
      throw error instanceof DatabaseUnavailable ? error : new DatabaseUnavailable('the database cannot be reached', { cause: error });
    }
  }

  private opened(): Pool {
    const pool = this.open();
    pool.on('error', () => undefined);
    // A connection in use that is cut says so here too; its query says so to whoever waits for it.
    pool.on('connect', (client) => {
      client.on('error', () => undefined);
      giveWayThere(client);
    });
    return pool;
  }

  /** Leaves the connections of now to those who use them, and begins with none. */
  private renew(): void {
    if (this.ending) return;
    const old = this.inner;
    this.inner = this.opened();
    old.end().catch(() => undefined);
  }
}
