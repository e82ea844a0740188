import { type Locale, localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { groupColour, mapView, markOf } from '@/lib/states/map';
import type { Group } from '@/lib/states/queries';

/** The map of the states by status: each a link with its name. Shapes come from one file, /region.svg. */
export function RegionMap({ locale, groups }: { locale: Locale; groups: Group[] }) {
  const t = translator(locale, 'site');
  return (
    <>
      <nav aria-label={t('mapLabel')}>
        <svg className="block h-auto w-full bg-sea" data-map="" viewBox={mapView}>
          <title>{t('mapLabel')}</title>
          <use className="land" href="/region.svg#land" />
          {groups.flatMap((group, at) =>
            group.states.map(({ iso2, name }) => {
              const { shape, point } = markOf(iso2);
              const code = iso2.toLowerCase();
              return (
                <a key={iso2} href={`/${locale}/states/${code}`} data-status={groupColour(group.colour, at)} aria-label={localized(name, locale)}>
                  <title>{localized(name, locale)}</title>
                  {shape && <use href={`/region.svg#${code}`} />}
                  {point && <circle cx={point[0]} cy={point[1]} r="7" />}
                </a>
              );
            }),
          )}
          <use className="lines" href="/region.svg#lines" />
        </svg>
      </nav>
      <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1 font-sans text-sm text-soft">
        {groups.map((group, at) => (
          <li key={group.id} data-status={groupColour(group.colour, at)}>
            {localized(group.name, locale)}: {group.states.length}
          </li>
        ))}
      </ul>
      <p className="pt-1.5 fine">{t('mapNote')}</p>
    </>
  );
}
