import { accent, coast, ink, paper, soft } from '../palette.ts';
import { type Draw, heading, label, rect, type Say, small, stroke, type Text } from '../svg.ts';

type Bar = { text: Text; value: number; shown?: Text; fill?: string; dashed?: boolean; under?: Text; form?: 'gravity' | 'arch' };
export type Columns = {
  title: Text;
  bars: Bar[];
  top: number;
  note?: Text;
  lines?: { value: number; text: Text }[];
  shape?: (x: number, y: number, w: number, h: number, bar: Bar, at: number) => string;
};

const floor = 770;
const plain = (x: number, y: number, w: number, h: number, bar: Bar) =>
  rect(x, y, w, h, `fill="${bar.fill ?? accent}"${bar.dashed ? ` fill-opacity=".15" stroke="${accent}" stroke-width="4" stroke-dasharray="14 10"` : ''}`);

/** Upright bars on one base line, values above, names below. */
export function columns(spec: Columns): Draw {
  return (say: Say) => {
    const step = 1472 / spec.bars.length;
    const scale = (floor - 190) / spec.top;
    const wide = Math.min(step * 0.72, 240);
    const drawn = spec.bars.map((bar, at) => {
      const x = 64 + step * at + (step - wide) / 2;
      const y = floor - bar.value * scale;
      return [
        (spec.shape ?? plain)(x, y, wide, floor - y, bar, at),
        label(x + wide / 2, y - 18, say(bar.shown ?? String(bar.value)), { size: 46, anchor: 'middle' }),
        small(x + wide / 2, floor + 48, say(bar.text), { anchor: 'middle', fill: ink }),
        bar.under ? small(x + wide / 2, floor + 98, say(bar.under), { anchor: 'middle' }) : '',
      ].join('');
    });
    const lines = (spec.lines ?? []).map((line) => {
      const y = floor - line.value * scale;
      return stroke(64, y, 1536, y, coast, 3, 'stroke-dasharray="4 10"') + small(64, y - 14, say(line.text));
    });
    return [heading(say(spec.title)), spec.note ? small(64, 146, say(spec.note)) : '', ...lines, stroke(64, floor, 1536, floor, ink, 3), ...drawn].join('');
  };
}

type Row = { text: Text; value: number; shown: Text; under?: Text; fill?: string };
export type Rows = {
  title: Text;
  rows: Row[];
  left: number;
  top: number;
  thick?: number;
  shape?: (x: number, y: number, w: number, h: number, row: Row) => string;
  ticks?: { value: number; text: Text }[];
};

/** Lying bars: name on the left, value after the end. */
export function rows(spec: Rows): Draw {
  return (say: Say) => {
    const step = 680 / spec.rows.length;
    const scale = (1400 - spec.left) / spec.top;
    const high = spec.thick ?? step * 0.56;
    const ticks = (spec.ticks ?? []).map((tick) => {
      const x = spec.left + tick.value * scale;
      return stroke(x, 140, x, 820, coast, 2) + small(x, 862, say(tick.text), { anchor: 'middle' });
    });
    const drawn = spec.rows.map((row, at) => {
      const y = 150 + step * at + (step - high) / 2;
      const w = row.value * scale;
      const middle = y + high / 2;
      const name = row.under
        ? label(64, middle - 8, say(row.text), { size: 40 }) + small(64, middle + 42, say(row.under))
        : label(64, middle + 14, say(row.text), { size: 40 });
      const bar = spec.shape ? spec.shape(spec.left, y, w, high, row) : rect(spec.left, y, w, high, `fill="${row.fill ?? accent}"`);
      return bar + name + label(spec.left + w + 20, middle + 15, say(row.shown), { size: 44, fill: row.fill === accent ? accent : soft, halo: paper });
    });
    return [heading(say(spec.title)), ...ticks, ...drawn].join('');
  };
}
