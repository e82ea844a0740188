import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const places = ['/usr/lib', '/usr/local/lib', '/usr/lib64'];
const inside = ['faketime/libfaketime.so.1', 'libfaketime.so.1'];

/**
 * The library that tells a whole process, Postgres included, another time; null where this machine
 * has none.
 */
export function clockLibrary() {
  const folders = places.filter(existsSync).flatMap((place) => [place, ...readdirSync(place).map((name) => path.join(place, name))]);
  return folders.flatMap((folder) => inside.map((file) => path.join(folder, file))).find((file) => existsSync(file)) ?? null;
}

/**
 * The environment in which a program believes that it is `at` now. What it measures with a
 * stopwatch stays right. CLOCK_SHIFT says to browsers, which are not told by the library, how many
 * milliseconds that is from now.
 */
export function clockAt(at, library) {
  const seconds = Math.round((new Date(at).getTime() - Date.now()) / 1000);
  return {
    LD_PRELOAD: library,
    FAKETIME: `${seconds < 0 ? '' : '+'}${seconds}s`,
    DONT_FAKE_MONOTONIC: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    TZ: 'UTC',
    CLOCK_SHIFT: String(seconds * 1000),
  };
}
