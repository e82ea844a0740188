/**
 * The moderators' queues with a million comments: five pages of each, in order, alone and with each
 * filter.
 */
export async function queues({ script, row }) {
  const { total, times } = await script('scripts/bench/queues.ts');
  for (const one of times.filter((time) => !time.name.includes(',')))
    row(`${one.name} of ${total} comments, worst page`, `${one.worst.toFixed(0)} ms`, 'at most 150 ms');
  times.sort((a, b) => b.worst - a.worst);
  for (const one of times.slice(0, 8)) row(`slowest of ${times.length} lists: ${one.name}`, `${one.worst.toFixed(0)} ms`, 'at most 150 ms');
}
