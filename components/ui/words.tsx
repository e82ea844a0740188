import { Fragment } from 'react';
import type { Locale } from '@/lib/ground/locales';
import { bind, chineseRuns, part, piecesOf } from '@/lib/ground/typeset';

/**
 * Words as their language is set. `narrow`: long words may be parted, in headlines and narrow
 * columns; `heading`: Chinese breaks between words.
 */
export function Words({ text, locale, narrow, heading }: { text: string; locale: Locale; narrow?: boolean; heading?: boolean }) {
  const bound = bind(locale, text);
  return piecesOf(locale, bound).map(({ text: piece, lang, isWhole }, at) => {
    const set = narrow ? part(locale, piece) : piece;
    if (lang || isWhole) {
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move
        <span key={at} lang={lang} className={isWhole ? 'whitespace-nowrap' : undefined}>
          {piece}
        </span>
      );
    }
    if (heading && locale === 'zh') {
      return chineseRuns(set).map((word, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the words of one heading never move
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {word}
        </Fragment>
      ));
    }
    return set;
  });
}
