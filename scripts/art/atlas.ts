import { createRequire } from 'node:module';
import type { Feature, FeatureCollection, Geometry, MultiLineString } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { states } from '@/sample/states.ts';

const require = createRequire(import.meta.url);
type Atlas = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;

export type Scale = '110m' | '50m' | '10m';
const read = new Map<Scale, Atlas>();

function atlas(scale: Scale): Atlas {
  const known = read.get(scale) ?? (require(`world-atlas/countries-${scale}.json`) as Atlas);
  read.set(scale, known);
  return known;
}

export const isoNumeric: Record<string, string> = {
  ...Object.fromEntries(states.map((state) => [state.iso2, state.isoNumeric])),
  TM: '795',
  BT: '064',
};

export function countries(scale: Scale): FeatureCollection<Geometry, { name: string }> {
  return feature(atlas(scale), atlas(scale).objects.countries) as FeatureCollection<Geometry, { name: string }>;
}

export function country(iso2: string, scale: Scale): Feature<Geometry> {
  const found = countries(scale).features.find((feature) => feature.id === isoNumeric[iso2]);
  if (!found) throw new Error(`no outline for ${iso2}`);
  return found;
}

export function land(scale: Scale) {
  return feature(atlas(scale), atlas(scale).objects.land);
}

export function borders(scale: Scale): MultiLineString {
  return mesh(atlas(scale), atlas(scale).objects.countries, (a, b) => a !== b);
}

export function stateName(iso2: string): readonly [string, string, string] {
  const name = states.find((state) => state.iso2 === iso2)?.name;
  if (!name) throw new Error(`no name for ${iso2}`);
  return [name.en, name.ru, name.zh];
}

export function capital(iso2: string) {
  const state = states.find((state) => state.iso2 === iso2);
  if (!state) throw new Error(`no capital for ${iso2}`);
  return { at: [state.lon, state.lat] as [number, number], text: [state.capital.en, state.capital.ru, state.capital.zh] as const };
}
