import { capitalPoints, pointStates, statePaths } from './map-geometry';

/** The part of the drawing that is shown: from the Nile to the Pacific, without the Arctic. */
export const mapView = '70 205 880 520';

const colours = ['m', 'o', 'p'] as const;
export type Colour = (typeof colours)[number];

/**
 * The class a group is drawn in: its own when it is one of the three, else by its place among the
 * groups.
 */
export const groupColour = (colour: string, at: number): Colour => colours.find((known) => known === colour) ?? colours[at % colours.length] ?? 'm';

export type MapMark = { shape: boolean; point: [number, number] | null };

/**
 * How a state is drawn: by its outline, by a point where the outline is too small to hit, or not at
 * all.
 */
export function markOf(iso2: string): MapMark {
  const point = pointStates.includes(iso2) || !(iso2 in statePaths) ? (capitalPoints[iso2] ?? null) : null;
  return { shape: iso2 in statePaths, point };
}

/**
 * Where the names of the larger states are written, in the drawing's units; the others are told by
 * their titles.
 */
export const namePoints: Partial<Record<string, [number, number]>> = {
  RU: [540, 265],
  KZ: [440, 372],
  CN: [630, 470],
  MN: [615, 362],
  IN: [512, 560],
  IR: [345, 468],
  PK: [432, 520],
  SA: [275, 540],
  EG: [190, 505],
  TR: [240, 408],
  UZ: [398, 420],
  AF: [418, 478],
  MM: [640, 595],
};
