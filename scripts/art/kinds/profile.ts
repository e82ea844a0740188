import { accent, coast, haze, ice, ink, land, line, observer, paper, soft, urgent } from '../palette.ts';
import { type Draw, dot, heading, label, path, r, type Say, small, stroke, type Text, through, type XY } from '../svg.ts';

type Stop = { km: number; m: number; text?: Text; shown?: Text; up?: number; dx?: number; side?: 'l' | 'm' | 'r'; strong?: boolean };
export type Elevation = { title: Text; km: number; top: number; ticks: { m: number; text: Text }[]; kmTicks: { km: number; text: Text }[]; stops: Stop[] };

/** The height of a road along its length. */
export function elevation(spec: Elevation): Draw {
  return (say: Say) => {
    const x = (km: number) => 170 + (km / spec.km) * 1350;
    const y = (m: number) => 770 - (m / spec.top) * 610;
    const points = spec.stops.map((stop): XY => [x(stop.km), y(stop.m)]);
    const d = through(points, false);
    const area = `${d}L${r(x(spec.km))},770L${r(x(0))},770Z`;
    const ticks = spec.ticks.map((tick) => stroke(170, y(tick.m), 1520, y(tick.m), line, 2) + small(152, y(tick.m) + 12, say(tick.text), { anchor: 'end' }));
    const kms = spec.kmTicks.map(
      (tick) => stroke(x(tick.km), 770, x(tick.km), 782, ink, 3) + small(x(tick.km), 826, say(tick.text), { anchor: tick.km === spec.km ? 'end' : 'middle' }),
    );
    const marks = spec.stops
      .filter((stop) => stop.text)
      .map((stop) => {
        const [px, py] = [x(stop.km), y(stop.m)];
        const up = stop.up ?? 60;
        const anchor = stop.side === 'l' ? 'end' : stop.side === 'r' ? 'start' : 'middle';
        const tx = px + (stop.dx ?? 0);
        const flag = up > 70 ? stroke(px, py, px, py - up + (stop.shown ? 48 : 12), soft, 2) : '';
        return (
          flag +
          dot(px, py, stop.strong ? 15 : 10, stop.strong ? urgent : accent, `stroke="${paper}" stroke-width="4"`) +
          label(tx, py - up, say(stop.text ?? ''), { size: stop.strong ? 48 : 38, anchor }) +
          (stop.shown ? small(tx, py - up + 40, say(stop.shown), { anchor, fill: stop.strong ? urgent : soft }) : '')
        );
      });
    return [
      heading(say(spec.title)),
      ...ticks,
      path(area, `fill="${land}"`),
      path(d, `fill="none" stroke="${accent}" stroke-width="7" stroke-linejoin="round"`),
      stroke(170, 770, 1520, 770, ink, 4),
      ...kms,
      ...marks,
    ].join('');
  };
}

type Basin = { text: Text; depth: number; shown: Text; wide: number; bed: XY[]; side?: Text };
export type Depths = { title: Text; top: number; basins: Basin[]; ticks: { m: number; text: Text }[] };

/**
 * Basins under one water line, to the same vertical scale; beds are given in 0..1 of width and
 * depth.
 */
export function depths(spec: Depths): Draw {
  return (say: Say) => {
    const surface = 250;
    const y = (m: number) => surface + (m / spec.top) * 560;
    let left = 200;
    const drawn = spec.basins.map((basin, at) => {
      const from = left;
      left += basin.wide + 60;
      const points = basin.bed.map(([u, v]): XY => [from + u * basin.wide, y(v * basin.depth)]);
      const deepest = points.reduce((a, b) => (b[1] > a[1] ? b : a));
      const fill = [accent, observer, haze][at] ?? ice;
      return [
        path(`${through(points)}Z`, `fill="${fill}"`),
        label(from + basin.wide / 2, surface - 72, say(basin.text), { size: 48, anchor: 'middle' }),
        basin.side ? small(from + basin.wide / 2, surface - 26, say(basin.side), { anchor: 'middle' }) : '',
        dot(deepest[0], deepest[1], 10, urgent, `stroke="${paper}" stroke-width="4"`),
        label(deepest[0], deepest[1] + 58, say(basin.shown), { size: 48, fill: ink, anchor: 'middle' }),
      ].join('');
    });
    const ticks = spec.ticks.map(
      (tick) => stroke(180, y(tick.m), 1536, y(tick.m), tick.m ? line : coast, tick.m ? 2 : 4) + small(160, y(tick.m) + 12, say(tick.text), { anchor: 'end' }),
    );
    return [heading(say(spec.title)), ...ticks, ...drawn].join('');
  };
}
