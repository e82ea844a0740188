import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from './children.mjs';
import { isAlive } from './lock.mjs';
import { giveTo } from './postgres-places.mjs';
import { guardedEnvironment, program } from './postgres-program.mjs';
import { Trouble } from './say.mjs';

// Full-text search splits words by the character type of the locale: with plain C it leaves
// «quotes» on Russian words.
const characterTypes = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/** Makes the cluster beside its place and renames it: it appears whole or not at all. */
export async function createCluster({ binaries, data }, user, password) {
  const half = `${data}.half`;
  const secret = mkdtempSync(path.join(os.tmpdir(), 'infoshos-'));
  const file = path.join(secret, 'password');
  writeFileSync(file, password, { mode: 0o600 });
  giveTo(secret, user);
  try {
    let said = '';
    for (const type of characterTypes) {
      rmSync(half, { recursive: true, force: true });
      mkdirSync(half, { recursive: true, mode: 0o700 });
      giveTo(half, user);
      const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', `--lc-ctype=${type}`];
      const args = ['-D', half, '-U', 'infoshos', `--pwfile=${file}`, '-A', 'scram-sha-256', '-E', 'UTF8', ...locale, '--no-instructions'];
      const { code, output } = await run(program(binaries, 'initdb'), args, { quiet: true, ...guardedEnvironment(binaries), cwd: '/', ...user });
      if (code === 0) return renameSync(half, data);
      said = output;
    }
    throw new Trouble(`The database could not be created; is there space on the disk? initdb said:\n${said.trim().slice(-1500)}`);
  } finally {
    rmSync(secret, { recursive: true, force: true });
  }
}

/**
 * Stops a server that outlived a killed launcher and still owns this data folder: that one, and no
 * other.
 */
export async function stopOrphan(data) {
  const pid = ownerOfData(data);
  if (!pid) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 200 && ownerOfData(data) === pid; waited += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  if (ownerOfData(data) === pid)
    throw new Trouble(`An earlier Postgres (process ${pid}) still holds ${data} and does not end: stop it with kill ${pid}, then start again.`);
}

function ownerOfData(data) {
  try {
    const [pid, folder] = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
    if (realpathSync(folder) !== realpathSync(data) || !isAlive(Number(pid))) return null;
    return commandOf(Number(pid)).includes(folder) ? Number(pid) : null;
  } catch {
    return null;
  }
}

function commandOf(pid) {
  if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}
