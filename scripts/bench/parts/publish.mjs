/**
 * A publication: until its page is new, and until every address that shows it is; on one instance,
 * and on three of one database.
 */
export async function publish({ base, script, startServer, startBeside, stopServer, row }) {
  const server = await startServer();
  const { visible, worst, addresses, complete, completeWorst } = await script('scripts/bench/publish.ts', base);
  row('publish to visible, median', `${visible.toFixed(0)} ms`, 'at most 80 ms');
  row('publish to visible, worst of 15', `${worst.toFixed(0)} ms`);
  row(`all its ${addresses} addresses asked and fresh, median`, `${complete.toFixed(0)} ms`, 'at most 1000 ms');
  row('the same, worst of 15', `${completeWorst.toFixed(0)} ms`);
  const beside = [await startBeside(), await startBeside()];
  const three = await script('scripts/bench/publish.ts', base, ...beside.map((instance) => instance.base));
  row('publish to visible on each of three instances, median', `${three.visible.toFixed(0)} ms`);
  row('the same, worst of 15', `${three.worst.toFixed(0)} ms`);
  for (const { child } of beside) await stopServer(child);
  await stopServer(server);
}
