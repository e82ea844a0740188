import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import tailwind from '@tailwindcss/postcss';
import postcss from 'postcss';
import { describe, expect, test } from 'vitest';
import { dark, light } from '@/lib/ground/palette';

const root = path.resolve(fileURLToPath(new URL('.', import.meta.url)), '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const list = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.posix.join(folder, file.split(path.sep).join('/')));

const code = ['app', 'components', 'browser'].flatMap(list).filter((file) => /\.tsx?$/.test(file) && !/\.(test|spec)\.tsx?$/.test(file));
const sheets = ['app', 'components'].flatMap(list).filter((file) => file.endsWith('.css'));
const build = async (entrance: string) => {
  const file = path.join(root, entrance);
  return (await postcss([tailwind({ optimize: { minify: true } })]).process(readFileSync(file, 'utf8'), { from: file })).css;
};

/** The files that a page is made of: those it imports, and those they import. */
function madeOf(starts: string[]): Set<string> {
  const found = new Set<string>();
  const follow = (file: string) => {
    if (found.has(file) || !code.includes(file)) return;
    found.add(file);
    for (const [, given = ''] of read(file).matchAll(/(?:from|import\()\s*'([^']+)'/g)) {
      const plain = given.startsWith('@/') ? given.slice(2) : path.posix.join(path.posix.dirname(file), given);
      for (const source of [`${plain}.ts`, `${plain}.tsx`]) follow(source);
    }
  };
  starts.forEach(follow);
  return found;
}

/** The files that an entrance scans for utilities. */
function scanned(entrance: string): Set<string> {
  const found = new Set<string>();
  for (const [, not, pattern = ''] of read(entrance).matchAll(/@source (not )?"([^"]+)"/g)) {
    const [, before = '', names = '', after = ''] = /^(.*)\{(.*)\}(.*)$/.exec(pattern) ?? [undefined, pattern];
    const bases = names.split(',').map((name) => path.posix.join('app', before + name + after));
    const files = code.filter((file) => bases.some((base) => file === base || file.startsWith(`${base}/`)));
    for (const file of files) {
      if (not) found.delete(file);
      else if (code.includes(file)) found.add(file);
    }
  }
  return found;
}

const isDesk = (file: string) => file.startsWith('app/desk/');
const isReaders = (file: string) => /^app\/(\[locale\]|preview)\/|^app\/(global-)?not-found/.test(file);
const hasClasses = (file: string) => /className|Look\b/.test(read(file));

test('a look is taken as it is: of two utilities for one property the order of the sheet decides, not the class', () => {
  const mixed = code.filter((file) => /\$\{\w*[lL]inkLook\} [^`]*\b(text|bg|border)-/.test(read(file)));
  expect(mixed).toEqual([]);
});

test('what a page of the desk says under its heading keeps its distance to what follows', () => {
  const close = code.filter((file) => isDesk(file) && /<\/h1>\n *<p className="m-0/.test(read(file)));
  expect(close).toEqual([]);
});

describe('the two entrances', () => {
  test.each([
    ['app/readers.css', isReaders],
    ['app/desk.css', isDesk],
  ] as const)('%s scans what its pages are made of', (entrance, isOwn) => {
    const own = madeOf(code.filter(isOwn));
    const seen = scanned(entrance);
    expect([...own].filter((file) => hasClasses(file) && !seen.has(file))).toEqual([]);
  });

  test('a reader downloads no style of the desk', () => {
    const readers = madeOf(code.filter(isReaders));
    const wrong = [...scanned('app/readers.css')].filter((file) => !readers.has(file) && !file.startsWith('components/ui/') && !file.startsWith('browser/'));
    expect(wrong).toEqual([]);
  });

  test('a reader downloads at most 9.5 KB of CSS, compressed', async () => {
    expect(gzipSync(await build('app/readers.css'), { level: 9 }).length).toBeLessThanOrEqual(9.5 * 1024);
  }, 60_000);
});

const source = [...code, ...sheets, 'scripts/art/flags.ts'].filter((file) => !/^app\/(theme|print)\.css$/.test(file));
const found = (pattern: RegExp, files: string[], but: RegExp = /^$/) =>
  files.filter((file) => !but.test(file)).flatMap((file) => [...read(file).matchAll(pattern)].map(([hit]) => `${file}: ${hit}`));

/** The words of every string of a component, as far as they look like classes. */
const words = code
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) =>
    [...read(file).matchAll(/(?:className|Look\w*|looks?)\b[^\n]*|^ {2}'[^'\n]* [^'\n]*';$/gm)].flatMap(([line]) =>
      line.split(/[\s'"`]+/).map((word) => ({ file, word: word.replace(/^.*:(?=[^\]]*$)/, '') })),
    ),
  );

