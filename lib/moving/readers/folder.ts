import { createHash } from 'node:crypto';
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { outsideFences } from '../html/fences';
import { visibleText } from '../html/visible';
import { readDate } from '../source/dates';
import { decodeWhole } from '../source/encoding';
import { isRecord, type Raw, stringOf, textsOf } from '../source/json';
import { localeOfCode } from '../source/language';
import type { Reading, SourceDocument, SourceRecord } from '../source/record';
import { type Addressed, type SiteAddresses, siteAddress, siteAddressesOf } from './folder-addresses';
import { readFrontMatter } from './front-matter';
import { plainMarkdown, withoutTemplateTags } from './template-tags';

const mostBytes = 20 * 1024 * 1024;
const mostFiles = 500_000;
const mostFormer = 100;
const isText = /\.(mdx?|markdown|mdown|html?)$/i;
/** Texts in markup that nobody here reads: they are told, with their words. */
const isOtherText = /\.(org|rst|adoc|asciidoc|textile)$/i;
const never = /^(\.|node_modules$)/;
/** What Hugo and Jekyll keep at the top for themselves. */
const ofProgram = /^(_(site|layouts|includes|sass|data)|themes|public|static|layouts|archetypes|resources)$/;

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
      const addresses = stat.isDirectory() ? await siteAddressesOf(root) : null;
      let count = 0;
      for await (const file of stat.isDirectory() ? filesIn(root) : [root]) {
        count += 1;
        if (count > mostFiles) return;
        yield* recordsOf(file, stat.isDirectory() ? path.relative(root, file) : path.basename(file), addresses);
      }
    },
  };
}

/** Every text in a folder, in order of names. Links are not followed: nothing outside is read. */
async function* filesIn(folder: string, isTop = true): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name, 'en'))) {
    if (never.test(entry.name) || (isTop && ofProgram.test(entry.name))) continue;
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(file, false);
    else if (entry.isFile() && (isText.test(entry.name) || isOtherText.test(entry.name))) yield file;
  }
}

type Around = { site: SiteAddresses | null; place: SourceDocument['place'] };

async function* recordsOf(file: string, relative: string, site: SiteAddresses | null): AsyncGenerator<SourceRecord> {
  const place = { file: relative };
  try {
    const { text, encoding } = await decodeWhole(file, mostBytes);
    if (encoding.how === 'guessed') yield { kind: 'problem', place, what: 'encoding', detail: encoding.name };
    if (isOtherText.test(file)) return yield { kind: 'left', what: `text of ${path.extname(file)}`, why: 'markup', text, place };
    const { data, body, problem } = readFrontMatter(text);
    if (problem) yield { kind: 'problem', place, what: 'bad-value', detail: problem };
    const { text: plain, unknown } = withoutTemplateTags(body);
    for (const [name, count] of unknown) yield { kind: 'problem', place, what: 'unknown-markup', detail: `{{ ${name} }} × ${count}` };
    yield documentOf(relative.split(path.sep).join('/'), data, plain, { site, place });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    yield { kind: 'problem', place, what: 'too-large', detail: error.message };
  }
}

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Whether a code is that of a language, of the site or not. */
const isLanguage = (code: string): boolean => /^[a-z]{2}([-_][a-z]{2,4})?$/i.test(code) && languages.of(code.slice(0, 2).toLowerCase()) !== undefined;

type Named = { language: string; name: string; slug: string; day: string; isDraft: boolean };

/**
 * What a path says: `content/ru/news/2020-02-11-title.md` is Russian, of that day, called `title`.
 */
function namedBy(relative: string): Named {
  const parts = relative.replace(/^(content|source|src|docs)\//, '').split('/');
  const file = parts.pop() ?? '';
  const stem = file.replace(isText, '');
  const suffix = /\.([a-z]{2}(?:-[a-z]{2,4})?)$/i.exec(stem)?.[1] ?? '';
  const inName = isLanguage(suffix) ? suffix : '';
  const at = parts.findIndex((part, place) => /^[a-z]{2}([-_][a-z]{2,4})?$/i.test(part) && (localeOfCode(part) !== null || (place === 0 && isLanguage(part))));
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
    // TOML's own dates are of a kind of their own.
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : new Date(value.getTime());
    const read = readDate(
      stringOf(value)
        .replace(/^(\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d)?) ?([+-]\d\d):?(\d\d)$/, '$1$2:$3')
        .replace(' ', 'T'),
    );
    if (read) return read;
  }
  return readDate(day);
}

