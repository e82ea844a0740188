import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepAssets } from './assets.mjs';
import { sourceHash } from './build.mjs';
import { countPlaywright, countVitest, total } from './counts.mjs';
import { keepSecrets } from './data-folder.mjs';
import { parseEnvFile } from './env-file.mjs';
import { agrees } from './install.mjs';
import { isHeld, takeFolder } from './lock.mjs';
import { keepPagesOf, listRendered } from './pages.mjs';
import { wantedHost, wantedPort } from './site.mjs';
import { cleanEnvironment } from './steps.mjs';

let folder;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'launcher-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('.env', () => {
  test('reads names, quotes, comments and equals signs', () => {
    expect(parseEnvFile('# c\nA=1\nexport B="two words"\nC=\'x#y\'\nD=a=b # tail\n\nbad line\n')).toEqual({ A: '1', B: 'two words', C: 'x#y', D: 'a=b' });
  });
});

describe('the secrets', () => {
  test('are made once, and what an earlier version did not make is added', () => {
    const names = ['AUTH_SECRET', 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'];
    const before = names.map((name) => process.env[name]);
    const read = () => {
      for (const name of names) delete process.env[name];
      keepSecrets(folder);
      return names.map((name) => process.env[name]);
    };
    writeFileSync(path.join(folder, 'secrets.json'), '{"auth":"a"}');
    const first = read();
    expect(first[0]).toBe('a');
    expect(Buffer.from(first[1], 'base64')).toHaveLength(32);
    expect(read()).toEqual(first);
    for (const [at, name] of names.entries())
      if (before[at] === undefined) delete process.env[name];
      else process.env[name] = before[at];
  });
});

describe('the lock', () => {
  test('is held only by the very process that wrote it', () => {
    const alive = (pid) => pid === 7;
    expect(isHeld({ pid: 7, begin: '100' }, alive, () => '100')).toBe(true);
    expect(isHeld({ pid: 7, begin: '100' }, alive, () => '999')).toBe(false);
    expect(isHeld({ pid: 8, begin: '100' }, alive, () => '100')).toBe(false);
    expect(isHeld(null)).toBe(false);
  });

  test('names the process that holds the folder, and can be taken again once given back', () => {
    const release = takeFolder(folder);
    expect(() => takeFolder(folder)).toThrow(`Process ${process.pid} already uses`);
    release();
    takeFolder(folder)();
  });

  test('is taken over from a process that is gone', () => {
    writeFileSync(path.join(folder, 'lock'), JSON.stringify({ pid: 2 ** 30, begin: null }));
    takeFolder(folder)();
  });
});

describe('the source hash', () => {
  test('changes with a source and not with a test', () => {
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
  test('counts a test file that cannot be run as a failure', () => {
    expect(countVitest({ numPassedTests: 3, numFailedTests: 1, testResults: [{ status: 'failed', assertionResults: [] }] })).toEqual({ passed: 3, failed: 2 });
  });

  test('counts a run of no test, and one that failed outside its tests, as a failure', () => {
    expect(countVitest({ numPassedTests: 0, success: true })).toEqual({ passed: 0, failed: 1 });
    expect(countVitest({ numPassedTests: 3, success: false })).toEqual({ passed: 3, failed: 1 });
    expect(countPlaywright({ stats: {} })).toEqual({ passed: 0, failed: 1, flaky: [] });
  });

  test('counts a journey that passed on its second try as passed, and names it', () => {
    const suites = [{ suites: [{ specs: [{ title: 'reads', file: 'a.spec.ts', tests: [{ status: 'flaky' }] }] }] }];
    expect(countPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 1 }, errors: [{}], suites })).toEqual({
      passed: 5,
      failed: 2,
      flaky: ['a.spec.ts: reads'],
    });
  });

  test('adds the steps up', () => {
    expect(
      total([
        { passed: 1, failed: 0 },
        { passed: 2, failed: 3 },
      ]),
    ).toEqual({ passed: 3, failed: 3 });
  });
});

describe('the packages', () => {
  const wanted = { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0', optional: true } };

  test('are there when npm has written what the lockfile wants, but for another platform’s', () => {
    expect(agrees(wanted, { 'node_modules/a': { version: '1.0.0' } })).toBe(true);
    expect(agrees(wanted, { 'node_modules/a': { version: '1.0.1' } })).toBe(false);
    expect(agrees(wanted, {})).toBe(false);
    expect(agrees(wanted, { 'node_modules/a': { version: '1.0.0' }, 'node_modules/old': { version: '1.0.0' } })).toBe(false);
  });
});

describe('rendered pages', () => {
  test('go when another database is served, and what the build made stays', () => {
    const app = path.join(folder, 'server', 'app');
    mkdirSync(app, { recursive: true });
    writeFileSync(path.join(app, 'offline.html'), 'built');
    listRendered(folder);
    keepPagesOf(folder, 'one');
    writeFileSync(path.join(app, 'en.html'), 'rendered');
    const routes = path.join(folder, 'server', 'route-cache', 'APP_PAGE');
    mkdirSync(routes, { recursive: true });
    writeFileSync(path.join(routes, 'en.html'), 'rendered');
    keepPagesOf(folder, 'one');
    expect(readdirSync(app)).toEqual(['en.html', 'offline.html']);
    expect(readdirSync(routes)).toEqual(['en.html']);
    keepPagesOf(folder, 'two');
    expect(readdirSync(app)).toEqual(['offline.html']);
    expect(existsSync(routes)).toBe(false);
  });
});

describe('hashed files', () => {
  test('of the last three builds are there; older ones are not', () => {
    const build = (number) => {
      const dist = path.join(folder, `build-${number}`);
      mkdirSync(path.join(dist, 'static', 'chunks'), { recursive: true });
      writeFileSync(path.join(dist, 'static', 'chunks', `${number}.js`), '');
      writeFileSync(path.join(dist, 'static', 'same.css'), `as ${number} made it`);
      return dist;
    };
    let before = path.join(folder, 'none');
    for (const number of [1, 2, 3, 4]) {
      const dist = build(number);
      keepAssets(before, dist);
      before = dist;
    }
    expect(readdirSync(path.join(before, 'static', 'chunks')).sort()).toEqual(['2.js', '3.js', '4.js']);
    expect(readFileSync(path.join(before, 'static', 'same.css'), 'utf8')).toBe('as 4 made it');
  });
});

describe('the address', () => {
  test('has a port that is a number, 3000 by default', () => {
    expect(wantedPort('')).toBe(3000);
    expect(wantedPort('8080')).toBe(8080);
    expect(() => wantedPort('70000')).toThrow('PORT is “70000”: set it to a number from 1 to 65535.');
    expect(() => wantedPort('http')).toThrow('PORT is “http”');
  });

  test('takes HOSTNAME for a wish only when it is an address', () => {
    expect(wantedHost('127.0.0.1')).toBe('127.0.0.1');
    expect(wantedHost('::')).toBe('::');
    expect(wantedHost('3f2a91c0b7d4')).toBeUndefined();
  });
});

describe('the tests’ environment', () => {
  test('holds no setting of a real site, and hides those of its .env files', () => {
    const clean = cleanEnvironment(
      { PATH: '/bin', SMTP_URL: 'smtp://real', DATABASE_URL: 'postgres://real', CI: 'true' },
      { SMTP_URL: 'smtp://real', CI: 'no', OTHER: '1' },
    );
    expect(clean).toEqual({ PATH: '/bin', CI: 'true', SMTP_URL: '', OTHER: '' });
  });
});
