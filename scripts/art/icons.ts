import { mkdirSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { dark, light } from '@/lib/ground/palette.ts';

const meridians = [90, 190].map((rx) => `<ellipse cx="256" cy="256" rx="${rx}" ry="330"/>`).join('');
const parallels = [-60, 130, 382, 572].map((y) => `<ellipse cx="256" cy="${y}" rx="420" ry="120"/>`).join('');
const letter = `<path d="M168 216c40-4 82-16 118-34 6-3 12 0 12 8v190c0 26 10 32 48 38v22H166v-22c38-6 48-12 48-38V264c0-20-8-26-46-26z" fill="${light.paper}"/>`;
const place = `<circle cx="254" cy="104" r="58" fill="none" stroke="${dark.urgent}" stroke-width="8" opacity=".6"/><circle cx="254" cy="104" r="38" fill="${dark.urgent}"/>`;

/**
 * The mark: a serif i whose dot is a place on a map. Safe: everything inside the middle 80 per
 * cent, square ground.
 */
function mark(ground: 'round' | 'square', fit = 1): string {
  const moved = `translate(${256 - 256 * fit} ${256 - 256 * fit}) scale(${fit})`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" width="512" height="512"><defs><clipPath id="g"><rect width="512" height="512" rx="${ground === 'round' ? 96 : 0}"/></clipPath></defs><g clip-path="url(#g)"><rect width="512" height="512" fill="${light.accent}"/><g fill="none" stroke="${dark.accent}" stroke-width="4" opacity=".35">${meridians}<path d="M256 0v512M0 256h512"/>${parallels}</g><g transform="${moved}">${letter}${place}</g></g></svg>`;
}

function ico(png: Buffer, side: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(side, 6);
  head.writeUInt8(side, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(22, 18);
  return Buffer.concat([head, png]);
}

export async function drawIcons(): Promise<void> {
  const folder = new URL('../../public/icons/', import.meta.url).pathname;
  mkdirSync(folder, { recursive: true });
  const round = mark('round', 1.06);
  writeFileSync(`${folder}icon.svg`, round);
  const png = (svg: string, side: number) => sharp(Buffer.from(svg), { density: 144 }).resize(side, side).png({ compressionLevel: 9 }).toBuffer();
  writeFileSync(`${folder}icon-192.png`, await png(round, 192));
  writeFileSync(`${folder}icon-512.png`, await png(round, 512));
  writeFileSync(`${folder}maskable-512.png`, await png(mark('square', 0.82), 512));
  writeFileSync(`${folder}apple-touch-icon.png`, await png(mark('square', 0.96), 180));
  const tiny = await png(round, 32);
  writeFileSync(`${folder}favicon-32.png`, tiny);
  writeFileSync(`${folder}favicon.ico`, ico(tiny, 32));
}
