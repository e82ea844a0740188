import { createHash } from 'node:crypto';
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { readDate } from '../source/dates';
import { decodeWhole } from '../source/encoding';
import { type Raw, stringOf, textsOf } from '../source/json';
import { localeOfCode } from '../source/language';
import type { Reading, SourceDocument, SourceRecord } from '../source/record';
import { readFrontMatter } from './front-matter';

const mostBytes = 20 * 1024 * 1024;
const mostFiles = 500_000;
const isText = /\.(md|markdown|mdown|html?)$/i;
const skipped = /^(\.|node_modules$|_(site|layouts|includes|sass|data)$|themes$|public$|static$|layouts$|archetypes$)/;

/**
 * A folder of Markdown or HTML files with front matter, as Hugo and Jekyll keep them, or one such
 * file. Languages by folder (`content/ru/…`), by the end of the name (`post.ru.md`) or by front
 * matter; the same name or `translationKey` is one story.
 */
export function readFolder(root: string): Reading {
  const site = `folder ${path.basename(path.resolve(root))}`;
  return {
    format: 'folder',
    info: () => ({ site, language: '' }),
    records: async function* () {
      const stat = await lstat(root);
      let count = 0;
      for await (const file of stat.isDirectory() ? filesIn(root) : [root]) {
        count += 1;
        if (count > mostFiles) return;
        yield* recordsOf(file, stat.isDirectory() ? path.relative(root, file) : path.basename(file));
      }
    },
  };
}

/** Every text in a folder, in order of names. Links are not followed: nothing outside is read. */
async function* filesIn(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name, 'en'))) {
    if (skipped.test(entry.name) && !/^_(posts|drafts)$/.test(entry.name) && !(entry.name === '_index.md')) continue;
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(file);
    else if (entry.isFile() && isText.test(entry.name)) yield file;
  }
}

async function* recordsOf(file: string, relative: string): AsyncGenerator<SourceRecord> {
  const place = { file: relative };
  try {
    const { text, encoding } = await decodeWhole(file, mostBytes);
    if (encoding.how === 'guessed') yield { kind: 'problem', place, what: 'encoding', detail: encoding.name };
    const { data, body, problem } = readFrontMatter(text);
    if (problem) yield { kind: 'problem', place, what: 'bad-value', detail: problem };
    yield documentOf(relative.split(path.sep).join('/'), data, body, place);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    yield { kind: 'problem', place, what: 'too-large', detail: error.message };
  }
}

type Named = { language: string; name: string; slug: string; day: string; isDraft: boolean };

/**
 * What a path says: `content/ru/news/2020-02-11-title.md` is Russian, of that day, called `title`.
 */
export function namedBy(relative: string): Named {
  const parts = relative.replace(/^(content|source|src|docs)\//, '').split('/');
  const file = parts.pop() ?? '';
  const stem = file.replace(isText, '');
  const suffix = /\.([a-z]{2}(?:-[a-z]{2,4})?)$/i.exec(stem)?.[1] ?? '';
  const inName = localeOfCode(suffix) ? suffix : '';
  const at = parts.findIndex((part) => localeOfCode(part) !== null && /^[a-z]{2}([-_][a-z]{2,4})?$/i.test(part));
  const inFolder = at >= 0 ? (parts[at] ?? '') : '';
  const bare = inName ? stem.slice(0, -inName.length - 1) : stem;
  const dated = /^(\d{4}-\d{2}-\d{2})-(.+)$/.exec(bare);
  const isBundle = /^_?index$/.test(bare);
  const slug = isBundle ? (parts.at(-1) ?? '') : (dated?.[2] ?? bare);
  const folders = parts.filter((_, place) => place !== at || inName !== '');
  return { language: inName || inFolder, name: [...folders, bare].join('/'), slug, day: dated?.[1] ?? '', isDraft: parts.includes('_drafts') };
}

const first = (data: Raw, ...names: string[]): string => names.map((name) => stringOf(data[name])).find(Boolean) ?? '';

function dateOf(data: Raw, day: string): Date | null {
  for (const name of ['publishDate', 'date', 'published', 'pubDate']) {
    const value = data[name];
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value;
    const read = readDate(
      stringOf(value)
        .replace(/^(\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d)?) ?([+-]\d\d):?(\d\d)$/, '$1$2:$3')
        .replace(' ', 'T'),
    );
    if (read) return read;
  }
  return readDate(day);
}

