import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { mediaLimits } from '../../media/variants';
import { isPictureName, PictureFiles } from '../picture-files';
import { isSettingsName } from '../readers/folder-addresses';
import { localeOfCode } from '../source/language';
import { gunzipInto, isTar, unpackTar } from '../source/tar';
import { unpackZip } from '../source/zip';
import { fileOf } from './file';

const isPage = /\.(mdx?|markdown|mdown|x?html?|org|rst|adoc|asciidoc|textile)$/i;
const isArchive = /\.(xml|json|jsonl|ndjson)$/i;
/** What a program keeps of itself beside the archive, such as a theme's description. */
const isOfProgram = /(^|\/)(package(-lock)?|composer|tsconfig|manifest|routes|redirects)\.json$/;
/** What readers could see or hear and the library does not take. */
const isMedia = /\.(mp[34]|m4[av]|og[agv]|opus|wav|flac|web[ma]|mov|avi|mkv|pdf|docx?|xlsx?|pptx?|odt|svg|bmp|ico|zip)$/i;
/** Folders whose name says something of what is in them. */
const telling = /^(content|source|src|docs|_posts|_drafts)$/;
const hidden = /(^|\/)(\.|__MACOSX\/)/;

/** Pictures of one zip: what is behind stays packed, and counts as missing. */
const mostPictures = 50_000;

type OfJob = { id: number; fileName: string };
type Names = { texts: string[]; pictures: string[]; others: number };
/**
 * What is to be read of a job, the pictures that lie beside it, and how many other files there are
 * that nobody takes.
 */
export type JobSource = { file: string; pictures: PictureFiles | null; others: number };

/**
 * What is to be read of a job; what is packed is unpacked beside its file, and goes with it. Throws
 * BadZip.
 */
export async function sourceOf(job: OfJob): Promise<JobSource> {
  const file = fileOf(job);
  return sourceIn(file, path.join(path.dirname(file), 'unpacked'));
}

/**
 * A file, or, of a zip or tar archive, the folder of texts in it, the one archive, or the parts of
 * one. It is unpacked into the folder `all` once. Throws BadZip.
 */
export async function sourceIn(file: string, all: string): Promise<JobSource> {
  const packed = await packingOf(file);
  if (packed === null) return { file, pictures: null, others: 0 };
  const bare =
    path
      .basename(file)
      .replace(/\.(zip|tar|tgz|gz)$/i, '')
      .replace(/\.tar$/i, '') || 'folder';
  if (packed === 'gzip') {
    const plain = path.join(all, 'gzip', bare);
    await unpackOnce(file, plain);
    return sourceIn(plain, path.join(all, 'inside'));
  }
  const folder = path.join(all, bare);
  const list = path.join(all, 'names.json');
  if (!existsSync(list)) await unpack(file, { all, folder, list });
  const { texts, pictures, others } = JSON.parse(await readFile(list, 'utf8')) as Names;
  return { file: path.join(folder, textsIn(texts)), pictures: pictures.length > 0 ? new PictureFiles(folder, pictures) : null, others };
}

/** The one archive, or the folder that holds all texts. */
function textsIn(names: string[]): string {
  const pages = names.filter((name) => isPage.test(name));
  const [archive, ...others] = names.filter((name) => isArchive.test(name) && !isOfProgram.test(name));
  if (pages.length === 0 && archive && others.length === 0) return archive;
  const tops = new Set(pages.map((name) => (name.includes('/') ? name.slice(0, name.indexOf('/')) : '')));
  const [top = ''] = tops;
  return tops.size === 1 && !telling.test(top) && localeOfCode(top) === null ? top : '';
}

async function packingOf(file: string): Promise<'zip' | 'gzip' | 'tar' | null> {
  const handle = await open(file);
  const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0).finally(() => handle.close());
  if (/^PK(\x03\x04|\x05\x06)/.test(buffer.toString('latin1'))) return 'zip';
  if (buffer[0] === 0x1f && buffer[1] === 0x8b) return 'gzip';
  return (await isTar(file)) ? 'tar' : null;
}

/** Under another name until it is whole. */
async function unpackOnce(file: string, plain: string): Promise<void> {
  if (existsSync(plain)) return;
  await mkdir(path.dirname(plain), { recursive: true, mode: 0o700 });
  await rm(`${plain}.part`, { force: true });
  await gunzipInto(file, `${plain}.part`);
  await rename(`${plain}.part`, plain);
}

/** Under another name until it is whole: what broke off in the middle is begun anew. */
async function unpack(file: string, { all, folder, list }: { all: string; folder: string; list: string }): Promise<void> {
  await rm(all, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found: Names = { texts: [], pictures: [], others: 0 };
  const unpackFiles = (await packingOf(file)) === 'tar' ? unpackTar : unpackZip;
  await unpackFiles(file, folder, ({ name, size }) => {
    if (hidden.test(name)) return false;
    if (isSettingsName(name)) return size <= 1_000_000;
    if (isPage.test(name) || isArchive.test(name)) return found.texts.push(name) > 0;
    if (isPictureName(name) && size <= mediaLimits.bytes && found.pictures.length < mostPictures) return found.pictures.push(name) > 0;
    if (isMedia.test(name)) found.others += 1;
    return false;
  });
  await writeFile(`${list}.part`, JSON.stringify(found), { mode: 0o600 });
  await rename(`${list}.part`, list);
}
