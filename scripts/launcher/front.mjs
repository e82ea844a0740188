import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** The server of the site, made from server/, beside what the framework has built. */
export const frontFile = (dist) => path.join(dist, 'front', 'main.mjs');

/**
 * What stays a package of its own: the framework, which finds its files by where it lies, what has
 * parts for one machine, and what is rarely wanted.
 */
const external = ['next', 'next/*', 'sharp', '@node-rs/argon2', '@opentelemetry/*', 'pg-native', 'bufferutil', 'utf-8-validate'];
/** Packages written for the older kind of module ask for these names. */
const banner = `import { createRequire as ofModule } from 'node:module';
import { fileURLToPath as pathOf } from 'node:url';
const require = ofModule(import.meta.url), __filename = pathOf(import.meta.url), __dirname = pathOf(new URL('.', import.meta.url));`;

/** The schemas explain themselves in no other language to anybody: a third of a megabyte less is read at the start. */
const withoutLanguages = {
  name: 'schemas in one language',
  setup: ({ onLoad }) => onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: "export { default as en } from './en.js';" })),
};

/** What the site starts beside itself: server/imports-beside.ts. */
const importsFile = (dist) => path.join(dist, 'front', 'import-jobs.mjs');
/** The thread that listens: server/door-beside.ts. */
const doorFile = (dist) => path.join(dist, 'front', 'door-thread.mjs');
export const frontFiles = (dist) => [frontFile(dist), importsFile(dist), doorFile(dist)];

/**
 * Puts server/ and what it uses of lib/ and of packages into a few files: one start looks for
 * hundreds of files less.
 */
export const bundleFront = (dist) => bundle(['server/main.ts', 'server/import-jobs.ts', 'server/door-thread.ts'], path.dirname(frontFile(dist)));

const commands = ['prepare', 'backup', 'restore', 'import', 'export', 'sample'];
export const commandFile = (dist, name) => path.join(dist, 'commands', `${name}.mjs`);

/** The operator's commands, for machines that have no sources. Gives their files. */
export async function bundleCommands(dist) {
  await bundle(
    commands.map((name) => `scripts/${name}.ts`),
    path.join(dist, 'commands'),
  );
  return commands.map((name) => commandFile(dist, name));
}

/** The stories of the sample edition, which are looked for by their names. */
export const bundleStories = (root) =>
  bundle(
    readdirSync('sample/stories').map((name) => path.join('sample/stories', name)),
    path.join(root, 'sample/stories'),
  );

/** Puts programs and what they use into files that need nothing else of ours. */
export async function bundle(entryPoints, outdir) {
  // Not there before the first start has installed the packages.
  const { build } = await import('esbuild');
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints,
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20.9',
    format: 'esm',
    // As scripts/launcher/share-chunks.mjs: one letter of another script makes a file twice as long.
    charset: 'ascii',
    external,
    plugins: [withoutLanguages],
    banner: { js: banner },
    minifySyntax: true,
    minifyWhitespace: true,
    alias: { 'server-only': 'next/dist/compiled/server-only/empty.js' },
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'silent',
  });
}
