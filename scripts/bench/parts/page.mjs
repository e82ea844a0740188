import { bareServer } from '../bare-server.mjs';
import { load } from '../load.mjs';
import { weigh } from '../weigh.mjs';

const residentMegabytes = async (base) =>
  Number(/^process_resident_memory_bytes (\S+)/m.exec(await (await fetch(`${base}/api/metrics`)).text())?.[1] ?? 0) / 1e6;

/** An article page: how soon, how heavy, how many a second beside a page of the framework alone, and what memory that takes. */
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
  await load(bare.page, { seconds: 2 });
  await load(base + path, { seconds: 2 });
  const rounds = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const [own, other] = [await load(base + path), await load(bare.page)];
    rounds.push([own.perSecond, other.perSecond, own.p99, other.p99]);
  }
  const [ours, theirs, slowest, theirSlowest] = [0, 1, 2, 3].map((at) => rounds.map((one) => one[at]).sort((a, b) => a - b)[2]);
  row('cached article, requests a second', ours.toFixed(0));
  row(`bare page of ${((await weigh(bare.page, '')).html / 1024).toFixed(0)} KB in the same minutes`, theirs.toFixed(0));
  row('ratio', (ours / theirs).toFixed(1), 'at least 20');
  row('99th percentile at 32 connections', `${slowest.toFixed(1)} ms`, `at most 8 ms; the bare page ${theirSlowest.toFixed(0)} ms`);
  row('memory after the load', `${(await residentMegabytes(base)).toFixed(0)} MB`, 'at most 250 MB');
  await stopServer(bare.child);
  await stopServer(server);
}
