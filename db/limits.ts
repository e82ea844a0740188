/**
 * How long this program waits for the database, in milliseconds. Every wait has an end, so that a
 * line that has fallen silent is given up.
 */
export type Limits = {
  /** For a connection: one of the pool that comes free, or a new one. */
  connect: number;
  /** For the same, while the database is known to be away: less than `connect`. */
  connectAway: number;
  /** While it is known to be away: between two that try whether it is back (db/outage.ts). */
  rest: number;
  /** For a sign of life from a connection that was not used for `probeAfter`. */
  probe: number;
  probeAfter: number;
  /** For one statement, held by the server. */
  statement: number;
  /** From how long on a statement is named in the log. */
  slow: number;
  /** How much longer than the server's own limit an answer may take to arrive. */
  grace: number;
  /** Between two statements of a transaction. */
  idleInTransaction: number;
  /** For a transaction as a whole. */
  transaction: number;
};

export const ordinaryLimits: Limits = {
  connect: 10_000,
  connectAway: 8000,
  rest: 1000,
  probe: 5000,
  probeAfter: 5000,
  statement: 15_000,
  slow: 1000,
  grace: 5000,
  idleInTransaction: 15_000,
  transaction: 120_000,
};

/** Of the operating system's own probes on a line that says nothing. */
export const keepAlive = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 };
