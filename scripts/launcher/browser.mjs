import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from './children.mjs';
import { say } from './say.mjs';

const minutes = 60_000;
const shells = ['chromium-headless-shell', 'chrome-headless-shell', 'headless_shell'];
const whole = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'Google Chrome', 'Chromium'];

const named = () => [process.env.CHROMIUM_PATH, process.env.PLAYWRIGHT_CHROMIUM];

// A file of that name may be a stub that only says how to install the real one, or lack its
// libraries.
const works = (file) => spawnSync(file, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;

/**
 * An installed Chromium: of CHROMIUM_PATH, Playwright's, on the PATH or in its usual places; null
 * for none. Journeys ask for the headless shell, which takes half of the processor's time; what is
 * measured is measured in the whole browser.
 */
export function findBrowser({ isWhole = false } = {}) {
  const names = isWhole ? [...whole, ...shells] : [...shells, ...whole];
  const folders = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    '/usr/bin',
    '/snap/bin',
    '/Applications/Google Chrome.app/Contents/MacOS',
    '/Applications/Chromium.app/Contents/MacOS',
  ];
  const installed = names.flatMap((name) => [...new Set(folders)].map((folder) => path.join(folder, name)));
  return [...named(), ...downloaded(isWhole), ...installed].find((file) => file && existsSync(file) && works(file)) ?? null;
}

function downloaded(isWhole) {
  const caches = { darwin: 'Library/Caches/ms-playwright', win32: 'AppData/Local/ms-playwright' };
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH ?? path.join(os.homedir(), caches[process.platform] ?? '.cache/ms-playwright');
  if (!existsSync(folder)) return [];
  const kinds = [
    [/^chromium_headless_shell-\d+$/, ['chrome-linux/headless_shell', 'chrome-headless-shell-linux64/chrome-headless-shell', 'chrome-mac/headless_shell']],
    [/^chromium-\d+$/, ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium', 'chrome-win/chrome.exe']],
  ];
  const there = readdirSync(folder).sort().reverse();
  return (isWhole ? kinds.reverse() : kinds).flatMap(([folderName, inside]) =>
    there.filter((name) => folderName.test(name)).flatMap((name) => inside.map((file) => path.join(folder, name, file))),
  );
}

// Its file, or the folder of the test tool that holds it, says so.
const isShell = (file) => /headless[_-]shell/.test(file);

/**
 * Finds or fetches a browser: the headless shell that is installed, else the test tool's own
 * download, else the system's packages, else the whole browser, in which the journeys of `npm test`
 * took 31 minutes on a slow machine instead of 24. Null when all fail.
 */
export async function provideBrowser() {
  const known = findBrowser();
  if (known && (isShell(known) || named().includes(known))) return known;
  say(`${known ? 'Only a whole Chromium' : 'No Chromium'} is installed: trying the test tool’s own download of the lighter headless shell …`);
  await run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', '--only-shell', 'chromium'], { quiet: true, timeout: 3 * minutes });
  const fetched = findBrowser();
  if (fetched && isShell(fetched)) return fetched;
  await installFromSystem(known !== null);
  return findBrowser();
}

async function installFromSystem(shellOnly) {
  if (!existsSync('/usr/bin/apt-get')) return;
  const isRoot = process.getuid() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return;
  say('Installing Chromium from the system’s packages …');
  const [command, ...before] = isRoot ? ['env'] : ['sudo', '-n', 'env'];
  const apt = (args, timeout) => run(command, [...before, 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args], { quiet: true, timeout });
  await apt(['update', '-qq'], 3 * minutes);
  const got = (browser) => apt(['install', '-y', '-qq', '--no-install-recommends', browser, 'fonts-noto-cjk'], (shellOnly ? 3 : 10) * minutes);
  const shell = await got('chromium-headless-shell');
  if (shellOnly) return;
  // Older systems have the whole browser only.
  const { code, output } = shell.code === 0 ? shell : await got('chromium');
  if (code !== 0) say(`apt-get could not install it: ${output.trim().slice(-500)}`);
}
