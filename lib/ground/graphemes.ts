const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The first of a text's characters as a reader sees them, at most `most` UTF-16 units of it: none
 * is parted.
 */
export function cutTo(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = 0;
  // A character of many signs is seldom longer than this: the rest of a long text is not looked at.
  for (const { index, segment } of segmenter.segment(text.slice(0, most + 64))) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

/** How many characters a reader sees. */
export const countCharacters = (text: string): number => [...segmenter.segment(text)].length;

/**
 * A text of at most `most` characters as a reader sees them; what is longer ends with an ellipsis,
 * at the end of a word where there are words.
 */
export function shortenTo(text: string, most: number): string {
  const characters = [...segmenter.segment(text)].map((segment) => segment.segment);
  if (characters.length <= most) return text;
  const head = characters.slice(0, most - 1).join('');
  const space = /\s/.test(characters[most - 1] ?? '') ? head.length : head.lastIndexOf(' ');
  return `${(space > head.length * 0.6 ? head.slice(0, space) : head).replace(/[\s,;:—–-]+$/u, '')}…`;
}
