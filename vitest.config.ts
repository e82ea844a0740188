import path from 'node:path';
import { defineConfig } from 'vitest/config';

const alias = { '@': path.resolve(import.meta.dirname), 'server-only': path.resolve(import.meta.dirname, 'testing/empty.ts') };
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
          exclude: process.env.TEST_DRIVER === 'neon' ? [...exclude, ...onBothDrivers] : exclude,
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Many files wait for limits and lines most of their time.
          maxWorkers: 4,
          // Loading the program anew for each file took a third of the time; withDatabase leaves the process as it found it.
          isolate: false,
          fileParallelism: true,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
