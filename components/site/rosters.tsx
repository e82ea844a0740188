import { type Locale, localized } from '@/lib/ground/locales';
import type { Group } from '@/lib/states/queries';

/** The rosters in the footer: each group with its states. */
export function Rosters({ groups, locale }: { groups: Group[]; locale: Locale }) {
  return groups
    .filter((group) => group.states.length > 0)
    .map((group) => (
      <section key={group.id} className={group.states.length > 6 ? 'md:col-span-2 md:[&_ul]:columns-2' : undefined}>
        <h2>{localized(group.name, locale)}</h2>
        <ul>
          {group.states.map(({ iso2, name }) => (
            <li key={iso2}>
              <a href={`/${locale}/states/${iso2.toLowerCase()}`}>{localized(name, locale)}</a>
            </li>
          ))}
        </ul>
      </section>
    ));
}
