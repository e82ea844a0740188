import net from 'node:net';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { isWhole } from './answer.mjs';

/** One connection, kept open, which asks when it is told to. */
class Line {
  constructor({ host, port }) {
    this.host = `${host}:${port}`;
    this.socket = net.connect(port, host);
    this.socket.setNoDelay(true);
    this.socket.on('error', (error) => {
      throw error;
    });
    this.parts = [];
    this.done = () => undefined;
    this.socket.on('data', (part) => {
      this.parts.push(part);
      if (isWhole(this.parts)) this.done();
    });
  }

  ask(path) {
    this.parts = [];
    return new Promise((resolve) => {
      this.done = resolve;
      this.socket.write(`GET ${path} HTTP/1.1\r\nHost: ${this.host}\r\nAccept-Encoding: gzip\r\n\r\n`);
    });
  }
}

/** Timers are a millisecond late, which is more than a kept page takes: the last of it is waited for awake. */
async function until(due) {
  const left = due - performance.now();
  if (left > 2) await new Promise((resolve) => setTimeout(resolve, left - 2));
  while (performance.now() < due) await new Promise(setImmediate);
}

const mostLines = 64;

async function run({ base, paths, rate, seconds }) {
  const { hostname: host, port } = new URL(base);
  const lines = [];
  const idle = [];
  // A connection on which nothing is asked is closed by the site: each is opened when it is needed.
  const opened = () => {
    const line = lines.length < mostLines ? new Line({ host, port: Number(port) }) : undefined;
    if (line) lines.push(line);
    return line;
  };
  const waiting = [];
  const times = [];
  const late = [];
  const underway = [];
  const asked = Math.min(Math.round(rate * seconds), paths.length > 1 ? paths.length : Number.POSITIVE_INFINITY);
  const answered = async ({ path, due }, line) => {
    await line.ask(path);
    times.push(performance.now() - due);
    const next = waiting.shift();
    if (next) await answered(next, line);
    else idle.push(line);
  };
  const begun = performance.now() + 5;
  for (let at = 0; at < asked; at += 1) {
    const due = begun + (at * 1000) / rate;
    await until(due);
    late.push(performance.now() - due);
    const question = { path: paths[at % paths.length], due };
    const line = idle.pop() ?? opened();
    if (line) underway.push(answered(question, line));
    else waiting.push(question);
  }
  await Promise.all(underway);
  for (const line of lines) line.socket.end();
  return { times, late };
}

/**
 * Readers who come when they come: `rate` a second for `seconds`, whether the site has answered the
 * one before or not. Gives what each waited for in milliseconds, from when it was due, and how late
 * each was asked.
 */
export function openLoad(base, { paths, rate, seconds }) {
  const worker = new Worker(new URL(import.meta.url), { workerData: { open: { base, paths, rate, seconds } } });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

if (!isMainThread && workerData?.open) parentPort.postMessage(await run(workerData.open));
