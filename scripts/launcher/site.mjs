import http from 'node:http';
import net from 'node:net';
import { isStopping, start } from './children.mjs';
import { frontFile } from './front.mjs';
import { Stopped, Trouble } from './say.mjs';

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The port that was asked for, checked. */
export function wantedPort(text = process.env.PORT) {
  const port = Number(text?.trim() || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Trouble(`PORT is “${text}”: set it to a number from 1 to 65535.`);
  return port;
}

/**
 * The address to listen on, when HOSTNAME is one: shells and containers put the machine's name
 * there, which is no such wish.
 */
export const wantedHost = (text = process.env.HOSTNAME ?? '') => (net.isIP(text) || text === 'localhost' ? text : undefined);

const ownHost = (host) => (!host || host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : net.isIPv6(host) ? `[${host}]` : host);

/** Refuses a port that something else listens on. */
export async function assertPortFree(port, host) {
  const why = (await cannotListen(port, host)) ?? (await answers(port, ownHost(host)));
  if (why) throw new Trouble(`${why}: choose another with PORT=${port >= 65_535 ? 3001 : port < 1024 ? 3000 : port + 1} npm start.`);
}

function cannotListen(port, host) {
  const sentences = {
    EACCES: `Port ${port} may not be used by this user`,
    EADDRINUSE: `Port ${port} is taken by another program`,
    EADDRNOTAVAIL: `HOSTNAME=${host} is no address of this machine`,
  };
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', (error) => resolve(sentences[error.code] ?? `Port ${port} cannot be used (${error.code})`));
    probe.listen({ port, host }, () => probe.close(() => resolve(null)));
  });
}

// On some systems a program that listens on loopback alone does not stand in the way of one that
// listens everywhere.
function answers(port, host) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: host.replace(/[[\]]/g, '') });
    const end = (why) => {
      socket.destroy();
      resolve(why);
    };
    socket.setTimeout(500, () => end(null));
    socket.once('connect', () => end(`Port ${port} is taken by another program`));
    socket.once('error', () => end(null));
  });
}

// Told how much it may take, the engine clears up earlier: 190 MB under load instead of 330, at the
// same pace (npm run bench -- page). A quarter of what lives as room for what does not: with a fifth, all it
// does is clear up, and pages take twice as long (npm run bench -- mixed).
const room = ['--max-old-space-size=512', '--max-semi-space-size=8', '--heap-growing-percent=25'];
const roomFor = (mode, options = '') => (mode === 'start' && !options.includes('max-old-space-size') ? room : []);

// What the C library of Linux is told: one place to take memory from, and large pieces given back.
const ofTheLibrary = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072', MALLOC_MMAP_THRESHOLD_: '131072' };

/**
 * Starts the site in `mode` (start or dev). Gives its process, and a promise that resolves once it
 * answers.
 */
export function startSite(mode, port, { environment = process.env, host, wait = 180 } = {}) {
  const program = mode === 'dev' ? ['--import', 'tsx', 'server/main.ts', '--dev'] : [frontFile(environment.NEXT_DIST_DIR ?? '.next')];
  const args = [...roomFor(mode, environment.NODE_OPTIONS), ...program, ...(host ? [`--host=${host}`] : [])];
  const env = {
    ...ofTheLibrary,
    ...environment,
    PORT: String(port),
    NODE_ENV: mode === 'dev' ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  };
  const child = start(process.execPath, args, { env, stdio: ['pipe', 'inherit'], grace: 30_000 });
  child.stdout.on('data', (chunk) => {
    if (mode === 'dev' || String(chunk).startsWith('{')) process.stdout.write(chunk);
  });
  return { child, ready: untilReady(child, `http://${ownHost(host)}:${port}/api/health`, wait) };
}

/**
 * The status that an address answers with, null where nothing does. Without `fetch`, which brings
 * 20 MB that would stay with the launcher.
 */
function statusAt(address, timeout) {
  return new Promise((resolve) => {
    const asked = http.get(address, { agent: false, timeout }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve(null));
  });
}

async function untilReady(child, address, wait) {
  let alive = true;
  child.ended.then(() => {
    alive = false;
  });
  for (const end = Date.now() + wait * 1000; Date.now() < end; await pause(25)) {
    const status = await statusAt(address, 60_000);
    if (isStopping()) throw new Stopped();
    if (!alive) throw new Trouble('The site did not start; the lines above say why.');
    if (status === 200) return;
  }
  throw new Trouble(`The site did not answer within ${wait} seconds: see its lines above, and try again.`);
}
