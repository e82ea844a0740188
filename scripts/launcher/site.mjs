import net from 'node:net';
import { start } from './children.mjs';
import { Trouble } from './say.mjs';

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The port that was asked for, checked. */
export function wantedPort() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Trouble(`PORT is “${process.env.PORT}”: set it to a number from 1 to 65535.`);
  return port;
}

/** Refuses a port that something else listens on. */
export function assertPortFree(port) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) => {
      const why = error.code === 'EACCES' ? `may not be used by this user` : 'is taken by another program';
      reject(new Trouble(`Port ${port} ${why}: stop it, or choose another with PORT=${port === 65_535 ? 3001 : port + 1} npm start.`));
    });
    probe.listen(port, process.env.HOSTNAME_TO_LISTEN ?? '::', () => probe.close(resolve));
  });
}

/** Starts the Next server in `mode` (start or dev) and waits until it answers. */
export async function startSite(mode, port, environment = process.env) {
  const args = ['scripts/launcher/serve.mjs', 'node_modules/next/dist/bin/next', mode, '-p', String(port)];
  const env = { ...environment, PORT: String(port), NODE_ENV: mode === 'dev' ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const child = start(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  child.stdout.on('data', (chunk) => {
    if (mode === 'dev' || String(chunk).startsWith('{')) process.stdout.write(chunk);
  });
  for (let waited = 0; waited < 1200; waited += 1) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Trouble('The site did not start; the lines above say why.');
    try {
      if ((await fetch(`http://127.0.0.1:${port}/api/health`)).ok) return child;
    } catch (error) {
      if (error?.cause?.code !== 'ECONNREFUSED') throw error;
    }
    await pause(50);
  }
  throw new Trouble('The site did not answer within a minute.');
}
