import http from 'node:http';

/**
 * Asks for `count` pages over `together` connections that are kept open. Counts what was answered
 * with 200; refused on a new connection, where nothing was done and another process may answer; and
 * dropped: lost in use, or answered with another status.
 */
export async function loadOf(base, paths, { count = 1000, together = 16, after = () => {} }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: together });
  const { hostname, port } = new URL(base);
  const seen = { answered: 0, refused: 0, dropped: 0, statuses: {} };
  const inUse = new WeakSet();
  let next = 0;
  const get = (path) =>
    new Promise((resolve) => {
      let isNew = true;
      const asked = http.get({ agent, hostname, port, path, headers: { host: `localhost:${port}` } }, (answer) => {
        answer.resume();
        answer.on('end', () => {
          seen.statuses[answer.statusCode] = (seen.statuses[answer.statusCode] ?? 0) + 1;
          if (answer.statusCode === 200) seen.answered += 1;
          else seen.dropped += 1;
          resolve();
        });
        answer.on('error', () => {
          seen.dropped += 1;
          resolve();
        });
      });
      asked.on('socket', (socket) => {
        isNew = !inUse.has(socket);
        inUse.add(socket);
      });
      asked.on('error', (error) => {
        if (isNew && ['ECONNREFUSED', 'ECONNRESET'].includes(error.code)) seen.refused += 1;
        else {
          seen.dropped += 1;
          seen.statuses[error.code] = (seen.statuses[error.code] ?? 0) + 1;
        }
        resolve();
      });
    });
  const worker = async () => {
    for (let number = next++; number < count; number = next++) {
      await get(paths[number % paths.length]);
      after(number);
    }
  };
  await Promise.all(Array.from({ length: together }, worker));
  agent.destroy();
  return seen;
}
