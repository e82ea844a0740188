import { accent, ink, paper, soft, urgent } from '../palette.ts';
import { type Draw, dot, heading, label, r, rect, type Say, stroke, type Text } from '../svg.ts';

export type Clocks = { title: Text; km: number; total: Text; zones: [number, number][]; stops: { km: number; hour: number; text: Text }[] };

export function clockFace(x: number, y: number, radius: number, hour: number, colour = ink): string {
  const angle = ((hour % 12) / 12) * Math.PI * 2;
  const hand = stroke(x, y, r(x + Math.sin(angle) * radius * 0.52), r(y - Math.cos(angle) * radius * 0.52), colour, 7, 'stroke-linecap="round"');
  const ticks = [0, 3, 6, 9].map((at) => {
    const turn = (at / 12) * Math.PI * 2;
    return stroke(
      x + Math.sin(turn) * radius * 0.8,
      y - Math.cos(turn) * radius * 0.8,
      x + Math.sin(turn) * radius * 0.92,
      y - Math.cos(turn) * radius * 0.92,
      colour,
      3,
    );
  });
  return (
    dot(x, y, radius, paper, `stroke="${colour}" stroke-width="5"`) +
    ticks.join('') +
    hand +
    stroke(x, y, x, y - radius * 0.76, colour, 4, 'stroke-linecap="round"') +
    dot(x, y, 5, colour)
  );
}

/** One line of railway under bands of time, a clock for each zone. */
export function clocks(spec: Clocks): Draw {
  return (say: Say) => {
    const x = (km: number) => 90 + (km / spec.km) * 1420;
    const rail = 560;
    const bands = spec.zones.map(([from, to], at) =>
      rect(x(from), 400, x(to) - x(from), 320, `fill="${accent}" fill-opacity="${r(0.08 + at * 0.1) / 1}" stroke="${paper}" stroke-width="3"`),
    );
    const sleepers = Array.from({ length: 95 }, (_, at) => stroke(90 + at * 15.1, rail - 13, 90 + at * 15.1, rail + 13, ink, 3));
    const faces = spec.stops.map((stop, at) => {
      const cx = 130 + at * (1340 / (spec.stops.length - 1));
      const px = x(stop.km);
      return (
        stroke(cx, 330, px, rail, soft, 2) +
        clockFace(cx, 262, 62, stop.hour) +
        label(cx, 186, `${stop.hour}:00`, { face: 'sans', size: 38, weight: 600, anchor: 'middle' }) +
        dot(px, rail, 13, urgent, `stroke="${paper}" stroke-width="4"`)
      );
    });
    const names = spec.stops.map((stop, at) => {
      const px = x(stop.km);
      const first = at === 0;
      const last = at === spec.stops.length - 1;
      const anchor = first ? 'start' : last ? 'end' : 'middle';
      const tx = first ? 64 : last ? 1536 : px;
      const y = 772 + (at % 3) * 48;
      return stroke(px, rail + 16, px, y - 36, soft, 2) + label(tx, y, say(stop.text), { size: 36, anchor });
    });
    return [
      heading(say(spec.title)),
      ...bands,
      stroke(90, rail - 7, 1510, rail - 7, ink, 3),
      stroke(90, rail + 7, 1510, rail + 7, ink, 3),
      ...sleepers,
      ...faces,
      ...names,
      label(1536, 92, say(spec.total), { size: 48, anchor: 'end', fill: accent }),
    ].join('');
  };
}
