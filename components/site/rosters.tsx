import type { ReactNode } from 'react';
import { type Locale, localized } from '@/lib/ground/locales';
import type { StateGroup } from '@/lib/states/queries';

/**
 * A list of the footer under its name: folded on a small page, open where there is room
 * (app/around.css).
 */
export const Fold = ({ name, children }: { name: ReactNode; children: ReactNode }) => (
  <details>
    <summary>
      <h2>{name}</h2>
    </summary>
    <ul>{children}</ul>
  </details>
);

/** The rosters in the footer: each group with its states. */
export function Rosters({ groups, locale }: { groups: StateGroup[]; locale: Locale }) {
  return groups
    .filter((group) => group.states.length > 0)
    .map((group) => (
      <section key={group.id}>
        <Fold name={localized(group.name, locale)}>
          {group.states.map(({ iso2, name }) => (
            <li key={iso2}>
              <a href={`/${locale}/states/${iso2.toLowerCase()}`}>{localized(name, locale)}</a>
            </li>
          ))}
        </Fold>
      </section>
    ));
}