function documentOf(relative: string, data: Raw, body: string, { site, place }: Around): SourceDocument {
  const named = namedBy(relative);
  const key = first(data, 'translationKey', 'translation_key', 'ref', 'lang-ref', 'lang_ref', 'translation_id');
  const picture = pictureOf(data);
  const heading = /^#\s+(.+)$/m.exec(body.trimStart().split('\n', 1)[0] ?? '');
  const whole = /<html[\s>]/i.test(body) ? body : '';
  const title = first(data, 'title', 'headline') || (whole ? visibleText(/<title[^>]*>([\s\S]*?)<\/title>/i.exec(whole)?.[1] ?? '').trim() : '');
  const isIndex = /(^|\/)_index\./.test(relative);
  const isPage =
    isIndex ||
    stringOf(data.layout) === 'page' ||
    stringOf(data.type) === 'page' ||
    (dateOf(data, named.day) === null && !named.isDraft && !/post|news|article|blog/i.test(relative));
  const at = dateOf(data, named.day);
  const isDraft = named.isDraft || data.draft === true || data.published === false || at === null;
  return {
    kind: 'document',
    key: `${relative}`,
    type: isPage ? 'page' : 'story',
    group: key ? `key:${key}` : `name:${createHash('sha1').update(named.name).digest('hex')}`,
    language: first(data, 'lang', 'language', 'locale') || named.language || (/<html[^>]*\slang=["']?([\w-]+)/i.exec(whole)?.[1] ?? ''),
    title: title || (heading?.[1] ?? ''),
    slug: first(data, 'slug') || named.slug,
    standfirst: first(data, 'description', 'summary', 'excerpt', 'subtitle', 'lead').replace(/\s+/g, ' ').trim(),
    body: textOf(relative, title || !heading ? body : body.trimStart().slice(body.trimStart().indexOf('\n') + 1)),
    format: /\.html?$/i.test(relative) ? 'html' : 'markdown',
    folder: path.posix.dirname(relative),
    state: isDraft ? 'draft' : at !== null && at.getTime() > Date.now() ? 'scheduled' : 'published',
    publishedAt: at,
    authors: namesOf(data.authors ?? data.author),
    sections: [...textsOf(data.categories ?? data.category), ...textsOf(data.section)],
    tags: [...textsOf(data.tags), ...textsOf(data.keywords)],
    ...(picture ? { picture } : {}),
    ...addressesOf(site, { relative, data, language: named.language, slug: named.slug, at }),
    comments: [],
    fields: Object.fromEntries(Object.entries(data).flatMap(([name, value]) => (stringOf(value) ? [[name, stringOf(value).slice(0, 10_000)] as const] : []))),
    place,
  };
}

/** Where it stood, as it says itself or as its site was made, and the addresses that led there. */
function addressesOf(site: SiteAddresses | null, text: Addressed): { address?: string; former?: string[] } {
  const { data } = text;
  const own = [first(data, 'url', 'permalink')].filter((given) => given.startsWith('/') && !given.includes(':'))[0];
  const aliases = textsOf(data.aliases ?? data.redirect_from).filter((given) => given.startsWith('/'));
  const [address, ...former] = [...new Set([own ?? siteAddress(site, text), ...aliases].flatMap((given) => given ?? []))];
  return { ...(address ? { address } : {}), ...(former.length > 0 ? { former: former.slice(0, mostFormer) } : {}) };
}

/** Names of people, as texts or as records. */
const namesOf = (value: unknown): string[] =>
  Array.isArray(value) || isRecord(value)
    ? [value].flat().flatMap((given) => (isRecord(given) ? stringOf(given.name) || stringOf(given.title) : stringOf(given)) || [])
    : textsOf(value);

/** The picture at the top, as themes name it. */
function pictureOf(data: Raw): SourceDocument['picture'] | null {
  const header = isRecord(data.header) ? (data.header.image ?? data.header.teaser) : undefined;
  const given = [data.image ?? data.cover ?? data.featured_image ?? data.featuredImage ?? data.thumbnail ?? header ?? data.images].flat()[0];
  if (!isRecord(given)) return stringOf(given) ? { url: stringOf(given) } : null;
  const url = first(given, 'image', 'src', 'url', 'path', 'feature', 'teaser');
  const [alt, caption, credit] = [first(given, 'alt'), first(given, 'caption', 'title'), first(given, 'credit')];
  return url ? { url, ...(alt ? { alt } : {}), ...(caption ? { caption } : {}), ...(credit ? { credit } : {}) } : null;
}

function textOf(file: string, body: string): string {
  if (/\.html?$/i.test(file)) return body;
  if (!/\.mdx$/i.test(file)) return plainMarkdown(body);
  return plainMarkdown(
    outsideFences(body, (piece) => piece.replace(/^(?:import\s[^\n]*\sfrom\s|import\s+['"]|export\s)[^\n]*$/gm, '').replace(/\{\/\*[\s\S]*?\*\/\}/g, '')),
  );
}
