import { accent, ice } from '../palette.ts';
import { path, r } from '../svg.ts';

/** A dam in section: water behind it, a broad foot, a narrow crest. */
export function dam(x: number, y: number, w: number, h: number, bar: { fill?: string; dashed?: boolean; form?: 'gravity' | 'arch' }): string {
  const floor = y + h;
  const crest = x + w * 0.46;
  const water = path(
    `M${r(x - 40)},${r(y + 26)}L${r(crest)},${r(y + 26)}L${r(crest)},${r(floor)}L${r(x - 40)},${r(floor)}Z`,
    `fill="${ice}" opacity="${bar.dashed ? 0.45 : 1}"`,
  );
  if (bar.form === 'arch') {
    const arch = `M${r(crest)},${r(y)}L${r(crest + 16)},${r(y)}C${r(crest + 10)},${r(y + h * 0.3)} ${r(crest + 20)},${r(y + h * 0.75)} ${r(crest + 64)},${r(floor)}L${r(crest - 12)},${r(floor)}C${r(crest - 44)},${r(y + h * 0.7)} ${r(crest - 36)},${r(y + h * 0.3)} ${r(crest)},${r(y)}Z`;
    return water + path(arch, `fill="${bar.fill ?? accent}"`);
  }
  if (bar.form === 'gravity') {
    const wall = `M${r(crest)},${r(y)}L${r(crest + 18)},${r(y)}L${r(crest + w * 0.62)},${r(floor)}L${r(crest - 14)},${r(floor)}Z`;
    return water + path(wall, `fill="${bar.fill ?? accent}"`);
  }
  const body = `M${r(crest)},${r(y)}L${r(crest + 22)},${r(y)}L${r(x + w + 40)},${r(floor)}L${r(x + w * 0.2 - 50)},${r(floor)}Z`;
  const look = bar.dashed ? `fill="${accent}" fill-opacity=".18" stroke="${accent}" stroke-width="4" stroke-dasharray="14 10"` : `fill="${bar.fill ?? accent}"`;
  return water + path(body, look);
}
