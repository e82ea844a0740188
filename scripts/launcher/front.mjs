import { rmSync } from 'node:fs';
import path from 'node:path';

/** The server of the site, made from server/, beside what the framework has built. */
export const frontFile = (dist) => path.join(dist, 'front', 'main.mjs');

/** Puts server/ and what it uses of lib/ into a few files, packages left where they are: it starts ten times as soon as from its sources. */
export async function bundleFront(dist) {
  // Not there before the first start has installed the packages.
  const { build } = await import('esbuild');
  const outdir = path.dirname(frontFile(dist));
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: ['server/main.ts'],
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20.9',
    format: 'esm',
    charset: 'utf8',
    packages: 'external',
    alias: { 'server-only': 'next/dist/compiled/server-only/empty.js' },
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'silent',
  });
}
