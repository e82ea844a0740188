import { type GeoProjection, geoAzimuthalEqualArea, geoGraticule10, geoOrthographic, geoPath } from 'd3-geo';
import { borders, country, land, type Scale, stateName } from '../atlas.ts';
import { accent, coast, height, ink, land as landColour, line, paper, sea, soft, tones, urgent, width } from '../palette.ts';
import { type Draw, dot, heading, label, path, rect, type Say, small, type Text, through, type XY } from '../svg.ts';

type Place = readonly [number, number];
export type Side = 'r' | 'l' | 't' | 'b' | 'tr' | 'tl' | 'br' | 'bl';

export type MapPoint = { at: Place; text?: Text; note?: Text; side?: Side; mark?: 'dot' | 'ring' | 'hollow' | 'spot' | 'none'; size?: number; shift?: XY };
export type MapRoute = { via: Place[]; colour?: string; wide?: number; dash?: string; straight?: boolean; great?: boolean; shift?: XY; opacity?: number };

export type MapSpec = {
  /** Places that must be inside the frame. */
  show: Place[];
  pad?: readonly [number, number, number, number];
  globe?: boolean;
  scale?: Scale;
  fills?: Record<string, string[]>;
  names?: { at: Place; text: Text | { iso2: string }; size?: number }[];
  bands?: MapRoute[];
  routes?: MapRoute[];
  points?: MapPoint[];
  notes?: { xy: XY; text: Text; big?: boolean; anchor?: 'start' | 'middle' | 'end'; fill?: string }[];
  legend?: { tone: string; text: Text }[];
  legendAt?: XY;
  title?: Text;
};

