import { accent, ink, line, paper, soft } from '../palette.ts';
import { type Draw, dot, heading, label, path, r, type Say, small, stroke, type Text } from '../svg.ts';

export type Games = { title: Text; hosts: { years: number[]; country: Text; town: Text }[] };

/** The crown ring of a yurt, the tündük. */
function tunduk(x: number, y: number, radius: number): string {
  const bars = [-0.34, 0, 0.34].map((share) => {
    const off = share * radius;
    const half = Math.sqrt(radius ** 2 - off ** 2);
    const bend = share * 46;
    return `M${r(x - half)},${r(y + off)}Q${r(x)},${r(y + off + bend)} ${r(x + half)},${r(y + off)}M${r(x + off)},${r(y - half)}Q${r(x + off + bend)},${r(y)} ${r(x + off)},${r(y + half)}`;
  });
  return dot(x, y, radius, paper, `stroke="${accent}" stroke-width="15"`) + path(bars.join(''), `fill="none" stroke="${accent}" stroke-width="7"`);
}

/** A ring for each games, standing where its year stands. */
export function games(spec: Games): Draw {
  return (say: Say) => {
    const years = spec.hosts.flatMap((host) => host.years);
    // One step for each games, a longer one where more than two years passed.
    const x = (year: number) => 146 + years.indexOf(year) * 244 + (year > 2018 ? 60 : 0);
    const y = 450;
    const drawn = spec.hosts.map((host, at) => {
      const lift = at % 2 ? 0 : 54;
      const from = x(Math.min(...host.years));
      const to = x(Math.max(...host.years));
      const middle = (from + to) / 2;
      return [
        stroke(from - 88, 286, to + 88, 286, soft, 3),
        small(middle, 264 - (host.years.length > 1 ? 0 : lift), say(host.country), { anchor: 'middle', fill: ink }),
        ...host.years.map((year) => tunduk(x(year), y, 86) + label(x(year), y + 172, String(year), { size: 54, anchor: 'middle' })),
        stroke(from - 88, 656, to + 88, 656, soft, 3),
        label(middle, 716 + (host.years.length > 1 || lift ? 0 : 56), say(host.town), { size: 40, anchor: 'middle' }),
      ].join('');
    });
    return heading(say(spec.title)) + stroke(40, y, 1560, y, line, 4) + drawn.join('');
  };
}
