import { accent, coast, ink, iron, line, soft, urgent } from '../palette.ts';
import { type Draw, label, path, r, rect, type Say, stroke, type Text } from '../svg.ts';

type Gauge = { mm: number; shown: Text; text: Text };
const scale = 0.56;

function rail(x: number, y: number, inward: 1 | -1): string {
  const edge = x;
  const outer = edge - inward * 40;
  const middle = edge - inward * 20;
  return [
    rect(Math.min(edge, outer), y, 40, 22, `rx="7" fill="${ink}"`),
    rect(middle - 6, y + 18, 12, 44, `fill="${ink}"`),
    path(
      `M${r(middle - 46)},${y + 76}L${r(middle - 46)},${y + 68}L${r(middle - 6)},${y + 58}L${r(middle + 6)},${y + 58}L${r(middle + 46)},${y + 68}L${r(middle + 46)},${y + 76}Z`,
      `fill="${ink}"`,
    ),
  ].join('');
}

function wheel(x: number, y: number, inward: 1 | -1): string {
  const tread = x - inward * 50;
  const flange = x + inward * 22;
  const left = Math.min(tread, x);
  return [
    rect(left, y - 190, 50, 190, `fill="${soft}"`),
    path(`M${r(x)},${y - 200}L${r(x)},${y + 14}Q${r(x + inward * 10)},${y + 18} ${r(flange)},${y - 4}L${r(flange)},${y - 190}Z`, `fill="${iron}"`),
  ].join('');
}

/** Two wheelsets on their rails, seen along the track, to one scale. */
export function gauges(pair: [Gauge, Gauge]): Draw {
  return (say: Say) => {
    const middle = 600;
    const drawn = pair.map((gauge, at) => {
      const y = 270 + at * 400;
      const half = (gauge.mm * scale) / 2;
      const [a, b] = [middle - half, middle + half];
      return [
        rect(middle - 560, y + 76, 1120, 44, `fill="${line}"`),
        rect(a - 60, y - 108, b - a + 120, 26, `fill="${coast}"`),
        wheel(a + 6, y, 1),
        wheel(b - 6, y, -1),
        rail(a, y, 1),
        rail(b, y, -1),
        stroke(a, y + 34, b, y + 34, accent, 4),
        path(`M${a},${y + 34}l22,-11v22zM${b},${y + 34}l-22,-11v22z`, `fill="${accent}"`),
        label(middle, y - 12, say(gauge.shown), { size: 74, anchor: 'middle', fill: accent }),
        label(1200, y - 20, say(gauge.text), { size: 54 }),
      ].join('');
    });
    const wide = (pair[0].mm * scale) / 2;
    const tight = (pair[1].mm * scale) / 2;
    const guides = [-1, 1].map((side) => stroke(middle + side * wide, 350, middle + side * wide, 800, urgent, 3, 'stroke-dasharray="8 10"')).join('');
    const gap = label(1200, 560, say(['85 mm apart', 'разница 85 мм', '相差85毫米']), { face: 'sans', size: 36, weight: 600, fill: urgent });
    const pointer = path(`M1188,546L${r(middle + (wide + tight) / 2 + 30)},546`, `stroke="${urgent}" stroke-width="3" fill="none"`);
    return guides + drawn.join('') + pointer + gap;
  };
}
