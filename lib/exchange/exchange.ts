import { and, eq, inArray } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { articles, drafts } from '@/db/schema';
import { startingBody } from '../articles/body/block-ids';
import type { BodyNode } from '../articles/body/body';
import { findBodyProblem } from '../articles/body/body';
import { withoutSuggestions } from '../articles/body/suggestions';
import type { Content } from '../articles/content/content';
import { contentLimits } from '../articles/content/limits';
import { createEdition } from '../articles/editing/create';
import { draftContent, type LoadedArticle, loadArticle, lockArticle } from '../articles/editing/row';
import { saveDraft } from '../articles/editing/save';
import type { Actor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { type Change, change } from '../ground/change';
import { cutTo } from '../ground/graphemes';
import { isLocale, type Locale, languageTags, locales } from '../ground/locales';
import { may } from '../ground/policy';
import type { Reason } from '../ground/reasons';
import { Refusal } from '../ground/refusal';
import { inlineOf } from './inline';
import { type ReadFile, readXliff } from './read';
import { wordsOfParts } from './unit-parts';
import { applyUnits, listUnits, type Unit } from './units';
import { writeXliff } from './write';

export const mostExported = 50;

/**
 * Says which words a file holds: the public revision, or the version of a draft that was never
 * public.
 */
const originalOf = ({ article, draft }: LoadedArticle) =>
  article.revision > 0 ? `infoshos:article:${article.id}:revision:${article.revision}` : `infoshos:article:${article.id}:version:${draft?.version ?? 0}`;

/** The words that go out: what is public, else the draft without suggestions. */
function sourceOf(loaded: LoadedArticle): Content {
  const content = loaded.article.revision > 0 ? draftContent({ article: loaded.article, draft: null }) : draftContent(loaded);
  return { ...content, body: startingBody(withoutSuggestions(content.body)) };
}

/**
 * The articles as one XLIFF 2.1 document to translate into `to`, with what is translated already.
 * They must be of one language. Throws Refusal: not-found, not-allowed, xliff-languages, too-many.
 */
export async function exportXliff(actor: Actor, input: { ids: number[]; to: Locale }): Promise<{ name: string; xml: string }> {
  return change(actor, async (c) => {
    const ids = [...new Set(input.ids)];
    if (ids.length > mostExported) throw new Refusal('too-many');
    const held: LoadedArticle[] = [];
    for (const id of ids) {
      const loadedArticle = await loadArticle(c.tx, id);
      if (!loadedArticle || !may(actor, 'articles.read', loadedArticle.policy)) throw new Refusal('not-found');
      assertMay(actor, 'articles.exchange', loadedArticle.policy);
      held.push(loadedArticle);
    }
    const from = held[0]?.article.locale;
    if (!from || !isLocale(from) || from === input.to || held.some((article) => article.article.locale !== from)) throw new Refusal('xliff-languages');
    const editions = await listEditions(c.tx, held, input.to);
    const files = held.map((article) => {
      const edition = editions.get(article.article.storyId);
      const there = edition && may(actor, 'articles.read', edition.policy) ? draftContent(edition) : null;
      const targets = there ? new Map(listUnits({ ...there, body: withoutSuggestions(there.body) }).map(({ id, source }) => [id, source])) : undefined;
      return { original: originalOf(article), units: listUnits(sourceOf(article)), targets };
    });
    for (const article of held)
      await c.audit({
        action: 'articles.export',
        subjectType: 'article',
        subjectId: article.article.id,
        after: { to: input.to, revision: article.article.revision },
      });
    return { name: `${from}-${input.to}-${ids.join('-').slice(0, 60)}.xlf`, xml: writeXliff(files, languageTags[from], languageTags[input.to]) };
  });
}

async function listEditions(db: Queryable, held: LoadedArticle[], locale: string): Promise<Map<number, LoadedArticle>> {
  const storyIds = held.map((article) => article.article.storyId);
  const rows = await db
    .select({ id: articles.id })
    .from(articles)
    .where(and(inArray(articles.storyId, storyIds), eq(articles.locale, locale)));
  const found = new Map<number, LoadedArticle>();
  for (const { id } of rows) {
    const loadedArticle = await loadArticle(db, id);
    if (loadedArticle) found.set(loadedArticle.article.storyId, loadedArticle);
  }
  return found;
}

/**
 * `units` of `of` are translated. `half` names those of which a part is missing, `changed` those
 * whose source is another one now: both by their first words.
 */
export type ImportedTranslation = { articleId: number; headline: string; units: number; of: number; half: string[]; changed: string[] };

/** One file that was brought back: its editions, or why nothing of it was taken. */
export type TakenFile = { name: string; imported: ImportedTranslation[]; reason: string | null };

/**
 * Takes a translated document: each of its articles becomes a saved version of the edition's draft,
 * which is begun where there is none. All of the document is taken or nothing of it.
 * @throws Refusal: xliff-large, xliff-broken, xliff-other, xliff-revision, xliff-empty,
 * xliff-languages, not-found, not-allowed, conflict.
 */
export async function importXliff(actor: Actor, input: { text: string }): Promise<{ imported: ImportedTranslation[] }> {
  const read = readXliff(input.text);
  const [from, to] = [localeOf(read.from), localeOf(read.to)];
  return change(actor, async (c) => {
    const imported: ImportedTranslation[] = [];
    for (const file of read.files) imported.push(await take(c, actor, file, { from, to }));
    return { imported };
  });
}

const wrong = (reason: Reason): never => {
  throw new Refusal(reason);
};
const localeOf = (tag: string) =>
  locales.find((locale) => languageTags[locale].toLowerCase() === tag.toLowerCase() || locale === tag.toLowerCase().split('-')[0]);

async function take(c: Change, actor: Actor, file: ReadFile, { from, to }: { from?: Locale; to?: Locale }): Promise<ImportedTranslation> {
  const id = Number(/^infoshos:article:(\d{1,15}):/.exec(file.original)?.[1]);
  if (!id) return wrong('xliff-other');
  const source = await lockArticle(c.tx, id);
  assertMay(actor, 'articles.read', source.policy);
  assertMay(actor, 'articles.exchange', source.policy);
  if (!to || from !== source.article.locale || to === from) return wrong('xliff-languages');
  const isMoved = file.original !== originalOf(source);
  const words = sourceOf(source);
  const all = listUnits(words);
  const { targets, parts, half, changed } = sort(file, all, isMoved);
  if (targets.size + parts.size === 0) return wrong(changed.length > 0 ? 'xliff-revision' : 'xliff-empty');
  await c.audit({
    action: 'articles.import',
    subjectType: 'article',
    subjectId: id,
    after: { to, original: file.original, units: targets.size, half: half.length, changed: changed.length },
  });

  const known = (await listEditions(c.tx, [source], to)).get(source.article.storyId);
  if (known) assertMay(actor, 'articles.edit', known.policy);
  const articleId = known?.article.id ?? (await createEdition(actor, { sourceArticleId: id, locale: to }, c.tx)).articleId;
  const edition = known ?? (await lockArticle(c.tx, articleId));
  const present = draftContent(edition);
  const there = known ? overlay(words, present) : words;
  // Half a translation is better than none, but takes the place of nothing that is translated.
  const untouched = new Map(listUnits(there).map((unit) => [unit.id, JSON.stringify(unit.source)]));
  for (const unit of all) if (parts.has(unit.id) && untouched.get(unit.id) !== JSON.stringify(unit.source)) parts.delete(unit.id);
  const content = cut(applyUnits({ ...there, slug: present.slug }, new Map([...parts, ...targets])));
  if (findBodyProblem(content.body)) return wrong('xliff-broken');
  const saved = await saveDraft(actor, { articleId, version: edition.draft?.version ?? 1, content }, c.tx);
  if (saved.kind === 'conflict') return wrong('conflict');
  const sourceRevision = isMoved ? Math.max(known?.draft?.sourceRevision ?? 0, revisionOf(file.original)) : source.article.revision;
  await c.tx.update(drafts).set({ sourceArticleId: id, sourceRevision, sourceDone: {}, sourceBase: null }).where(eq(drafts.articleId, articleId));
  await c.audit({ action: 'articles.follow', subjectType: 'article', subjectId: articleId, after: { sourceRevision } });
  return { articleId, headline: content.headline, units: targets.size, of: all.length, half, changed };
}

const revisionOf = (original: string) => Number(/:revision:(\d{1,9})$/.exec(original)?.[1] ?? 0);
const nameOf = (text: string) => cutTo(text.replace(/\s+/g, ' ').trim(), 60);
const textOf = (inline: BodyNode[]) => inline.map((node) => node.text ?? ' ').join('');

/**
 * The units of a file: translated, half translated, and those that were made from another source
 * than there is now.
 */
function sort(file: ReadFile, all: Unit[], isMoved: boolean) {
  const targets = new Map<string, BodyNode[]>();
  const parts = new Map<string, BodyNode[]>();
  const [half, changed]: [string[], string[]] = [[], []];
  for (const { id, source } of all) {
    const read = file.units.get(id);
    if (!read?.isBegun && !read?.isDone) continue;
    if (isMoved && !isSame(inlineOf(read.source, source), source)) changed.push(nameOf(textOf(source)));
    else if (read.isDone) targets.set(id, inlineOf(read.target, source));
    else {
      parts.set(id, inlineOf(read.target, source));
      half.push(nameOf(textOf(source)));
    }
  }
  // A unit may stand there by its id and by another name.
  const known = new Set(all.map((unit) => file.units.get(unit.id)));
  if (isMoved) for (const read of new Set(file.units.values())) if (read.isBegun && !known.has(read)) changed.push(nameOf(wordsOfParts(read.source)));
  return { targets, parts, half, changed };
}

/** The same words with the same marks; a tool may have touched the spaces. */
function isSame(left: BodyNode[], right: BodyNode[]): boolean {
  const bare = (nodes: BodyNode[]) =>
    JSON.stringify(nodes.map(({ type, text, marks }) => [type, text?.replace(/\s+/g, ' '), marks?.map((mark) => [mark.type, mark.attrs?.href]) ?? []]));
  return bare(left) === bare(right);
}

/** The source's blocks, each with the words that the edition has for it already. */
function overlay(source: Content, edition: Content): Content {
  const there = new Map(listUnits({ ...edition, body: withoutSuggestions(edition.body) }).map((unit) => [unit.id, unit.source]));
  return { ...applyUnits(source, there), mediaId: edition.mediaId ?? source.mediaId };
}

function cut(content: Content): Content {
  const { headline, standfirst, dateline, picture } = contentLimits;
  return {
    ...content,
    headline: cutTo(content.headline, headline),
    standfirst: cutTo(content.standfirst, standfirst),
    dateline: cutTo(content.dateline, dateline),
    pictureAlt: cutTo(content.pictureAlt, picture),
    pictureCaption: cutTo(content.pictureCaption, picture),
    pictureCredit: cutTo(content.pictureCredit, picture),
  };
}
