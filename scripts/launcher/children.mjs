import { spawn } from 'node:child_process';

const running = new Set();
let stopping = false;

export const isStopping = () => stopping;

/** Ends every child that is still there, politely first. */
export async function stopChildren(milliseconds = 8000) {
  stopping = true;
  await Promise.all([...running].map((child) => stopChild(child, milliseconds)));
}

/** Asks a child's process group to end, and makes it after `milliseconds`. */
export async function stopChild(child, milliseconds = 8000, signal = 'SIGTERM') {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  signalGroup(child, signal);
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), milliseconds);
  await ended;
  clearTimeout(timer);
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Starts a child in a process group of its own, so that Ctrl-C reaches it only through us and in our order. */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options, detached: true });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/** Runs a command to its end. `quiet` keeps what it prints for the answer. Never rejects for a bad exit: look at `code`. */
export function run(command, args, { quiet = false, timeout = 0, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { ...options, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        output += chunk;
      });
    }
    const timer = timeout > 0 ? setTimeout(() => signalGroup(child, 'SIGKILL'), timeout) : undefined;
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code: code ?? (signal ? 1 : 0), output });
    });
  });
}

/** Calls `stop` once when the person or the system asks this program to end; a second request ends it at once. */
export function onStop(stop) {
  let asked = 0;
  const ask = async () => {
    asked += 1;
    if (asked === 1) {
      await stop();
      process.exit(0);
    }
    if (asked > 2) {
      for (const child of running) signalGroup(child, 'SIGKILL');
      process.exit(130);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, ask);
}
