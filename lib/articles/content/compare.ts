import { diffWordsWithSpace } from 'diff';
import { bodyToText } from '../body/body';
import type { Content } from './content';

export type ComparedText = { text: string; kind: 'same' | 'added' | 'removed' };

/** All the words of a content, each part on lines of its own. */
const wordsOf = (content: Content) =>
  [content.headline, content.standfirst, content.dateline, bodyToText(content.body), content.pictureAlt, content.pictureCaption, content.pictureCredit]
    .filter(Boolean)
    .join('\n\n');

/** What became of the words between two texts. Chinese is compared by its own words. */
export function compareText(left: string, right: string, locale: string): ComparedText[] {
  const segmenter = locale === 'zh' ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;
  const parts: { value: string; added?: boolean; removed?: boolean }[] = diffWordsWithSpace(left, right, segmenter ? { intlSegmenter: segmenter } : {});
  return parts.map((part) => ({ text: part.value, kind: part.added ? 'added' : part.removed ? 'removed' : 'same' }));
}

/**
 * What became of the words between two contents. Chinese is compared by its own words. Null when
 * they are the same.
 */
export function compareWords(before: Content, after: Content, locale: string): ComparedText[] | null {
  const [first, second] = [wordsOf(before), wordsOf(after)];
  return first === second ? null : compareText(first, second, locale);
}
