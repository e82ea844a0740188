import { playRound } from '@/testing/collab-model';

/**
 * Joint editing as a model, without browsers: how many rounds, from which seed. Prints the sums and
 * the seeds of failing rounds as JSON.
 */
const [rounds = 10_000, first = 1] = process.argv.slice(2).map(Number);
const sum = { rounds: 0, words: 0, undone: 0, putBack: 0, returned: 0, twice: 0, failing: [] as string[] };
for (let seed = first; seed < first + rounds; seed += 1) {
  const { faults, ...round } = playRound(seed, { splits: seed % 3 !== 0, verbs: seed % 3 === 2 });
  sum.rounds += 1;
  for (const name of ['words', 'undone', 'putBack', 'returned', 'twice'] as const) sum[name] += round[name];
  if (faults.length > 0) sum.failing.push(`seed ${seed}: ${faults.join('; ')}`);
}
process.stdout.write(JSON.stringify(sum));
