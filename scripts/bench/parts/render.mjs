const sizes = (process.env.BENCH_ARTICLES ?? '10000,100000').split(',').map(Number);
const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];

async function rendered(url) {
  const begun = performance.now();
  const answer = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  if (answer.headers.get('x-nextjs-cache') === 'HIT') throw new Error(`${url} was there already`);
  return performance.now() - begun;
}

/**
 * Each page kind rendered for the first time, beside the same with the first number of articles.
 */
export async function render({ base, script, startServer, stopServer, row }) {
  let first;
  for (const size of sizes) {
    await script('scripts/bench/fill.ts', size);
    const server = await startServer();
    const figures = {};
    for (const [kind, paths] of Object.entries(await script('scripts/bench/paths.ts'))) {
      const times = [];
      for (const path of paths) times.push(await rendered(base + path));
      figures[kind] = median(times);
    }
    await stopServer(server);
    first ??= figures;
    for (const [kind, figure] of Object.entries(figures))
      row(
        `${kind}, ${size.toLocaleString('en')} articles`,
        `${figure.toFixed(1)} ms`,
        size === sizes[0] ? '' : `${(figure / first[kind]).toFixed(2)} × of ${sizes[0].toLocaleString('en')} (at most 1.5)`,
      );
  }
}
