import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isStopping } from './children.mjs';
import { Stopped, say, Trouble } from './say.mjs';

/**
 * When a process began, as the system counts it, or null where it cannot be told: a process number
 * may be used again.
 */
export function beginOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    if (process.platform === 'linux' || process.platform === 'win32') return null;
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || null;
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
  if (!lock || !Number.isInteger(lock.pid) || lock.pid < 1 || !alive(lock.pid)) return false;
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

// Written aside and linked, so that nobody ever reads half a lock; where a disk has no links,
// written in one go.
function create(file, text) {
  const own = `${file}.${process.pid}`;
  try {
    writeFileSync(own, text, { mode: 0o644 });
    linkSync(own, file);
  } catch (error) {
    if (['EEXIST', 'EACCES', 'EROFS', 'ENOSPC'].includes(error.code)) throw error;
    writeFileSync(file, text, { flag: 'wx', mode: 0o644 });
  } finally {
    rmSync(own, { force: true });
  }
}

// Moved aside before it goes: of two that find the same stale lock, the later must not take the
// earlier one's new lock away.
function removeStale(file) {
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
    if (isHeld(readLock(aside))) linkSync(aside, file);
    rmSync(aside, { force: true });
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  }
}

/**
 * Takes the lock of a folder for this process, or answers with the process that holds it. The lock
 * goes when this process exits.
 */
export function tryLock(folder) {
  const file = path.join(folder, 'lock');
  const mine = JSON.stringify({ pid: process.pid, begin: beginOf(process.pid) });
  try {
    mkdirSync(folder, { recursive: true });
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const held = readLock(file);
      if (isHeld(held)) return { heldBy: held.pid };
      removeStale(file);
      try {
        create(file, mine);
      } catch (error) {
        if (error.code === 'EEXIST') continue;
        throw error;
      }
      if (readLock(file)?.pid !== process.pid) continue;
      const release = () => {
        if (readLock(file)?.pid === process.pid) rmSync(file, { force: true });
      };
      process.once('exit', release);
      return { release };
    }
  } catch (error) {
    throw new Trouble(
      `The folder ${folder} cannot be written (${error.code ?? error.message}): give this user the right to, or set DATA_DIR to another folder.`,
    );
  }
  throw new Trouble(`The lock in ${folder} could not be taken, another start is under way: try again.`);
}

/** Takes a data folder for this process. Returns the function that gives it back. */
export function takeFolder(folder) {
  const { release, heldBy } = tryLock(folder);
  if (heldBy) throw new Trouble(`Process ${heldBy} already uses ${folder}: stop it first, or set DATA_DIR to another folder.`);
  return release;
}

/**
 * Does work that only one process at a time may do in this clone, after waiting for whoever does it
 * now.
 */
export async function alone(name, work) {
  const folder = path.resolve('.data', 'locks', name);
  let told = false;
  for (;;) {
    const { release, heldBy } = tryLock(folder);
    if (release) {
      try {
        return await work();
      } finally {
        release();
      }
    }
    if (!told) say(`Waiting for process ${heldBy}, which does the same step (${name}) …`);
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 300));
    if (isStopping()) throw new Stopped();
  }
}
