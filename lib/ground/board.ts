import { randomInt } from 'node:crypto';
import { shared } from '@/db/shared';

/** Whole numbers that every thread of this process sees at once. */
export type Board = Int32Array<SharedArrayBuffer>;

/**
 * `changes`: grows by one with each change that is applied. `watching`: 1 while it matters who
 * fetches what. `stopping`: 1 once this process has been told to stop. `own`: what this process
 * says of itself where it asks for its own pages; nobody else knows it.
 */
export const places = { changes: 0, watching: 1, stopping: 2, own: 3 } as const;

/** The board of this process. A thread beside the first is given it: `takeBoard`. */
export const board = (): Board => shared('board', makeBoard);

function makeBoard(): Board {
  const made = new Int32Array(new SharedArrayBuffer(4 * Object.keys(places).length));
  made[places.own] = randomInt(1, 2 ** 31);
  return made;
}

/** Makes the board of the first thread this thread's. Before anything reads it. */
export const takeBoard = (given: SharedArrayBuffer): Board => shared('board', () => new Int32Array(given));

export const onBoard = (place: keyof typeof places, of = board()): number => Atomics.load(of, places[place]);
export const noteOnBoard = (place: keyof typeof places, value: number): number => Atomics.store(board(), places[place], value);
