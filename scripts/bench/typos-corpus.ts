import { runCase } from '@/lib/typos/corpus';

/**
 * Runs generated reports from a seed: how many places still existed, how many of them were found,
 * and what was wrong. As JSON.
 */
const [seed, cases] = process.argv.slice(2).map(Number) as [number, number];
let [existing, found] = [0, 0];
const wrong: number[] = [];
for (let at = 0; at < cases; at += 1) {
  const outcome = runCase(seed + at);
  if (outcome.wrong !== null) wrong.push(seed + at);
  if (!outcome.exists) continue;
  existing += 1;
  if (outcome.found) found += 1;
}
console.log(JSON.stringify({ existing, found, wrong }));
