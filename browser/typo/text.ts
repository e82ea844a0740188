/**
 * What stands in a block and is none of its text: what has a name of its own, our button, the links
 * between a footnote and its mark.
 */
const isLeft = (node: Node): boolean => /^(SMALL|BUTTON|PICTURE)$/.test(node.nodeName) || /^#[nr]\d+$/.test((node as HTMLAnchorElement).hash);

/** The text of a node as the server counts it: a line break is one character. */
export function textOf(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (node.nodeName === 'BR') return '\n';
  return (node as HTMLImageElement).alt ?? [...node.childNodes].map((child) => (isLeft(child) ? '' : textOf(child))).join('');
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
