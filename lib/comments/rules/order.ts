import type { Held } from './held';

/** What is known about who writes, before the text is looked at. */
export type Author = { kind: 'guest' | 'reader' | 'staff'; approved: number; refused: number };

/** One whose comments have been approved, and not mostly refused. */
export const isTrusted = (author: Author): boolean => author.kind === 'staff' || (author.approved > 0 && author.refused * 3 < author.approved);

/** How often someone may write: a trusted author every 5 seconds, a new one every 30 seconds and ten times a day. */
export const limitsFor = (author: Author): { name: string; points: number; seconds: number }[] =>
  isTrusted(author)
    ? [{ name: 'trusted', points: 1, seconds: 5 }]
    : [
        { name: 'new', points: 1, seconds: 30 },
        { name: 'day', points: 10, seconds: 86_400 },
      ];

/** The same text by the same author within this time is one comment. */
export const duplicateMinutes = 6;

/** What becomes of a comment, and why. A trap filled in is spam; staff are not held; the rest is held for any reason. */
export function verdict(author: Author, trapped: boolean, held: Held[]): { status: 'approved' | 'held' | 'spam'; heldFor: Held[] } {
  if (trapped) return { status: 'spam', heldFor: [{ rule: 'trap', marks: [] }, ...held] };
  if (author.kind === 'staff') return { status: 'approved', heldFor: [] };
  const all: Held[] = isTrusted(author) ? held : [...held, { rule: 'first', marks: [] }];
  return { status: all.length > 0 ? 'held' : 'approved', heldFor: all };
}
