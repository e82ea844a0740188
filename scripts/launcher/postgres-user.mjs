import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, chownSync, constants, cpSync, existsSync, lchownSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { say, Trouble } from './say.mjs';

const name = 'infoshos-postgres';

const idsOf = (user) => {
  const ask = (flag) => spawnSync('id', [flag, user], { encoding: 'utf8' });
  const [uid, gid] = [ask('-u'), ask('-g')];
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null;
};

/** Postgres refuses to run as root: as root, a system user of its own, made on first use. Null for an ordinary user. */
export function postgresUser() {
  if (typeof process.getuid !== 'function' || process.getuid() !== 0) return null;
  const known = idsOf(name);
  if (known) return known;
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', name], { stdio: 'ignore' });
  const made = idsOf(name);
  if (made) {
    say(`Made the system user ${name}, because Postgres refuses to run as root.`);
    return made;
  }
  const nobody = idsOf('nobody');
  if (!nobody) throw new Trouble('Postgres refuses to run as root and no user could be made for it: start Infoshos as an ordinary user, or set DATABASE_URL.');
  say('Postgres runs as the user nobody, because it refuses to run as root.');
  return nobody;
}

/** True when every folder above `target` lets others through. */
export function isReachable(target) {
  for (let folder = path.dirname(path.resolve(target)); ; folder = path.dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

/**
 * Where the server's binaries and data may stand: inside the clone, or, for root in a closed folder, in
 * /var/lib/infoshos/<hash of the data folder>, which is said once.
 */
export function postgresPlaces(binaries, dataFolder, user) {
  const inside = { binaries, data: path.join(dataFolder, 'postgres') };
  if (!user || (isReachable(path.join(inside.data, 'x')) && isReachable(path.join(binaries, 'x')))) return inside;
  const base = path.join('/var/lib/infoshos', createHash('sha256').update(path.resolve(dataFolder)).digest('hex').slice(0, 16));
  const copied = path.join(
    base,
    `binaries-${createHash('sha256')
      .update(binaries)
      .update(String(statSync(binaries).mtimeMs))
      .digest('hex')
      .slice(0, 8)}`,
  );
  mkdirSync(base, { recursive: true, mode: 0o755 });
  if (!existsSync(copied)) {
    const half = `${copied}.half`;
    rmSync(half, { recursive: true, force: true });
    cpSync(binaries, half, { recursive: true, verbatimSymlinks: true });
    renameSync(half, copied);
  }
  say(`This folder is closed to other users, so the database lives in ${base}.`);
  return { binaries: copied, data: path.join(base, 'postgres') };
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

export function canRead(file) {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
