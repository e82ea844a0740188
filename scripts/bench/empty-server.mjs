import { fork } from 'node:child_process';
import http from 'node:http';
import { fileURLToPath } from 'node:url';
import { freePort } from '../launcher/postgres.mjs';

const file = fileURLToPath(import.meta.url);

/**
 * A server of Node's own that does nothing but send the same bytes with the same headers, in a
 * process of its own: no program in Node answers sooner. To be stopped with `child.kill()`.
 */
export async function emptyServer(address) {
  const asked = await new Promise((resolve, reject) => {
    http.get(address, { headers: { 'accept-encoding': 'gzip' } }, resolve).on('error', reject);
  });
  const pieces = [];
  for await (const piece of asked) pieces.push(piece);
  const { connection, 'keep-alive': _, date, ...headers } = asked.headers;
  const port = await freePort();
  const child = fork(file, ['serve']);
  await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error('the empty server ended')));
    child.send({ port, headers, bytes: Buffer.concat(pieces).toString('base64') });
  });
  return { child, page: `http://127.0.0.1:${port}/` };
}

if (process.argv[1] === file && process.argv[2] === 'serve') {
  // Whoever asked for it may end by any way.
  process.once('disconnect', () => process.exit());
  process.once('message', ({ port, headers, bytes }) => {
    const body = Buffer.from(bytes, 'base64');
    http.createServer((_, response) => response.writeHead(200, headers).end(body)).listen(port, '127.0.0.1', () => process.send('ready'));
  });
}
