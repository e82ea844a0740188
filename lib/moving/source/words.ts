const word = /[\p{L}\p{M}\p{N}]+/gu;
const beyondLatin = /[^\u0000-\u02ff]/;

/** The words of a text: runs of letters, marks and digits in NFC. */
const wordsOf = (text: string): string[] => (beyondLatin.test(text) ? text.normalize('NFC') : text).match(word) ?? [];

export const countWords = (texts: string[]): number => texts.reduce((sum, text) => sum + wordsOf(text).length, 0);

export type WordDifference = { missing: string[]; added: string[] };

/**
 * What the result lacks of the source and what it has beyond it, as multisets: `the the` lacks one `the` of `the the the`.
 * With how many words the source has.
 */
export function compareTexts(source: string[], result: string[]): { words: number; difference: WordDifference } {
  const left = new Map<string, number>();
  let words = 0;
  for (const text of source)
    for (const found of wordsOf(text)) {
      left.set(found, (left.get(found) ?? 0) + 1);
      words += 1;
    }
  for (const text of result) for (const found of wordsOf(text)) left.set(found, (left.get(found) ?? 0) - 1);
  const difference: WordDifference = { missing: [], added: [] };
  for (const [text, count] of left) for (let at = Math.abs(count); at > 0; at -= 1) (count > 0 ? difference.missing : difference.added).push(text);
  return { words, difference };
}
