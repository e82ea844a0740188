import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const mapLine = /\n\/\/# sourceMappingURL=[^\n]*\s*$/;
const wide = /[^\0-\xff]/;

/**
 * The same program in signs that the engine keeps in one byte each, where that is shorter than two
 * bytes a sign: one letter of another script makes it keep a whole file twice as long.
 */
export async function inOneByte(code) {
  if (!wide.test(code)) return code;
  // Not there before the first start has installed the packages.
  const { transform } = await import('esbuild');
  const { code: narrow } = await transform(code, { charset: 'ascii', minifyWhitespace: true, target: 'node20.9', legalComments: 'none' });
  return narrow.length < code.length * 2 ? narrow : code;
}

/**
 * The framework's bundler writes the modules that several routes share once for each of them (16.4:
 * 9 files of 310 KB with the same bytes), and the engine reads, compiles and keeps each. Here the
 * first stays, and the others ask for it: a chunk is a list that its reader only reads.
 */
export async function shareChunks(dist) {
  const root = path.join(dist, 'server', 'chunks');
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  const firsts = new Map();
  let shared = 0;
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    if (!text.startsWith('module.exports=[')) continue;
    const hash = createHash('sha256').update(text.replace(mapLine, '')).digest('hex');
    const key = `${path.dirname(file)} ${hash}`;
    const first = firsts.get(key);
    if (first) {
      writeFileSync(file, `module.exports=require(${JSON.stringify(`./${path.basename(first)}`)});\n`);
      shared += 1;
      continue;
    }
    firsts.set(key, file);
    const narrow = await inOneByte(text);
    if (narrow !== text) writeFileSync(file, narrow);
  }
  return { files: files.length, shared };
}
