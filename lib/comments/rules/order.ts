import type { HoldReason } from '../comment/held';
import { amountOf, builtInRules, type CommentRule, isOn } from './catalogue';

/** What is known about who writes, before the text is looked at. */
export type CommentAuthor = { kind: 'guest' | 'reader' | 'staff'; approved: number; refused: number };

/** One whose comments have been approved, and not mostly refused. */
export const isTrusted = (author: CommentAuthor): boolean => author.kind === 'staff' || (author.approved > 0 && author.refused * 3 < author.approved);

/**
 * How often someone may write: a trusted author every 5 seconds, a new one every 30 seconds and ten
 * times a day.
 */
export function limitsFor(author: CommentAuthor, rules: CommentRule[] = builtInRules): { name: string; points: number; seconds: number }[] {
  if (isTrusted(author)) {
    const seconds = amountOf(rules, 'rate-trusted');
    return seconds === null ? [] : [{ name: 'trusted', points: 1, seconds }];
  }
  const seconds = amountOf(rules, 'rate-new');
  const points = amountOf(rules, 'rate-day');
  return [...(seconds === null ? [] : [{ name: 'new', points: 1, seconds }]), ...(points === null ? [] : [{ name: 'day', points, seconds: 86_400 }])];
}

/** The same text by the same author within this time is one comment. */
export const duplicateMinutes = 6;

const leastRefused = 2;

/** What the author's record gives reason to hold. */
export function checkAuthor(author: CommentAuthor, rules: CommentRule[] = builtInRules): HoldReason[] {
  if (author.kind === 'staff') return [];
  const decided = author.approved + author.refused;
  const share = amountOf(rules, 'rejections');
  const isNew = author.approved === 0;
  return [
    ...(isNew && isOn(rules, 'first') ? [{ rule: 'first' as const, marks: [] }] : []),
    ...(share !== null && author.refused >= leastRefused && 100 * author.refused >= share * decided
      ? [{ rule: 'rejections' as const, marks: [`${author.refused}/${decided}`] }]
      : []),
  ];
}

/**
 * What becomes of a comment, and why. A trap filled in is spam; staff are not held; the rest is
 * held for any reason.
 */
export function verdict(author: CommentAuthor, trapped: boolean, held: HoldReason[]): { status: 'approved' | 'held' | 'spam'; heldFor: HoldReason[] } {
  if (trapped) return { status: 'spam', heldFor: [{ rule: 'trap', marks: [] }, ...held] };
  if (author.kind === 'staff') return { status: 'approved', heldFor: [] };
  return { status: held.length > 0 ? 'held' : 'approved', heldFor: held };
}
