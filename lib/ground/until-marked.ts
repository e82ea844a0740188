import { presentShare } from '@/db/share';
import { shared } from '@/db/shared';

type Known = { at: number; value: Promise<unknown> };
const memory = (): Map<string, Known> => shared('until marked', () => new Map());
/** Milliseconds. What a date changes, and no mark, is seen after this at the latest. */
const longest = 30_000;

/**
 * A value that stands around every reader page, read once for all pages that are rendered until the next change is applied in this
 * process. A page rendered meanwhile is marked with that change, and made anew. Only for readers: the desk sees what it has just written.
 */
export function untilMarked<Value>(key: string, read: () => Promise<Value>): Promise<Value> {
  if (presentShare() !== 'pages') return read();
  const values = memory();
  const known = values.get(key);
  if (known && performance.now() - known.at < longest) return known.value as Promise<Value>;
  const value = read();
  const mine = { at: performance.now(), value };
  values.set(key, mine);
  value.catch(() => {
    if (values.get(key) === mine) values.delete(key);
  });
  return value;
}

/** Forgets all of it. Said before pages are marked: a page that counts as new after the mark has read after it. */
export function forgetUntilMarked(): void {
  memory().clear();
}
