import { writeFileSync } from 'node:fs';
import { geoAzimuthalEqualArea } from 'd3-geo';
import { states } from '@/sample/states.ts';
import { compact, simplified, within, withoutSpecks } from './simplify.ts';

const size: [number, number] = [1000, 760];
const inside = [
  [25, 22],
  [23, 54],
  [25, 71],
  [68, 77],
  [104, 78],
  [180, 68.8],
  [-170, 66],
  [142, 36],
  [125, 8],
  [104, 1],
  [73.2, -1.5],
  [33, 15],
];

/** lib/states/map-geometry.ts: the region as one map, each state a path. */
export function drawRegion(): void {
  const projection = geoAzimuthalEqualArea().rotate([-72, -44]).clipAngle(100).precision(0);
  projection.fitExtent(
    [
      [12, 12],
      [size[0] - 12, size[1] - 12],
    ],
    { type: 'MultiPoint', coordinates: inside },
  );
  projection.clipExtent([[0, 0], size]);
  const { features, lines } = simplified('50m', projection, 0.85);
  const ids = new Map(states.map((state) => [state.isoNumeric, state.iso2]));
  const paths: Record<string, string> = {};
  let land = '';
  for (const shape of features) {
    if (!within(shape, [72, 44], 1.3)) continue;
    const iso2 = ids.get(String(shape.id));
    const d = compact(withoutSpecks(shape, projection, iso2 ? 4 : 9), projection);
    if (iso2) paths[iso2] = d;
    else land += d;
  }
  const points = Object.fromEntries(
    states.map((state) => {
      const [x, y] = projection([state.lon, state.lat]) ?? [0, 0];
      return [state.iso2, [Math.round(x), Math.round(y)]];
    }),
  );
  const ordered = Object.fromEntries(states.map((state) => [state.iso2, paths[state.iso2] ?? '']));
  const text = [
    '// Made by scripts/art/make.ts from world-atlas (Natural Earth). Boundaries imply no position.',
    `export const mapViewBox = '0 0 ${size.join(' ')}';`,
    `export const statePaths: Record<string, string> = ${JSON.stringify(ordered, null, 1)};`,
    `export const landPath: string =\n  '${land}';`,
    `export const borderPath: string =\n  '${compact(
      lines(() => true),
      projection,
    )}';`,
    `export const capitalPoints: Record<string, [number, number]> = ${JSON.stringify(points).replaceAll('],', '],\n ')};`,
    '/** States too small for their outline to be seen: draw a point at the capital. */',
    "export const pointStates: string[] = ['BH', 'KW', 'MV', 'QA'];",
    '',
  ].join('\n');
  writeFileSync(new URL('../../lib/states/map-geometry.ts', import.meta.url), text);
  console.log(`map-geometry.ts ${text.length} bytes`);
}
