import { type Locale, localized } from '@/lib/ground/locales';
import { groupColour } from '@/lib/states/map';
import type { StateGroup } from '@/lib/states/queries';

/** The states under a map, for fingers: on a narrow screen its shapes are too small to touch. */
export function StateGroups({ locale, groups }: { locale: Locale; groups: StateGroup[] }) {
  return (
    <div className="md:hidden" data-flags="">
      {groups
        .filter((group) => group.states.length > 0)
        .map((group) => (
          <section key={group.id}>
            <h3 className="mt-5 font-sans text-xs font-semibold tracking-normal" data-status={groupColour(group.colour, groups.indexOf(group))}>
              {localized(group.name, locale)}
            </h3>
            <ul className="grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-x-5 [&_a]:flex [&_a]:min-h-11 [&_a]:items-center [&_a]:gap-2.5 [&_a]:border-b [&_a]:border-line [&_a]:font-sans [&_a]:text-ui [&_a]:leading-snug">
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
