import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { tarEnd, tarEntry } from './tar';

test('an archive that tar reads, names of any length and any letters', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'infoshos-tar-'));
  const long = `en/news/${'long-'.repeat(23)}slug.md`;
  const texts: Record<string, string> = { 'en/news/short.md': 'Short\n', [long]: 'Long', 'ru/news/a.md': 'Слова'.repeat(300), 'empty.md': '' };
  try {
    writeFileSync(path.join(folder, 'a.tar'), Buffer.concat([...Object.entries(texts).map(([name, text]) => tarEntry(name, text)), tarEnd]));
    execFileSync('tar', ['-xf', 'a.tar'], { cwd: folder });
    for (const [name, text] of Object.entries(texts)) expect(readFileSync(path.join(folder, name), 'utf8')).toBe(text);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
