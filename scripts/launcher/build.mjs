import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './children.mjs';
import { say, Trouble } from './say.mjs';

const folders = ['app', 'components', 'db', 'lib', 'messages', 'public'];
const files = ['next.config.ts', 'package-lock.json', 'tsconfig.json', 'postcss.config.mjs', 'proxy.ts', 'instrumentation.ts'];
const irrelevant = /(\.test\.tsx?|\.md)$|^db[\\/](sample[\\/]art|migrations)/;

/** A hash of every file that the build depends on. */
export function sourceHash(root = '.') {
  const hash = createHash('sha256').update(process.version);
  const add = (file) =>
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  for (const folder of folders) {
    if (!existsSync(path.join(root, folder))) continue;
    const found = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
      .filter((file) => !irrelevant.test(file))
      .sort();
    for (const file of found) add(file);
  }
  for (const file of files) if (existsSync(path.join(root, file))) add(file);
  return hash.digest('hex');
}

/** Builds when the sources have changed since the last complete build in `dist`. Returns whether it built. */
export async function build(dist = '.next', { quiet = true } = {}) {
  const stamp = path.join(dist, 'infoshos-build');
  const hash = sourceHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false;
  say('Building the site (about a minute; the next start uses it again) …');
  rmSync(dist, { recursive: true, force: true });
  const environment = { ...process.env, NEXT_DIST_DIR: dist, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const { code, output } = await run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { quiet, env: environment });
  if (code !== 0) throw new Trouble(`The site could not be built:\n${output.trim().slice(-6000)}`);
  writeFileSync(stamp, hash);
  return true;
}
