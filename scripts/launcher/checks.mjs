import { run } from './children.mjs';

const minutes = 60_000;

/** The checks that need nothing but the sources: a name, and what Node is to run. */
export const checks = [
  ['lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--diagnostic-level=error', '--max-diagnostics=50', '.']],
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit']],
];

export const unitTests = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit'];

export const check = (args) => run(process.execPath, args, { quiet: true, timeout: 10 * minutes });
