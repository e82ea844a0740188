import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/**
 * A newsroom beside the site, that publishes straight into the database at `url`. `path` is the
 * article it works on.
 */
export async function openNewsroom(environment, url) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'testing/newsroom.ts'], {
    env: { ...environment, DATABASE_URL: url },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const read = async () => JSON.parse((await lines.next()).value ?? '{"failed":"the newsroom has ended"}');
  const say = async (line) => {
    child.stdin.write(`${line}\n`);
    return (await read()).failed;
  };
  const { path } = await read();
  return {
    path,
    publish: (headline) => say(`publish ${headline}`),
    withdraw: () => say('withdraw'),
    restore: () => say('restore'),
    close: () => child.stdin.end(),
  };
}
