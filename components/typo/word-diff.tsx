import { diffArrays } from 'diff';
import { type Locale, languageTags } from '@/lib/ground/locales';

type Props = { was: string; willBe: string; locale: Locale };

/**
 * Two wordings as one line: what goes struck out, what comes marked. Chinese is parted by its own
 * words.
 */
export function WordDiff({ was, willBe, locale }: Props) {
  const segmenter = new Intl.Segmenter(languageTags[locale], { granularity: 'word' });
  const words = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
  const parts = diffArrays(words(was), words(willBe)).map((part, at) => ({ ...part, value: part.value.join(''), key: `${at} ${part.value.join('')}` }));
  return parts.map((part) => {
    if (part.added) return <ins key={part.key}>{part.value}</ins>;
    if (part.removed) return <del key={part.key}>{part.value}</del>;
    return <span key={part.key}>{part.value}</span>;
  });
}
