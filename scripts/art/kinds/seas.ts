import { accent, ink, pale } from '../palette.ts';
import { type Draw, heading, label, rect, type Say, small, stroke, type Text } from '../svg.ts';

export type Seas = { title: Text; legend: [Text, Text]; seas: { year: number; all: number; north?: number }[] };

/** Squares whose area is the area of the water; the northern part is set off. */
export function seas(spec: Seas): Draw {
  return (say: Say) => {
    const side = (area: number) => Math.sqrt(area) * 56;
    const floor = 760;
    const gap = (1472 - spec.seas.reduce((sum, sea) => sum + side(sea.all), 0)) / (spec.seas.length - 1);
    let x = 64;
    const comma = (value: number) => say([String(value), String(value).replace('.', ','), String(value)]);
    const drawn = spec.seas.map((sea) => {
      const whole = side(sea.all);
      const north = sea.north ? side(sea.north) : 0;
      const from = x;
      x += whole + gap;
      return [
        rect(from, floor - whole, whole, whole, `fill="${pale}"`),
        north
          ? rect(from, floor - whole, north, north, `fill="${accent}"`) +
            label(from + north + 16, floor - whole + 44, comma(sea.north ?? 0), { face: 'sans', size: 38, fill: accent, halo: pale })
          : '',
        label(from + whole / 2, floor - (whole < 300 ? 18 : whole / 2 - 60), comma(sea.all), { size: whole < 300 ? 54 : 84, anchor: 'middle', halo: false }),
        label(from + whole / 2, floor + 54, String(sea.year), { face: 'sans', size: 42, weight: 500, anchor: 'middle' }),
      ].join('');
    });
    const legend =
      rect(64, 136, 34, 34, `fill="${pale}"`) +
      small(112, 165, say(spec.legend[0]), { fill: ink }) +
      rect(400, 136, 34, 34, `fill="${accent}"`) +
      small(448, 165, say(spec.legend[1]), { fill: ink });
    return heading(say(spec.title)) + legend + drawn.join('') + stroke(40, floor, 1560, floor, ink, 4);
  };
}
