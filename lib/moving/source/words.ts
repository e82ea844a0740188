const word = /[\p{L}\p{M}\p{N}]+/gu;

/** Counts of words. Words are runs of letters, marks and digits in NFC. */
export type WordCounts = Map<string, number>;

/** The words of a text with how often each occurs. */
export function countWordsOf(texts: Iterable<string>, into: WordCounts = new Map()): WordCounts {
  for (const text of texts) for (const [found] of text.normalize('NFC').matchAll(word)) into.set(found, (into.get(found) ?? 0) + 1);
  return into;
}

export type WordDifference = { missing: string[]; added: string[] };

/** What the result lacks of the source and what it has beyond it, as multisets: `the the` lacks one `the` of `the the the`. */
export function compareWords(source: WordCounts, result: WordCounts): WordDifference {
  const difference: WordDifference = { missing: [], added: [] };
  for (const [text, count] of source) {
    const more = count - (result.get(text) ?? 0);
    for (let at = 0; at < more; at += 1) difference.missing.push(text);
  }
  for (const [text, count] of result) {
    const more = count - (source.get(text) ?? 0);
    for (let at = 0; at < more; at += 1) difference.added.push(text);
  }
  return difference;
}
