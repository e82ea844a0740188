import http from 'node:http';

/** Requests per second and the 95th percentile in milliseconds of one address, over `seconds`, with `together` connections kept open. */
export async function load(url, { seconds = 5, together = 32 } = {}) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: together });
  const until = performance.now() + seconds * 1000;
  const times = [];
  const one = () =>
    new Promise((resolve, reject) => {
      const begun = performance.now();
      const request = http.get(url, { agent, headers: { 'accept-encoding': 'gzip' } }, (answer) => {
        answer.on('data', () => undefined);
        answer.on('end', () => {
          times.push(performance.now() - begun);
          resolve(answer.statusCode);
        });
      });
      request.on('error', reject);
    });
  await Promise.all(
    Array.from({ length: together }, async () => {
      while (performance.now() < until) await one();
    }),
  );
  agent.destroy();
  times.sort((a, b) => a - b);
  return { perSecond: times.length / seconds, p95: times[Math.floor(times.length * 0.95)] ?? 0 };
}
