import { randomBytes } from 'node:crypto';
import { env } from '@/db/env';
import { migrate } from '@/db/migrate';
import { singleClient } from '@/db/single';
import { restoreBackup } from './restore';

/** Bytes of a database past which a second one beside it is not made every night. */
const mostBytes = 4_000_000_000;
const notAllowed = '42501';

/**
 * Restores a backup into a database of its own beside the one at `url`, which is then dropped.
 * Gives the number of rows; null where this role may not make databases, or where the publication
 * is too large for a second one.
 */
export async function tryRestore(url: string, file: string): Promise<number | null> {
  const name = `infoshos_check_${randomBytes(6).toString('hex')}`;
  const client = singleClient(url, { neonProxy: env().NEON_WS_PROXY });
  await client.connect();
  try {
    const { rows } = await client.query<{ bytes: string }>('select pg_database_size(current_database()) as bytes');
    if (Number(rows[0]?.bytes) > mostBytes) return null;
    await client.query(`create database ${name}`);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === notAllowed) return null;
    throw error;
  } finally {
    await client.end();
  }
  const aside = Object.assign(new URL(url), { pathname: `/${name}` }).toString();
  try {
    await migrate(aside, { neonProxy: env().NEON_WS_PROXY });
    return (await restoreBackup(aside, file, { writePicture: async () => undefined })).rows;
  } finally {
    await drop(url, name);
  }
}

async function drop(url: string, name: string): Promise<void> {
  const client = singleClient(url, { neonProxy: env().NEON_WS_PROXY });
  await client.connect();
  try {
    await client.query(`drop database if exists ${name} with (force)`);
  } finally {
    await client.end();
  }
}
