import { createHash } from 'node:crypto';
import MarkdownIt from 'markdown-it';
import type { BodyNode } from '@/db/schema';
import { bodyLimits, findBodyProblem } from '../articles/body/body';
import { contentLimits } from '../articles/content/limits';
import type { Locale } from '../ground/locales';
import { bodyTexts } from './html/body-words';
import { type Lookup, readBody } from './html/from-body';
import { withNotes } from './html/notes';
import { pathInSource } from './html/source-path';
import { nodesToBody } from './html/to-body';
import { parseHtml } from './html/tree';
import { visibleIn, visibleText } from './html/visible';
import type { Converted, FoundPicture } from './html/writing';
import { type PreparedComment, prepareComments } from './prepare-comments';
import type { Loss, SourceDocument } from './source/record';
import { compareTexts, type WordDifference } from './source/words';

export type Prepared = {
  source: SourceDocument;
  locale: Locale;
  /** What `hashOf` gives; '' where nothing will be kept of it. */
  hash: string;
  headline: string;
  standfirst: string;
  body: BodyNode;
  pictures: FoundPicture[];
  /** Blocks of a page of ours that have to be told what they show. */
  lookups: Lookup[];
  comments: PreparedComment[];
  notes: string[];
  losses: Loss[];
  markup: Map<string, number>;
  words: number;
  /**
   * Words of the source that are neither in the result nor in a loss, and the other way round.
   * Empty when all is well.
   */
  difference: WordDifference;
};

const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false });
const mostSource = 4 * 1024 * 1024;
const longestMadeHeadline = 90;

/**
 * A document of a source as it will stand here, checked word by word against what its readers saw.
 */
export function prepare(given: SourceDocument, locale: Locale, hash = ''): Prepared {
  const source = withPicturePath(given);
  const losses: Loss[] = [];
  const lose = (why: Loss['why'], text: string) => text.trim() && losses.push({ place: source.place, why, text });
  const { converted, texts: shown, lookups } = convert(source, lose);
  const seen = [source.title, source.standfirst, ...shown, source.picture?.caption ?? '', source.picture?.credit ?? '', source.picture?.alt ?? ''];
  for (const { why, text } of converted.lost) lose(why, text);
  const headline = fitHeadline(source.title);
  const standfirst = fit(source.standfirst, contentLimits.standfirst);
  const content = [...lead(headline.rest), ...lead(standfirst.rest), ...(converted.body.content ?? [])];
  const body = shrink({ type: 'doc', content }, lose);
  const added = [...converted.added];
  const title = headline.text || madeHeadline(body, source);
  if (!headline.text) added.push(title);
  const { comments: said, notes, lost, texts } = prepareComments(source, locale);
  const comments = source.type === 'page' ? [] : said;
  if (comments !== said) for (const comment of said) lose('no-discussion', `${comment.name}\n${comment.text}`);
  losses.push(...lost);
  const here = [title, standfirst.text, source.picture?.caption ?? '', source.picture?.credit ?? '', source.picture?.alt ?? '', ...bodyTexts(body)];
  const result = [...here, ...comments.flatMap((comment) => [comment.name, comment.text]), ...notes, ...losses.map((loss) => loss.text)];
  const { words, difference } = compareTexts([...seen, ...texts, ...added], result);
  return {
    source,
    locale,
    hash,
    headline: title,
    standfirst: standfirst.text,
    body,
    pictures: converted.pictures,
    lookups,
    comments,
    notes,
    losses,
    markup: converted.markup,
    words,
    difference,
  };
}

function withPicturePath(source: SourceDocument): SourceDocument {
  const { picture, folder } = source;
  if (!picture?.url || folder === undefined || URL.canParse(picture.url)) return source;
  return { ...source, picture: { ...picture, url: pathInSource(picture.url, folder) ?? undefined } };
}

/**
 * The document with what its readers saw, told by another piece of code than the one that converts.
 */
function convert(source: SourceDocument, lose: (why: Loss['why'], text: string) => unknown): { converted: Converted; texts: string[]; lookups: Lookup[] } {
  const base = source.base ?? (source.address && URL.canParse(source.address) ? source.address : undefined);
  if (source.format === 'body') {
    const { texts, lookups, ...converted } = readBody(source.body, base);
    return { converted, texts, lookups };
  }
  const cut = visibleText(source.body.slice(mostSource));
  lose('too-long', cut);
  const nodes = parseHtml(htmlOf(source.body.slice(0, mostSource), source));
  const converted = nodesToBody(nodes, { base, folder: source.folder, autop: source.format === 'autop' });
  return { converted, texts: [visibleIn(nodes), cut], lookups: [] };
}