function documentOf(relative: string, data: Raw, body: string, place: SourceDocument['place']): SourceDocument {
  const named = namedBy(relative);
  const key = first(data, 'translationKey', 'translation_key', 'ref', 'lang-ref', 'lang_ref', 'translation_id');
  const image = data.image ?? data.cover ?? data.featured_image ?? data.thumbnail;
  const picture =
    typeof image === 'string' ? image : stringOf((image as Raw | undefined)?.image ?? (image as Raw | undefined)?.url ?? (image as Raw | undefined)?.path);
  const heading = /^#\s+(.+)$/m.exec(body.trimStart().split('\n', 1)[0] ?? '');
  const title = first(data, 'title', 'headline');
  const isIndex = /(^|\/)_index\./.test(relative);
  const isPage =
    isIndex ||
    stringOf(data.layout) === 'page' ||
    stringOf(data.type) === 'page' ||
    (dateOf(data, named.day) === null && !/post|news|article|blog/i.test(relative));
  const at = dateOf(data, named.day);
  const isDraft = named.isDraft || data.draft === true || data.published === false || at === null;
  return {
    kind: 'document',
    key: `${relative}`,
    type: isPage ? 'page' : 'story',
    group: key ? `key:${key}` : `name:${createHash('sha1').update(named.name).digest('hex')}`,
    language: first(data, 'lang', 'language', 'locale') || named.language,
    title: title || (heading?.[1] ?? ''),
    slug: first(data, 'slug') || named.slug,
    standfirst: first(data, 'description', 'summary', 'excerpt', 'subtitle', 'lead').replace(/\s+/g, ' ').trim(),
    body: title || !heading ? withoutShortcodes(body) : withoutShortcodes(body.trimStart().slice(body.trimStart().indexOf('\n') + 1)),
    format: /\.html?$/i.test(relative) ? 'html' : 'markdown',
    folder: path.posix.dirname(relative),
    state: isDraft ? 'draft' : at !== null && at.getTime() > Date.now() ? 'scheduled' : 'published',
    publishedAt: at,
    authors: textsOf(data.authors ?? data.author),
    sections: [...textsOf(data.categories ?? data.category), ...textsOf(data.section)],
    tags: [...textsOf(data.tags), ...textsOf(data.keywords)],
    ...(picture ? { picture: { url: picture } } : {}),
    ...addressOf(data),
    comments: [],
    fields: Object.fromEntries(Object.entries(data).flatMap(([name, value]) => (stringOf(value) ? [[name, stringOf(value).slice(0, 10_000)] as const] : []))),
    place,
  };
}

function addressOf(data: Raw): { address?: string } {
  const given = first(data, 'url', 'permalink') || textsOf(data.aliases ?? data.redirect_from)[0];
  return given?.startsWith('/') ? { address: given } : {};
}

/**
 * Hugo's own shortcodes as HTML; Jekyll's tags for raw text fall away. Others stay as the text they
 * are.
 */
function withoutShortcodes(text: string): string {
  const attribute = (given: string, name: string) => new RegExp(`${name}\\s*=\\s*"([^"]*)"`).exec(given)?.[1] ?? '';
  return text
    .replace(/\{\{[<%]\s*figure\s+([^}]*?)\/?[>%]\}\}/g, (_all, given: string) => {
      const [src, alt, caption] = [attribute(given, 'src'), attribute(given, 'alt'), attribute(given, 'caption') || attribute(given, 'title')];
      return `\n<figure><img src="${src}" alt="${alt}"><figcaption>${caption}</figcaption></figure>\n`;
    })
    .replace(/\{\{[<%]\s*youtube\s+(?:id=)?"?([\w-]{6,20})"?[^}]*\}\}/g, '\n\nhttps://www.youtube.com/watch?v=$1\n\n')
    .replace(/\{\{[<%]\s*vimeo\s+(?:id=)?"?(\d{5,12})"?[^}]*\}\}/g, '\n\nhttps://vimeo.com/$1\n\n')
    .replace(/\{%\s*(?:end)?raw\s*%\}|\{%\s*(?:end)?highlight[^%]*%\}|<!--\s*more\s*-->/g, '');
}
