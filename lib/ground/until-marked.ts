import { presentShare } from '@/db/share';
import { shared } from '@/db/shared';

type Known = { at: number; value: Promise<unknown> };
const memory = (): Map<string, Known> => shared('until marked', () => new Map());
/** Milliseconds. What a date changes, and no mark, is seen after this at the latest. */
const longest = 30_000;
/** For the pages of one publication: what was read first makes room where nothing is marked. */
const atMost = 2000;

/**
 * A value that stands around every reader page, read once for all pages that are rendered until the
 * next change is applied in this process. A page rendered meanwhile is marked with that change, and
 * made anew. Only for readers: the desk sees what it has just written.
 */
export function untilMarked<Value>(key: string, read: () => Promise<Value>): Promise<Value> {
  if (presentShare() !== 'pages') return read();
  const values = memory();
  if (isKnown(key)) return values.get(key)?.value as Promise<Value>;
  const value = read();
  const mine = { at: performance.now(), value };
  values.delete(key);
  values.set(key, mine);
  for (const first of values.keys()) {
    if (values.size <= atMost) break;
    values.delete(first);
  }
  value.catch(() => {
    if (values.get(key) === mine) values.delete(key);
  });
  return value;
}

/** The same for many things of a kind, by their numbers: those not read yet are read together. */
export async function untilMarkedEach<Value>(kind: string, ids: number[], read: (ids: number[]) => Promise<Map<number, Value>>): Promise<Map<number, Value>> {
  if (presentShare() !== 'pages') return read(ids);
  const keyOf = (id: number) => `${kind} ${id}`;
  const unread = ids.filter((id) => !isKnown(keyOf(id)));
  const some = unread.length > 0 ? read(unread) : null;
  const values = await Promise.all(ids.map(async (id) => [id, await untilMarked(keyOf(id), async () => (await some)?.get(id))] as const));
  return new Map(values.flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const])));
}

function isKnown(key: string): boolean {
  const known = memory().get(key);
  return known !== undefined && performance.now() - known.at < longest;
}

/**
 * Forgets all of it. Said before pages are marked: a page that counts as new after the mark has
 * read after it.
 */
export function forgetUntilMarked(): void {
  memory().clear();
}
