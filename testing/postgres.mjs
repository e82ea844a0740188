import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stopChild, stopChildren } from '../scripts/launcher/children.mjs';
import { startPostgres } from '../scripts/launcher/postgres.mjs';

/**
 * A Postgres in a folder of its own that is lost with it: nothing waits for the disk. Returns its
 * address, its folder, and how to end it: `stop` with every other program that was started, for
 * good, and `end` alone.
 */
export async function throwawayPostgres({ settings = {}, environment = {} } = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'infoshos-test-'));
  // The user that Postgres runs as must be able to pass through.
  chmodSync(folder, 0o711);
  const postgres = await startPostgres(folder, { settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', ...settings }, environment });
  const stop = async () => {
    await stopChildren(postgres.child);
    rmSync(folder, { recursive: true, force: true });
  };
  const end = async () => {
    await stopChild(postgres.child);
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: postgres.url, folder, stop, end };
}
