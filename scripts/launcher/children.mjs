import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stopped } from './say.mjs';

const guard = path.join(fileURLToPath(new URL('.', import.meta.url)), 'guard.mjs');
const samePress = 700;
const running = new Set();
let stopping = false;

export const isStopping = () => stopping;

/**
 * Ends every child that is still there, politely first and `last` after all others; none can be
 * started after.
 */
export async function stopChildren(last) {
  stopping = true;
  await Promise.all([...running].filter((child) => child !== last).map(stopChild));
  await Promise.all([...running].map(stopChild));
}

/**
 * Asks a child to end in its own way; its guard makes it after its grace. Resolves when it is gone.
 */
export async function stopChild(child) {
  if (child.connected) child.send('stop', () => {});
  await child.ended;
}

function signalGroup(child, signal) {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/**
 * Starts a command behind a guard, in a process group of its own, so that Ctrl-C reaches it only
 * through us and in our order. `signal` is its polite end and `grace` the milliseconds it gets for
 * it; `environment` reaches the child and not its guard. `child.ended` resolves to its exit code.
 */
export function start(command, args, { signal = 'SIGTERM', grace = 5000, uid, gid, environment, stdio, ...options } = {}) {
  if (stopping) throw new Stopped();
  const [out, error] = stdio ?? ['inherit', 'inherit'];
  const settings = JSON.stringify({ signal, grace, uid, gid, environment });
  const child = spawn(process.execPath, [guard, settings, command, ...args], { ...options, detached: true, stdio: ['ignore', out, error, 'ipc'] });
  running.add(child);
  child.ended = new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code, killedBy) => {
      if (killedBy) signalGroup(child, signal);
      resolve(code ?? 1);
    });
  });
  child.ended.then(() => running.delete(child));
  return child;
}

/**
 * Runs a command to its end; `quiet` keeps what it prints for the answer. Never rejects for a bad
 * exit: look at `code`.
 */
export async function run(command, args, { quiet = false, timeout = 0, ...options } = {}) {
  const child = start(command, args, { ...options, stdio: quiet ? ['pipe', 'pipe'] : undefined });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
    });
  }
  const late = () => {
    output += `\nIt was stopped after ${timeout / 1000} seconds.`;
    stopChild(child);
  };
  const timer = timeout > 0 ? setTimeout(late, timeout) : undefined;
  const closed = new Promise((resolve) => child.once('close', resolve));
  const code = await child.ended;
  clearTimeout(timer);
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 1000).unref())]);
  if (stopping) throw new Stopped();
  return { code, output };
}

/**
 * Calls `stop` once when the person or the system asks this program to end, then exits with `code`.
 * The terminal and npm both pass on one Ctrl-C, so only a later second one ends everything at once.
 */
export function onStop(stop, code = 0) {
  let asked = 0;
  const ask = async () => {
    const now = Date.now();
    if (asked === 0) {
      asked = now;
      stopping = true;
      await stop();
      process.exit(code);
    } else if (now - asked > samePress) {
      for (const child of running) signalGroup(child, 'SIGKILL');
      process.exit(130);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, ask);
}
