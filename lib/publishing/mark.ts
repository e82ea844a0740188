import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * `born`: the newest invalidation when these rendered pages began; `applied`: the last one they
 * have seen.
 */
export type RenderedMark = { born: number; applied: number };

/** Where the build is that this process runs. */
export const buildFolder = () => path.join(process.cwd(), process.env.NEXT_DIST_DIR ?? '.next');

/**
 * Where this process writes the pages it renders: beside the build, or where the build must not be
 * written to, in a folder for it under PAGES_DIR.
 */
export function pagesFolder(): string {
  const { PAGES_DIR } = process.env;
  if (!PAGES_DIR) return buildFolder();
  return path.join(path.resolve(PAGES_DIR), readFileSync(path.join(buildFolder(), 'BUILD_ID'), 'utf8').trim());
}

const folder = () => path.join(pagesFolder(), 'cache');
const file = () => path.join(folder(), `infoshos-mark-${process.env.PORT ?? '3000'}.json`);

/** The mark beside the rendered pages (it must die with them), or null where there is none. */
export async function readMark(): Promise<RenderedMark | null> {
  try {
    const value: unknown = JSON.parse(await readFile(file(), 'utf8'));
    if (typeof value === 'object' && value !== null && 'born' in value && 'applied' in value)
      return { born: Number(value.born), applied: Number(value.applied) };
    return null;
  } catch {
    return null;
  }
}

/** Writes the mark whole or not at all. */
export async function writeMark(change: Partial<RenderedMark>): Promise<void> {
  const before = (await readMark()) ?? { born: 0, applied: 0 };
  await mkdir(folder(), { recursive: true });
  const temporary = `${file()}.${process.pid}`;
  await writeFile(temporary, JSON.stringify({ ...before, ...change }));
  await rename(temporary, file());
}
