import { presentShare } from '@/db/share';
import { shared } from '@/db/shared';

/**
 * What was read, or is being read. Never the promise of what is there: the engine keeps with it all
 * that its first reader's page was made of.
 */
type Known = { at: number } & ({ reading: Promise<unknown> } | { value: unknown });
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
  const known = freshOf(key);
  if (known) return Promise.resolve('reading' in known ? known.reading : known.value) as Promise<Value>;
  const at = performance.now();
  const reading = read();
  const mine: Known = { at, reading };
  values.delete(key);
  values.set(key, mine);
  for (const first of values.keys()) {
    if (values.size <= atMost) break;
    values.delete(first);
  }
  const isMine = () => values.get(key) === mine;
  reading.then(
    (value) => isMine() && values.set(key, { at, value }),
    () => isMine() && values.delete(key),
  );
  return reading;
}

/** The same for many things of a kind, by their numbers: those not read yet are read together. */
export async function untilMarkedEach<Value>(kind: string, ids: number[], read: (ids: number[]) => Promise<Map<number, Value>>): Promise<Map<number, Value>> {
  if (presentShare() !== 'pages') return read(ids);
  const keyOf = (id: number) => `${kind} ${id}`;
  const unread = ids.filter((id) => !freshOf(keyOf(id)));
  const some = unread.length > 0 ? read(unread) : null;
  const values = await Promise.all(ids.map(async (id) => [id, await untilMarked(keyOf(id), async () => (await some)?.get(id))] as const));
  return new Map(values.flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const])));
}

function freshOf(key: string): Known | null {
  const known = memory().get(key);
  return known !== undefined && performance.now() - known.at < longest ? known : null;
}

/**
 * Forgets all of it. Said before pages are marked: a page that counts as new after the mark has
 * read after it.
 */
export function forgetUntilMarked(): void {
  memory().clear();
}