function htmlOf(given: string, source: SourceDocument): string {
  if (source.format === 'markdown') {
    const { text, list } = withNotes(given, (line) => markdown.renderInline(line));
    return markdown.render(text) + list;
  }
  if (source.format !== 'text') return given;
  const escaped = given.replace(/[&<>]/g, (found) => `&#${found.charCodeAt(0)};`);
  return escaped
    .split(/\r?\n[\t ]*\r?\n/)
    .map((paragraph) => `<p>${paragraph.trim().replace(/\r?\n/g, '<br>')}</p>`)
    .join('');
}

const digest = (text: string, length: number): string => createHash('sha256').update(text).digest('base64url').slice(0, length);

/**
 * Address, date and words of a source's text, each as a digest: what changed of it can be told
 * apart.
 */
export const hashOf = ({ place: _place, folder: _folder, ...source }: SourceDocument): string =>
  [digest(source.slug, 8), digest(String(source.publishedAt?.getTime()), 8), digest(JSON.stringify(source), 22)].join('.');

/**
 * Whether two digests are of the same text, changed or not: another address and another date make
 * another text of the same number.
 */
export function isSameText(known: string, hash: string): boolean {
  const [a, b] = [known.split('.'), hash.split('.')];
  return a[0] === b[0] || a[1] === b[1];
}

const tenBits = (part = ''): number => Number.parseInt(Buffer.from(part.slice(0, 4), 'base64url').toString('hex').slice(0, 6) || '0', 16) & 0x3ff;

/** Ten bits of each part of a digest, for what is kept of every text of an archive. */
export const bitsOf = (hash: string): number => hash.split('.').reduce((all, part) => (all << 10) | tenBits(part), 0);

/** The same as `isSameText`, of bits: whether neither address nor date are the same. */
export const isOtherThan = (earlier: number | undefined, bits: number): boolean =>
  earlier !== undefined && ((earlier ^ bits) & 0x3ff00000) !== 0 && ((earlier ^ bits) & 0xffc00) !== 0;

/** A text cut between words to `most` characters; what is behind the cut comes back as the rest. */
export function fit(text: string, most: number): { text: string; rest: string } {
  if (text.length <= most) return { text, rest: '' };
  const space = text.lastIndexOf(' ', most);
  let at = space > most / 2 ? space : most;
  if (/[\ud800-\udbff]/.test(text[at - 1] ?? '')) at -= 1;
  return { text: text.slice(0, at).trim(), rest: text.slice(at).trim() };
}

const fitHeadline = (title: string) => fit(title, contentLimits.headline);

const lead = (text: string): BodyNode[] =>
  text === ''
    ? []
    : [{ type: 'paragraph', attrs: { id: `r${createHash('sha256').update(text).digest('hex').slice(0, 8)}` }, content: [{ type: 'text', text }] }];

/** A text without a headline is called by its first words. */
function madeHeadline(body: BodyNode, source: SourceDocument): string {
  const first = bodyTexts(body)
    .map((bodyText) => bodyText.replace(/\s+/g, ' ').trim())
    .filter(Boolean)[0];
  return fit(first ?? source.slug ?? '', longestMadeHeadline).text || `№ ${source.key}`.slice(0, longestMadeHeadline);
}

/**
 * Takes blocks off the end until the document fits the limits of the site; their words are told as
 * lost.
 */
function shrink(body: BodyNode, lose: (why: Loss['why'], text: string) => unknown): BodyNode {
  const content = [...(body.content ?? [])];
  const sizes = content.map(sizeOf);
  let nodes = sizes.reduce((sum, size) => sum + size.nodes, 1);
  let text = sizes.reduce((sum, size) => sum + size.text, 0);
  const cut: BodyNode[] = [];
  while (content.length > 0 && (nodes > bodyLimits.nodes || text > bodyLimits.text)) {
    const size = sizes.pop();
    const block = content.pop();
    nodes -= size?.nodes ?? 0;
    text -= size?.text ?? 0;
    if (block) cut.push(block);
  }
  if (cut.length > 0) lose('too-long', cut.reverse().flatMap(bodyTexts).join('\n'));
  const fitting: BodyNode = { type: 'doc', content };
  const problem = findBodyProblem(fitting);
  if (problem === null) return fitting;
  const kept = content.filter((block) => {
    if (findBodyProblem({ type: 'doc', content: [block] }) === null) return true;
    lose('markup', bodyTexts(block).join('\n'));
    return false;
  });
  return { type: 'doc', content: kept };
}

function sizeOf(block: BodyNode): { nodes: number; text: number } {
  let nodes = 0;
  let text = 0;
  const waiting = [block];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    nodes += 1;
    text += node.text?.length ?? 0;
    waiting.push(...(node.content ?? []));
  }
  return { nodes, text };
}
