import net from 'node:net';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

const end = Buffer.from('\r\n0\r\n\r\n');
const headEnd = Buffer.from('\r\n\r\n');

/** Tells when an answer is whole: by its length, or by its last piece. */
function framing(part) {
  const at = part.indexOf(headEnd);
  if (at < 0) throw new Error('the head of an answer came in pieces');
  const head = part.subarray(0, at).toString('latin1');
  if (!/^HTTP\/1\.1 200/.test(head)) throw new Error(`the load was answered ${head.split('\r\n')[0]}`);
  const length = /^content-length: (\d+)/im.exec(head)?.[1];
  return length === undefined ? null : at + headEnd.length + Number(length);
}

/** One connection, kept open: asks, waits for the whole answer, asks again. */
function connection({ port, host, path }, until, times) {
  return new Promise((resolve, reject) => {
    const request = `GET ${path} HTTP/1.1\r\nHost: ${host}:${port}\r\nAccept-Encoding: gzip\r\n\r\n`;
    const socket = net.connect(port, host);
    socket.setNoDelay(true);
    let begun = 0;
    let got = 0;
    let wanted;
    let tail = Buffer.alloc(0);
    const ask = () => {
      begun = performance.now();
      got = 0;
      wanted = undefined;
      socket.write(request);
    };
    socket.on('connect', ask);
    socket.on('data', (part) => {
      if (wanted === undefined) wanted = framing(part);
      got += part.length;
      if (wanted === null) tail = Buffer.concat([tail, part]).subarray(-end.length);
      if (wanted === null ? !tail.equals(end) : got < wanted) return;
      const now = performance.now();
      times.push(now - begun);
      if (now < until) ask();
      else {
        socket.end();
        resolve();
      }
    });
    socket.on('error', reject);
  });
}

async function run({ url, seconds, together }) {
  const { hostname, port, pathname } = new URL(url);
  const times = [];
  const until = performance.now() + seconds * 1000;
  const target = { host: hostname, port: Number(port), path: pathname };
  await Promise.all(Array.from({ length: together }, () => connection(target, until, times)));
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.floor(times.length * share)] ?? 0;
  return { perSecond: times.length / seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/**
 * Requests per second and percentiles in milliseconds of one address, over `seconds`, with
 * `together` connections kept open.
 */
export function load(url, { seconds = 5, together = 32 } = {}) {
  const worker = new Worker(new URL(import.meta.url), { workerData: { url, seconds, together } });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

if (!isMainThread && workerData?.url) parentPort.postMessage(await run(workerData));
