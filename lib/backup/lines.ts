import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { format } from './save';

export type BackupLine = {
  format?: string;
  /**
   * `absent`: where a jsonb column has SQL's null, the row lacks it, and a null is JSON's. Older
   * backups have null for both.
   */
  nulls?: 'absent';
  migration?: string;
  savedAt?: string;
  table?: string;
  columns?: string[];
  rows?: string[];
  file?: string;
  bytes?: string;
  /** Of the file's bytes, in hex; backups made before it was written have none. */
  sha256?: string;
  end?: number;
};

/** Why a backup was not restored, for the operator. */
export class NotRestored extends Error {}

const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const isFileName = (name: string) => /^[\w.-]{1,120}$/.test(name) && !name.startsWith('.');

/** The bytes of a picture as they were saved. Throws NotRestored where they are not those. */
export function pictureOf(line: BackupLine): { name: string; bytes: Buffer } | null {
  if (!line.file || !line.bytes || !isFileName(line.file)) return null;
  const bytes = Buffer.from(line.bytes, 'base64');
  if (line.sha256 && sumOf(bytes) !== line.sha256) throw new NotRestored(`The picture ${line.file} is damaged in this file.`);
  return { name: line.file, bytes };
}

/**
 * The lines of a backup, one by one. Throws NotRestored where the file is damaged, cut short or
 * something else.
 */
export async function* readLines(file: string): AsyncGenerator<BackupLine> {
  const source = createReadStream(file);
  const input = createGunzip();
  source.on('error', (error) => input.destroy(error));
  const lines = createInterface({ input: source.pipe(input), crlfDelay: Number.POSITIVE_INFINITY });
  let first = true;
  try {
    for await (const text of lines) {
      const line = JSON.parse(text) as BackupLine;
      if (first && line.format !== format) throw new NotRestored('This is not a backup that npm run backup made.');
      first = false;
      yield line;
    }
  } catch (error) {
    const isDamage = error instanceof SyntaxError || (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'));
    if (!isDamage) throw error;
    throw new NotRestored(
      first ? 'This is not a backup that npm run backup made. Nothing was changed.' : 'The file is damaged or was cut short. Nothing was changed.',
    );
  }
}