describe('one way of styling', () => {
  test('names colours in the theme, on paper, and where no style sheet reaches', () => {
    // The bar of the browser; a code that is scanned has to be dark on light; colours that a paste
    // names.
    const without = /^app\/\[locale\]\/(layout|manifest\.webmanifest\/route)\.tsx?$|^components\/ui\/qr\.tsx$|^components\/editor\/paste\/left-out\.ts$/;
    expect(found(/(?<![\w&/])#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b(?![\w-])|\b(?:rgba?|hsla?|oklch)\(/gi, source, without)).toEqual([]);
  });

  test('has at most twelve sizes of type and three radii', () => {
    const theme = read('app/theme.css');
    expect(new Set(theme.match(/--text-\w+(?=:)/g)).size).toBeLessThanOrEqual(12);
    expect(new Set(theme.match(/--radius-\w+(?=:)/g)).size).toBeLessThanOrEqual(3);
    const own = /^(?:text|rounded(?:-\w+)?)-\[(?!inherit)[\d.]/;
    expect(words.filter(({ word }) => own.test(word) && !/em\]$/.test(word))).toEqual([]);
  });

  test('stands a language that is written from right to left: no utility says left or right', () => {
    const physical = /^-?(?:m[lr]|p[lr]|left|right|border-[lr]|rounded-[lr]|rounded-[tb][lr]|scroll-[mp][lr])(?:-|$)|^(?:text|float|clear)-(?:left|right)$/;
    expect(words.filter(({ word }) => physical.test(word))).toEqual([]);
    const properties = /^\s*(?:margin|padding|border)-(?:left|right)\b|^\s*(?:left|right):|text-align: (?:left|right)/gm;
    expect(found(properties, sheets)).toEqual([]);
  });

  test('hides no utility behind another name, and has no class of the old sheets', () => {
    expect(found(/@apply\b/g, sheets)).toEqual([]);
    expect(sheets.filter((file) => file.endsWith('.module.css'))).toEqual([]);
    const old = /\bclassName="[^"]*(?<![\w=[-])(?:desk|publish|preview|media|history|editor)-(?!text\b|source\b|typo\b|note\b)[a-z-]+/g;
    expect(found(old, code)).toEqual([]);
  });
});

describe('the colours for what no sheet reaches', () => {
  const theme = read('app/theme.css');
  test.each(Object.entries(light))('light %s is the theme’s', (name, value) => {
    expect(theme).toMatch(new RegExp(`--color-${name}: light-dark\\(${value}, #`));
  });
  test.each(Object.entries(dark))('dark %s is the theme’s', (name, value) => {
    expect(theme).toMatch(new RegExp(`--color-${name}: light-dark\\(#[0-9a-f]{6}, ${value}\\)`));
  });
  test('are named in one file', () => {
    const known = new Set<string>([...Object.values(light), ...Object.values(dark)]);
    const all = ['app', 'components', 'browser', 'lib', 'server', 'scripts/art']
      .flatMap(list)
      .filter((file) => /\.tsx?$/.test(file) && !/\.(test|spec)\.tsx?$/.test(file));
    const again = all.filter(
      (file) => file !== 'lib/ground/palette.ts' && [...read(file).matchAll(/#[0-9a-f]{6}\b/gi)].some(([colour]) => known.has(colour.toLowerCase())),
    );
    expect(again).toEqual([]);
  });
});
