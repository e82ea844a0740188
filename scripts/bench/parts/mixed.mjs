import { readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import { until } from '../../faults/asking.mjs';
import { start, stopChild } from '../../launcher/children.mjs';
import { statusOf } from '../../launcher/parent.mjs';
import { Trouble } from '../../launcher/say.mjs';
import { ask, commentForm } from '../ask.mjs';

const seconds = Number(process.env.BENCH_MIXED_SECONDS ?? 600);
const articles = 10_000;
/** How often a second each kind of thing is asked for. */
const rates = { kept: 100, fresh: 2, search: 1, list: 1, file: 2, desk: 0.5, comment: 0.5 };
const agent = new http.Agent({ keepAlive: true, maxSockets: 128 });
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The processes of a program: itself and all that came of it. */
function familyOf(root) {
  const parents = new Map();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) parents.set(Number(pid), statusOf(pid)?.parent);
  const family = [root];
  for (const member of family) for (const [pid, parent] of parents) if (parent === member) family.push(pid);
  return family;
}

/**
 * Megabytes of memory of what a guard of ours looks after and all its processes, what they share
 * counted once (the kernel's proportional set size).
 */
function memoryBehind(guard) {
  let kilobytes = 0;
  for (const pid of familyOf(guard).slice(1))
    try {
      kilobytes += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1'))?.[1] ?? 0);
    } catch (error) {
      if (error.code !== 'ENOENT' && error.code !== 'ESRCH') throw error;
    }
  return kilobytes / 1000;
}

/**
 * Ten minutes (BENCH_MIXED_SECONDS) of all at once on `npm start`: readers of kept pages and of
 * pages that nobody asked for yet, searches, feeds, pictures, the desk, comments, and a publication
 * every five seconds. What is counted is the memory of the launcher, its guards and the site.
 */
export async function mixed({ environment, base, script, row }) {
  if (process.platform !== 'linux') return row('a mixed load', 'not run', 'memory is read from Linux');
  environment.TRUSTED_PROXIES = '1';
  await script('scripts/bench/fill.ts', articles);
  const { cookie, pages } = await script('scripts/bench/mixed.ts', 'before');
  const { NEXT_DIST_DIR: _, ...own } = environment;
  const site = start(process.execPath, ['scripts/start.mjs'], { env: own, stdio: ['ignore', 'inherit'], signal: 'SIGINT', grace: 40_000 });
  const answers = () =>
    ask(`${base}/api/ready`, { agent }).then(
      ({ status }) => status === 200,
      () => false,
    );
  await until(async () => site.exitCode !== null || (await answers()), 300_000, 200);
  if (!(await answers())) throw new Trouble('The site did not answer.');
  const { story, path } = await script('scripts/bench/flood.ts', 'before');
  const post = await commentForm(base, path, agent);
  // Kept is what somebody has read before.
  for (const path of pages.kept) await ask(base + path, { agent });
  const quiet = memoryBehind(site.pid);
  const asked = Object.fromEntries(Object.keys(rates).map((kind) => [kind, { times: [], failed: 0 }]));
  const send = {
    ...Object.fromEntries(
      Object.entries(pages).map(([kind, list]) => [kind, (at) => ask(base + list[at % list.length], { agent, headers: { 'accept-encoding': 'gzip, br' } })]),
    ),
    desk: (at) => ask(base + pages.desk[at % pages.desk.length], { agent, headers: { cookie: `next-auth.session-token=${cookie}` } }),
    comment: (at) => post(`10.9.${at >> 8}.${at & 255}`, { story, name: `Mixed ${at}`, text: `Bench: I remember the old crossing, number ${at}.` }),
  };
  const publishing = script('scripts/bench/mixed.ts', 'publish', seconds);
  const end = performance.now() + seconds * 1000;
  const each = async (kind) => {
    const underway = new Set();
    const begun = performance.now();
    for (let at = 0; performance.now() < end; at += 1) {
      const early = begun + (at * 1000) / rates[kind] - performance.now();
      if (early > 1) await pause(early);
      const answer = send[kind](at).then(
        ({ status, took }) => {
          asked[kind].times.push(took);
          if (status >= 500) asked[kind].failed += 1;
        },
        () => {
          asked[kind].failed += 1;
        },
      );
      underway.add(answer);
      answer.finally(() => underway.delete(answer));
    }
    await Promise.all(underway);
  };
  const seen = [];
  const watching = (async () => {
    for (; performance.now() < end; await pause(2000)) seen.push(memoryBehind(site.pid));
  })();
  await Promise.all([...Object.keys(rates).map(each), watching]);
  const { published } = await publishing;
  const whole = Object.values(asked);
  row(`${(seconds / 60).toFixed(0)} minutes of a mixed load`, `${whole.reduce((sum, { times }) => sum + times.length, 0)} answers`);
  row('of them failed', String(whole.reduce((sum, { failed }) => sum + failed, 0)), 'at most 0');
  row('publications meanwhile', String(published));
  for (const [kind, { times }] of Object.entries(asked)) {
    times.sort((a, b) => a - b);
    const at = (share) => (times[Math.floor(times.length * share)] ?? 0).toFixed(0);
    row(`${kind}, ${rates[kind]} a second: median / 95th percentile`, `${at(0.5)} / ${at(0.95)} ms`);
  }
  const part = (from, to) => seen.slice(Math.floor(seen.length * from), Math.ceil(seen.length * to));
  row('memory of all but the database before it', `${quiet.toFixed(0)} MB`);
  row('at most in the second and in the last quarter', `${Math.max(...part(0.25, 0.5)).toFixed(0)} / ${Math.max(...part(0.75, 1)).toFixed(0)} MB`);
  row('at most', `${Math.max(...seen).toFixed(0)} MB`, 'at most 350 MB');
  agent.destroy();
  await stopChild(site);
}
