import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { selectAll } from 'css-select';
import { getInnerHTML, getOuterHTML, removeElement } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { parseUrl } from '../../ground/web-addresses';
import { visibleText } from '../html/visible';
import { decodeWhole } from '../source/encoding';
import type { Reading, SourceComment, SourceDocument, SourceRecord } from '../source/record';
import { type Recipe, readPatternDate, recipeForm, recipeProblems } from './recipe';

type Page = ReturnType<typeof parseDocument>;
type Found = ReturnType<typeof selectAll<Page['children'][number], never>>[number];

const most = 20 * 1024 * 1024;

/** A recipe that cannot be used. */
class BadRecipe extends Error {}

/** Saved pages of an old site, in a folder or one file, read by a recipe or by the file of one. */
export function readPages(root: string, given: string | Recipe): Reading {
  let recipe = typeof given === 'string' ? undefined : given;
  return {
    format: 'pages',
    info: () => ({ site: recipe?.site || recipe?.name || 'pages', language: recipe?.language ?? '' }),
    records: async function* () {
      recipe ??= typeof given === 'string' ? await readRecipe(given) : given;
      const isFolder = (await lstat(root)).isDirectory();
      for await (const file of isFolder ? pagesIn(root) : [root]) yield* pageRecords(file, isFolder ? path.relative(root, file) : path.basename(file), recipe);
    },
  };
}

async function readRecipe(file: string): Promise<Recipe> {
  const parsed = recipeForm.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!parsed.success) throw new BadRecipe(`${path.basename(file)}: ${recipeProblems(parsed.error)}`);
  return parsed.data;
}

async function* pagesIn(folder: string): AsyncGenerator<string> {
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort((a, b) => a.name.localeCompare(b.name, 'en'))) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* pagesIn(file);
    else if (entry.isFile() && /\.x?html?$/i.test(entry.name)) yield file;
  }
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
const textIn = (node: Found): string => tidy(visibleText(getOuterHTML(node as never)));

/** The first place that one of the selectors finds; the recipe's own order decides. */
function find(page: Page | Found, wanted: string[]): Found[] {
  for (const selector of wanted) {
    const found = selectAll(selector, page as never) as Found[];
    if (found.length > 0) return found;
  }
  return [];
}

async function* pageRecords(file: string, relative: string, recipe: Recipe): AsyncGenerator<SourceRecord> {
  const place = { file: relative };
  const { text, encoding } = await decodeWhole(file, most);
  if (encoding.how === 'guessed') yield { kind: 'problem', place, what: 'encoding', detail: encoding.name };
  const page = parseDocument(text);
  const language = selectAll('html[lang]', page as never).map((element) => (element as { attribs: Record<string, string> }).attribs.lang)[0] ?? '';
  const address = addressOf(page, recipe, relative);
  const comments = commentsOf(page, recipe);
  const out: string[] = [];
  for (const selector of recipe.leave)
    for (const element of selectAll(selector, page as never) as Found[]) {
      out.push(textIn(element));
      removeElement(element as never);
    }
  const taken = partsOf(page, recipe);
  if (taken.headline === '' && taken.body === '')
    return yield { kind: 'left', what: 'page', why: 'no-document', text: visibleText(getOuterHTML(page as never)), place };
  const at = readPatternDate(taken.date, recipe.date, recipe.zone);
  if (!at) yield { kind: 'problem', place, what: 'bad-date', detail: taken.date.slice(0, 100) };
  const rest = tidy([visibleText(getOuterHTML(page as never)), ...out].join(' '));
  if (rest) yield { kind: 'left', what: 'frame of a page', why: 'frame', text: rest, place };
  yield {
    kind: 'document',
    key: address,
    type: 'story',
    group: `page:${address}`,
    language: language || recipe.language,
    title: taken.headline,
    slug: slugOf(address),
    standfirst: taken.standfirst,
    body: taken.body,
    format: 'html',
    state: at ? 'published' : 'draft',
    publishedAt: at,
    zone: recipe.zone,
    authors: taken.authors,
    sections: taken.section,
    tags: taken.tags,
    ...(taken.picture ? { picture: { ...taken.picture, url: parseUrl(taken.picture.url, address)?.href ?? taken.picture.url } } : {}),
    address,
    comments,
    fields: {},
    place,
  } satisfies SourceDocument;
}

type Parts = {
  headline: string;
  date: string;
  standfirst: string;
  body: string;
  authors: string[];
  section: string[];
  tags: string[];
  picture: { url: string; alt: string } | null;
};

/** Takes each part off the page, so that what is left over at the end is what nobody took. */
function partsOf(page: Page, { take }: Recipe): Parts {
  const texts = (wanted: string[]) => {
    const found = find(page, wanted);
    const said = found.map(textIn).filter(Boolean);
    for (const element of found) removeElement(element as never);
    return said;
  };
  for (const element of selectAll('head', page as never)) removeElement(element as never);
  const image = find(page, take.picture)[0];
  const { src = '', alt = '' } = (image as { attribs?: Record<string, string> } | undefined)?.attribs ?? {};
  const picture = src ? { url: src, alt: tidy(alt) } : null;
  if (picture && image) removeElement(image as never);
  const [headline = ''] = texts(take.headline);
  const [date = ''] = texts(take.date);
  const [standfirst = ''] = texts(take.standfirst);
  const [authors, section, tags] = [texts(take.authors), texts(take.section), texts(take.tags)];
  const found = find(page, take.body)[0];
  const body = found ? getInnerHTML(found as never) : '';
  if (found) removeElement(found as never);
  return { headline, date, standfirst, authors, section, tags, body, picture };
}

function addressOf(page: Page, recipe: Recipe, relative: string): string {
  const canonical = (selectAll('link[rel=canonical], meta[property="og:url"]', page as never)[0] as { attribs?: Record<string, string> } | undefined)?.attribs;
  const given = canonical?.href || canonical?.content || '';
  if (given) return given;
  const own = relative
    .split(path.sep)
    .join('/')
    .replace(/(^|\/)index\.x?html?$/i, '$1');
  return recipe.site ? new URL(own, recipe.site.endsWith('/') ? recipe.site : `${recipe.site}/`).href : `/${own}`;
}

const slugOf = (address: string): string =>
  (address.split(/[?#]/)[0] ?? '')
    .split('/')
    .filter(Boolean)
    .at(-1)
    ?.replace(/\.x?html?$/i, '') ?? '';

function commentsOf(page: Page, recipe: Recipe): SourceComment[] {
  const wanted = recipe.comments;
  if (!wanted) return [];
  return find(page, wanted.each).map((element, at) => {
    const text = (selectors: string[]) => find(element, selectors).map(textIn)[0] ?? '';
    const body = find(element, wanted.text)[0];
    const comment: SourceComment = {
      key: String(at + 1),
      parent: null,
      name: text(wanted.name),
      text: body ? getInnerHTML(body as never) : '',
      format: 'html',
      at: readPatternDate(text(wanted.date), recipe.date, recipe.zone),
      state: 'approved',
    };
    removeElement(element as never);
    return comment;
  });
}
