/** A text in pieces, those that held it marked. */
export function markedPieces(text: string, marks: string[]): { text: string; marked: boolean; at: number }[] {
  const wanted = marks.filter((mark) => mark !== '' && !/^U\+[0-9A-F]+$/.test(mark)).sort((a, b) => b.length - a.length);
  const hidden = marks.filter((mark) => /^U\+[0-9A-F]+$/.test(mark)).map((mark) => String.fromCodePoint(Number.parseInt(mark.slice(2), 16)));
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
