import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inOneByte, shareChunks } from './share-chunks.mjs';

const load = createRequire(import.meta.url);
let dist;
const put = (name, text) => {
  const file = path.join(dist, 'server/chunks', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
};

beforeEach(() => {
  dist = mkdtempSync(path.join(os.tmpdir(), 'infoshos-chunks-'));
});
afterEach(() => rmSync(dist, { recursive: true, force: true }));

describe('the same modules under several names', () => {
  test('are kept once, and are one thing for who asks for either', async () => {
    const [first, second, other, elsewhere] = ['a.js', 'b.js', 'c.js', 'ssr/a.js'].map((name) =>
      put(name, `module.exports=[1,()=>2];\n//# sourceMappingURL=${name}.map\n`),
    );
    writeFileSync(other, 'module.exports=[1,()=>3];\n');
    expect(await shareChunks(dist)).toEqual({ files: 4, shared: 1 });
    expect(load(second)).toBe(load(first));
    expect(load(other)).not.toBe(load(first));
    // Another program of the framework reads that folder, with modules of its own.
    expect(load(elsewhere)).not.toBe(load(first));
    expect(load(elsewhere)[1]()).toBe(2);
  });

  test('what is no list of modules stays as it is', async () => {
    const text = 'const e=require("../runtime.js");module.exports=e;\n';
    const files = ['a.js', 'b.js'].map((name) => put(name, text));
    await shareChunks(dist);
    expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual([text, text]);
  });
});

describe('letters of other scripts', () => {
  const run = (code) => new Function(`${code};return out`)();

  test('are written in one byte each, and say the same', async () => {
    const code =
      'const out=["—\\—",`“${1+1}”`,/[а-я]+—/u.source.length>0,"Шос".replace(/[а-яё]/giu,"x"),/^[😀-😂]$/u.test("😁"),String.raw`\\n—`,{имя:1}.имя];const filler="' +
      'a'.repeat(400) +
      '"';
    const narrow = await inOneByte(code);
    expect(narrow.length).toBeLessThan(code.length * 2);
    expect(run(narrow)).toEqual(run(code));
    expect(run(narrow)[0]).toBe('——');
    expect(narrow).not.toBe(code);
  });

  test('stay where that would be longer, and text without them is not touched', async () => {
    const words = `module.exports=["${'Новости, мнения и разговоры '.repeat(20)}"]`;
    expect(await inOneByte(words)).toBe(words);
    const plain = 'module.exports = [ 1,  () => 2 ];';
    expect(await inOneByte(plain)).toBe(plain);
  });
});
