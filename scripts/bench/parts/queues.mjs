/**
 * The moderators' queues with a million comments: five pages of each, in order, alone and with each
 * filter.
 */
export async function queues({ script, row }) {
  const { total, times } = await script('scripts/bench/queues.ts');
  for (const plain of times.filter((time) => !time.name.includes(',')))
    row(`${plain.name} of ${total} comments, worst page`, `${plain.worst.toFixed(0)} ms`, 'at most 150 ms');
  times.sort((a, b) => b.worst - a.worst);
  for (const time of times.slice(0, 8)) row(`slowest of ${times.length} lists: ${time.name}`, `${time.worst.toFixed(0)} ms`, 'at most 150 ms');
}
