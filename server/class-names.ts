import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { StyleNode } from './first-style';

/**
 * What `shortenClassNames` (scripts/launcher/class-names.mjs) has written: addresses of style
 * sheets, classes and lists of them as they stand in HTML, and what the sheets say.
 */
export type ClassNames = {
  sheets: Record<string, string>;
  names: ReadonlyMap<string, string>;
  sets: ReadonlyMap<string, string>;
  styles: ReadonlyMap<string, StyleNode[]>;
};

/** The short names of a build; null where it has none, as while developing. */
export function readClassNames(buildFolder: string): ClassNames | null {
  const file = path.join(buildFolder, 'infoshos-class-names.json');
  if (!existsSync(file)) return null;
  type Written = Record<'sheets' | 'names' | 'sets', Record<string, string>> & { styles: Record<string, StyleNode[]> };
  const { sheets, names, sets, styles } = JSON.parse(readFileSync(file, 'utf8')) as Written;
  return { sheets, names: new Map(Object.entries(names)), sets: new Map(Object.entries(sets)), styles: new Map(Object.entries(styles)) };
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
