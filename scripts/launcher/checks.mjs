import { run } from './children.mjs';

const minutes = 60_000;

export const biome = (command) => ['node_modules/@biomejs/biome/bin/biome', command, '--diagnostic-level=error', '--max-diagnostics=50'];
export const types = ['node_modules/typescript/bin/tsc', '--noEmit'];
const projects = { unit: ['unit'], db: ['db', 'db-alone'] };
export const vitest = (project, args = []) => ['node_modules/vitest/vitest.mjs', 'run', ...projects[project].flatMap((name) => ['--project', name]), ...args];

/** The checks that need nothing but the sources: a name, and what Node is to run. */
export const checks = [
  ['lint', [...biome('check'), '.']],
  ['types', types],
];

export const unitTests = vitest('unit');

export const check = (args) => run(process.execPath, args, { quiet: true, timeout: 10 * minutes });
