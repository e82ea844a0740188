import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import JSZip from 'jszip';
import { afterAll, describe, expect, test } from 'vitest';
import { unpackZip } from './zip';

const folder = mkdtempSync(path.join(os.tmpdir(), 'infoshos-zip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
async function unpack(bytes: Uint8Array, wanted = (name: string) => name.endsWith('.md')) {
  count += 1;
  const [file, target] = [path.join(folder, `${count}.zip`), path.join(folder, String(count))];
  writeFileSync(file, bytes);
  const names = await unpackZip(file, target, ({ name }) => wanted(name));
  return { names, target };
}

type Given = Record<string, string | Uint8Array>;
async function zipOf(files: Given, platform: 'UNIX' | 'DOS' = 'DOS', permissions?: number): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, text] of Object.entries(files)) zip.file(name, text, { createFolders: false, unixPermissions: permissions ?? null });
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', platform });
}

/** The same zip under another name of the same length, in both places where it stands. */
const renamed = (zip: Buffer, from: string, to: string): Buffer => Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');

describe('a zip', () => {
  test('gives the files that are wanted, by their names in any script', async () => {
    const { names, target } = await unpack(await zipOf({ 'site/post.md': 'words', 'site/фото.png': 'no', 'site/ru/пост.md': 'слова', 'empty.md': '' }));
    expect(names).toEqual(['site/post.md', 'site/ru/пост.md', 'empty.md']);
    expect(readFileSync(path.join(target, 'site/ru/пост.md'), 'utf8')).toBe('слова');
    expect(readFileSync(path.join(target, 'empty.md'), 'utf8')).toBe('');
    expect(readdirSync(path.join(target, 'site'))).toEqual(['post.md', 'ru']);
  });

  test.each(['../out.md', '/abs/o.md', 'a/../x.md', 'a\\..\\x.md', 'C:/abcd.md', 'a//bcd.md', './abcd.md', 'a\u0000bcde.md'])(
    'with the name %j is refused',
    async (name) => {
      const plain = 'x'.repeat(name.length);
      const zip = renamed(await zipOf({ 'first.md': 'words', [plain]: 'words' }), plain, name);
      await expect(unpack(zip)).rejects.toMatchObject({ problem: 'zip-unsafe' });
    },
  );

  test('with a link is refused', async () => {
    await expect(unpack(await zipOf({ 'link.md': '/etc/passwd' }, 'UNIX', 0o120777))).rejects.toMatchObject({ problem: 'zip-unsafe' });
  });

  test('that unpacks to far more than itself is refused, whatever it says of its size', async () => {
    const bomb = await zipOf({ 'bomb.md': 'words' });
    bomb.writeUInt32LE(100 * 1024 * 1024, bomb.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24);
    await expect(unpack(bomb)).rejects.toMatchObject({ problem: 'zip-too-large' });
    const small = await zipOf({ 'lies.md': Buffer.alloc(100_000) });
    const lying = Buffer.from(small);
    lying.writeUInt32LE(10, lying.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24);
    await expect(unpack(lying)).rejects.toMatchObject({ problem: 'zip-broken' });
  });

  test('whose entries lie over each other is refused', async () => {
    const zip = await zipOf({ 'a.md': 'words of a', 'b.md': 'words of b' });
    const second = zip.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
    zip.writeUInt32LE(0, second + 42);
    await expect(unpack(zip)).rejects.toMatchObject({ problem: 'zip-unsafe' });
  });

  test('with too many entries is refused before any is read', async () => {
    const zip = await zipOf({ 'a.md': 'words' });
    const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
    const large = Buffer.alloc(56);
    large.write('PK\x06\x06', 'latin1');
    large.writeBigUInt64LE(1_000_000n, 32);
    const locator = Buffer.alloc(20);
    locator.write('PK\x06\x07', 'latin1');
    locator.writeBigUInt64LE(BigInt(end), 8);
    const last = Buffer.from(zip.subarray(end));
    last.writeUInt16LE(0xffff, 10);
    await expect(unpack(Buffer.concat([zip.subarray(0, end), large, locator, last]))).rejects.toMatchObject({ problem: 'zip-too-large' });
  });

  test('cut off, damaged, or none at all is broken', async () => {
    const zip = await zipOf({ 'a.md': 'some words '.repeat(100), 'a.md/b.md': 'words' });
    await expect(unpack(zip)).rejects.toMatchObject({ problem: 'zip-broken' });
    const good = await zipOf({ 'a.md': 'some words '.repeat(100) });
    await expect(unpack(good.subarray(0, good.length - 30))).rejects.toMatchObject({ problem: 'zip-broken' });
    const hurt = Buffer.from(good);
    hurt[40] = (hurt[40] ?? 0) ^ 0xff;
    await expect(unpack(hurt)).rejects.toMatchObject({ problem: 'zip-broken' });
    await expect(unpack(Buffer.from('PK\x03\x04 and nothing more', 'latin1'))).rejects.toMatchObject({ problem: 'zip-broken' });
  });

  test('no byte of it can make more than a refusal', async () => {
    const zip = await zipOf({ 'a.md': 'some words', 'b/c.md': 'others' });
    for (let at = 0; at < zip.length; at += 1) {
      const hurt = Buffer.from(zip);
      hurt[at] = (hurt[at] ?? 0) ^ 0xa5;
      const result = await unpack(hurt).catch((error: unknown) => error);
      expect(result instanceof Error ? (result as { problem?: string }).problem : 'read').toMatch(/^(zip-(broken|unsafe|too-large)|read)$/);
    }
  });
});
