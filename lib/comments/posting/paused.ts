import { createHash } from 'node:crypto';
import { shared } from '@/db/shared';
import { hostOf } from '../../ground/network-address';

/**
 * Refusals after which whoever else writes from there without a proof waits too, whatever name they
 * give.
 */
const mostNames = 5;
/**
 * A pause is asked for again after this: a moderator may have trusted the author, or eased the
 * rule.
 */
const mostSeconds = 60;
const mostAddresses = 20_000;

type Pause = { until: number; names: Set<string> };
type Paused = { pauses: Map<string, Pause>; taken: Map<string, string> };

// In this process only, until it ends: the count that holds is the one in the database
// (lib/ground/limit.ts).
const state = (): Paused => shared('paused authors', () => ({ pauses: new Map(), taken: new Map() }));

function put<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > mostAddresses) map.delete(map.keys().next().value ?? '');
}

const textKey = (text: string): string => createHash('sha1').update(text.replace(/\r\n?/g, '\n').trim()).digest('base64');

/** Notes that a guest without a proof was told to wait so many seconds. */
export function notePause(address: string, name: string, seconds: number, now = Date.now()): void {
  const { pauses } = state();
  const host = hostOf(address);
  const before = pauses.get(host);
  const names = before && before.until > now ? before.names : new Set<string>();
  if (names.size < mostNames) names.add(name);
  put(pauses, host, { until: now + Math.min(seconds, mostSeconds) * 1000, names });
}

/**
 * Notes a text that was taken from an address: the same one again is answered with the same
 * receipt, not with a wait.
 */
export const noteTaken = (address: string, text: string): void => put(state().taken, hostOf(address), textKey(text));

/** True for an address from which someone was told to wait. */
export const isPaused = (address: string, now = Date.now()): boolean => (state().pauses.get(hostOf(address))?.until ?? 0) > now;

/** Whether this is the text that was last taken from there. */
export const isTakenText = (address: string, text: string): boolean => state().taken.get(hostOf(address)) === textKey(text);

/**
 * How many seconds a guest without a proof still has to wait as far as this process knows; null
 * when the database is to be asked.
 */
export function pauseLeft(address: string, name: string, now = Date.now()): number | null {
  const pause = state().pauses.get(hostOf(address));
  if (!pause || pause.until <= now) return null;
  if (!pause.names.has(name) && pause.names.size < mostNames) return null;
  return Math.max(1, Math.ceil((pause.until - now) / 1000));
}
