import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bodyTexts } from '@/lib/moving/html/body-words';
import { type Prepared, prepare } from '@/lib/moving/prepare';
import { type OpenOptions, openSource } from '@/lib/moving/readers/open';
import { languageOfDocument } from '@/lib/moving/source/language';
import type { Problem, SourceDiscussion, SourceDocument, SourceLeft } from '@/lib/moving/source/record';

export type Read = {
  format: string;
  documents: SourceDocument[];
  prepared: Prepared[];
  left: SourceLeft[];
  problems: Problem[];
  discussions: SourceDiscussion[];
  /** Words that are neither in a result nor in a loss. */
  unexplained: string[];
};

/**
 * Reads files as an import does, without writing anything: one by its name, or several as the
 * folder that they are in.
 */
export async function readSource(files: Record<string, string | Buffer>, options: OpenOptions = {}): Promise<Read> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'infoshos-reading-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    const [only = '', ...others] = Object.keys(files);
    return await read(others.length > 0 || only.includes('/') ? folder : path.join(folder, only), options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function read(file: string, options: OpenOptions): Promise<Read> {
  const reading = await openSource(file, options);
  const found: Read = { format: reading.format, documents: [], prepared: [], left: [], problems: [], discussions: [], unexplained: [] };
  for await (const record of reading.records()) {
    if (record.kind === 'problem') found.problems.push(record);
    else if (record.kind === 'left') found.left.push(record);
    else if (record.kind === 'discussion') found.discussions.push(record);
    else if (record.kind === 'document') {
      const { language, address, title, body } = record;
      const prepared = prepare(record, languageOfDocument({ language, address, title, text: body }, reading.info().language, {}).locale);
      found.documents.push(record);
      found.prepared.push(prepared);
      found.unexplained.push(...prepared.difference.missing, ...prepared.difference.added);
    }
  }
  return found;
}

/** What readers of a prepared text see, block by block. */
export const textsOf = (prepared: Prepared | undefined): string[] => (prepared ? bodyTexts(prepared.body).filter(Boolean) : []);
