/** Words of a text as a reader counts them: characters for Chinese, words elsewhere. */
export function countWords(text: string, locale: string): number {
  if (locale === 'zh') return (text.match(/\p{Script=Han}/gu) ?? []).length;
  return (text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []).length;
}

/** Whole minutes to read, at least one: 230 words or 350 Chinese characters a minute. */
export function readingMinutes(count: number, locale: string): number {
  return Math.max(1, Math.round(count / (locale === 'zh' ? 350 : 230)));
}
