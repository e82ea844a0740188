import { afterAll, vi } from 'vitest';
import { forgetEnv } from '@/db/env';
import { shared } from '@/db/shared';

// Test files share a process (vitest.config.ts): each finds the environment, the clock and the
// globals as the first one found them.
const before = { ...process.env };
forgetEnv();

afterAll(() => {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
  forgetEnv();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  const jobs = shared('jobs', () => new Map<string, unknown>());
  if (jobs.size > 0) throw new Error(`${[...jobs.keys()]} would go on in the next file: name this one *.alone.db.test.ts`);
});
