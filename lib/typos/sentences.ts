import { type Locale, languageTags } from '../ground/locales';

export type Sentence = { start: number; end: number };

/** The sentences of a text, without the spaces between them. */
export function listSentences(text: string, locale: Locale = 'en'): Sentence[] {
  const segmenter = new Intl.Segmenter(languageTags[locale], { granularity: 'sentence' });
  return [...segmenter.segment(text)].flatMap(({ index, segment }) => {
    const kept = segment.trimEnd();
    return kept ? [{ start: index, end: index + kept.length }] : [];
  });
}

/** The sentence, or the sentences, that a place lies in. */
export function sentenceAt(text: string, start: number, end: number, locale: Locale = 'en'): Sentence {
  const touched = listSentences(text, locale).filter((sentence) => sentence.start < end && sentence.end > start);
  return { start: Math.min(start, touched[0]?.start ?? start), end: Math.max(end, touched.at(-1)?.end ?? end) };
}
