import { accent, coast, ice, ink, paper, partner, soft, urgent } from '../palette.ts';
import { type Draw, dot, label, path, r, type Say, small, stroke, type Text } from '../svg.ts';

type Key = 'march' | 'date' | 'june' | 'september' | 'december' | 'even' | 'pole';
const lean = Math.sin((23.4 * Math.PI) / 180);

/**
 * The Earth seen from above the plane of its orbit. The north pole always leans to the foot of the
 * picture; `night` is where the dark half looks, in degrees.
 */
function earth(x: number, y: number, radius: number, night: number): string {
  const pole = y + radius * lean;
  const circle = radius * Math.sin((23.4 * Math.PI) / 180);
  return [
    dot(x, y, radius, ice),
    path(`M${r(x)},${r(y - radius)}A${radius},${radius} 0 0 1 ${r(x)},${r(y + radius)}Z`, `fill="${accent}" transform="rotate(${night} ${x} ${y})"`),
    `<ellipse cx="${x}" cy="${r(y + radius * lean * Math.cos(Math.asin(lean)))}" rx="${r(circle)}" ry="${r(circle * Math.sqrt(1 - lean * lean))}" fill="none" stroke="${partner}" stroke-width="3"/>`,
    dot(x, y, radius, 'none', `stroke="${ink}" stroke-width="3"`),
    dot(x, pole, radius > 80 ? 11 : 7, urgent, `stroke="${paper}" stroke-width="3"`),
  ].join('');
}

/**
 * A year of the Earth round the Sun, anticlockwise, with the day when the shadow's edge runs
 * through the poles.
 */
export function equinox({ labels }: { labels: Record<Key, Text> }): Draw {
  return (say: Say) => {
    const [cx, cy, orbit] = [470, 450, 300];
    const rays = Array.from({ length: 24 }, (_, at) => {
      const turn = (at / 24) * Math.PI * 2;
      const to = at % 2 ? 104 : 120;
      return stroke(
        cx + Math.cos(turn) * 84,
        cy + Math.sin(turn) * 84,
        cx + Math.cos(turn) * to,
        cy + Math.sin(turn) * to,
        partner,
        5,
        'stroke-linecap="round"',
      );
    });
    const arrow = (angle: number) => {
      const [px, py] = [cx + Math.cos(angle) * orbit, cy + Math.sin(angle) * orbit];
      return path('M-14,-12L12,0L-14,12Z', `fill="${soft}" transform="translate(${r(px)} ${r(py)}) rotate(${r((angle * 180) / Math.PI - 90)})"`);
    };
    return [
      dot(cx, cy, orbit, 'none', `stroke="${coast}" stroke-width="4" stroke-dasharray="3 14" stroke-linecap="round"`),
      arrow(-Math.PI / 4),
      arrow(Math.PI * 0.75),
      dot(cx, cy, 68, partner),
      ...rays,
      earth(cx, cy - orbit, 62, -90),
      earth(cx - orbit, cy, 62, 180),
      earth(cx, cy + orbit, 62, 90),
      earth(cx + orbit, cy, 128, 0),
      label(960, 410 - (say(labels.march).split('\n').length - 1) * 68, say(labels.march), { size: 58 }),
      small(960, 476, say(labels.date), { size: 44, fill: urgent, weight: 600 }),
      small(960, 536, say(labels.even), { size: 38 }),
      small(960, 586, say(labels.pole), { size: 38 }),
      small(cx + 96, cy - orbit - 18, say(labels.june), { fill: ink, size: 38 }),
      small(cx + 96, cy + orbit + 42, say(labels.december), { fill: ink, size: 38 }),
      small(cx - orbit + 10, cy + 122, say(labels.september), { fill: ink, size: 38, anchor: 'middle' }),
    ].join('');
  };
}
