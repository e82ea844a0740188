import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/db/env';

type OfJob = { id: number; fileName: string };

const folder = () => path.join(path.resolve(env().DATA_DIR), 'imports');

/**
 * Where the file of a job lies on this machine, under its own name as far as that is one: receipts
 * name it.
 */
export const fileOf = ({ id, fileName }: OfJob): string =>
  path.join(
    folder(),
    String(id),
    fileName
      .replace(/[^\p{L}\p{N}._-]+/gu, '_')
      .replace(/^\.+/, '')
      .slice(-100) || 'file',
  );

export const isHere = (job: OfJob): boolean => existsSync(fileOf(job));

/** Writes a part at its place; written twice it does no harm. */
export async function writePart(job: OfJob, at: number, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(fileOf(job)), { recursive: true, mode: 0o700 });
  const handle = await open(fileOf(job), at === 0 ? 'w' : 'r+', 0o600);
  try {
    await handle.write(bytes, 0, bytes.byteLength, at);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export const removeFile = (id: number): Promise<void> => rm(path.join(folder(), String(id)), { recursive: true, force: true });

/** The numbers of the jobs whose file lies here. */
export async function filesHere(): Promise<number[]> {
  if (!existsSync(folder())) return [];
  return (await readdir(folder())).map(Number).filter((id) => Number.isSafeInteger(id));
}
