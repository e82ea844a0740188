import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { say, Trouble } from './say.mjs';

const name = 'infoshos-postgres';

const idsOf = (user) => {
  const ask = (flag) => spawnSync('id', [flag, user], { encoding: 'utf8' });
  const [uid, gid] = [ask('-u'), ask('-g')];
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null;
};

const isRoot = () => process.getuid?.() === 0;

/**
 * Postgres refuses to run as root: as root, a system user of its own, made on first use. Null for
 * an ordinary user.
 */
export function postgresUser() {
  if (!isRoot()) return null;
  const known = idsOf(name);
  if (known) return known;
  spawnSync('useradd', ['--system', '--no-create-home', '--user-group', '--shell', '/usr/sbin/nologin', name], { stdio: 'ignore' });
  if (!idsOf(name)) spawnSync('adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', name], { stdio: 'ignore' });
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

/**
 * A folder that is already there keeps its owner: root goes on with what an ordinary user began.
 */
export function ownerOf(folder, otherwise) {
  if (!isRoot()) return null;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? otherwise : { uid, gid };
}
