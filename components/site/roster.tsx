import { Clock } from '@/components/ui/moment';
import { type Locale, locales, localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { comma } from '@/lib/ground/typeset';
import { groupColour } from '@/lib/states/map';
import type { StateGroup } from '@/lib/states/queries';
import { storyCount } from './region-map';

type Properties = { locale: Locale; groups: StateGroup[]; counts: Map<string, number> };

/**
 * The rosters in full: flag, state, capital, since when, how many stories, what time it is there.
 */
export function Roster({ locale, groups, counts }: Properties) {
  const t = translator(locale, 'site');
  const now = new Date();
  return (
    <div data-flags="">
      {groups.map((group, at) => (
        <section key={group.id}>
          <h2 className="rule" data-status={groupColour(group.colour, at)}>
            {localized(group.name, locale)}
          </h2>
          <ul className="mb-7 grid grid-cols-[repeat(auto-fill,minmax(min(15rem,100%),1fr))] gap-x-8">
            {group.states.map((state) => (
              <li key={state.iso2} className="border-b border-line pb-2">
                <a
                  className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-2.5 gap-y-0.5 pt-2.5 pb-1 text-lg"
                  href={`/${locale}/states/${state.iso2.toLowerCase()}`}
                >
                  <span>{localized(state.name, locale)}</span>
                  <Clock className="font-sans text-sm" zone={state.zone} now={now} locale={locale} />
                  <small className="col-start-2 col-end-[-1] fine">
                    {[localized(state.capital, locale), t('since', { year: String(state.since) }), storyCount(locale, counts.get(state.iso2) ?? 0)].join(
                      comma(locale),
                    )}
                  </small>
                </a>
                <Pin state={state} locale={locale} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Puts the clock of a capital first on every page of this browser: browser/pins.ts hears it. */
function Pin({ state: { iso2, zone, capital }, locale }: { state: StateGroup['states'][number]; locale: Locale }) {
  const t = translator(locale, 'site');
  const names = locales.map((language) => localized(capital, language).replace(/[|\n]/g, ' '));
  return (
    <p className="ps-8 fine noscript:hidden print:hidden">
      <button type="button" className="min-h-6 text-accent" data-pin={[iso2.toLowerCase(), zone, ...names].join('|')} aria-pressed="false">
        <span className="in-aria-pressed:hidden">{t('pin')}</span>
        <span className="hidden before:content-['✓_'] in-aria-pressed:inline">{t('pinned')}</span>
        <span className="sr-only"> {localized(capital, locale)}</span>
      </button>
    </p>
  );
}
