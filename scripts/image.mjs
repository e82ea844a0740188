import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './launcher/build.mjs';
import { bundleCommands, bundleStories, frontFiles } from './launcher/front.mjs';
import { runMain, say } from './launcher/say.mjs';

// The framework's own copy, with which it traces its pages: no package more.
const require = createRequire(import.meta.url);
const { nodeFileTrace } = require('next/dist/compiled/@vercel/nft');
const resolve = (name) => require.resolve(name);

/**
 * What the server reads besides the programs: of these folders everything, of the build what is
 * served.
 */
const wholeFolders = ['db/migrations', 'public', 'sample/art'];
const programs = ['lib/publishing/cache-handler.mjs', 'lib/media/heic-worker.mjs', 'next.config.js'];
const notOfBuild = new Set(['build', 'cache', 'diagnostics', 'trace', 'trace-build', 'turbopack', 'types']);
/**
 * Sources and tests that a trace takes along, what only a build needs, and typefaces that no card
 * is drawn with (next.config.js names those that are).
 */
const leftOut = [
  /\.(map|d\.ts|tsx?|md|markdown)$|\.test\.m?js$|^\.next/,
  /^(scripts|testing)\/|^node_modules\/(@?esbuild|typescript|@next\/swc|lightningcss|@tailwindcss|drizzle-kit)/,
  /^node_modules\/@fontsource\/(?!source-serif-4\/files\/.*-(400|600)-normal\.woff$|noto-serif-sc\/files\/noto-serif-sc-chinese-simplified-700-normal\.woff$)/,
];
const isLeftOut = (file) => leftOut.some((pattern) => pattern.test(file));

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));

/** The files that the framework says its pages and its server need, from the root. */
function tracedByTheFramework(dist) {
  return filesIn(dist)
    .filter((file) => file.endsWith('.nft.json') && path.basename(file) !== 'next-minimal-server.js.nft.json')
    .flatMap((file) => JSON.parse(readFileSync(file, 'utf8')).files.map((traced) => path.join(path.dirname(file), traced)));
}

/**
 * Copies into `target` what a production server of the build in `dist` needs, and nothing else.
 * Gives its bytes.
 */
export async function makeImage(target, dist = '.next') {
  const { fileList } = await nodeFileTrace([...frontFiles(dist), ...(await bundleCommands(dist)), ...programs], { base: process.cwd() });
  const traced = [...fileList, ...tracedByTheFramework(dist)].map((file) => path.normalize(file)).filter((file) => !isLeftOut(file));
  const ofBuild = filesIn(dist).filter((file) => !notOfBuild.has(path.relative(dist, file).split(path.sep)[0]) && !/\.(nft\.json|map)$/.test(file));
  // The framework looks up its bundler by name when it reads its settings, and uses it no further.
  const named = [...readFileSync('node_modules/next/dist/server/config-utils.js', 'utf8').matchAll(/'(next\/dist\/[^']+)'/g)].map(([, name]) =>
    path.relative('.', resolve(name)),
  );
  const whole = wholeFolders.filter((folder) => existsSync(folder)).flatMap(filesIn);
  rmSync(target, { recursive: true, force: true });
  let bytes = 0;
  for (const file of new Set([...traced, ...named, ...ofBuild, ...whole, 'package.json'])) {
    if (file.startsWith('..') || !existsSync(file)) continue;
    const to = path.join(target, file);
    mkdirSync(path.dirname(to), { recursive: true });
    // The build calls packages that stay outside by names of its own, which are links to them.
    if (lstatSync(file).isSymbolicLink() && statSync(file).isDirectory()) symlinkSync(readlinkSync(file), to);
    if (statSync(file).isDirectory()) continue;
    cpSync(file, to, { dereference: true });
    bytes += statSync(to).size;
  }
  await bundleStories(target);
  chmodSync(target, 0o755);
  return bytes;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await runMain(async () => {
    process.chdir(path.resolve(fileURLToPath(new URL('.', import.meta.url)), '..'));
    const [target = 'image'] = process.argv.slice(2);
    await build();
    say(`${target}: ${((await makeImage(target)) / 1e6).toFixed(0)} MB. In it: node .next/commands/prepare.mjs, then node .next/front/main.mjs.`);
    return 0;
  });
