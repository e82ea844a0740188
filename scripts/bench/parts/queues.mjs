/** The moderators' queues with a million comments: nine pages of each, in order. */
export async function queues({ script, row }) {
  const { total, times } = await script('scripts/bench/queues.ts');
  for (const one of times) row(`${one.name} of ${total} comments, worst page`, `${one.worst.toFixed(0)} ms`, 'at most 150 ms');
}
