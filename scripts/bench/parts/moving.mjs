import { rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { lean } from '../../launcher/lean.mjs';
import { load } from '../load.mjs';
import { openLoad } from '../open-load.mjs';

const posts = Number(process.env.POSTS ?? 20_000);
const mostPages = 80;
const article = '/en/news/two-gauges-one-train';
/** Seconds of one turn, with the import or without, and how many turns of each. */
const turn = 4;
const turns = 4;

/** The articles that the site has, by its sitemaps. */
async function articlesOf(base) {
  const named = async (path) => [...(await (await fetch(base + path)).text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address).pathname);
  const maps = await named('/sitemap.xml');
  const found = (await Promise.all(maps.map(named))).flat().filter((path) => /^\/(en|ru|zh)\/news\/[^/]+$/.test(path));
  return [...new Set(found)].slice(0, mostPages);
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const p95 = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;

/**
 * The same in turns, with the import at rest and with it at work: what others do on the machine
 * falls on both alike.
 */
async function inTurns(file, count, ask) {
  const quiet = [];
  const meanwhile = [];
  for (let at = 0; at < count; at += 1)
    for (const isQuiet of at % 2 === 0 ? [true, false] : [false, true]) {
      if (isQuiet) writeFileSync(`${file}.pause`, '');
      else rmSync(`${file}.pause`, { force: true });
      await pause(700);
      (isQuiet ? quiet : meanwhile).push(...(await ask(isQuiet, at)));
    }
  rmSync(`${file}.pause`, { force: true });
  return { quiet, meanwhile };
}

/** What readers wait for while an archive comes in. */
async function readBeside({ base, startServer, stopServer, row }, file, pages) {
  const compare = (what, { quiet, meanwhile }, digits = 2) => {
    const [before, beside] = [p95(quiet), p95(meanwhile)];
    row(`${what}, p95: quiet / meanwhile`, `${before.toFixed(digits)} / ${beside.toFixed(digits)} ms`);
    row('… so many times', (beside / before).toFixed(2), 'at most 1.2');
  };
  const warm = async () => {
    for (let at = 0; at < 20; at += 1) await (await fetch(`${base}/en/news?warm=${at}`)).text();
    await (await fetch(base + article)).text();
  };
  let server = await startServer();
  await warm();
  for (const rate of [100, 300]) {
    const late = [];
    const ask = async () => {
      const asked = await openLoad(base, { paths: [article], rate, seconds: turn });
      late.push(...asked.late);
      return asked.times;
    };
    compare(`a kept page, ${rate} readers a second`, await inTurns(file, turns, ask));
    row('… of it the load’s own lateness, p95', `${p95(late).toFixed(2)} ms`);
  }
  compare(
    'a kept page, four connections without a pause',
    await inTurns(file, 2, async () => [(await load(base + article, { seconds: turn, together: 4 })).p95]),
  );
  // Each page is new once with the import and once without.
  const [even, odd] = [pages.filter((_, at) => at % 2 === 0), pages.filter((_, at) => at % 2 === 1)];
  const fresh = { quiet: [], meanwhile: [] };
  for (const swapped of [false, true]) {
    if (swapped) {
      await stopServer(server);
      server = await startServer();
      await warm();
    }
    const ask = async (isQuiet) => (await openLoad(base, { paths: isQuiet === swapped ? odd : even, rate: 2, seconds: 60 })).times;
    const { quiet, meanwhile } = await inTurns(file, 1, ask);
    fresh.quiet.push(...quiet);
    fresh.meanwhile.push(...meanwhile);
  }
  compare('a page that nobody has asked for yet, two a second', fresh, 0);
  await stopServer(server);
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
  const importing = script(...lean, 'scripts/bench/moving.ts', 'import', file);
  let isOver = false;
  importing.then(
    () => {
      isOver = true;
    },
    () => undefined,
  );
  await readBeside({ base, startServer, stopServer, row }, file, pages);
  if (isOver) row('the import was over before the readers were: take more POSTS', '');
  const alone = Date.now();
  const done = await importing;
  const steps = done.steps.filter(([at]) => at > alone);
  const [[from, before], [to, after]] = [steps[0] ?? [0, 0], steps.at(-1) ?? [1, 0]];
  row('read and checked', `${(posts / done.survey).toFixed(0)}/s`);
  row(`written while nobody read (${after - before})`, `${(((after - before) * 1000) / (to - from)).toFixed(0)}/s`, 'at least 300/s');
  row('processes of the database that gave way', `${done.backends}${done.refused ? ` (${done.refused})` : ''}`);
  row('of the processor, for each: the program', `${((done.cpu * 1000) / done.new).toFixed(1)} ms`);
  row('load of the machine over a minute', os.loadavg()[0]?.toFixed(1) ?? '');
  row('memory at most', `${done.peak.toFixed(0)} MB`, 'under 400 MB');
  row('unexplained words', done.unexplained, '0');
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
