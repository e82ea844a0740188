import { type Locale, localized } from '@/lib/ground/locales';
import { groupColour } from '@/lib/states/map';
import type { Group } from '@/lib/states/queries';

/** The states under a map, for fingers: on a narrow screen its shapes are too small to touch. */
export function Places({ locale, groups }: { locale: Locale; groups: Group[] }) {
  return (
    <div className="places">
      {groups
        .filter((group) => group.states.length > 0)
        .map((group) => (
          <section key={group.id}>
            <h3 className={groupColour(group.colour, groups.indexOf(group))}>{localized(group.name, locale)}</h3>
            <ul>
              {group.states.map(({ iso2, name }) => (
                <li key={iso2}>
                  <a href={`/${locale}/states/${iso2.toLowerCase()}`}>{localized(name, locale)}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}
