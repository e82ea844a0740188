import { existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from './children.mjs';
import { say } from './say.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** An installed Chromium: named by CHROMIUM_PATH, on the PATH, in its usual places, or downloaded by Playwright. Null for none. */
export function findBrowser() {
  const folders = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    '/usr/bin',
    '/snap/bin',
    '/Applications/Google Chrome.app/Contents/MacOS',
    '/Applications/Chromium.app/Contents/MacOS',
  ];
  const installed = folders.flatMap((folder) => [...names, 'Google Chrome', 'Chromium'].map((name) => path.join(folder, name)));
  return [process.env.CHROMIUM_PATH, ...installed, ...downloaded()].find((file) => file && existsSync(file)) ?? null;
}

function downloaded() {
  const caches = { darwin: 'Library/Caches/ms-playwright', win32: 'AppData/Local/ms-playwright' };
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH ?? path.join(os.homedir(), caches[process.platform] ?? '.cache/ms-playwright');
  if (!existsSync(folder)) return [];
  const inside = ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium', 'chrome-win/chrome.exe'];
  return readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .flatMap((name) => inside.map((file) => path.join(folder, name, file)));
}

/** Finds or fetches a browser: installed, else the test tool's own download, else the system's packages. Null when all fail. */
export async function provideBrowser() {
  const known = findBrowser();
  if (known) return known;
  say('No Chromium is installed: trying the test tool’s own download …');
  await run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], { quiet: true, timeout: 240_000 });
  const fetched = findBrowser();
  if (fetched) return fetched;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Installing Chromium from the system’s packages …');
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { quiet: true, timeout: 180_000, env: environment });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
      quiet: true,
      timeout: 600_000,
      env: environment,
    });
  }
  return findBrowser();
}
