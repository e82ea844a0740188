import { readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/db/env';
import { pagesFolder } from './mark';

const megabyte = 1_000_000;
const mostDays = 30;

type Rendered = { name: string; files: string[]; bytes: number; at: number };

/** The files that the build itself made, which stay. */
async function builtFiles(build: string): Promise<Set<string>> {
  const text = await readFile(path.join(build, 'infoshos-built-pages.json'), 'utf8').catch(() => '[]');
  const list: unknown = JSON.parse(text);
  return new Set(Array.isArray(list) ? list.filter((path): path is string => typeof path === 'string') : []);
}

/** A page is several files, and a folder of segments, of one name. */
const pageOf = (file: string): string => file.replace(/\.segments\/.*$/, '').replace(/\.(html|rsc|meta|body|prefetch\.rsc)$/, '');

async function listRendered(build: string): Promise<Rendered[]> {
  // Since 16.4 the framework keeps what it renders beside its own files, not among them.
  const folders = ['app', 'route-cache'].map((name) => path.join(build, 'server', name));
  const built = await builtFiles(build);
  const pages = new Map<string, Rendered>();
  const entries = (await Promise.all(folders.map((folder) => readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])))).flat();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const whole = path.join(entry.parentPath ?? entry.path, entry.name);
    const fromBuild = path.relative(build, whole).split(path.sep).join('/');
    if (built.has(fromBuild)) continue;
    const found = await stat(whole).catch(() => null);
    if (!found) continue;
    const name = pageOf(path.relative(build, whole).split(path.sep).join('/'));
    const page = pages.get(name) ?? { name, files: [], bytes: 0, at: 0 };
    page.files.push(whole);
    page.bytes += found.size;
    page.at = Math.max(page.at, found.mtimeMs);
    pages.set(name, page);
  }
  return [...pages.values()];
}

export type RenderedSwept = { pages: number; bytes: number; left: number };

/**
 * Removes the pages on the disk that are older than thirty days, then the oldest until the rest
 * fits into `mostBytes`. They are made again when they are asked for.
 */
export async function sweepRendered(mostBytes = env().RENDERED_PAGES_MB * megabyte, build = pagesFolder(), now = Date.now()): Promise<RenderedSwept> {
  const pages = (await listRendered(build)).sort((a, b) => a.at - b.at);
  let left = pages.reduce((sum, page) => sum + page.bytes, 0);
  const swept = { pages: 0, bytes: 0 };
  for (const page of pages) {
    if (left <= mostBytes && now - page.at < mostDays * 86_400_000) break;
    for (const file of page.files) await rm(file, { force: true });
    left -= page.bytes;
    swept.pages += 1;
    swept.bytes += page.bytes;
  }
  await removeOtherBuilds(build);
  return { ...swept, left };
}

/**
 * Under PAGES_DIR the pages of earlier builds lie beside those of this one: nobody asks for them
 * any more.
 */
async function removeOtherBuilds(pages: string): Promise<void> {
  const { PAGES_DIR } = process.env;
  if (!PAGES_DIR || path.dirname(pages) !== path.resolve(PAGES_DIR)) return;
  for (const name of await readdir(PAGES_DIR)) if (name !== path.basename(pages)) await rm(path.join(PAGES_DIR, name), { recursive: true, force: true });
}
