import path from 'node:path';
import { defineConfig } from 'vitest/config';

const alias = { '@': path.resolve(import.meta.dirname), 'server-only': path.resolve(import.meta.dirname, 'testing/empty.ts') };
/** Loading the program anew for each file took a third of the time: files share a process, and leave it as they found it. */
const together = { isolate: false, setupFiles: ['testing/leave-as-found.ts'] };
/** What replaces a module needs a process of its own, in which nobody has loaded that module yet. */
const replacing = '**/*.alone.db.test.ts';
const exclude = ['**/node_modules/**', '**/.next*/**', 'e2e/**', '.data/**'];
/** These try both drivers by themselves, or cut the line of one of them: they run once. */
const onBothDrivers = ['db/{limits,listen,neon,migrate}.db.test.ts', 'lib/**/*-line.db.test.ts', 'lib/publishing/follower.db.test.ts'];

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
          // A busy machine may take ten times as long; what hangs is still ended.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude: [...exclude, replacing, ...(process.env.TEST_DRIVER === 'neon' ? onBothDrivers : [])],
          environment: 'node',
          ...together,
          testTimeout: 60_000,
          hookTimeout: 60_000,
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
          include: [replacing],
          exclude,
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
