import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { stopChild } from './children.mjs';
import { removeRendered } from './pages.mjs';
import { freePort } from './postgres.mjs';
import { startSite } from './site.mjs';

const dist = '.next-mirror';
let site;

/**
 * The site on a port of its own, for being copied. It renders into a copy of the build: a running
 * site keeps its pages. Returns its address.
 */
export async function serveForMirror() {
  await build('.next');
  rmSync(dist, { recursive: true, force: true });
  cpSync('.next', dist, { recursive: true, filter: (source) => path.relative('.next', source) !== 'cache' });
  removeRendered(dist);
  const port = await freePort();
  site = startSite('start', port, { environment: { ...process.env, NEXT_DIST_DIR: dist }, host: '127.0.0.1' });
  await site.ready;
  return `http://127.0.0.1:${port}`;
}

export async function stopMirror() {
  if (!site) return;
  await stopChild(site.child);
  rmSync(dist, { recursive: true, force: true });
}
