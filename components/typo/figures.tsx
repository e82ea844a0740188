import { FigureTable } from '@/components/desk/figure-table';
import { isLocale, type Locale, languageNames } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import type { TypoFigures } from '@/lib/typos/counts';

/** For each language: what is open, what was fixed, and how soon. */
export function Figures({ figures, locale }: { figures: TypoFigures[]; locale: Locale }) {
  const words = strings(locale, 'typos').desk;
  if (figures.length === 0) return null;
  return (
    <section className="mt-10" aria-labelledby="typo-figures">
      <h2 id="typo-figures">{words.figures}</h2>
      <FigureTable
        heads={[words.language, words.open, words.figuresFixed, words.figuresMedian]}
        rows={figures.map((figure) => ({
          key: figure.locale,
          name: isLocale(figure.locale) ? languageNames[figure.locale] : figure.locale,
          figures: [figure.open, figure.fixed, figure.medianSeconds === null ? '–' : span(figure.medianSeconds, locale)],
        }))}
      />
    </section>
  );
}

function span(seconds: number, locale: Locale): string {
  const t = translator(locale, 'typos');
  if (seconds < 5400) return t('desk.minutes', { count: Math.max(1, Math.round(seconds / 60)) });
  if (seconds < 48 * 3600) return t('desk.hours', { count: Math.round(seconds / 3600) });
  return t('desk.days', { count: Math.round(seconds / 86_400) });
}
