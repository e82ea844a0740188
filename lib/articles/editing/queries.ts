import { and, desc, eq, gt, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, drafts, draftVersions, people, revisions, stories } from '@/db/schema';
import type { Person } from '../../ground/actor';
import { localized } from '../../ground/locales';
import { grant, may } from '../../ground/policy';
import { listSuggestions } from '../body/suggestions';
import type { Content } from '../content/content';
import { contentOf } from '../content/draft';
import { isOpenTo } from './embargo';
import { type LoadedArticle, loadArticle, openedDraft } from './row';

export type Status = 'draft' | 'in_review' | 'scheduled' | 'published' | 'withdrawn';
export type ArticleInList = {
  id: number;
  storyId: number;
  locale: string;
  headline: string;
  status: Status;
  sectionId: number | null;
  isChanged: boolean;
  at: Date;
  owner: string | null;
};
export type ListQuery = {
  locale?: string;
  status?: Status;
  sectionId?: number;
  text?: string;
  before?: number /** The language in which people are named. */;
  desk?: string;
};

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/**
 * Stories of the desk, without pages, the newest first, paged by id. A contributor sees only their
 * own. One more than `limit` says that there are more.
 */
export async function listDeskArticles(actor: Person, query: ListQuery, limit = 50): Promise<ArticleInList[]> {
  const own = grant(actor.role, 'articles.read') === 'own';
  const text = query.text?.trim().toLowerCase();
  const rows = await database()
    .select({
      id: articles.id,
      storyId: articles.storyId,
      locale: articles.locale,
      headline: articles.headline,
      draftHeadline: drafts.headline,
      status: articles.status,
      sectionId: stories.sectionId,
      isWaiting: isWaiting(),
      changedAt: drafts.changedAt,
      updatedAt: drafts.updatedAt,
      publishedAt: articles.publishedAt,
      createdAt: articles.createdAt,
      owner: people.name,
    })
    .from(articles)
    .innerJoin(stories, eq(stories.id, articles.storyId))
    .leftJoin(drafts, eq(drafts.articleId, articles.id))
    .leftJoin(people, eq(people.id, drafts.ownerId))
    .where(
      and(
        isNull(articles.trashedAt),
        eq(articles.kind, 'story'),
        isOpenTo(actor),
        own ? eq(drafts.ownerId, actor.id) : undefined,
        query.locale ? eq(articles.locale, query.locale) : undefined,
        query.status ? eq(articles.status, query.status) : undefined,
        query.sectionId ? eq(stories.sectionId, query.sectionId) : undefined,
        text ? sql`lower(${articles.headline}) like ${`%${escapeLike(text)}%`}` : undefined,
        query.before ? lt(articles.id, query.before) : undefined,
      ),
    )
    .orderBy(desc(articles.id))
    .limit(limit + 1);
  return rows.map((row) => ({
    id: row.id,
    storyId: row.storyId,
    locale: row.locale,
    headline: row.draftHeadline ?? row.headline,
    status: row.status,
    sectionId: row.sectionId,
    isChanged: row.status === 'published' && (row.changedAt !== null || row.isWaiting),
    at: row.updatedAt && row.changedAt ? row.updatedAt : (row.publishedAt ?? row.updatedAt ?? row.createdAt),
    owner: row.owner && localized(row.owner, query.desk ?? 'en'),
  }));
}

export type OpenedDraft = { held: LoadedArticle; content: Content; version: number; mayEdit: boolean; changedAt: Date | null };

/**
 * An article opened at the desk, as its draft is or would begin; null where the actor may not see
 * it. Nothing is written.
 */
export async function openArticle(actor: Person, articleId: number, { toSuggest = false } = {}): Promise<OpenedDraft | null> {
  const loaded = await loadArticle(database(), articleId);
  if (!loaded || !may(actor, 'articles.read', loaded.policy)) return null;
  const mayEdit = may(actor, 'articles.edit', loaded.policy);
  if (!mayEdit && !loaded.draft && !(toSuggest && may(actor, 'articles.comment', loaded.policy)))
    return { held: loaded, content: contentOf(loaded.article), version: 0, mayEdit, changedAt: null };
  return { held: loaded, ...openedDraft(loaded), mayEdit, changedAt: loaded.draft?.changedAt ?? null };
}

/** Whether settings of the joined story wait for a publication. */
export const isWaiting = () => sql<boolean>`${stories.pending} <> '{}'`;

/** Whether an edition of a story is public: then its settings wait for the next publication. */
export const isStoryPublic = async (storyId: number): Promise<boolean> =>
  (await database().$count(articles, and(eq(articles.storyId, storyId), eq(articles.status, 'published')))) > 0;

export type EditionRow = {
  id: number;
  locale: string;
  headline: string;
  status: Status;
  slug: string;
  isChanged: boolean;
  worker: string | null;
  revision: number;
};

/**
 * A story's editions with who works on them; `sees` leaves out those that an embargo hides from
 * them.
 */
