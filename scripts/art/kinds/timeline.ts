import { accent, coast, ink, line, paper, soft, urgent } from '../palette.ts';
import { type Draw, dot, heading, label, rect, type Say, small, stroke, type Text, through, type XY } from '../svg.ts';

type Axis = { from: number; to: number; ticks: number[]; left?: number; right?: number };
const scaleOf = (axis: Axis) => (year: number) => (axis.left ?? 90) + ((year - axis.from) / (axis.to - axis.from)) * ((axis.right ?? 1510) - (axis.left ?? 90));

function drawAxis(axis: Axis, y: number, top: number, thin = true): string {
  const x = scaleOf(axis);
  return axis.ticks
    .map(
      (year) =>
        (thin ? stroke(x(year), top, x(year), y, line, 2) : stroke(x(year), y - 10, x(year), y + 10, ink, 3)) +
        small(x(year), y + 52, String(year), { anchor: 'middle', fill: ink }),
    )
    .join('');
}

export type Moment = { year: number; text: Text; note?: Text; up?: number; mark?: 'hollow' | 'urgent'; side?: 'l' | 'r' | 'm' };
export type Moments = { title: Text; axis: Axis; moments: Moment[]; symbol?: (x: number, y: number, at: number) => string; base?: number };

/** One line of time with flags standing on it at different heights. */
export function moments(spec: Moments): Draw {
  return (say: Say) => {
    const x = scaleOf(spec.axis);
    const base = spec.base ?? 740;
    const drawn = spec.moments.map((moment, at) => {
      const up = moment.up ?? 140;
      const px = x(moment.year);
      const colour = moment.mark === 'urgent' ? urgent : accent;
      const left = moment.side === 'l';
      const anchor = moment.side === 'm' ? 'middle' : left ? 'end' : 'start';
      const tx = moment.side === 'm' ? px : left ? px - 22 : px + 22;
      const mark =
        moment.mark === 'hollow'
          ? dot(px, base, 14, paper, `stroke="${accent}" stroke-width="5" stroke-dasharray="8 6"`)
          : dot(px, base, 14, colour, `stroke="${paper}" stroke-width="5"`);
      const flag = moment.side === 'm' ? '' : stroke(px, base, px, base - up - 36, colour, 3);
      const symbol = spec.symbol ? spec.symbol(px, base, at) : mark;
      const words = label(tx, base - up, say(moment.text), { size: 42, anchor }) + (moment.note ? small(tx, base - up + 50, say(moment.note), { anchor }) : '');
      return { lines: flag + symbol, words };
    });
    return [
      heading(say(spec.title)),
      stroke(64, base, 1536, base, ink, 4),
      drawAxis(spec.axis, base, base, false),
      ...drawn.map((mark) => mark.lines),
      ...drawn.map((mark) => mark.words),
    ].join('');
  };
}

export type Steps = {
  title: Text;
  axis: Axis;
  top: number;
  steps: { year: number; count: number; text: Text; note?: Text; dx?: number; dy?: number; anchor?: 'start' | 'end'; inside?: boolean }[];
};

/** A staircase: a count that changes at certain years. */
export function steps(spec: Steps): Draw {
  return (say: Say) => {
    const x = scaleOf(spec.axis);
    const y = (count: number) => 760 - (count / spec.top) * 590;
    const right = spec.axis.right ?? 1510;
    const areas = spec.steps.map((step, at) => {
      const end = spec.steps[at + 1];
      return rect(
        x(step.year),
        y(step.count),
        (end ? x(end.year) : right) - x(step.year) + 0.5,
        760 - y(step.count),
        `fill="${accent}" fill-opacity="${0.16 + at * 0.17}"`,
      );
    });
    const numbers = spec.steps.map((step) => {
      const at: XY = [x(step.year) + (step.dx ?? 0), y(step.count) + (step.dy ?? 0)];
      const anchor = step.anchor ?? 'start';
      if (step.inside)
        return (
          label(at[0] + 16, at[1] - 20, `${step.count}`, { size: 72, fill: accent, halo: false }) +
          small(at[0] + 18, at[1] + 54, say(step.text), { fill: ink, halo: false })
        );
      return (
        label(at[0] + (anchor === 'end' ? -16 : 0), at[1] - 62, `${step.count}`, { size: 72, fill: accent, anchor, halo: false }) +
        small(at[0] + (anchor === 'end' ? -16 : 0), at[1] - 18, say(step.text), { anchor, fill: ink })
      );
    });
    return [heading(say(spec.title)), ...areas, stroke(64, 760, 1536, 760, ink, 4), drawAxis(spec.axis, 760, 760, false), ...numbers].join('');
  };
}

