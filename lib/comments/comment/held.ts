import type { HeldFor } from '@/db/schema';

/**
 * The rules that may hold a comment, in the order in which they are asked. docs/moderation.md
 * explains each.
 */
export const ruleNames = [
  'premoderated',
  'review',
  'trap',
  'proof',
  'blocked',
  'words',
  'patterns',
  'links',
  'capitals',
  'repeats',
  'phrases',
  'invisible',
  'language',
  'first',
  'rejections',
  'learned',
  'akismet',
  'reported',
] as const;
export type RuleName = (typeof ruleNames)[number];

export type HoldReason = HeldFor & { rule: RuleName };

/** By whole characters: half a one cannot be stored. */
const shorten = (mark: string): string => [...mark].slice(0, 80).join('');

/** A reason to hold where there are marks to show, else nothing. */
export const heldWhere = (rule: RuleName, marks: string[]): HoldReason[] =>
  marks.length > 0 ? [{ rule, marks: [...new Set(marks)].slice(0, 10).map(shorten) }] : [];
