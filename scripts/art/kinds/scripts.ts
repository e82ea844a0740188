import { accent, card, coast, ink, paper } from '../palette.ts';
import { type Draw, heading, label, rect, type Say, small, type Text } from '../svg.ts';

type Group = { glyph: string; count: number; text: Text; marked?: number; from?: string; bare?: boolean; last?: boolean };
export type Scripts = { title: Text; rows: Group[][] };

/** A tile for each state, nine to a row, holding a letter of its script. */
export function scripts(spec: Scripts): Draw {
  return (say: Say) => {
    const step = 1472 / 9;
    const drawn = spec.rows.map((groups, row) => {
      let at = 0;
      const y = 146 + row * 248;
      return groups
        .map((group) => {
          const letters = [...group.glyph];
          const tiles = Array.from({ length: group.count }, (_, tile) => {
            const x = 64 + (at + tile) * step;
            const marked = tile < (group.marked ?? 0);
            return (
              rect(x, y, step - 14, 150, `rx="6" fill="${marked ? accent : card}" stroke="${marked ? accent : coast}" stroke-width="2"`) +
              label(x + (step - 14) / 2, y + 106, letters[tile % letters.length] ?? '', {
                size: 88,
                weight: 500,
                anchor: 'middle',
                fill: marked ? paper : ink,
                halo: false,
              })
            );
          });
          const words = group.bare || group.last ? say(group.text) : `${say(group.text)}${say([': ', ': ', '：'])}${group.count}`;
          const name = small(group.last ? 1536 - 14 : 64 + at * step, y + 200, words, { fill: ink, anchor: group.last ? 'end' : 'start' });
          at += group.count;
          return tiles.join('') + name;
        })
        .join('');
    });
    return heading(say(spec.title)) + drawn.join('');
  };
}
