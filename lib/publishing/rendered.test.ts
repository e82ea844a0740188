import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetEnv } from '@/db/env';
import { pagesFolder } from './mark';
import { sweepRendered } from './rendered';

let build: string;
const now = Date.parse('2026-12-01T12:00:00Z');
const day = 86_400_000;

function write(name: string, bytes: number, ageDays: number) {
  const file = path.join(build, 'server', 'app', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, 'x'.repeat(bytes));
  utimesSync(file, (now - ageDays * day) / 1000, (now - ageDays * day) / 1000);
}
const left = () =>
  readdirSync(path.join(build, 'server', 'app'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();

beforeEach(() => {
  build = mkdtempSync(path.join(os.tmpdir(), 'rendered-'));
  for (const [name, age] of [
    ['old', 5],
    ['middle', 3],
    ['new', 1],
  ] as const) {
    write(`en/news/${name}.html`, 600, age);
    write(`en/news/${name}.rsc`, 300, age);
    write(`en/news/${name}.segments/_tree.segment.rsc`, 100, age);
  }
  write('en/built.html', 5000, 90);
  writeFileSync(path.join(build, 'infoshos-built-pages.json'), JSON.stringify(['server/app/en/built.html']));
});
afterEach(() => rmSync(build, { recursive: true, force: true }));

test('where they fit all stay', async () => {
  expect(await sweepRendered(3000, build, now)).toEqual({ pages: 0, bytes: 0, left: 3000 });
});

test('the oldest goes whole, with each of its files, and what the build made stays', async () => {
  expect(await sweepRendered(2500, build, now)).toEqual({ pages: 1, bytes: 1000, left: 2000 });
  expect(left()).toEqual(['_tree.segment.rsc', '_tree.segment.rsc', 'built.html', 'middle.html', 'middle.rsc', 'new.html', 'new.rsc']);
});

test('what nobody has had made for a month goes though there is room', async () => {
  write('ru/news/ancient.html', 10, 40);
  expect(await sweepRendered(1e9, build, now)).toMatchObject({ pages: 1, bytes: 10 });
});

test('where there is no build there is nothing to do', async () => {
  expect(await sweepRendered(1, path.join(build, 'none'), now)).toEqual({ pages: 0, bytes: 0, left: 0 });
});

test('what the framework keeps beside its own files counts, and goes, too', async () => {
  const kept = path.join(build, 'server', 'route-cache', 'APP_PAGE', '0a1b', '$', 'en', 'news');
  mkdirSync(path.join(kept, 'kept.segments'), { recursive: true });
  for (const name of ['kept.html', 'kept.rsc', 'kept.segments/_tree.segment.rsc']) {
    writeFileSync(path.join(kept, name), 'x'.repeat(1000));
    utimesSync(path.join(kept, name), (now - 9 * day) / 1000, (now - 9 * day) / 1000);
  }
  expect(await sweepRendered(3000, build, now)).toEqual({ pages: 1, bytes: 3000, left: 3000 });
  expect(readdirSync(kept, { recursive: true })).toEqual(['kept.segments']);
});

test('where pages lie outside the build, those of earlier builds go', async () => {
  const pages = mkdtempSync(path.join(os.tmpdir(), 'pages-'));
  for (const name of ['earlier', 'present']) mkdirSync(path.join(pages, name, 'server', 'app'), { recursive: true });
  writeFileSync(path.join(pages, 'present', 'server', 'app', 'en.html'), 'x');
  writeFileSync(path.join(build, 'BUILD_ID'), 'present\n');
  Object.assign(process.env, { DATABASE_URL: 'postgres://a@b/c', PAGES_DIR: pages, NEXT_DIST_DIR: path.relative(process.cwd(), build) });
  forgetEnv();
  expect(pagesFolder()).toBe(path.join(pages, 'present'));
  expect(await sweepRendered()).toMatchObject({ pages: 0, left: 1 });
  expect(readdirSync(pages)).toEqual(['present']);
  rmSync(pages, { recursive: true, force: true });
});
