import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { encodingOfBytes } from '../source/encoding';
import type { Reading } from '../source/record';
import { sqliteMark } from '../source/sqlite';
import { readCommento, readIsso, readRemark42 } from './discussions';
import { readDisqus } from './disqus';
import { readFeed } from './feed';
import { readFolder } from './folder';
import { readGhost } from './ghost';
import { readJsonl } from './jsonl';
import { readNews } from './news';
import { readPages } from './pages';
import type { Recipe } from './recipe';
import { seriesIn } from './series';
import { UnknownSource } from './unknown-source';
import { readWxr } from './wxr';

export type OpenOptions = { format?: string; recipe?: string | Recipe };

type Reader = (file: string, options: OpenOptions) => Reading;

/** Every format by the name it may be asked for. A new one is a reader and a line here. */
export const readers: Record<string, Reader> = {
  wordpress: readWxr,
  ghost: readGhost,
  feed: readFeed,
  disqus: readDisqus,
  remark42: readRemark42,
  commento: readCommento,
  isso: readIsso,
  folder: readFolder,
  jsonl: readJsonl,
  news: readNews,
  pages: (file, { recipe }) => {
    if (!recipe) throw new UnknownSource('Saved pages are read by a recipe: name its file with --recipe.');
    return readPages(file, recipe);
  },
};

/**
 * Opens a source: as the format says that was asked for, else as its beginning shows. Several
 * files, or a folder of nothing but these, are one export that WordPress has split. Throws
 * UnknownSource.
 */
export const openSource = async (given: string | string[], options: OpenOptions = {}): Promise<Reading> => untilItsDay(await readingOf(given, options));

/** More than any zone is ahead of another. */
const aDay = 86_400_000;

/**
 * A text that its source calls public on a day to come waits for that day, and is told: it would
 * stand first until then.
 */
const untilItsDay = (reading: Reading): Reading => ({
  ...reading,
  records: async function* () {
    for await (const record of reading.records()) {
      const at = record.kind === 'document' && record.state === 'published' ? record.publishedAt : null;
      if (record.kind !== 'document' || !at || at.getTime() < Date.now() + aDay) yield record;
      else {
        yield { kind: 'problem', place: record.place, what: 'bad-date', detail: at.toISOString() };
        yield { ...record, state: 'scheduled' };
      }
    }
  },
});

async function readingOf(given: string | string[], options: OpenOptions): Promise<Reading> {
  const [file = '', ...others] = [given].flat();
  if (others.length > 0) return openSeries([file, ...others]);
  const isFolder = (await stat(file)).isDirectory();
  const series = isFolder && !options.recipe && /^(wordpress)?$/.test(options.format ?? '') ? await seriesIn(file, formatOfFile) : null;
  if (series) return readWxr(series);
  const format = options.format ?? (await formatOf(file, options));
  const reader = format ? readers[format] : undefined;
  if (!reader)
    throw new UnknownSource(`${path.basename(file)} is nothing that can be imported: name its format with --format (${Object.keys(readers).join(', ')}).`);
  return reader(file, options);
}

async function openSeries(files: string[]): Promise<Reading> {
  for (const file of files)
    if ((await stat(file)).isDirectory() || (await formatOfFile(file)) !== 'wordpress')
      throw new UnknownSource(`${path.basename(file)} is no part of a WordPress export: only these are read together.`);
  return readWxr(files);
}

async function formatOf(file: string, options: OpenOptions): Promise<string | null> {
  if (options.recipe) return 'pages';
  return (await stat(file)).isDirectory() ? 'folder' : formatOfFile(file);
}

async function formatOfFile(file: string): Promise<string | null> {
  const handle = await open(file);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0).finally(() => handle.close());
  const bytes = buffer.subarray(0, bytesRead);
  const text = new TextDecoder(encodingOfBytes(bytes, true).name).decode(bytes);
  return formatOfText(text, path.extname(file).toLowerCase());
}

const marks: [RegExp, string][] = [
  [/wordpress\.org\/export\//, 'wordpress'],
  [/<disqus[\s>]/, 'disqus'],
  [/<(?:\w+:)?(?:newsItem|newsMessage|packageItem|nitf)[\s>]/, 'news'],
  [/<(?:\w+:)?(?:rss|feed|RDF)[\s>]/, 'feed'],
];

/** The format that the beginning of a file shows, or null. */
function formatOfText(text: string, extension: string): string | null {
  if (text.startsWith(sqliteMark)) return 'isso';
  const given = text.replace(/^\uFEFF/, '').trimStart();
  // A stray sign before the first element is no reason to refuse a file of years.
  const begun = /^[^<{[]{1,40}<\?xml/.test(given) ? given.slice(given.indexOf('<')) : given;
  if (begun.startsWith('<')) return marks.find(([mark]) => mark.test(begun))?.[1] ?? null;
  if (/^\.(mdx?|markdown|mdown)$/.test(extension)) return 'folder';
  if (!begun.startsWith('{') && !begun.startsWith('[')) return null;
  if (/^\{\s*"standard"\s*:\s*\{\s*"name"\s*:\s*"ninjs"/.test(begun)) return 'news';
  // Remark42's first line is about the site, the next are comments, each with where it stands.
  if (/^\{"version":\d+,"users":/.test(begun) || /^\{[^\n]*"locator"\s*:\s*\{/.test(begun)) return 'remark42';
  if (/"infoshos"\s*:/.test(begun.slice(0, 200)) || /^\.(jsonl|ndjson)$/.test(extension))
    return /"(?:pid|locator)"\s*:/.test(begun) && !/"infoshos"/.test(begun) ? 'remark42' : 'jsonl';
  if (/"(?:uri|representationType|bodies|versioncreated|versionCreated|headlines?)"\s*:/.test(begun) && !/"db"\s*:/.test(begun)) return 'news';
  if (/"commenters?(?:Hex)?"\s*:/.test(begun) && /"comments"\s*:/.test(begun)) return 'commento';
  if (/^\[\s*\{[^[]*"comments"\s*:\s*\[/.test(begun)) return 'isso';
  return /"(?:db|posts|data)"\s*:/.test(begun) ? 'ghost' : null;
}
