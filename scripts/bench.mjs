import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { load } from './bench/load.mjs';
import { weigh } from './bench/weigh.mjs';
import { build } from './launcher/build.mjs';
import { onStop, run, start, stopChild, stopChildren } from './launcher/children.mjs';
import { install } from './launcher/install.mjs';
import { ensureDatabase, freePort, startPostgres } from './launcher/postgres.mjs';
import { runMain, say, Trouble } from './launcher/say.mjs';
import { startSite } from './launcher/site.mjs';

const sizes = (process.env.BENCH_ARTICLES ?? '10000,100000').split(',').map(Number);
const folder = mkdtempSync(path.join(os.tmpdir(), 'infoshos-bench-'));
const bare = path.resolve('scripts', 'bench', 'bare');
const dist = '.next-test';
let postgres;

async function script(args, environment) {
  const { code, output } = await run(process.execPath, ['--import', 'tsx', ...args], { quiet: true, env: environment });
  if (code !== 0) throw new Trouble(output.trim().slice(-3000));
  return output.trim().split('\n').at(-1);
}

const residentMegabytes = async (base) =>
  Number(/^process_resident_memory_bytes (\S+)/m.exec(await (await fetch(`${base}/api/metrics`)).text())?.[1] ?? 0) / 1e6;
const row = (name, figure, floor = '') => say(`  ${name.padEnd(46)} ${String(figure).padStart(14)}   ${floor}`);

/** The first `length` characters of what the English feed tells, a paragraph a line. */
async function feedText(base, length) {
  const { items } = await (await fetch(`${base}/en/feed.json`)).json();
  return items
    .map((item) => item.content_html.replace(/<\/(p|h\d|li|blockquote|tr)>/g, '\n').replace(/<[^>]*>|&[a-z]+;/g, ''))
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .slice(0, length);
}

/** A page of the framework alone that holds `bytes` of HTML: it sends its text twice, and little else. */
async function bareServer(base, bytes) {
  const target = path.join(folder, 'bare');
  await run('cp', ['-r', bare, target]);
  const text = path.join(target, 'text.txt');
  writeFileSync(text, await feedText(base, (bytes - 7000) / 2));
  symlinkSync(path.resolve('node_modules'), path.join(target, 'node_modules'));
  const next = path.resolve('node_modules/next/dist/bin/next');
  const { code, output } = await run(process.execPath, [next, 'build', '--webpack'], {
    quiet: true,
    cwd: target,
    env: { ...process.env, NODE_ENV: 'production', BARE_TEXT: text },
  });
  if (code !== 0) throw new Trouble(output.slice(-3000));
  const port = await freePort();
  const child = start(process.execPath, [next, 'start', '-p', String(port)], {
    cwd: target,
    environment: { ...process.env, NODE_ENV: 'production', BARE_TEXT: text },
    stdio: ['ignore', 'ignore'],
  });
  const page = `http://127.0.0.1:${port}/bare`;
  for (let waited = 0; waited < 100; waited += 1) {
    const answers = await fetch(page).then(
      (answer) => answer.ok,
      () => false,
    );
    if (answers) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { child, page };
}

async function clean() {
  await stopChildren(postgres?.child);
  rmSync(folder, { recursive: true, force: true });
}

await runMain(async () => {
  onStop(clean);
  await install();
  postgres = await startPostgres(folder);
  const port = await freePort();
  const environment = {
    ...process.env,
    DATABASE_URL: await ensureDatabase(postgres.url, 'bench'),
    DATA_DIR: folder,
    PORT: String(port),
    SITE_URL: `http://localhost:${port}`,
    INTERNAL_SECRET: 'x'.repeat(32),
    AUTH_SECRET: 'y'.repeat(32),
    NEXT_DIST_DIR: dist,
  };
  await script(['scripts/prepare.ts'], environment);
  await build(dist);
  const begun = performance.now();
  const site = startSite('start', port, { environment });
  await site.ready;
  const base = `http://127.0.0.1:${port}`;
  await (await fetch(`${base}/en`)).text();
  say('\nOne server');
  row('start to first page', `${((performance.now() - begun) / 1000).toFixed(2)} s`, 'at most 1.5 s');
  const article = '/en/news/two-gauges-one-train';
  const weight = await weigh(base, article);
  row('article of about 700 words, HTML', `${(weight.html / 1024).toFixed(1)} KB`, 'at most 40 KB');
  row('the same, gzip', `${(weight.gzip / 1024).toFixed(1)} KB`, 'at most 10 KB');
  row('JavaScript on it, gzip', `${(weight.script / 1024).toFixed(1)} KB`, 'at most 150 KB');
  const plain = await bareServer(base, weight.html);
  await load(plain.page, { seconds: 2 });
  await load(`${base}${article}`, { seconds: 2 });
  const rounds = [];
  for (let turn = 0; turn < 3; turn += 1) rounds.push([(await load(`${base}${article}`)).perSecond, (await load(plain.page)).perSecond]);
  const [ours, theirs] = [0, 1].map((at) => rounds.map((one) => one[at]).sort((a, b) => a - b)[1]);
  const plainWeight = await weigh(plain.page, '');
  row('cached article, requests a second', ours.toFixed(0));
  row(`bare page of ${(plainWeight.html / 1024).toFixed(0)} KB in the same minutes`, theirs.toFixed(0));
  row('ratio', (ours / theirs).toFixed(2), 'at least 0.9');
  row('memory after the load', `${(await residentMegabytes(base)).toFixed(0)} MB`, 'at most 250 MB');
  await stopChild(plain.child);
  const published = JSON.parse(await script(['scripts/bench/publish.ts', base], environment));
  row('publish to visible, median', `${published.visible.toFixed(0)} ms`, 'at most 100 ms');
  row('publish to visible, worst of 15', `${published.worst.toFixed(0)} ms`);
  row(`all ${published.addresses} addresses of it asked and fresh, median`, `${published.complete.toFixed(0)} ms`, 'at most 1000 ms');
  row('the same, worst of 15', `${published.completeWorst.toFixed(0)} ms`);
  await stopChild(site.child);
  say('\nReads, milliseconds');
  let first;
  for (const size of sizes) {
    await script(['scripts/bench/fill.ts', String(size)], environment);
    const figures = JSON.parse(await script(['scripts/bench/reads.ts'], environment));
    first ??= figures;
    say(`  with ${size.toLocaleString('en')} articles`);
    for (const [name, figure] of Object.entries(figures))
      row(name, figure.toFixed(1), size === sizes[0] ? '' : `${(figure / first[name]).toFixed(2)} × of ${sizes[0].toLocaleString('en')} (at most 1.5)`);
  }
  await clean();
  return 0;
});
