import { env } from '@/db/env';
import { shared } from '@/db/shared';
import { log } from '../ground/log';
import { type AskSite, prerenderPath } from './prerender';

/** The address at which this process answers itself. */
export const ownAddress = () => `http://127.0.0.1:${env().PORT}`;

const together = 3;
// About a second and a half each: an address that cannot be made now does not keep the others
// waiting.
const attempts = 8;
const mostMisses = 8;

/**
 * Of an address: the newest change that names it, when that was marked (in milliseconds), up to
 * which one it has come out new, and how often it did not since.
 */
type Known = { change: number; marked: number; made: number; misses: number };
type PrerenderQueue = { ask: AskSite | null; waiting: string[]; working: number; unfresh: number; known: Map<string, Known> };
const atMostKnown = 20_000;
const state = (): PrerenderQueue => shared('prerender queue', () => ({ ask: null, waiting: [], working: 0, unfresh: 0, known: new Map() }));

/**
 * How many addresses wait to be rendered again, and how many did not come out fresh since the
 * start.
 */
export const prerenderState = () => ({ waiting: state().waiting.length, unfresh: state().unfresh });

/** Whether an address waits for its turn to be rendered again. */
export const isInQueue = (path: string) => state().waiting.includes(path);

/** When an address was last marked stale, in milliseconds. */
export const markedAt = (path: string) => state().known.get(path)?.marked ?? 0;

/**
 * The newest change with which an address has come out new, although a later one may have marked it
 * again.
 */
export const madeUpTo = (path: string) => state().known.get(path)?.made ?? 0;

/** Notes that the changes up to this one are about to mark these addresses stale. */
export function noteMarked(paths: string[], change: number): void {
  const { known } = state();
  for (const path of paths) {
    const made = known.get(path)?.made ?? 0;
    known.delete(path);
    known.set(path, { change, marked: Date.now(), made, misses: 0 });
  }
  for (const path of known.keys()) {
    if (known.size <= atMostKnown) break;
    known.delete(path);
  }
}

/**
 * Has these addresses made by `ask`, in their order and before those that already wait, so that no
 * reader waits for it.
 */
export function schedulePrerender(paths: string[], ask: AskSite): void {
  const fresh = new Set(paths);
  const now = state();
  now.ask = ask;
  now.waiting = [...fresh, ...now.waiting.filter((path) => !fresh.has(path))];
  fill(1);
}

// The first address, what was published, has the process to itself; the rest is rendered a few at a
// time.
function fill(workers: number): void {
  const now = state();
  while (now.working < workers && now.waiting.length > 0) {
    now.working += 1;
    void work().finally(() => {
      now.working -= 1;
    });
  }
}

async function work(): Promise<void> {
  const now = state();
  for (let path = now.waiting.shift(); path !== undefined; path = now.waiting.shift()) {
    if (!(await comesOutFresh(path))) tryLater(path);
    fill(together);
  }
}

/** Puts an address behind all others that wait; gives up after some ten seconds of trying. */
function tryLater(path: string): void {
  const now = state();
  const known = now.known.get(path);
  if (known) known.misses += 1;
  if (now.waiting.includes(path)) return;
  if (known && known.misses < mostMisses) now.waiting.push(path);
  else {
    now.unfresh += 1;
    log.warn({ path }, 'an address did not come out fresh; it heals with the next reader');
  }
}

async function comesOutFresh(path: string): Promise<boolean> {
  const { ask, known } = state();
  if (!ask) return false;
  const { change, marked } = known.get(path) ?? { change: 0, marked: 0 };
  try {
    const { fresh } = await prerenderPath(ask, path, marked, attempts);
    const now = known.get(path);
    if (fresh && now) now.made = Math.max(now.made, change);
    return fresh;
  } catch (error) {
    log.debug({ error, path }, 'prerendering was refused');
    return false;
  }
}
