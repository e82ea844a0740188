import { Clock } from '@/components/ui/moment';
import { formatMoment } from '@/lib/ground/clock';
import { type Locale, localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import type { StateGroup } from '@/lib/states/queries';

type Properties = { groups: StateGroup[]; locale: Locale; whole: boolean };

/**
 * The clocks of the capitals: right when rendered, kept right by browser/clock.ts. All of them
 * where they are the matter, elsewhere those of the first group.
 */
export function WorldClocks({ groups, locale, whole }: Properties) {
  const t = translator(locale, 'site');
  const now = new Date();
  const shown = whole ? groups : groups.slice(0, 1);
  return (
    <nav className="relative border-y border-line bg-card" aria-label={t('clocks')}>
      <div className="wrap relative px-0!">
        <ul
          className="flex gap-4 overflow-x-auto ps-edge pe-16 fine whitespace-nowrap scroll-px-edge mask-[linear-gradient(90deg,#000_calc(100%-6rem),transparent_calc(100%-2.5rem))] [scrollbar-width:none] [&_a]:tap [&_a]:gap-1.5 [&_time]:font-medium [&_time]:text-ink"
          data-flags=""
        >
          <li className="hidden tap noscript:flex">{formatMoment(locale, now, 'UTC')}</li>
          {shown.flatMap((group) =>
            group.states.map(({ iso2, capital, zone }) => (
              <li key={iso2}>
                <a href={`/${locale}/states/${iso2.toLowerCase()}`}>
                  {localized(capital, locale)}
                  <Clock zone={zone} now={now} locale={locale} />
                </a>
              </li>
            )),
          )}
          {!whole && (
            <li>
              <a href={`/${locale}/states`}>{t('allCapitals')}</a>
            </li>
          )}
        </ul>
        <button type="button" className="tap absolute end-1 top-0 w-11 justify-center text-xl text-soft noscript:hidden" data-more="" aria-label={t('more')}>
          ›
        </button>
      </div>
    </nav>
  );
}
