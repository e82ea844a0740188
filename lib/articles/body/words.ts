/** Words for a `simple` search vector of Chinese text: what the segmenter finds, and every pair of neighbouring characters. */
export function searchWords(text: string, locale: string): string {
  if (locale !== 'zh') return '';
  const words = new Set<string>();
  const found: string[] = [];
  const add = (word: string) => {
    if (!words.has(word)) {
      words.add(word);
      found.push(word);
    }
  };
  for (const part of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) if (part.isWordLike) add(part.segment.toLowerCase());
  for (const run of text.match(/\p{Script=Han}+/gu) ?? []) {
    const characters = [...run];
    for (let at = 0; at + 1 < characters.length; at += 1) add(`${characters[at]}${characters[at + 1]}`);
  }
  return found.join(' ');
}

/** Words of a text as a reader counts them: characters for Chinese, words elsewhere. */
export function countWords(text: string, locale: string): number {
  if (locale === 'zh') return (text.match(/\p{Script=Han}/gu) ?? []).length;
  return (text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []).length;
}

/** Whole minutes to read, at least one: 230 words or 350 Chinese characters a minute. */
export function readingMinutes(count: number, locale: string): number {
  return Math.max(1, Math.round(count / (locale === 'zh' ? 350 : 230)));
}
