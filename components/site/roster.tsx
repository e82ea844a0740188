import { Clock } from '@/components/ui/moment';
import { type Locale, localized } from '@/lib/ground/locales';
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
            {group.states.map((one) => (
              <li key={one.iso2}>
                <a
                  className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-2.5 gap-y-0.5 border-b border-line py-2.5 text-lg"
                  href={`/${locale}/states/${one.iso2.toLowerCase()}`}
                >
                  <span>{localized(one.name, locale)}</span>
                  <Clock className="font-sans text-sm" zone={one.zone} now={now} locale={locale} />
                  <small className="col-start-2 col-end-[-1] fine">
                    {[localized(one.capital, locale), t('since', { year: String(one.since) }), storyCount(locale, counts.get(one.iso2) ?? 0)].join(
                      comma(locale),
                    )}
                  </small>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
