const left = new Set(['SMALL', 'BUTTON', 'PICTURE']);
const isLeft = (node: Node): boolean => left.has(node.nodeName) || (node.nodeName === 'SUP' && (node as HTMLElement).dataset.note !== undefined);

/** The text of a node as the server counts it: a line break is one character, a footnote mark and our button none. */
export function textOf(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (node.nodeName === 'BR') return '\n';
  return isLeft(node) ? '' : [...node.childNodes].map(textOf).join('');
}

export type Span = { start: number; end: number };

/** Where the sentences of a text begin and end, without the spaces around them. */
export function sentencesOf(all: string, language: string): Span[] {
  const parts = Intl.Segmenter ? [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(all)] : [{ index: 0, segment: all }];
  return parts.flatMap(({ index, segment }) => {
    const text = segment.trim();
    const start = index + segment.length - segment.trimStart().length;
    return text ? [{ start, end: start + text.length }] : [];
  });
}

/** A span without the spaces at its ends. */
export function trimSpan(all: string, { start, end }: Span): Span {
  const text = all.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  return { start: from, end: Math.max(from, start + text.trimEnd().length) };
}
