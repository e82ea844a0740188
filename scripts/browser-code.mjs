import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';

const root = path.resolve(fileURLToPath(new URL('.', import.meta.url)), '..');
const folder = path.join(root, 'public', 'browser');
const keptFor = 30 * 86_400_000;

const later = ['additions', 'comment/comment', 'moderate/moderate', 'typo/reporter'];

/**
 * `isLasting`: names carry a hash of what stands in the file, so that browsers may keep it for
 * ever.
 */
const optionsOf = (isLasting) => ({
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  target: ['chrome111', 'firefox115', 'safari16.4'],
  minify: isLasting,
  sourcemap: isLasting ? false : 'inline',
  legalComments: 'none',
  // The three have them; the bundler is not sure of every name, and would write each as a text.
  supported: { 'regexp-unicode-property-escapes': true },
  logLevel: 'warning',
  alias: { '@': root },
  write: false,
});

/**
 * What is loaded when it is first needed. Parts that several of them share are files of their own.
 */
const laterOptions = (isLasting) => ({
  ...optionsOf(isLasting),
  entryPoints: Object.fromEntries(later.map((file) => [path.basename(file), `browser/${file}.ts`])),
  outdir: folder,
  splitting: true,
  metafile: true,
  entryNames: isLasting ? '[name]-[hash]' : '[name]',
  // The shared parts have no names of their own.
  chunkNames: '[name]-[hash]',
});

/** What every page loads, in one file: it asks for the others by the names that they have got. */
const mainOptions = (isLasting, nameOf) => ({
  ...optionsOf(isLasting),
  entryPoints: { main: 'browser/main.ts' },
  outdir: folder,
  metafile: true,
  entryNames: isLasting ? '[name]-[hash]' : '[name]',
  plugins: [
    {
      name: 'later',
      setup: (build) =>
        build.onResolve({ filter: /^\.\// }, ({ kind, path: file }) =>
          kind === 'dynamic-import' ? { path: nameOf(file.slice(2)), external: true } : undefined,
        ),
    },
  ],
});

/** What works without a connection. */
const offline = ['additions'];

const addressOf = (file) => `/browser/${path.posix.basename(file)}`;

/**
 * The addresses of what pages need without a connection: the file of every page, these parts, and
 * what they share.
 */
function filesOffline(main, { outputs }) {
  const entries = Object.keys(outputs).filter((file) => offline.some((name) => outputs[file].entryPoint === `browser/${name}.ts`));
  const shared = entries.flatMap((file) => outputs[file].imports.map((imported) => imported.path));
  return [addressOf(main.path), ...new Set([...entries, ...shared].map(addressOf))];
}

/**
 * The worker has one name for ever: it is asked for anew by each browser, and replaced by what it
 * then gets. It names this build's files, so each build has another.
 */
const workerOptions = (isLasting, files) => ({
  ...optionsOf(isLasting),
  format: 'iife',
  entryPoints: ['browser/sw.ts'],
  outfile: path.join(root, 'public', 'sw.js'),
  define: { buildFiles: JSON.stringify(files) },
});

function put(files) {
  mkdirSync(folder, { recursive: true });
  for (const { path: file, contents } of files) {
    const temporary = `${file}.${process.pid}.tmp`;
    writeFileSync(temporary, contents);
    renameSync(temporary, file);
  }
}

/**
 * Files of earlier builds stay for a while: pages that were made with them are still open, and
 * kept.
 */
function removeOld(made) {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (!made.has(file) && Date.now() - statSync(file).mtimeMs > keptFor) rmSync(file, { force: true });
  }
}

async function bundle() {
  const parts = await esbuild.build(laterOptions(true));
  const names = new Map(
    Object.entries(parts.metafile.outputs).flatMap(([file, { entryPoint }]) => (entryPoint ? [[entryPoint, `./${path.posix.basename(file)}`]] : [])),
  );
  const main = await esbuild.build(
    mainOptions(true, (file) => {
      const name = names.get(`browser/${file}.ts`);
      if (!name) throw new Error(`browser/${file}.ts is loaded later and is not in the list of scripts/browser-code.mjs`);
      return name;
    }),
  );
  return { main: main.outputFiles, parts: parts.outputFiles, offline: filesOffline(main.outputFiles[0], parts.metafile) };
}

/**
 * Bundles the code of readers' pages into public/browser, and the worker beside it. Returns the
 * address of the file that every page loads.
 */
export async function buildBrowserCode() {
  const { main, parts, offline: files } = await bundle();
  const worker = await esbuild.build(workerOptions(true, files));
  put([...parts, ...main, ...worker.outputFiles]);
  removeOld(new Set([...parts, ...main].map((part) => part.path)));
  return `/browser/${path.basename(main[0].path)}`;
}

/** The same while developing, under names that stay, made anew at every change. */
export async function watchBrowserCode() {
  const writing = { name: 'write', setup: (build) => build.onEnd(({ outputFiles }) => outputFiles && put(outputFiles)) };
  for (const options of [laterOptions(false), mainOptions(false, (file) => `./${path.basename(file)}.js`), workerOptions(false, [])]) {
    const context = await esbuild.context({ ...options, plugins: [...(options.plugins ?? []), writing] });
    await context.rebuild();
    await context.watch();
  }
  return '/browser/main.js';
}

/**
 * Bytes of each bundled file, compressed, by the first part of its name; `main` is what every page
 * loads.
 */
export async function measureBrowserCode() {
  const { main, parts } = await bundle();
  const sizeOf = ({ path: file, contents }) => [path.basename(file, '.js'), gzipSync(contents, { level: 9 }).length];
  return Object.fromEntries(
    [...main, ...parts].map(sizeOf).map(([name, size]) => [name.startsWith('chunk-') ? name : name.replace(/-[A-Z0-9]{8}$/, ''), size]),
  );
}
