import path from 'node:path';
import { defineConfig } from 'vitest/config';

const alias = { '@': path.resolve('.'), 'server-only': path.resolve('testing/empty.ts') };
/** Loading the program anew for each file took a third of the time: files share a process, and leave it as they found it. */
const together = { isolate: false, setupFiles: ['testing/leave-as-found.ts'] };
/** What replaces a module, or starts a job that never ends, needs a process of its own. */
const alone = '**/*.alone.db.test.ts';
/** A busy machine may take ten times as long; what hangs is still ended. */
const patience = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 30_000 } } };
const exclude = ['**/node_modules/**', '**/.next*/**', 'e2e/**', '.data/**'];
/** These try both drivers by themselves, or cut the line of one of them: they run once. */
const onBothDrivers = ['db/{limits,listen,neon,migrate}.db.test.ts', 'lib/**/*-line{,.alone}.db.test.ts', 'lib/publishing/follower.alone.db.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx,mjs}'],
          exclude: [...exclude, '**/*.db.test.ts'],
          environment: 'node',
          ...together,
          // The framework would take one less than there are cores; many files wait for sockets and programs.
          maxWorkers: 3,
          ...patience,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude: [...exclude, alone, ...(process.env.TEST_DRIVER === 'neon' ? onBothDrivers : [])],
          environment: 'node',
          ...together,
          ...patience,
          // Many files wait for limits and lines most of their time.
          maxWorkers: 4,
          fileParallelism: true,
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'db-alone',
          include: [alone],
          exclude: [...exclude, ...(process.env.TEST_DRIVER === 'neon' ? onBothDrivers : [])],
          environment: 'node',
          ...patience,
          maxWorkers: 4,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
