import { accent, observer, paper } from '../palette.ts';
import { path, r } from '../svg.ts';

/** A tongue of ice: wide where the snow gathers, thin at the snout, with the lines of its flow. */
export function glacier(x: number, y: number, w: number, h: number, row: { fill?: string }): string {
  const fill = row.fill ?? observer;
  const middle = y + h / 2;
  const edge = (side: number, share: number) =>
    `C${r(x + w * 0.18)},${r(middle + side * h * 0.5 * share)} ${r(x + w * 0.3)},${r(middle + side * h * 0.24 * share)} ${r(x + w * 0.55)},${r(middle + side * h * 0.26 * share)}S${r(x + w * 0.92)},${r(middle + side * h * 0.2 * share)} ${r(x + w)},${r(middle)}`;
  const upper = `M${x},${r(middle - h / 2)}${edge(-1, 1)}L${x},${r(middle)}Z`;
  const lower = `M${x},${r(middle + h / 2)}${edge(1, 1)}L${x},${r(middle)}Z`;
  const flow = [-0.6, -0.2, 0.2, 0.6].map((share) =>
    path(
      `M${x},${r(middle + share * h * 0.5)}${edge(Math.sign(share), Math.abs(share))}`,
      `fill="none" stroke="${paper}" stroke-width="2.5" opacity="${fill === accent ? 0.45 : 0.6}"`,
    ),
  );
  return path(upper, `fill="${fill}"`) + path(lower, `fill="${fill}"`) + flow.join('');
}
