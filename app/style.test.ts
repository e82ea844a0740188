import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import tailwind from '@tailwindcss/postcss';
import postcss from 'postcss';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const list = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.posix.join(folder, file.split(path.sep).join('/')));

const code = ['app', 'components', 'browser'].flatMap(list).filter((file) => /\.tsx?$/.test(file) && !/\.(test|spec)\.tsx?$/.test(file));
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
      for (const one of [`${plain}.ts`, `${plain}.tsx`]) follow(one);
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

describe('the two entrances', () => {
  it.each([
    ['app/readers.css', isReaders],
    ['app/desk.css', isDesk],
  ] as const)('%s scans what its pages are made of', (entrance, isOwn) => {
    const own = madeOf(code.filter(isOwn));
    const seen = scanned(entrance);
    expect([...own].filter((file) => hasClasses(file) && !seen.has(file))).toEqual([]);
  });

  it('a reader downloads no style of the desk', () => {
    const readers = madeOf(code.filter(isReaders));
    const wrong = [...scanned('app/readers.css')].filter((file) => !readers.has(file) && !file.startsWith('components/ui/') && !file.startsWith('browser/'));
    expect(wrong).toEqual([]);
  });

  it('a reader downloads at most 9.5 KB of CSS, compressed', async () => {
    expect(gzipSync(await build('app/readers.css'), { level: 9 }).length).toBeLessThanOrEqual(9.5 * 1024);
  });
});
