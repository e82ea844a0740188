import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export type Entry = { request: string; what: 'page' | 'file' | 'redirect' | 'gone' | 'missing'; requests: string[] };

/** What a mirror has already, one line per address: begun again, it goes on from here. */
export class Journal {
  private readonly file: string;

  constructor(private readonly folder: string) {
    this.file = path.join(folder, '.mirror.jsonl');
  }

  /** True for a folder that is not there yet, or holds a mirror that was broken off. */
  mayBegin(): boolean {
    return !existsSync(this.folder) || existsSync(this.file);
  }

  /** What was done before. A line that was being written when it broke off is done again. */
  read(): Entry[] {
    if (!existsSync(this.file)) {
      mkdirSync(this.folder, { recursive: true });
      writeFileSync(this.file, '');
      return [];
    }
    const text = readFileSync(this.file, 'utf8');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    if (whole.length < text.length) writeFileSync(this.file, whole);
    return whole
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Entry);
  }

  /** Writes a file of the mirror whole, then its line. */
  keep(entry: Entry, file: string, bytes: Uint8Array | string): void {
    const target = path.join(this.folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(`${target}.part`, bytes);
    renameSync(`${target}.part`, target);
    appendFileSync(this.file, `${JSON.stringify(entry)}\n`);
  }

  close(): void {
    rmSync(this.file, { force: true });
  }
}
