const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/**
 * The database cannot be reached, does not answer, or has ended the connection: nothing is wrong
 * with what was asked.
 */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
  readonly code: string | undefined;
  /** Lost while a transaction was being committed: it may have been applied. */
  readonly uncertain: boolean;

  constructor(message: string, { cause, uncertain = false }: { cause?: unknown; uncertain?: boolean } = {}) {
    super(message, { cause });
    this.code = codeOf(cause);
    this.uncertain = uncertain;
  }
}

/** Every connection that this kind of work may have is in use. */
export class PoolBusy extends Error {
  override readonly name = 'PoolBusy';
}

export type DatabaseTrouble = 'away' | 'busy' | 'full';

const socketCodes = /^(ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|ENOTFOUND|EAI_AGAIN)$/;
// PostgreSQL, appendix A: connection exceptions, shutdown and start-up, limits that end a session,
// too many connections, and a standby that takes no writes.
const awayCodes = /^(08\w{3}|57P0[1-5]|25P0[34]|53300|25006)$/;
// A statement or lock that took too long, a deadlock, a serialisation failure.
const busyCodes = /^(57014|55P03|40P01|40001)$/;
// No room on the database's disk or in its memory, or on this machine's own, where files are
// written.
const fullCodes = /^(53[12]00|ENOSPC|EDQUOT)$/;
const driverWords = /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout expired|WebSocket|Received network error)/;

/** Whether a connection is of no more use after `error`. */
export function isLost(error: unknown): boolean {
  if (error instanceof DatabaseUnavailable) return true;
  const code = codeOf(error);
  if (code) return socketCodes.test(code) || awayCodes.test(code);
  return error instanceof Error && driverWords.test(error.message);
}

/** An error and what caused it, the outermost first. */
function chain(error: unknown): unknown[] {
  const all: unknown[] = [];
  for (let cause = error; cause && all.length < 8; ) {
    all.push(cause);
    cause = cause instanceof AggregateError ? cause.errors[0] : cause instanceof Error ? cause.cause : null;
  }
  return all;
}

/**
 * True for a failure that may have come while a transaction was being committed: nobody knows
 * whether it was applied.
 */
export const isUncertain = (error: unknown): boolean => chain(error).some((cause) => cause instanceof DatabaseUnavailable && cause.uncertain);

/**
 * True for the failure of a transaction that left nothing behind and may well succeed if it is
 * tried again.
 */
export const isRetryable = (error: unknown): boolean =>
  !isUncertain(error) && chain(error).some((cause) => cause instanceof DatabaseUnavailable || /^(40001|40P01)$/.test(codeOf(cause) ?? ''));

/**
 * What stands behind an error, where it is the database's state and not a fault of the program:
 * away (not reachable, or silent), busy (a limit, a lock), full (no room on its disk or in its
 * memory). Looks through the causes of an error.
 */
export function databaseTrouble(error: unknown): DatabaseTrouble | null {
  for (const cause of chain(error)) {
    if (isLost(cause)) return 'away';
    const code = codeOf(cause) ?? '';
    if (cause instanceof PoolBusy || busyCodes.test(code)) return 'busy';
    if (fullCodes.test(code)) return 'full';
  }
  return null;
}

// Bytes or characters that a text cannot hold (NUL), dates and numbers beyond what a column knows.
const unfitCodes = /^(22021|22P05|22003|22008|22009)$/;

/** Whether the database could not take a value: what was asked is wrong, not the program. */
export const isUnfit = (error: unknown): boolean => chain(error).some((cause) => unfitCodes.test(codeOf(cause) ?? ''));
