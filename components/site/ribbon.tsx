import { Flag } from '@/components/ui/flag';
import { type Locale, localized } from '@/lib/locales';
import { clockIn } from '@/lib/site/clock';
import type { Group } from '@/lib/states/queries';

type Properties = { groups: Group[]; locale: Locale; label: string; more: string };

/** The clocks of the capitals: right when rendered, kept right by /paper.js. */
export function Ribbon({ groups, locale, label, more }: Properties) {
  const now = new Date();
  return (
    <nav className="clocks" aria-label={label}>
      <div className="wrap">
        <ul>
          {groups.flatMap((group) =>
            group.states.map(({ iso2, capital, zone }) => (
              <li key={iso2}>
                <a href={`/${locale}/states/${iso2.toLowerCase()}`}>
                  <Flag iso2={iso2} />
                  {localized(capital, locale)}
                  <time data-z={zone}>{clockIn(zone, now)}</time>
                </a>
              </li>
            )),
          )}
        </ul>
        <button type="button" className="js" data-more="" aria-label={more}>
          ›
        </button>
      </div>
    </nav>
  );
}
