import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Trouble } from './say.mjs';

export function writeWhole(file, text, mode = 0o600) {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, text, { mode });
  renameSync(temporary, file);
}

/** A value kept in a file of the data folder (mode 600), made on first use. */
export function keep(file, make) {
  if (existsSync(file)) {
    const text = readFileSync(file, 'utf8');
    if (text.trim() !== '') return text.trim();
  }
  const value = make();
  writeWhole(file, value);
  return value;
}

/** AUTH_SECRET and INTERNAL_SECRET: from the environment, else made once and kept. */
export function keepSecrets(folder) {
  const kept = JSON.parse(
    keep(path.join(folder, 'secrets.json'), () => JSON.stringify({ auth: randomBytes(32).toString('hex'), internal: randomBytes(32).toString('hex') })),
  );
  process.env.AUTH_SECRET ??= kept.auth;
  process.env.INTERNAL_SECRET ??= kept.internal;
}

/** When a process began, as the system counts it, or null where it cannot be told: a process number may be used again. */
export function beginOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return null;
  }
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** True when the lock's process is still the one that wrote it. */
export function isHeld(lock, alive = isAlive, begin = beginOf) {
  if (!lock || !Number.isInteger(lock.pid) || !alive(lock.pid)) return false;
  const now = begin(lock.pid);
  return lock.begin === null || now === null || now === lock.begin;
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Takes the data folder for this process. Returns the function that gives it back. */
export function takeFolder(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const file = path.join(folder, 'lock');
  const mine = JSON.stringify({ pid: process.pid, begin: beginOf(process.pid) });
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      writeFileSync(file, mine, { flag: 'wx', mode: 0o600 });
      return () => {
        if (readLock(file)?.pid === process.pid) rmSync(file, { force: true });
      };
    } catch (error) {
      if (error.code !== 'EEXIST') throw new Trouble(`The folder ${folder} cannot be written (${error.code}): give this user the right to, or set DATA_DIR.`);
      const held = readLock(file);
      if (isHeld(held)) throw new Trouble(`Process ${held.pid} already uses ${folder}: stop it first, or set DATA_DIR to another folder.`);
      rmSync(file, { force: true });
    }
  }
  throw new Trouble(`The lock in ${folder} could not be taken: another start is under way; try again.`);
}
