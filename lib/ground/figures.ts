import { shared } from '@/db/shared';

/** Upper limits of the classes of durations, in seconds. */
export const classes = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] as const;

export type Spread = { counts: number[]; sum: number; count: number };
type Figures = { requests: Map<string, Spread>; keptHits: number; renders: Spread; slowQueries: number; lateSchedule: number };

const spread = (): Spread => ({ counts: classes.map(() => 0), sum: 0, count: 0 });

/** What this process has counted since its start. */
export const figures = (): Figures => shared('figures', () => ({ requests: new Map(), keptHits: 0, renders: spread(), slowQueries: 0, lateSchedule: 0 }));

/** Adds one duration, in seconds. */
export function observe(into: Spread, seconds: number): void {
  into.sum += seconds;
  into.count += 1;
  // The longest first: whoever is counted with a short time is counted with every longer one.
  for (let place = classes.length - 1; place >= 0 && seconds <= (classes[place] ?? 0); place -= 1) into.counts[place] = (into.counts[place] ?? 0) + 1;
}

const kinds: [string, RegExp][] = [
  ['search', /^\/\w\w\/search(?=[/?]|$)/],
  ['page', /^\/(?:en|ru|zh)?(?=[/?]|$)/],
  ['desk', /^\/(?:desk|preview)(?=[/?]|$)/],
  ['probe', /^\/api\/(?:health|ready|metrics)(?=\?|$)/],
  ['api', /^\/api\//],
  ['picture', /^\/media\//],
];

/**
 * The kind of thing that an address asks for; few, because each is a line of the figures for each
 * status.
 */
export const kindOf = (url: string): string => kinds.find(([, address]) => address.test(url))?.[0] ?? 'file';

/** Counts an answered request; `seconds` from its head to the end of the answer. */
export function countRequest(kind: string, status: number, seconds: number): void {
  const { requests } = figures();
  const key = `${kind} ${status}`;
  let known = requests.get(key);
  if (!known) {
    known = spread();
    requests.set(key, known);
  }
  observe(known, seconds);
}

/** What a thread has counted since it last told. */
export type FigureTally = { requests: [string, Spread][]; keptHits: number };

/** Takes what has been counted out of the figures of this thread; null where that is nothing. */
export function takeTally(): FigureTally | null {
  const own = figures();
  if (own.requests.size === 0 && own.keptHits === 0) return null;
  const tally = { requests: [...own.requests], keptHits: own.keptHits };
  own.requests = new Map();
  own.keptHits = 0;
  return tally;
}

/** Adds what another thread has counted. */
export function addTally({ requests, keptHits }: FigureTally): void {
  const own = figures();
  own.keptHits += keptHits;
  for (const [key, more] of requests) {
    const known = own.requests.get(key) ?? spread();
    own.requests.set(key, known);
    known.sum += more.sum;
    known.count += more.count;
    known.counts = known.counts.map((count, place) => count + (more.counts[place] ?? 0));
  }
}
