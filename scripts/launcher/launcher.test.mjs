import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourceHash } from './build.mjs';
import { countPlaywright, countVitest } from './counts.mjs';
import { isHeld, takeFolder } from './data-folder.mjs';
import { parseEnvFile } from './env-file.mjs';

let folder;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'launcher-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('.env', () => {
  it('reads names, quotes, comments and equals signs', () => {
    expect(parseEnvFile('# c\nA=1\nexport B="two words"\nC=\'x#y\'\nD=a=b # tail\n\nbad line\n')).toEqual({ A: '1', B: 'two words', C: 'x#y', D: 'a=b' });
  });
});

describe('the lock', () => {
  it('is held only by the very process that wrote it', () => {
    const alive = (pid) => pid === 7;
    expect(isHeld({ pid: 7, begin: '100' }, alive, () => '100')).toBe(true);
    expect(isHeld({ pid: 7, begin: '100' }, alive, () => '999')).toBe(false);
    expect(isHeld({ pid: 8, begin: '100' }, alive, () => '100')).toBe(false);
    expect(isHeld(null)).toBe(false);
  });

  it('names the process that holds the folder, and can be taken again once given back', () => {
    const release = takeFolder(folder);
    expect(() => takeFolder(folder)).toThrow(`Process ${process.pid} already uses`);
    release();
    takeFolder(folder)();
  });

  it('is taken over from a process that is gone', () => {
    writeFileSync(path.join(folder, 'lock'), JSON.stringify({ pid: 2 ** 30, begin: null }));
    takeFolder(folder)();
  });
});

describe('the source hash', () => {
  it('changes with a source and not with a test', () => {
    mkdirSync(path.join(folder, 'lib'));
    writeFileSync(path.join(folder, 'lib', 'a.ts'), '1');
    const first = sourceHash(folder);
    writeFileSync(path.join(folder, 'lib', 'a.test.ts'), '1');
    expect(sourceHash(folder)).toBe(first);
    writeFileSync(path.join(folder, 'lib', 'a.ts'), '2');
    expect(sourceHash(folder)).not.toBe(first);
  });
});

describe('counting', () => {
  it('counts a test file that cannot be run as a failure', () => {
    expect(countVitest({ numPassedTests: 3, numFailedTests: 1, testResults: [{ status: 'failed', assertionResults: [] }] })).toEqual({ passed: 3, failed: 2 });
  });

  it('counts a journey that passed on its second try as passed, and names it', () => {
    expect(countPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 2 }, errors: [{}] })).toEqual({ passed: 6, failed: 2, flaky: 2 });
  });
});
