import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import JSZip from 'jszip';
import { afterAll, expect, test } from 'vitest';
import { unpackZip } from '../source/zip';
import { ZipWriter } from './zip';

const folder = mkdtempSync(path.join(os.tmpdir(), 'infoshos-zip-out-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const writerTo = (file: string) => new ZipWriter(async (bytes) => appendFileSync(file, bytes));

test('a zip is read by others and by ours: names of any script, empty files, each name once', async () => {
  const file = path.join(folder, 'a.zip');
  const zip = writerTo(file);
  const random = Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * 7919) % 251));
  await Promise.all([
    zip.add('index.html', 'Words '.repeat(500)),
    zip.add('ru/новости/index.html', 'Слова'),
    zip.add('empty.txt', ''),
    zip.add('media/a.bin', random),
    zip.add('index.html', 'Others'),
  ]);
  await zip.end();
  const read = await JSZip.loadAsync(readFileSync(file), { checkCRC32: true });
  expect(Object.keys(read.files).filter((name) => !name.endsWith('/'))).toEqual(['index.html', 'ru/новости/index.html', 'empty.txt', 'media/a.bin']);
  expect(await read.file('index.html')?.async('string')).toBe('Words '.repeat(500));
  const names = await unpackZip(file, path.join(folder, 'a'), () => true);
  expect(names).toHaveLength(4);
  expect(readFileSync(path.join(folder, 'a', 'media/a.bin')).equals(random)).toBe(true);
});

test('more files than an old zip can count', async () => {
  const file = path.join(folder, 'many.zip');
  const parts: Uint8Array[] = [];
  const zip = new ZipWriter(async (bytes) => void parts.push(bytes));
  for (let at = 0; at < 66_000; at += 1) await zip.add(`${at}`, '');
  await zip.end();
  appendFileSync(file, Buffer.concat(parts));
  expect(await unpackZip(file, path.join(folder, 'many'), ({ name }) => name === '65999')).toEqual(['65999']);
});
