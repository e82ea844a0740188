import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { keepAssets } from './assets.mjs';
import { run } from './children.mjs';
import { writeWhole } from './data-folder.mjs';
import { alone } from './lock.mjs';
import { say, Trouble } from './say.mjs';

const folders = ['app', 'browser', 'components', 'db', 'lib', 'messages', 'public', 'sample'];
const frontFolders = ['db', 'lib', 'messages', 'sample', 'server'];
const settings = /^(next\.config|postcss\.config|tsconfig|package-lock|proxy|instrumentation(-client)?)\.(ts|mts|js|mjs|json)$/;
const irrelevant = /(\.test\.tsx?|\.md)$|^(sample[\\/](art|stories)|db[\\/]migrations)[\\/]|^public[\\/](browser[\\/]|sw\.js$)/;
const stampName = 'infoshos-build';
const frontStampName = 'infoshos-front';

// The framework adds its type folders to tsconfig.json while it builds: only the compiler's options
// count.
function contents(file) {
  const text = readFileSync(file);
  if (path.basename(file) !== 'tsconfig.json') return text;
  try {
    return JSON.stringify(JSON.parse(text).compilerOptions);
  } catch {
    return text;
  }
}

/**
 * A hash of every file that the build, or the part of it that is made from these folders, depends
 * on.
 */
export function sourceHash(root = '.', from = folders) {
  const inFolder = (folder) =>
    existsSync(path.join(root, folder))
      ? readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
          .filter((file) => !irrelevant.test(file))
      : [];
  const tools = [
    'scripts/browser-code.mjs',
    'scripts/launcher/class-names.mjs',
    'scripts/launcher/article-classes.txt',
    'scripts/launcher/front.mjs',
    'scripts/launcher/finish-pages.mjs',
    'scripts/launcher/pack.mjs',
    'scripts/launcher/share-chunks.mjs',
  ].filter((file) => existsSync(path.join(root, file)));
  const files = [...from.flatMap(inFolder), ...readdirSync(root).filter((name) => settings.test(name)), ...tools].sort();
  // The names by which forms call their actions are made with this key.
  const hash = createHash('sha256')
    .update(process.version)
    .update(process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? '')
    .update(process.env.HSTS_SUBDOMAINS ?? '');
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(contents(path.join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

const isStamped = (file, hash) => existsSync(file) && readFileSync(file, 'utf8') === hash;

// No database and no address of this start: what is built serves any.
const ofThisStart = ['DATABASE_URL', 'SITE_URL', 'PORT', 'INFOSHOS_EMBEDDED'];

const isBuilt = (dist, hash) => isStamped(path.join(dist, stampName), hash);
const isFrontBuilt = (dist, hash) => isStamped(path.join(dist, frontStampName), hash);

/**
 * Builds what has changed in its sources since the last complete build in `dist`. Returns whether
 * it built.
 */
export async function build(dist = '.next') {
  const isWhole = () => isBuilt(dist, sourceHash()) && isFrontBuilt(dist, sourceHash('.', frontFolders));
  if (isWhole()) return false;
  return alone(`build${dist}`, async () => {
    if (isWhole()) return false;
    const hash = sourceHash();
    if (!isBuilt(dist, hash)) await buildPages(dist, hash);
    const frontHash = sourceHash('.', frontFolders);
    rmSync(path.join(dist, frontStampName), { force: true });
    const bundled = await run(process.execPath, ['scripts/launcher/bundle-front.mjs', dist], { quiet: true });
    if (bundled.code !== 0) throw new Trouble(`The server could not be put together:\n${bundled.output.trim().slice(-6000)}`);
    writeWhole(path.join(dist, frontStampName), frontHash, 0o644);
    return true;
  });
}

/** Beside the present build, which goes on being served, and in its place once it is whole. */
async function buildPages(dist, hash) {
  say('Building the site (about a minute; the next start uses it again) …');
  const beside = `${dist}-building`;
  rmSync(beside, { recursive: true, force: true, maxRetries: 3 });
  const env = { ...process.env, NEXT_DIST_DIR: beside, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  for (const name of ofThisStart) delete env[name];
  const { code, output } = await run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { quiet: true, env, grace: 2000 });
  if (code !== 0) throw new Trouble(`The site could not be built:\n${output.trim().slice(-6000)}`);
  const finished = await run(process.execPath, ['scripts/launcher/finish-pages.mjs', beside], { quiet: true });
  if (finished.code !== 0) throw new Trouble(`The built pages could not be made ready:\n${finished.output.trim().slice(-6000)}`);
  keepAssets(dist, beside);
  writeWhole(path.join(beside, stampName), hash, 0o644);
  rmSync(dist, { recursive: true, force: true, maxRetries: 3 });
  renameSync(beside, dist);
}