export type Grid = {
  title: Text;
  note?: Text;
  noteMark?: boolean;
  lastText?: Text;
  axis: Axis;
  rows: { text: Text; years: number[]; hollow?: number[] }[];
  link?: boolean;
};

/** A row for each state, a dot for each year, joined in the order of time. */
export function grid(spec: Grid): Draw {
  return (say: Say) => {
    const x = scaleOf(spec.axis);
    const step = 600 / spec.rows.length;
    const y = (row: number) => 170 + step * (row + 0.5);
    const all = spec.rows.flatMap((row, at) => row.years.map((year) => ({ year, at, hollow: row.hollow?.includes(year) }))).sort((a, b) => a.year - b.year);
    const names = spec.rows.map((row, at) => stroke(spec.axis.left ?? 90, y(at), 1536, y(at), line, 2) + label(64, y(at) + 13, say(row.text), { size: 38 }));
    const thread = through(
      all.map((dot): XY => [x(dot.year), y(dot.at)]),
      false,
    );
    const dots = all.map((event, at) => {
      const last = at === all.length - 1;
      const fill = event.hollow ? paper : last ? urgent : accent;
      return dot(x(event.year), y(event.at), last ? 21 : 17, fill, `stroke="${last ? paper : accent}" stroke-width="5"`);
    });
    const note = spec.note
      ? (spec.noteMark ? dot(82, 852, 14, paper, `stroke="${accent}" stroke-width="5"`) : '') + small(spec.noteMark ? 112 : 64, 864, say(spec.note), {})
      : '';
    const last = spec.lastText ? dot(1536 - 20, 852, 16, urgent) + small(1482, 864, say(spec.lastText), { anchor: 'end' }) : '';
    return [
      heading(say(spec.title)),
      last,
      ...names,
      `<path d="${thread}" fill="none" stroke="${accent}" stroke-width="3" opacity=".45"/>`,
      ...dots,
      drawAxis(spec.axis, 765, 765, false),
      note,
    ].join('');
  };
}

export type Spans = {
  title: Text;
  axis: Axis;
  rows: { text: Text; under?: Text; parts: { from: number; to: number; fill: string; text?: Text; light?: boolean }[] }[];
  legend: { fill: string; text: Text }[];
};

/** Bars along time, each made of coloured parts. */
export function spans(spec: Spans): Draw {
  return (say: Say) => {
    const x = scaleOf(spec.axis);
    const step = 520 / spec.rows.length;
    const drawn = spec.rows.map((row, at) => {
      const y = 190 + step * at;
      const parts = row.parts.map(
        (part) =>
          rect(x(part.from), y + 84, x(part.to) - x(part.from), step - 150, `fill="${part.fill}"`) +
          (part.text
            ? label((x(part.from) + x(part.to)) / 2, y + 84 + (step - 150) / 2 + 13, say(part.text), {
                face: 'sans',
                size: 36,
                weight: 500,
                anchor: 'middle',
                fill: part.light ? paper : ink,
                halo: false,
              })
            : ''),
      );
      return (
        label(90, y + 54, say(row.text), { size: 48 }) +
        (row.under ? label(1510, y + 54, say(row.under), { face: 'sans', size: 36, weight: 500, fill: soft, anchor: 'end' }) : '') +
        parts.join('')
      );
    });
    let at = 64;
    const legend = spec.legend.map((entry) => {
      const drawnAt = at;
      at += 110 + say(entry.text).length * (/[\u4e00-\u9fff]/.test(say(entry.text)) ? 46 : 26);
      return rect(drawnAt, 826, 34, 34, `fill="${entry.fill}" stroke="${coast}"`) + small(drawnAt + 50, 856, say(entry.text), { fill: ink });
    });
    return [heading(say(spec.title)), drawAxis(spec.axis, 720, 180), stroke(64, 720, 1536, 720, ink, 4), ...drawn, ...legend].join('');
  };
}
