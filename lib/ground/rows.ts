import { locales } from './locales';
import type { RefusedFields } from './refusal';
import { Refusal } from './refusal';

/** The Postgres code of a failed statement, as both drivers wrap it. */
function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? codeOf(error.cause) : undefined;
}

/**
 * Runs a statement; a taken unique value is refused at `taken`, a row that others point to as
 * 'in-use'.
 */
export async function refusing<Value>(statement: Promise<Value>, taken: RefusedFields = {}): Promise<Value> {
  try {
    return await statement;
  } catch (error) {
    const code = codeOf(error);
    if (code === '23505') throw new Refusal('bad-input', { fields: taken });
    if (code === '23503') throw new Refusal('in-use');
    throw error;
  }
}

/** The first row, or Refusal('not-found'). */
export function found<Row>(rows: Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Refusal('not-found');
  return row;
}

/** An address in every language, such as `/sections/economy`. */
export const inEachLanguage = (path: string): string[] => locales.map((locale) => `/${locale}${path}`);
