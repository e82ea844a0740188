import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { database } from '@/db/client';
import { env } from '@/db/env';
import { systemActor } from '../ground/actor';
import { log } from '../ground/log';
import { runImport } from './import';
import { openSource } from './readers/open';
import { UnknownSource } from './readers/unknown-source';
import type { Reading } from './source/record';
import { survey } from './survey';

const actor = systemActor('import');
const choices = { categories: 'known' as const, languages: {} };
const isCopy = /\.(xml|json|jsonl|ninjs|nitf)$/i;
/**
 * Files of one run, milliseconds without a change after which a file is whole, and after which one
 * that was begun is taken up again.
 */
const most = 100;
const ages = { whole: 5000, lost: 600_000 };

/**
 * Takes over what agencies have laid into the watched folder: NewsML-G2, NITF and ninjs, as drafts.
 * What was read goes to `taken` in it, what is none of these to `refused`. Several processes may
 * watch one folder. Returns how many texts came.
 */
export async function takeWire(folder = env().WIRE_FOLDER, { whole, lost } = ages): Promise<number> {
  if (!folder) return 0;
  const [taking, taken, refused] = ['taking', 'taken', 'refused'].map((name) => path.join(folder, name)) as [string, string, string];
  for (const into of [taking, taken, refused]) await mkdir(into, { recursive: true });
  const now = await clockOf(taking);
  for (const name of await filesOf(taking, (file) => now - file.ctimeMs >= lost)) await claim(path.join(taking, name), path.join(folder, name));
  const readings: { name: string; reading: Reading }[] = [];
  for (const name of (await filesOf(folder, (file) => now - file.mtimeMs >= whole)).slice(0, most)) {
    if (!(await claim(path.join(folder, name), path.join(taking, name)))) continue;
    const reading = await readable(path.join(taking, name));
    if (reading) readings.push({ name, reading });
    else await rename(path.join(taking, name), path.join(refused, name));
  }
  if (readings.length === 0) return 0;
  const reading = together(readings.map((source) => source.reading));
  const read = await survey(reading, choices, database(), { isQuick: true });
  const { counts } = await runImport(actor, reading, read, { ...choices, file: readings.map((source) => source.name).join(', '), section: 'archive' });
  for (const { name } of readings) await rename(path.join(taking, name), path.join(taken, name));
  return counts.new;
}

/**
 * What the file system takes for now: of another machine's disk, or after a clock was set, that is
 * not this process's time.
 */
async function clockOf(folder: string): Promise<number> {
  const file = path.join(folder, `.${process.pid}-${randomUUID()}`);
  await writeFile(file, '');
  const { mtimeMs } = await stat(file);
  await rm(file);
  return mtimeMs;
}

async function filesOf(folder: string, isWanted: (file: Stats) => boolean): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.') || !isCopy.test(entry.name)) continue;
    const file = await stat(path.join(folder, entry.name)).catch(ifMissing);
    if (file && isWanted(file)) found.push(entry.name);
  }
  return found.sort();
}

/** Another process may have moved a file between two looks. */
function ifMissing(error: NodeJS.ErrnoException): null {
  if (error.code !== 'ENOENT') throw error;
  return null;
}

/** Of several processes one moves a file; whether it was this one. */
const claim = (file: string, place: string): Promise<boolean> =>
  rename(file, place).then(
    () => true,
    (error) => ifMissing(error) !== null,
  );

/** The reader of a file that has wire copy in it from beginning to end; null for every other. */
async function readable(file: string): Promise<Reading | null> {
  try {
    const reading = await openSource(file, { format: 'news' });
    let texts = 0;
    for await (const record of reading.records()) if (record.kind === 'document') texts += 1;
    return texts > 0 ? reading : null;
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof RangeError || error instanceof UnknownSource)) throw error;
    log.warn({ error, file: path.basename(file) }, 'wire copy was refused');
    return null;
  }
}

const together = (readings: Reading[]): Reading => ({
  format: 'news',
  info: () => ({ site: 'wire', language: '' }),
  records: async function* () {
    for (const source of readings) yield* source.records();
  },
});
