import { formatMoment } from '../../ground/clock';
import type { Locale } from '../../ground/locales';
import { translator } from '../../ground/messages';
import type { Translation } from './translation';

/**
 * "The Russian original was corrected on …; this text does not have it yet:", or '' where it has.
 */
export function behindWords({ source, behind }: Translation, locale: Locale, zone: string): string {
  if (!behind) return '';
  const when = formatMoment(locale, behind.at, zone, 'long');
  return translator(locale, 'article')('translated.behind', { source: source.locale, how: behind.corrected ? 'corrected' : 'changed', when });
}

/** The same with the passages, as one line of plain text. */
export const behindLine = (translation: Translation, locale: Locale, zone: string): string =>
  translation.behind ? `${behindWords(translation, locale, zone)} ${translation.behind.passages.map((passage) => passage.text).join(' / ')}`.trim() : '';
