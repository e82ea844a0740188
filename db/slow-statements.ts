import type { Share } from './share';
import { shared } from './shared';

/**
 * A statement that took long: its text without the values, for whom it was, and how many
 * milliseconds.
 */
export type SlowStatement = { statement: string; share: Share | null; milliseconds: number };

const held = () => shared<{ tell: (slow: SlowStatement) => void }>('slow statements', () => ({ tell: () => undefined }));
const mostLetters = 300;

/** From now on `tell` hears of every statement that took longer than its limit. */
export function onSlowStatement(tell: (slow: SlowStatement) => void): void {
  held().tell = tell;
}

export const reportSlowStatement = (text: string, share: Share | null, milliseconds: number): void =>
  held().tell({ statement: text.replace(/\s+/g, ' ').trim().slice(0, mostLetters), share, milliseconds: Math.round(milliseconds) });
