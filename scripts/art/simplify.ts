import { createRequire } from 'node:module';
import type { GeoProjection } from 'd3-geo';
import { geoArea, geoDistance, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Scale } from './atlas.ts';

const require = createRequire(import.meta.url);
type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

function decoded(scale: Scale): Atlas {
  const atlas = structuredClone(require(`world-atlas/countries-${scale}.json`)) as Atlas;
  const transform = atlas.transform;
  if (!transform) return atlas;
  const { scale: by, translate: from } = transform;
  atlas.arcs = atlas.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map((step) => {
      x += step[0] ?? 0;
      y += step[1] ?? 0;
      return [x * by[0] + from[0], y * by[1] + from[1]];
    });
  });
  delete atlas.transform;
  return atlas;
}

function distance(p: Position, a: Position, b: Position): number {
  const [px = 0, py = 0] = p;
  const [ax = 0, ay = 0] = a;
  const [bx = 0, by = 0] = b;
  const [dx, dy] = [bx - ax, by - ay];
  const t = dx || dy ? Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy))) : 0;
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}

/** Douglas and Peucker on the projected points; answers which to keep. */
function keep(points: Position[], tolerance: number): boolean[] {
  const kept = points.map((_, at) => at === 0 || at === points.length - 1);
  const stack: [number, number][] = [[0, points.length - 1]];
  for (let piece = stack.pop(); piece; piece = stack.pop()) {
    const [from, to] = piece;
    let [worst, at] = [tolerance, -1];
    for (let i = from + 1; i < to; i++) {
      const off = distance(points[i] ?? [], points[from] ?? [], points[to] ?? []);
      if (off > worst) [worst, at] = [off, i];
    }
    if (at < 0) continue;
    kept[at] = true;
    stack.push([from, at], [at, to]);
  }
  return kept;
}

/**
 * The countries with every shared line simplified once, so that neighbours still fit. Tolerance in
 * picture units.
 */
export function simplified(scale: Scale, projection: GeoProjection, tolerance: number) {
  const atlas = decoded(scale);
  atlas.arcs = atlas.arcs.map((arc) => {
    const points = arc.map((place) => projection(place as [number, number]) ?? [-9999, -9999]);
    const kept = keep(points, tolerance);
    return arc.filter((_, at) => kept[at]);
  });
  const all = feature(atlas, atlas.objects.countries) as FeatureCollection<Geometry, { name: string }>;
  const lines = (test: (a: unknown, b: unknown) => boolean) => mesh(atlas, atlas.objects.countries, (a, b) => a !== b && test(a.id, b.id));
  return { features: all.features, lines };
}

/** Whether any corner of the shape is within so many radians of the place. */
export function within(shape: Feature<Geometry>, place: [number, number], radians: number): boolean {
  const { geometry } = shape;
  if (geometry.type !== 'MultiPolygon' && geometry.type !== 'Polygon') return false;
  const corners = geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
  return corners.some((corner) => geoDistance(corner as [number, number], place) < radians);
}

/** Without the islands smaller than `least` square units, but never without the largest piece. */
export function withoutSpecks(shape: Feature<Geometry>, projection: GeoProjection, least: number): Feature<Geometry> {
  const { geometry } = shape;
  if (geometry.type !== 'MultiPolygon' && geometry.type !== 'Polygon') return shape;
  const area = geoPath(projection);
  const whole = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  // A ring simplified to nothing, or a very small one, may be wound the wrong way and would cover
  // the globe.
  const wound = whole.map((coordinates) =>
    geoArea({ type: 'Polygon', coordinates }) > Math.PI * 2 ? coordinates.map((ring) => ring.toReversed()) : coordinates,
  );
  const pieces = wound.map((coordinates) => ({ coordinates, size: area.area({ type: 'Polygon', coordinates }) }));
  const largest = Math.max(...pieces.map((piece) => piece.size));
  const coordinates = pieces.filter((piece) => piece.size >= Math.min(least, largest)).map((piece) => piece.coordinates);
  return { ...shape, geometry: { type: 'MultiPolygon', coordinates } };
}

/** A short path: whole numbers, relative steps, nothing that does not move. */
export function compact(shape: Feature<Geometry> | Geometry, projection: GeoProjection, grain = 1): string {
  let d = '';
  let [x, y] = [0, 0];
  let letter = '';
  const round = (value: number) => Math.round(value / grain);
  const number = (value: number) => String(Math.round(value * grain * 10) / 10).replace(/^(-?)0\./, '$1.');
  const put = (to: string, dx: number, dy: number) => {
    const [a, b] = [number(dx), number(dy)];
    d += (to === letter ? (a.startsWith('-') ? '' : ' ') : to) + a + (b.startsWith('-') ? '' : ' ') + b;
    letter = to;
  };
  let start = [0, 0];
  const context = {
    moveTo(px: number, py: number) {
      letter = '';
      const [nx, ny] = [round(px), round(py)];
      put('M', nx, ny);
      [x, y] = [nx, ny];
      start = [nx, ny];
      letter = 'M';
    },
    lineTo(px: number, py: number) {
      const [nx, ny] = [round(px), round(py)];
      if (nx === x && ny === y) return;
      put('l', nx - x, ny - y);
      [x, y] = [nx, ny];
    },
    closePath() {
      d += 'z';
      letter = 'z';
      [x, y] = [start[0] ?? 0, start[1] ?? 0];
    },
    arc() {},
    beginPath() {},
  };
  geoPath(projection, context as unknown as CanvasRenderingContext2D)(shape);
  return d.replace(/M-?[\d.]+[ -][\d.]+z/g, '').replace(/M-?[\d.]+[ -][\d.]+l-?[\d.]+[ -]?[\d.]+z/g, '');
}
