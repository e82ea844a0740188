import { rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { lean } from '../../launcher/lean.mjs';
import { load } from '../load.mjs';

const posts = Number(process.env.POSTS ?? 5000);
const mostPages = 100;
const article = '/en/news/two-gauges-one-train';

/** The articles that the site has, by its sitemaps. */
async function articlesOf(base) {
  const named = async (path) => [...(await (await fetch(base + path)).text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address).pathname);
  const maps = await named('/sitemap.xml');
  const found = (await Promise.all(maps.map(named))).flat().filter((path) => /^\/(en|ru|zh)\/news\/[^/]+$/.test(path));
  return [...new Set(found)].slice(0, mostPages);
}

/**
 * What readers wait for, in milliseconds at the 95th percentile: a page that is kept, and pages
 * that are made for them, one at a time.
 */
async function readWhile({ base, startServer }, pages) {
  const server = await startServer();
  for (let turn = 0; turn < 20; turn += 1) await (await fetch(`${base}/en/news?warm=${turn}`)).text();
  await (await fetch(base + article)).text();
  const times = [];
  for (const page of pages) {
    const begun = performance.now();
    await (await fetch(base + page)).text();
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  const { p95 } = await load(base + article, { seconds: 10, together: 4 });
  return [p95, times[Math.floor(times.length * 0.95)], server];
}

/**
 * An archive taken over, given out and taken back; and what a reader’s page takes meanwhile.
 * POSTS=200000 is the whole of it (2 GB).
 */
export async function moving({ folder, base, script, startServer, stopServer, row }) {
  const file = path.join(folder, 'archive.xml');
  const { bytes } = await script('scripts/bench/moving.ts', 'generate', file, posts);
  row(`an archive of ${posts} posts`, `${(bytes / 1e6).toFixed(0)} MB`);
  const first = await startServer();
  const pages = await articlesOf(base);
  await stopServer(first);
  const [quiet, quietFirst, silent] = await readWhile({ base, startServer }, pages);
  await stopServer(silent);
  const importing = script(...lean, 'scripts/bench/moving.ts', 'import', file);
  let isOver = false;
  importing.then(
    () => {
      isOver = true;
    },
    () => undefined,
  );
  const [meanwhile, meanwhileFirst, server] = await readWhile({ base, startServer }, pages);
  if (isOver) row('the import was over before the readers were: take more POSTS', '');
  const done = await importing;
  row('read and checked', `${(posts / done.survey).toFixed(0)}/s`);
  row('written', `${(done.new / done.seconds).toFixed(0)}/s`, 'at least 300/s');
  row('of the processor, for each: the program', `${((done.cpu * 1000) / done.new).toFixed(1)} ms`);
  row('load of the machine over a minute, with readers beside it', os.loadavg()[0]?.toFixed(1) ?? '');
  row('memory at most', `${done.peak.toFixed(0)} MB`, 'under 400 MB');
  row('unexplained words', done.unexplained, '0');
  row('a reader’s kept page, p95: quiet / meanwhile', `${quiet.toFixed(2)} / ${meanwhile.toFixed(2)} ms`, 'at most 1.2 ×');
  row('a page that nobody has asked for yet, p95: quiet / meanwhile', `${quietFirst.toFixed(0)} / ${meanwhileFirst.toFixed(0)} ms`, 'at most 1.2 ×');
  await stopServer(server);
  const out = await script(...lean, 'scripts/bench/moving.ts', 'export');
  row('given out as JSON Lines', `${(out.count / out.jsonl).toFixed(0)}/s`, 'at least 300/s');
  for (const [name, seconds] of [
    ['WXR', out.wxr],
    ['Markdown', out.markdown],
    ['ninjs', out.ninjs],
  ])
    row(`given out as ${name}`, `${(out.count / seconds).toFixed(0)}/s`, 'at least 300/s');
  row('memory at most', `${out.peak.toFixed(0)} MB`, 'under 400 MB');
  const undone = await script(...lean, 'scripts/bench/moving.ts', 'undo', done.id);
  row('taken back', `${(undone.stories / undone.seconds).toFixed(0)}/s`, 'as fast as written');
  rmSync(file, { force: true });
}
