import { mkdirSync, writeFileSync } from 'node:fs';
import { type GeoProjection, geoAzimuthalEqualArea, geoCentroid } from 'd3-geo';
import type { Feature, Geometry } from 'geojson';
import { light } from '@/lib/ground/palette.ts';
import { states } from '@/sample/states.ts';
import { country, type Scale } from './atlas.ts';
import { compact, simplified, within, withoutSpecks } from './simplify.ts';

const [width, height] = [640, 400];
const fine = ['BH', 'KW', 'MV', 'QA'];
// Colours that hold on light paper and on dark: no background, half-tones only.
const css = `.l{fill:#8f8a7d;fill-opacity:.32}.b{fill:none;stroke:#8f8a7d;stroke-opacity:.75;stroke-width:1}.s{fill:#5b86b8;stroke:#5b86b8;stroke-width:1}.r{fill:none;stroke:#d9573f;stroke-width:1.5;stroke-opacity:.7}.c{fill:#d9573f;stroke:${light.paper};stroke-width:2}`;

const atolls = {
  type: 'MultiPoint' as const,
  coordinates: [
    [72, 8.6],
    [80.6, -1.2],
  ],
};
const middles: Record<string, [number, number]> = { RU: [96, 62], MV: [73.2, 3.2] };

/** A small disc for each atoll, which would not be seen otherwise. */
function islands(shape: Feature<Geometry>, projection: GeoProjection): string {
  if (shape.geometry.type !== 'MultiPolygon') return '';
  const discs = shape.geometry.coordinates.map((coordinates) => projection(coordinates[0]?.[0] as [number, number]) ?? [0, 0]);
  return discs.map(([x = 0, y = 0]) => `<circle class="s" cx="${Math.round(x)}" cy="${Math.round(y)}" r="3"/>`).join('');
}

function locator(state: (typeof states)[number]): string {
  const scale: Scale = fine.includes(state.iso2) ? '10m' : '50m';
  const outline = country(state.iso2, scale);
  const [lon, lat] = middles[state.iso2] ?? geoCentroid(outline);
  const projection = geoAzimuthalEqualArea().rotate([-lon, -lat]).clipAngle(80).precision(0);
  const share = state.iso2 === 'MV' ? 0.06 : state.iso2 === 'RU' ? 0.07 : 0.16;
  projection.fitExtent(
    [
      [width * share, height * share],
      [width * (1 - share), height * (1 - share)],
    ],
    state.iso2 === 'MV' ? atolls : outline,
  );
  projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
  let [tolerance, svg] = [0.5, ''];
  do {
    const { features, lines } = simplified(scale, projection, tolerance);
    const own = features.find((feature) => feature.id === outline.id);
    const others = features
      .filter((feature) => feature !== own && within(feature, [lon, lat], 0.95))
      .map((feature) => compact(withoutSpecks(feature, projection, 6), projection, 0.5));
    const self = own ? compact(withoutSpecks(own, projection, state.iso2 === 'MV' ? 0 : 2), projection, 0.5) : '';
    const [x, y] = (projection([state.lon, state.lat]) ?? [0, 0]).map(Math.round);
    const thick = state.iso2 === 'MV' ? ' style="stroke-width:3"' : '';
    const marks = state.iso2 === 'MV' && own ? islands(own, projection) : '';
    svg = [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><style>${css}</style>`,
      `<path class="l" d="${others.join('')}"/><path class="b" d="${compact(
        lines(() => true),
        projection,
        0.5,
      )}"/>`,
      `<path class="s"${thick} d="${self}"/>${marks}<circle class="r" cx="${x}" cy="${y}" r="13"/><circle class="c" cx="${x}" cy="${y}" r="6"/></svg>`,
    ].join('');
    tolerance *= 1.4;
  } while (svg.length > 14_500);
  return svg;
}

/** public/maps/<iso2>.svg: each state among its neighbours. */
export function drawLocators(): void {
  const folder = new URL('../../public/maps/', import.meta.url).pathname;
  mkdirSync(folder, { recursive: true });
  for (const state of states) writeFileSync(`${folder}${state.iso2.toLowerCase()}.svg`, locator(state));
}
