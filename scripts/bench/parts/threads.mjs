/** What a reader's page asks for of a story with 5,000 comments, fifteen times each. */
export async function threads({ script, row }) {
  const { total, times } = await script('scripts/bench/threads.ts');
  for (const time of times) row(`${time.name}, ${total} comments`, `${time.median.toFixed(0)} ms`, 'at most 100 ms');
}
