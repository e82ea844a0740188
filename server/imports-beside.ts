import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { hasImportJobs, sweepFiles } from '@/lib/moving/desk/due';
import { buildFolder } from '@/lib/publishing/mark';

/** As `scripts/launcher/lean.mjs` has them for the command. */
const lean = ['--max-semi-space-size=8', '--heap-growing-percent=50'];
const connections = '4';

/**
 * Does the steps of imports that are due in a process of their own: in this one a reader would wait
 * for each text that is being converted. Returns how many steps there were.
 */
export async function runImportsBeside(): Promise<number> {
  const program = path.join(buildFolder(), 'front', 'import-jobs.mjs');
  if (process.env.NODE_ENV !== 'production' || !existsSync(program)) return (await import('@/lib/moving/desk/run')).runImportJobs();
  if (!(await hasImportJobs())) {
    await sweepFiles();
    return 0;
  }
  const child = spawn(process.execPath, [...lean, program], {
    env: { ...process.env, DATABASE_POOL: connections },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let count = 0;
  child.on('message', (told) => {
    count = Number(told);
  });
  const [code, signal] = await once(child, 'exit');
  if (code !== 0) throw new Error(`the imports beside the site ended with ${signal ?? code}`);
  return count;
}
