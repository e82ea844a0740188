import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCoverage } from './woff';

type CardFont = { name: string; data: Buffer; weight: 400 | 600 | 700; style: 'normal' };
export type CardFonts = { fonts: CardFont[]; covered: Set<number> };

const serif = join(process.cwd(), 'node_modules/@fontsource/source-serif-4/files');
const song = join(process.cwd(), 'node_modules/@fontsource/noto-serif-sc/files');
const serifSubsets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'];

const loaded = new Map<'serif' | 'song', Promise<CardFonts>>();

async function load(files: [name: string, path: string, weight: CardFont['weight']][]): Promise<CardFonts> {
  const fonts = await Promise.all(files.map(async ([name, path, weight]) => ({ name, data: await readFile(path), weight, style: 'normal' as const })));
  return { fonts, covered: new Set(fonts.flatMap((font) => [...readCoverage(font.data)])) };
}

function once(key: 'serif' | 'song', make: () => Promise<CardFonts>): Promise<CardFonts> {
  const known = loaded.get(key);
  if (known) return known;
  const fonts = make();
  fonts.catch(() => loaded.delete(key));
  loaded.set(key, fonts);
  return fonts;
}

const loadSerif = () =>
  once('serif', () =>
    load(
      serifSubsets.flatMap((subset) =>
        ([400, 600] as const).map((weight): [string, string, 400 | 600] => [subset, join(serif, `source-serif-4-${subset}-${weight}-normal.woff`), weight]),
      ),
    ),
  );
const loadSong = () => once('song', () => load([['song', join(song, 'noto-serif-sc-chinese-simplified-700-normal.woff'), 700]]));

/** The families in the order in which they are asked for a character. */
export const cardFamilies = [...serifSubsets, 'song'].join(', ');

/** The fonts that can draw this text. The Chinese one, 2 MB, is read only when it is needed. */
export async function fontsFor(text: string): Promise<CardFonts> {
  const latin = await loadSerif();
  if (!/[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u.test(text)) return latin;
  const han = await loadSong();
  return { fonts: [...latin.fonts, ...han.fonts], covered: new Set([...latin.covered, ...han.covered]) };
}

const isOrnament = (character: string) =>
  /\p{Emoji_Presentation}|\p{Cf}|\p{Cc}|\p{Variation_Selector}|\p{Me}/u.test(character) && !/[\p{L}\p{N}]/u.test(character);
const isCovered = (text: string, covered: Set<number>) => [...text].every((part) => covered.has(part.codePointAt(0) ?? 0));

/** What shows nothing by itself: a soft hyphen is no space. */
const isUnseen = (character: string) => /\p{Cf}|\p{Variation_Selector}|\p{Me}/u.test(character);
const hyphens = /[\u2010\u2011]/u;

/**
 * A character in other signs that say the same: ligatures taken apart, Latin letters without an
 * accent that no font has, any hyphen as the plain one.
 */
function plainOf(character: string, covered: Set<number>): string | null {
  if (hyphens.test(character)) return '-';
  const parts = character.normalize('NFKD');
  if (parts !== character && isCovered(parts, covered)) return parts;
  const bare = /\p{Script=Latin}/u.test(character) ? parts.replace(/\p{M}/gu, '') : parts;
  return bare !== character && isCovered(bare, covered) ? bare : null;
}

/** A small digit behind another (10⁶, 5⅝) would be one of the number. */
const wouldJoin = (character: string, before: string) => /\p{No}/u.test(character) && /\p{N}/u.test(before);

/** Whether these fonts can draw all of a text but its ornaments, such as emoji. */
export const isDrawable = (text: string, covered: Set<number>): boolean =>
  [...text.normalize('NFC')].every(
    (character, at, all) =>
      isOrnament(character) ||
      /\s/u.test(character) ||
      isCovered(character, covered) ||
      (plainOf(character, covered) !== null && !wouldJoin(character, all[at - 1] ?? '')),
  );

/**
 * The text without what these fonts cannot draw: for such characters the drawing library would ask
 * a font server on the web.
 */
export function drawable(text: string, covered: Set<number>): string {
  const kept = [...text.normalize('NFC')].map((character) => {
    if (isUnseen(character)) return '';
    if (isOrnament(character)) return ' ';
    return isCovered(character, covered) ? character : (plainOf(character, covered) ?? ' ');
  });
  return kept.join('').replace(/\s+/g, ' ').trim();
}

/** The text as it can be drawn whole, or nothing: without a sign it may say something else. */
export const drawnWhole = (text: string, covered: Set<number>): string => (isDrawable(text, covered) ? drawable(text, covered) : '');
