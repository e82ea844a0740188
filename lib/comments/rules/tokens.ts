const host = /(?:https?:\/\/|www\.)([^\s/<>()?#]+)\S*/giu;
const most = 300;

const segmenters = new Map<string, Intl.Segmenter>();
function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, made);
  return made;
}

/** Where words begin and end in a text: Chinese has no spaces to tell. */
export const boundariesOf = (text: string, language: string): Set<number> =>
  new Set([...[...segmenterOf(language).segment(text)].map((piece) => piece.index), text.length]);

/**
 * The different words of a text as they are learned: one form of each letter, small, numbers as
 * one, links by their host.
 */
export function tokensOf(text: string, language: string): string[] {
  const plain = text
    .toWellFormed()
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase();
  const found = new Set<string>();
  for (const match of plain.matchAll(host)) found.add(`://${(match[1] ?? '').replace(/^www\./, '').slice(0, 60)}`);
  for (const piece of segmenterOf(language).segment(plain.replace(host, ' ').slice(0, 5000))) {
    if (found.size >= most) break;
    if (piece.isWordLike) found.add(/^[\p{N}.,]+$/u.test(piece.segment) ? '0' : piece.segment.slice(0, 40));
  }
  return [...found];
}
