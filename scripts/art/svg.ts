import { ink, paper, soft } from './palette.ts';

export type Lang = 'en' | 'ru' | 'zh';
/** One string for all languages, or English, Russian, Chinese. */
export type Text = string | readonly [string, string, string];
export type Say = (text: Text) => string;
export type Draw = (say: Say) => string;
export type XY = readonly [number, number];

const order: Lang[] = ['en', 'ru', 'zh'];

export function sayIn(lang: Lang): Say {
  return (text) => (typeof text === 'string' ? text : (text[order.indexOf(lang)] ?? ''));
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

export type Style = {
  size?: number;
  face?: 'serif' | 'sans';
  weight?: number;
  fill?: string;
  anchor?: 'start' | 'middle' | 'end';
  halo?: string | false;
  spacing?: number;
  turn?: number;
  opacity?: number;
};

/**
 * Sizes as they are drawn: what is small is lifted, so that 34 of 1600 is 10 px on a phone of 390.
 */
export const drawnSize = (size: number): number => (size < 30 || size >= 60 ? size : Math.round(45 + (size - 34) * 0.65));

/** Text at a baseline; lines are separated by \n. */
export function label(x: number, y: number, text: string, style: Style = {}): string {
  const { size: asked = 40, face = 'serif', weight = 600, fill = ink, anchor = 'start', halo = paper, spacing = 0, turn, opacity } = style;
  const size = drawnSize(asked);
  const lines = text.split('\n');
  const spans = lines.map((line, at) => `<tspan x="${r(x)}" dy="${at ? r(size * 1.18) : 0}">${escapeText(line)}</tspan>`).join('');
  const around = halo ? ` stroke="${halo}" stroke-width="${r(size / 5)}" stroke-linejoin="round" paint-order="stroke"` : '';
  const turned = turn ? ` transform="rotate(${turn} ${r(x)} ${r(y)})"` : '';
  const faint = opacity ? ` opacity="${opacity}"` : '';
  const wide = spacing ? ` letter-spacing="${spacing}"` : '';
  return `<text class="${face}" x="${r(x)}" y="${r(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}"${wide}${around}${turned}${faint}>${spans}</text>`;
}

export const heading = (text: string) => label(64, 92, text, { face: 'sans', size: 42, weight: 600 });
export const small = (x: number, y: number, text: string, style: Style = {}) =>
  label(x, y, text, { face: 'sans', size: 34, weight: 500, fill: soft, ...style });

export function r(value: number): number {
  return Math.round(value * 10) / 10;
}

export function rect(x: number, y: number, w: number, h: number, attributes = ''): string {
  return `<rect x="${r(x)}" y="${r(y)}" width="${r(w)}" height="${r(h)}" ${attributes}/>`;
}

export function stroke(x1: number, y1: number, x2: number, y2: number, colour: string, width = 3, more = ''): string {
  return `<line x1="${r(x1)}" y1="${r(y1)}" x2="${r(x2)}" y2="${r(y2)}" stroke="${colour}" stroke-width="${width}" ${more}/>`;
}

export function dot(x: number, y: number, radius: number, fill: string, more = ''): string {
  return `<circle cx="${r(x)}" cy="${r(y)}" r="${radius}" fill="${fill}" ${more}/>`;
}

export function path(d: string, attributes: string): string {
  return `<path d="${d}" ${attributes}/>`;
}

/** A smooth curve through the points (Catmull-Rom), or straight pieces. */
export function through(points: XY[], smooth = true): string {
  const first = points[0];
  if (!first) return '';
  let d = `M${r(first[0])},${r(first[1])}`;
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 2] ?? points[i - 1];
    const b = points[i - 1];
    const c = points[i];
    const e = points[i + 1] ?? c;
    if (!a || !b || !c || !e) continue;
    d += smooth
      ? `C${r(b[0] + (c[0] - a[0]) / 6)},${r(b[1] + (c[1] - a[1]) / 6)} ${r(c[0] - (e[0] - b[0]) / 6)},${r(c[1] - (e[1] - b[1]) / 6)} ${r(c[0])},${r(c[1])}`
      : `L${r(c[0])},${r(c[1])}`;
  }
  return d;
}
