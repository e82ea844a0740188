import { installed } from '../../launcher/installed.mjs';
import { bareServer } from '../bare-server.mjs';
import { emptyServer } from '../empty-server.mjs';
import { load } from '../load.mjs';
import { startNginx } from '../nginx.mjs';
import { weigh } from '../weigh.mjs';

const residentMegabytes = async (base) =>
  Number(/^process_resident_memory_bytes (\S+)/m.exec(await (await fetch(`${base}/api/metrics`)).text())?.[1] ?? 0) / 1e6;

/**
 * An article page: how soon, how heavy, how many a second beside a page of the framework alone, and
 * what memory that takes.
 */
export async function page({ folder, base, script, startServer, stopServer, row }) {
  const { path, words } = await script('scripts/bench/discussed.ts');
  const begun = performance.now();
  const server = await startServer();
  await (await fetch(`${base}/en`)).text();
  row('start to first page', `${((performance.now() - begun) / 1000).toFixed(2)} s`, 'at most 1.2 s');
  const weight = await weigh(base, path);
  row(`article of ${words} words with five comments, HTML`, `${(weight.html / 1024).toFixed(1)} KB`, 'at most 26 KB');
  row('the same, gzip', `${(weight.gzip / 1024).toFixed(1)} KB`, 'at most 8.5 KB');
  row('the same, Brotli', `${(weight.brotli / 1024).toFixed(1)} KB`, 'at most 7.2 KB');
  row('JavaScript on it, gzip', `${(weight.script / 1024).toFixed(1)} KB`, 'at most 4.4 KB');
  const bare = await bareServer(folder, base, weight.html);
  const empty = await emptyServer(base + path);
  const program = installed('nginx');
  const nginx = program && (await startNginx(program, folder, base, await (await fetch(base + path)).text()));
  const addresses = { own: base + path, bare: bare.page, empty: empty.page, ...(nginx && { before: nginx.before + path, still: nginx.page }) };
  for (const address of Object.values(addresses)) await load(address, { seconds: 2 });
  const rounds = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const round = {};
    for (const [name, address] of Object.entries(addresses)) round[name] = await load(address);
    rounds.push(round);
  }
  const middle = (name, figure) => rounds.map((round) => round[name][figure]).sort((a, b) => a - b)[2];
  const pace = (name) => `${middle(name, 'perSecond').toFixed(0)}/s`;
  const waits = (name) => `${middle(name, 'p50').toFixed(1)} / ${middle(name, 'p99').toFixed(1)} ms`;
  row('cached article, 32 connections', pace('own'));
  row(`bare page of ${((await weigh(bare.page, '')).html / 1024).toFixed(0)} KB in the same minutes`, pace('bare'));
  row('ratio', (middle('own', 'perSecond') / middle('bare', 'perSecond')).toFixed(1), 'at least 20');
  row('a server of Node that does nothing but send the same bytes', pace('empty'));
  row('the article, of that', `${((100 * middle('own', 'perSecond')) / middle('empty', 'perSecond')).toFixed(0)} %`);
  row('99th percentile', `${middle('own', 'p99').toFixed(1)} ms`, 'at most 8 ms');
  row('median / 99th percentile: the article', waits('own'));
  row('the same: the bare page', waits('bare'));
  if (nginx) {
    row('nginx before this site, without a cache: the article', pace('before'));
    row('median / 99th percentile of that', waits('before'));
    row('nginx with the article as a file', pace('still'));
    row('median / 99th percentile of that', waits('still'));
    row('the article through its front, of nginx with a file', `${((100 * middle('own', 'perSecond')) / middle('still', 'perSecond')).toFixed(0)} %`);
    await nginx.stop();
  } else row('nginx before this site, and with a file', 'not run', 'nginx is not installed');
  row('memory after the load', `${(await residentMegabytes(base)).toFixed(0)} MB`, 'at most 250 MB');
  empty.child.kill();
  await stopServer(bare.child);
  await stopServer(server);
}
