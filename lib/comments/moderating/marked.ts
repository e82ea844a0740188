import type { HeldFor } from '@/db/schema';

/** A text in pieces, those that held it marked. Only what nobody sees is told by its number. */
export function markedPieces(text: string, heldFor: HeldFor[]): { text: string; marked: boolean; at: number }[] {
  const marksOf = (isHidden: boolean) => heldFor.filter((reason) => (reason.rule === 'invisible') === isHidden).flatMap((reason) => reason.marks);
  const wanted = marksOf(false)
    .filter((mark) => mark !== '')
    .sort((a, b) => b.length - a.length);
  const hidden = marksOf(true).map((mark) => String.fromCodePoint(Number.parseInt(mark.slice(2), 16)));
  const all = [...wanted, ...hidden].map((mark) => mark.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (all.length === 0) return [{ text, marked: false, at: 0 }];
  let at = 0;
  return text
    .split(new RegExp(`(${all.join('|')})`, 'gi'))
    .map((piece, index) => {
      const from = at;
      at += piece.length;
      const number = piece.codePointAt(0) ?? 0;
      return { text: hidden.includes(piece) ? `[U+${number.toString(16).toUpperCase().padStart(4, '0')}]` : piece, marked: index % 2 === 1, at: from };
    })
    .filter((piece) => piece.text !== '');
}
