import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { localeOfCode } from '../source/language';
import { unpackZip } from '../source/zip';
import { fileOf } from './file';

const isPage = /\.(md|markdown|mdown|x?html?)$/i;
const isArchive = /\.(xml|json|jsonl|ndjson)$/i;
/** Folders whose name says something of what is in them. */
const telling = /^(content|source|src|docs|_posts|_drafts)$/;
const hidden = /(^|\/)(\.|__MACOSX\/)/;

type OfJob = { id: number; fileName: string };

/**
 * What is to be read of a job: its file, or, of a zip, the folder of texts in it or the one archive. It is unpacked beside the file once,
 * and goes with it. Throws BadZip.
 */
export async function sourceOf(job: OfJob): Promise<string> {
  const file = fileOf(job);
  if (!(await isZip(file))) return file;
  const all = path.join(path.dirname(file), 'unpacked');
  const folder = path.join(all, path.basename(file).replace(/\.zip$/i, '') || 'folder');
  const list = path.join(all, 'names.json');
  if (!existsSync(list)) await unpack(file, { all, folder, list });
  const names = JSON.parse(await readFile(list, 'utf8')) as string[];
  const pages = names.filter((name) => isPage.test(name));
  const [archive, ...others] = names.filter((name) => isArchive.test(name));
  if (pages.length === 0 && archive && others.length === 0) return path.join(folder, archive);
  const tops = new Set(pages.map((name) => (name.includes('/') ? name.slice(0, name.indexOf('/')) : '')));
  const [top = ''] = tops;
  return tops.size === 1 && top !== '' && !telling.test(top) && localeOfCode(top) === null ? path.join(folder, top) : folder;
}

async function isZip(file: string): Promise<boolean> {
  const handle = await open(file);
  const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0).finally(() => handle.close());
  return /^PK(\x03\x04|\x05\x06)/.test(buffer.toString('latin1'));
}

/** Under another name until it is whole: what broke off in the middle is begun anew. */
async function unpack(file: string, { all, folder, list }: { all: string; folder: string; list: string }): Promise<void> {
  await rm(all, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const names = await unpackZip(file, folder, (name) => !hidden.test(name) && (isPage.test(name) || isArchive.test(name)));
  await writeFile(`${list}.part`, JSON.stringify(names), { mode: 0o600 });
  await rename(`${list}.part`, list);
}
