import { spawnSync } from 'node:child_process';
import path from 'node:path';

const places = ['/usr/sbin', '/usr/local/bin', '/opt/homebrew/bin'];

/** A server program that this machine may have, such as nginx, or null. */
export function installed(name) {
  const files = [...(process.env.PATH ?? '').split(path.delimiter), ...places].map((place) => path.join(place, name));
  return files.find((file) => spawnSync(file, ['-V'], { stdio: 'ignore', timeout: 10_000 }).error === undefined) ?? null;
}