export async function listStoryEditions(storyId: number, locale: string, sees?: Person): Promise<EditionRow[]> {
  const rows = await database()
    .select({
      id: articles.id,
      locale: articles.locale,
      headline: articles.headline,
      draftHeadline: drafts.headline,
      status: articles.status,
      slug: articles.slug,
      changedAt: drafts.changedAt,
      isWaiting: isWaiting(),
      worker: people.name,
      revision: articles.revision,
    })
    .from(articles)
    .innerJoin(stories, eq(stories.id, articles.storyId))
    .leftJoin(drafts, eq(drafts.articleId, articles.id))
    .leftJoin(people, eq(people.id, sql`coalesce(${drafts.updatedBy}, ${drafts.ownerId})`))
    .where(and(eq(articles.storyId, storyId), isNull(articles.trashedAt), sees && isOpenTo(sees)));
  return rows.map(({ draftHeadline, changedAt, isWaiting, worker, ...row }) => ({
    ...row,
    headline: draftHeadline ?? row.headline,
    isChanged: row.status === 'published' && (changedAt !== null || isWaiting),
    worker: worker && localized(worker, locale),
  }));
}

export type RevisionRow = { number: number; kind: string; headline: string; reason: string; by: string; createdAt: Date };

/** Everything an edition has been in public, the newest first, paged by number. */
export async function listRevisions(articleId: number, locale: string, before?: number, limit = 50): Promise<RevisionRow[]> {
  const rows = await database()
    .select({
      number: revisions.number,
      kind: revisions.kind,
      headline: revisions.headline,
      reason: revisions.reason,
      name: people.name,
      createdAt: revisions.createdAt,
    })
    .from(revisions)
    .leftJoin(people, eq(people.id, revisions.personId))
    .where(and(eq(revisions.articleId, articleId), before ? lt(revisions.number, before) : undefined))
    .orderBy(desc(revisions.number))
    .limit(limit);
  return rows.map(({ name, ...row }) => ({ ...row, by: name ? localized(name, locale) : '' }));
}

/** A revision's words, and those of the one before it; null where there is none. */
export async function getRevision(articleId: number, number: number): Promise<{ chosen: Content | null; earlier: Content | null }> {
  const rows = await database()
    .select()
    .from(revisions)
    .where(and(eq(revisions.articleId, articleId), lte(revisions.number, number)))
    .orderBy(desc(revisions.number))
    .limit(2);
  const [chosen, earlier] = rows[0]?.number === number ? rows : [];
  return { chosen: chosen ? contentOf(chosen) : null, earlier: earlier ? contentOf(earlier) : null };
}

/** The last saved states of a draft, the newest first. */
export async function listDraftVersions(articleId: number, locale: string, limit = 30): Promise<{ version: number; by: string; createdAt: Date }[]> {
  const rows = await database()
    .select({ version: draftVersions.version, name: people.name, createdAt: draftVersions.createdAt })
    .from(draftVersions)
    .leftJoin(people, eq(people.id, draftVersions.personId))
    .where(eq(draftVersions.articleId, articleId))
    .orderBy(desc(draftVersions.version))
    .limit(limit);
  return rows.map(({ name, ...row }) => ({ ...row, by: name ? localized(name, locale) : '' }));
}

/** A saved state of a draft, and the one that is kept before it; null where there is none. */
export async function getDraftVersion(articleId: number, version: number): Promise<{ chosen: Content | null; earlier: Content | null }> {
  const rows = await database()
    .select({ version: draftVersions.version, content: draftVersions.content })
    .from(draftVersions)
    .where(and(eq(draftVersions.articleId, articleId), lte(draftVersions.version, version)))
    .orderBy(desc(draftVersions.version))
    .limit(2);
  const [chosen, earlier] = rows[0]?.version === version ? rows : [];
  return { chosen: chosen ? contentOf(chosen.content as Content) : null, earlier: earlier ? contentOf(earlier.content as Content) : null };
}

/** The people who can sign an article: those with a page on the site. */
/** The names of those whose suggestions stand in a text, in a language of the desk. */
export async function listSuggesters(body: Content['body'], also: number, locale: string): Promise<Record<number, string>> {
  const ids = [...new Set([also, ...listSuggestions(body).map((suggestion) => suggestion.by)])].filter(Number.isSafeInteger).slice(0, 500);
  const rows = await database().select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, ids));
  return Object.fromEntries(rows.map((row) => [row.id, localized(row.name, locale)]));
}

export async function listBylines(locale: string): Promise<{ id: number; name: string }[]> {
  const rows = await database()
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(or(eq(people.public, true), and(isNull(people.disabledAt), gt(people.id, 0), sql`${people.role} <> 'reader'`)))
    .limit(500);
  return rows.map((row) => ({ id: row.id, name: localized(row.name, locale) })).sort((a, b) => a.name.localeCompare(b.name, locale));
}
