import { NotRestored, pictureOf, readLines } from './lines';

export type Checked = { savedAt: Date | null; migration: string; tables: number; rows: number; files: number; unsummed: number };

/**
 * Reads a backup to its end: every line, the number of its rows, the checksum of each picture.
 * Changes nothing. Throws NotRestored.
 */
export async function checkBackup(file: string): Promise<Checked> {
  const seen: Checked = { savedAt: null, migration: '', tables: 0, rows: 0, files: 0, unsummed: 0 };
  let end: number | undefined;
  for await (const line of readLines(file)) {
    if (line.format !== undefined) {
      seen.migration = line.migration ?? '';
      seen.savedAt = line.savedAt ? new Date(line.savedAt) : null;
    } else if (line.table !== undefined) seen.tables += 1;
    else if (line.rows) seen.rows += line.rows.length;
    else if (line.end !== undefined) end = line.end;
    else if (pictureOf(line)) {
      seen.files += 1;
      if (!line.sha256) seen.unsummed += 1;
    }
  }
  if (end !== seen.rows) throw new NotRestored('The file is not whole: it ends before the backup does.');
  return seen;
}
