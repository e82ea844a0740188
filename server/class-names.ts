import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What `shortenClassNames` (scripts/launcher/class-names.mjs) has written: addresses of style
 * sheets, and classes and lists of them as they stand in HTML.
 */
export type ClassNames = { sheets: Record<string, string>; names: ReadonlyMap<string, string>; sets: ReadonlyMap<string, string> };

/** The short names of a build; null where it has none, as while developing. */
export function readClassNames(buildFolder: string): ClassNames | null {
  const file = path.join(buildFolder, 'infoshos-class-names.json');
  if (!existsSync(file)) return null;
  const { sheets, names, sets } = JSON.parse(readFileSync(file, 'utf8')) as Record<keyof ClassNames, Record<string, string>>;
  return { sheets, names: new Map(Object.entries(names)), sets: new Map(Object.entries(sets)) };
}

const styleSheet = /\/_next\/static\/[\w./~-]+\.css/g;
const tag = /<[a-z][^>]*>/g;
const classes = / class="([^"]*)"/;

/**
 * A page, or a header of links, with the short names in the place of the others. The words of a
 * utility are a tenth of a page.
 */
export function withShortNames(text: string, given: ClassNames | null): string {
  if (!given) return text;
  const { sheets, names, sets } = given;
  const shorten = (list: string) => sets.get(list) ?? list.replace(/\S+/g, (name) => names.get(name) ?? name);
  return text
    .replace(styleSheet, (address) => sheets[address] ?? address)
    .replace(tag, (whole) => whole.replace(classes, (_, list: string) => ` class="${shorten(list)}"`));
}
