import { clockIn } from '@/lib/ground/clock';
import { type Locale, localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { groupColour } from '@/lib/states/map';
import type { Group } from '@/lib/states/queries';

/** The rosters in full: flag, state, capital, since when, what time it is there. */
export function Roster({ locale, groups }: { locale: Locale; groups: Group[] }) {
  const t = translator(locale, 'site');
  const now = new Date();
  return (
    <div className="roster">
      {groups.map((group, at) => (
        <section key={group.id}>
          <h2 className={`rule ${groupColour(group.colour, at)}`}>{localized(group.name, locale)}</h2>
          <ul>
            {group.states.map((one) => (
              <li key={one.iso2}>
                <a href={`/${locale}/states/${one.iso2.toLowerCase()}`}>
                  <span>{localized(one.name, locale)}</span>
                  <time data-z={one.zone}>{clockIn(one.zone, now)}</time>
                  <small>{`${localized(one.capital, locale)}, ${t('since', { year: String(one.since) })}`}</small>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
