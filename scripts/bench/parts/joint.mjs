import { inBrowsers } from './joint-browsers.mjs';

/**
 * Joint editing in three browsers, and as a model (BENCH_ROUNDS, 10,000): two to five writers,
 * delays, lost answers, undo. Not one word may be lost.
 */
export async function joint(bench) {
  const { script, row } = bench;
  await inBrowsers(bench);
  const sum = await script('scripts/bench/joint.ts', process.env.BENCH_ROUNDS ?? 10_000);
  row('rounds of joint editing', String(sum.rounds), `${sum.words} words, ${sum.undone} changes taken back`);
  row('rounds with a word lost, moved or undone by another', String(sum.failing.length), sum.failing.join(', ') || 'none may be');
  row('words put back where another had taken out their surroundings', String(sum.putBack));
  row('words that stand again after they were taken back, or twice', String(sum.returned + sum.twice));
}
