import { randomInt } from 'node:crypto';
import { measureBrowserCode } from '../../browser-code.mjs';

const cases = 5000;

/**
 * Typo reports: how surely a place is found again, a flood of them, how soon the corrected page is
 * there, and what it weighs.
 */
export async function typos({ base, script, startServer, stopServer, row }) {
  const { reporter } = await measureBrowserCode();
  row('code of the reporter, gzip', `${(reporter / 1024).toFixed(1)} KB`, 'at most 6 KB');
  for (const seed of [20_260_517, randomInt(2 ** 31)]) {
    const { existing, found, wrong } = await script('scripts/bench/typos-corpus.ts', seed, cases);
    row(`${cases} reports, seed ${seed}: found of ${existing}`, `${((100 * found) / existing).toFixed(2)} %`, 'at least 95 %');
    row('the same, wrong places', wrong.length, wrong.length > 0 ? `none allowed: ${wrong.join(' ')}` : 'none allowed');
  }
  const server = await startServer();
  const { taken, listed, accepted, rows, count, kept, median, worst } = await script('scripts/bench/typos.ts', base, 5000);
  row(`${kept} reports on one place of one article taken in`, `${(taken / 1000).toFixed(1)} s`, 'at most 60 s');
  row('shown as rows, with reports', `${rows}, ${count}`, '1, 5000');
  row('listed for the desk in', `${listed.toFixed(0)} ms`);
  row('all closed by one acceptance in', `${accepted.toFixed(0)} ms`);
  row('accept to fresh page, median', `${median.toFixed(0)} ms`, 'at most 1000 ms');
  row('accept to fresh page, worst of 15', `${worst.toFixed(0)} ms`);
  await stopServer(server);
}
