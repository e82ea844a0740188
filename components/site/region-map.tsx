import '@/app/with-map.css';
import type { SVGAttributes } from 'react';
import { type Locale, localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { comma } from '@/lib/ground/typeset';
import { type Colour, groupColour, mapView, markOf, namePoints } from '@/lib/states/map';
import { countedMost, type StateGroup } from '@/lib/states/queries';

/** How many stories there are, in words. */
export function storyCount(locale: Locale, count: number): string {
  const t = translator(locale, 'site');
  return count > countedMost ? t('mapMany', { count: countedMost }) : t('mapStories', { count });
}

/** A status is told by its outline too: dashes for observers, dots for partners. */
const outlines: Record<Colour, Pick<SVGAttributes<SVGGElement>, 'stroke' | 'strokeWidth' | 'strokeDasharray' | 'strokeLinecap'>> = {
  m: {},
  o: { stroke: 'var(--color-ink)', strokeWidth: 1.5, strokeDasharray: '5 3' },
  p: { stroke: 'var(--color-ink)', strokeWidth: 1.5, strokeDasharray: '0 3', strokeLinecap: 'round' },
};

type Properties = {
  locale: Locale;
  groups: StateGroup[];
  note: string /** Stories by state: said with each name, and the names written on the map. */;
  counts?: Map<string, number>;
};

/**
 * The map of the states by status: each a link with its name. Shapes come from one file,
 * /region.svg.
 */
export function RegionMap({ locale, groups, note, counts }: Properties) {
  const t = translator(locale, 'site');
  const said = (iso2: string, name: string) => (counts ? `${name}${comma(locale)}${storyCount(locale, counts.get(iso2) ?? 0)}` : name);
  return (
    <>
      <nav aria-label={t('mapLabel')}>
        <svg className="block h-auto w-full bg-sea" data-map="" viewBox={mapView} strokeWidth="0.8">
          <title>{t('mapLabel')}</title>
          <use href="/region.svg#land" />
          <use href="/region.svg#lines" fill="none" pointerEvents="none" />
          {groups.map((group, at) => {
            const status = groupColour(group.colour, at);
            return (
              <g key={group.id} data-status={status} {...outlines[status]}>
                {group.states.map(({ iso2, name }) => {
                  const { shape, point } = markOf(iso2);
                  const code = iso2.toLowerCase();
                  const words = said(iso2, localized(name, locale));
                  return (
                    <a key={iso2} href={`/${locale}/states/${code}`} aria-label={words}>
                      <title>{words}</title>
                      {shape && <use href={`/region.svg#${code}`} />}
                      {point && <circle cx={point[0]} cy={point[1]} r="7" />}
                    </a>
                  );
                })}
              </g>
            );
          })}
          {counts && (
            // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing takes no focus
            <g
              className="max-md:hidden"
              aria-hidden="true"
              fill="currentColor"
              stroke="var(--color-paper)"
              fontSize="13"
              fontWeight="600"
              fontFamily="sans-serif"
              strokeWidth="3"
              paintOrder="stroke"
              textAnchor="middle"
              pointerEvents="none"
            >
              {groups.flatMap((group) =>
                group.states.flatMap(({ iso2, name }) => {
                  const place = namePoints[iso2];
                  return place ? (
                    <text key={iso2} x={place[0]} y={place[1]}>
                      {localized(name, locale)}
                    </text>
                  ) : (
                    []
                  );
                }),
              )}
            </g>
          )}
        </svg>
      </nav>
      <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1 font-sans text-sm text-soft">
        {groups.map((group, at) => (
          <li key={group.id} data-status={groupColour(group.colour, at)}>
            {localized(group.name, locale)}: {group.states.length}
          </li>
        ))}
      </ul>
      <p className="pt-1.5 fine">{note}</p>
    </>
  );
}
