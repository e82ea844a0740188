import { capital } from '../atlas.ts';
import { accent, ink, observer, urgent } from '../palette.ts';
import { type Draw, heading, label, rect, type Say, small, type Text } from '../svg.ts';

export type Zones = { title: Text; rows: { offset: number; capitals: string[]; marked?: boolean }[] };

/** More names than these would leave the picture at a size that can be read on a phone. */
const most = 3;

export function zones(spec: Zones): Draw {
  return (say: Say) => {
    const step = 744 / spec.rows.length;
    const drawn = spec.rows.map((row, at) => {
      const y = 132 + at * step;
      const minutes = Math.round((row.offset % 1) * 60);
      const shown = `+${Math.floor(row.offset)}${minutes ? `:${minutes}` : ''}`;
      const wide = row.offset * 66;
      const fill = row.marked ? urgent : minutes ? observer : accent;
      const names = row.capitals
        .slice(0, most)
        .map((iso2) => say(capital(iso2).text))
        .join(' · ');
      const others = row.capitals.length > most ? `  +${row.capitals.length - most}` : '';
      return [
        label(178, y + 46, shown, { face: 'sans', size: 38, weight: 600, anchor: 'end', fill }),
        rect(200, y + 10, wide, step - 18, `fill="${fill}"`),
        small(200 + wide + 22, y + 46, names + others, { fill: ink }),
      ].join('');
    });
    return heading(say(spec.title)) + drawn.join('');
  };
}
