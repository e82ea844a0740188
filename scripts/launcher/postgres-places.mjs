import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, lchownSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from './data-folder.mjs';
import { takeFolder } from './lock.mjs';
import { program, serverEnvironment } from './postgres-program.mjs';
import { say, Trouble } from './say.mjs';

const outside = '/var/lib/infoshos';

/** True when every folder above `target` lets others through. */
export function isReachable(target) {
  for (let folder = path.dirname(path.resolve(target)); ; folder = path.dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

function makeOpen(folder) {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  return folder;
}

/** Gives a folder and all that is in it to the server's user. */
export function giveTo(folder, user) {
  if (!user) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const inner = path.join(folder, entry.name);
    if (entry.isDirectory()) giveTo(inner, user);
    else lchownSync(inner, user.uid, user.gid);
  }
  chownSync(folder, user.uid, user.gid);
}

const canRun = (binaries, user) =>
  ['postgres', 'initdb'].every(
    (name) => spawnSync(program(binaries, name), ['--version'], { env: serverEnvironment(binaries), cwd: '/', ...user }).status === 0,
  );

/**
 * Binaries that the server's user can run: those of the package, else a copy that is made once for
 * each version and user.
 */
export function reachableBinaries(binaries, user) {
  if (!user || canRun(binaries, user)) return binaries;
  const { version } = JSON.parse(readFileSync(path.join(binaries, '..', 'package.json'), 'utf8'));
  const copied = path.join(makeOpen(outside), `postgres-${version}-${user.uid}`);
  if (!existsSync(copied) || !canRun(copied, user)) {
    const half = `${copied}.${process.pid}`;
    cpSync(binaries, half, { recursive: true, verbatimSymlinks: true });
    giveTo(half, user);
    rmSync(copied, { recursive: true, force: true });
    renameSync(half, copied);
    say(`Copied the Postgres programs to ${copied}, because its user may not enter ${path.dirname(binaries)}.`);
  }
  if (!canRun(copied, user)) throw new Trouble(`The Postgres programs in ${copied} do not run as its own user: set DATABASE_URL to a server of your own.`);
  return copied;
}

/**
 * Where the data stands: inside the data folder, or, for root in a closed folder, in a place of its
 * own under /var/lib/infoshos that the file `postgres-place` names.
 */
export function dataPlace(dataFolder, user) {
  const pointer = path.join(dataFolder, 'postgres-place');
  const inside = path.join(dataFolder, 'postgres');
  if (existsSync(pointer)) {
    const place = readFileSync(pointer, 'utf8').trim();
    if (!user) throw new Trouble(`The database of ${dataFolder} lives in ${place}, where only root can start it: start as root, or set DATABASE_URL.`);
    makeOpen(place);
    takeFolder(place);
    return path.join(place, 'postgres');
  }
  if (!user || isReachable(inside)) return inside;
  if (existsSync(inside))
    throw new Trouble(
      `The Postgres user may not enter ${inside}, where the database was made: open the folders above it again with chmod o+x, and start again.`,
    );
  const name = `${createHash('sha256').update(dataFolder).digest('hex').slice(0, 8)}-${randomBytes(4).toString('hex')}`;
  makeOpen(outside);
  const place = makeOpen(path.join(outside, name));
  writeWhole(pointer, place);
  takeFolder(place);
  say(`The database lives in ${place}, because this folder is closed to the user that Postgres runs as (.data/postgres-place says so).`);
  return path.join(place, 'postgres');
}
