import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tarEnd, tarEntry } from '../out/tar';
import { sourceIn } from './unpack';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'infoshos-unpack-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function unpacked(name: string, bytes: Buffer) {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return sourceIn(file, path.join(folder, 'all'));
}
const tar = (...entries: [string, string][]) => Buffer.concat([...entries.map(([name, text]) => tarEntry(name, text)), tarEnd]);

test('an archive that was packed alone is read as what it is', async () => {
  const { file } = await unpacked('comments.xml.gz', gzipSync('<disqus></disqus>'));
  expect([path.basename(file), readFileSync(file, 'utf8')]).toEqual(['comments.xml', '<disqus></disqus>']);
});

test('our own Markdown comes back as it went: a folder in a tar in a gzip, with names longer than the old head holds', async () => {
  const long = `posts/${'a-very-long-address-'.repeat(9)}.md`;
  const { file, pictures } = await unpacked('site.tar.gz', gzipSync(tar(['site/en/a.md', 'A'], [`site/en/${long}`, 'B'], ['site/hall.jpg', 'x'])));
  expect(readFileSync(path.join(file, 'en', long), 'utf8')).toBe('B');
  expect(readFileSync(path.join(file, 'en/a.md'), 'utf8')).toBe('A');
  expect(pictures?.find('site/hall.jpg')).toBe('site/hall.jpg');
});

test.each([
  ['a name that leads out', gzipSync(tar(['../../out.md', 'x'])), 'zip-unsafe'],
  ['an absolute name', tar(['/etc/out.md', 'x']), 'zip-unsafe'],
  ['more than it says', gzipSync(Buffer.alloc(100 * 1024 * 1024)), 'zip-too-large'],
  ['a gzip that was cut off', gzipSync('words '.repeat(5000)).subarray(0, 40), 'zip-broken'],
  ['a tar that was cut off', tar(['a.md', 'x'.repeat(3000)]).subarray(0, 1500), 'zip-broken'],
])('%s is refused', async (_what, bytes, problem) => {
  await expect(unpacked('x.tar.gz', bytes)).rejects.toMatchObject({ problem });
});
