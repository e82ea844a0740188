import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { isRecord, type Raw, stringOf, textsOf } from '../source/json';

/** What the program that made a site was told of its addresses. */
export type SiteAddresses = { program: 'hugo' | 'jekyll'; settings: Raw };

/** Settings of Hugo and Jekyll: what they say of addresses is of use beside the texts. */
export const isSettingsName = (name: string): boolean => /(^|\/)(_config\.ya?ml|(hugo|config)\.(toml|ya?ml))$/.test(name);

const files = ['_config.yml', '_config.yaml', ...['hugo', 'config'].flatMap((name) => ['toml', 'yaml', 'yml'].map((ending) => `${name}.${ending}`))];
const most = 200_000;

/** Null for a folder that neither of the two has made. */
export async function siteAddressesOf(root: string): Promise<SiteAddresses | null> {
  for (const name of [...files, ...files.map((file) => `config/_default/${file}`)]) {
    const text = await textAt(path.join(root, name));
    if (text !== null) return { program: name.startsWith('_') ? 'jekyll' : 'hugo', settings: read(name, text) };
  }
  if (await isFolder(path.join(root, '_posts'))) return { program: 'jekyll', settings: {} };
  return null;
}

async function textAt(file: string): Promise<string | null> {
  const found = await stat(file).catch(() => null);
  return found?.isFile() && found.size <= most ? readFile(file, 'utf8') : null;
}

const isFolder = async (at: string): Promise<boolean> => (await stat(at).catch(() => null))?.isDirectory() ?? false;

function read(name: string, text: string): Raw {
  try {
    const value: unknown = name.endsWith('.toml') ? parseToml(text) : parseYaml(text, { maxAliasCount: 20, schema: 'core' });
    return isRecord(value) ? value : {};
  } catch {
    // Settings that cannot be read leave what the program does without any.
    return {};
  }
}

export type Addressed = { relative: string; data: Raw; language: string; slug: string; at: Date | null };

/** Where a text stood on its site; null where nothing says so. */
export function siteAddress(site: SiteAddresses | null, text: Addressed): string | null {
  if (!site) return null;
  return site.program === 'hugo' ? hugoAddress(site.settings, text) : jekyllAddress(site.settings, text);
}

const two = (number: number): string => String(number).padStart(2, '0');
const slugged = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, '-');

function datesOf(at: Date | null): Record<string, string> | null {
  if (!at) return null;
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
  return { year: String(year), short_year: two(year % 100), month: two(month), i_month: String(month), day: two(day), i_day: String(day) };
}

/** A pattern with its words filled in; null where one of them is not known. */
function filled(pattern: string, words: Record<string, string>): string | null {
  let isWhole = true;
  const made = pattern.replace(/:([a-z_]+)/g, (_all, name: string) => {
    const word = words[name];
    if (word === undefined) isWhole = false;
    return word ?? '';
  });
  return isWhole ? `/${made.replace(/^\/+/, '').replace(/\/{2,}/g, '/')}` : null;
}

/** Hugo: by the folder, or as its `permalinks` say for a section. */
function hugoAddress(settings: Raw, { relative, data, language, slug, at }: Addressed): string | null {
  const parts = relative.split('/');
  if (parts[0] !== 'content') return null;
  const folders = parts.slice(1, -1).filter((part, place) => place > 0 || part.toLowerCase() !== language.toLowerCase());
  const isIndex = /^_?index\./.test(parts.at(-1) ?? '');
  const own = isIndex ? (folders.pop() ?? '') : '';
  const name = slugged(stringOf(data.slug) || (isIndex ? own : slug));
  const main = stringOf(settings.defaultContentLanguage) || 'en';
  const isMain = language === '' || language.toLowerCase() === main.toLowerCase();
  const prefix = isMain && settings.defaultContentLanguageInSubdir !== true ? '' : `/${language.toLowerCase() || main}`;
  const patterns = isRecord(settings.permalinks) ? (isRecord(settings.permalinks.page) ? settings.permalinks.page : settings.permalinks) : {};
  const pattern = stringOf(patterns[folders[0] ?? '/']);
  const words = { ...datesOf(at), slug: name, slugorfilename: name, slugorcontentbasename: name, contentbasename: slug, filename: slug };
  const byPattern =
    pattern && !/^_index\./.test(parts.at(-1) ?? '')
      ? filled(pattern, { ...words, title: slugged(stringOf(data.title)), section: folders[0] ?? '', sections: folders.join('/') })
      : null;
  if (pattern && byPattern === null) return null;
  const bare = (byPattern ?? `/${[...folders, name].filter(Boolean).map(slugged).join('/')}`).replace(/\/+$/, '');
  return settings.uglyURLs === true ? `${prefix}${bare}.html` : `${prefix}${bare}/`;
}

const builtIn: Record<string, string> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  none: '/:categories/:title.html',
};

/** Jekyll: posts by `permalink`, its own or that of the site. */
function jekyllAddress(settings: Raw, { relative, data, slug, at }: Addressed): string | null {
  const parts = relative.split('/');
  const posts = parts.indexOf('_posts');
  if (posts < 0) return null;
  const given = stringOf(data.permalink) || stringOf(settings.permalink) || 'date';
  const listed = data.categories ?? data.category;
  const categories = [...parts.slice(0, posts), ...(typeof listed === 'string' ? listed.split(/\s+/) : textsOf(listed))].filter(Boolean).map(slugged);
  const name = stringOf(data.slug) || slug;
  return filled(builtIn[given] ?? given, {
    ...datesOf(at),
    title: name,
    slug: slugged(name),
    categories: [...new Set(categories)].join('/'),
    output_ext: '.html',
  });
}