function projectionOf(spec: MapSpec): GeoProjection {
  const lons = spec.show.map((place) => place[0]);
  const lats = spec.show.map((place) => place[1]);
  const middle = [(Math.min(...lons) + Math.max(...lons)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2] as const;
  const [top, right, bottom, left] = spec.pad ?? [70, 70, 70, 70];
  const projection = (spec.globe ? geoOrthographic().clipAngle(90) : geoAzimuthalEqualArea()).rotate([-middle[0], -middle[1]]);
  const frame = { type: 'MultiPoint' as const, coordinates: spec.show.map((place) => [...place]) };
  projection.fitExtent(
    [
      [left, top],
      [width - right, height - bottom],
    ],
    frame,
  );
  return projection.clipExtent([
    [-20, -20],
    [width + 20, height + 20],
  ]);
}

const offsets: Record<Side, readonly [number, number, 'start' | 'middle' | 'end']> = {
  r: [26, 0.34, 'start'],
  l: [-26, 0.34, 'end'],
  t: [0, -0.7, 'middle'],
  b: [0, 1.35, 'middle'],
  tr: [18, -0.35, 'start'],
  tl: [-18, -0.35, 'end'],
  br: [18, 1.05, 'start'],
  bl: [-18, 1.05, 'end'],
};

function drawPoint(point: MapPoint, xy: XY, say: Say): string {
  const { side = 'r', mark = 'dot', size = 42, shift = [0, 0] } = point;
  const [x, y] = xy;
  const [dx, dy, anchor] = offsets[side];
  const marks = {
    dot: dot(x, y, 11, urgent, `stroke="${paper}" stroke-width="4"`),
    ring: dot(x, y, 12, urgent) + dot(x, y, 30, 'none', `stroke="${urgent}" stroke-width="3" opacity=".5"`),
    hollow: dot(x, y, 10, paper, `stroke="${ink}" stroke-width="4"`),
    spot: dot(x, y, 9, tones.sand ?? ink, `stroke="${paper}" stroke-width="3"`),
    none: '',
  };
  const lx = x + dx * (mark === 'ring' ? 1.7 : 1) + shift[0];
  const note = point.note ? say(point.note) : '';
  const rows = note.split('\n').length;
  const away = mark === 'ring' && side === 't' ? -16 : mark === 'ring' && side === 'b' ? 18 : 0;
  const ly = y + dy * size + shift[1] + away - (note && side.startsWith('t') ? rows * 48 : 0);
  const text = point.text ? label(lx, ly, say(point.text), { size, anchor }) : '';
  return marks[mark] + text + (note ? small(lx, ly + 48, note, { anchor }) : '');
}

function drawRoute(route: MapRoute, projection: GeoProjection, pathOf: (shape: never) => string | null): string {
  const { colour = accent, wide = 8, dash, straight, great, shift = [0, 0], opacity } = route;
  const coordinates = route.via.map((place) => [...place]);
  const points = route.via
    .map((place) => projection([...place] as [number, number]) ?? [0, 0])
    .map((p): XY => [(p[0] ?? 0) + shift[0], (p[1] ?? 0) + shift[1]]);
  const d = great ? pathOf({ type: 'LineString', coordinates } as never) : through(points, !straight);
  const more = `${dash ? ` stroke-dasharray="${dash}"` : ''}${opacity ? ` opacity="${opacity}"` : ''}`;
  return path(d ?? '', `fill="none" stroke="${colour}" stroke-width="${wide}" stroke-linecap="round" stroke-linejoin="round"${more}`);
}

function drawLegend(spec: MapSpec, say: Say): string {
  const [x, y] = spec.legendAt ?? [64, 780 - (spec.legend?.length ?? 0) * 58];
  return (spec.legend ?? [])
    .map(
      (row, at) =>
        rect(x, y + at * 58 - 28, 34, 34, `fill="${tones[row.tone]}"`) + label(x + 52, y + at * 58 + 2, say(row.text), { face: 'sans', size: 36, weight: 500 }),
    )
    .join('');
}

export function map(spec: MapSpec): Draw {
  return (say) => {
    const projection = projectionOf(spec);
    const at = (place: Place): XY => {
      const found = projection([...place] as [number, number]);
      return found ? [found[0], found[1]] : [0, 0];
    };
    const scale = spec.scale ?? '50m';
    const pathOf = geoPath(projection).digits(1);
    const fills = Object.entries(spec.fills ?? {}).flatMap(([tone, list]) =>
      list.map((iso2) => path(pathOf(country(iso2, scale)) ?? '', `fill="${tones[tone]}"`)),
    );
    const names = (spec.names ?? []).map((name) => {
      const text = typeof name.text === 'object' && 'iso2' in name.text ? stateName(name.text.iso2) : name.text;
      const [x, y] = at(name.at);
      return label(x, y, say(text), { face: 'sans', size: name.size ?? 34, weight: 500, fill: soft, anchor: 'middle', spacing: 2, halo: false });
    });
    return [
      rect(0, 0, width, height, `fill="${sea}"`),
      path(pathOf(geoGraticule10()) ?? '', `fill="none" stroke="${line}" stroke-width="1.5" opacity=".7"`),
      path(pathOf(land(scale)) ?? '', `fill="${landColour}" stroke="${coast}" stroke-width="3"`),
      ...fills,
      path(pathOf(borders(scale)) ?? '', `fill="none" stroke="${paper}" stroke-width="2.5"`),
      ...(spec.bands ?? []).map((band) => drawRoute(band, projection, pathOf as never)),
      ...names,
      ...(spec.routes ?? []).map((route) => drawRoute(route, projection, pathOf as never)),
      ...(spec.points ?? []).map((point) => drawPoint(point, at(point.at), say)),
      ...(spec.notes ?? []).map((note) =>
        label(note.xy[0], note.xy[1], say(note.text), {
          face: note.big ? 'serif' : 'sans',
          size: note.big ? 84 : 36,
          weight: note.big ? 600 : 500,
          fill: note.fill ?? (note.big ? accent : soft),
          anchor: note.anchor,
          halo: sea,
        }),
      ),
      drawLegend(spec, say),
      spec.title ? heading(say(spec.title)) : '',
    ].join('');
  };
}
