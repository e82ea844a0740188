import { and, eq, ne, sql } from 'drizzle-orm';
import { articles, drafts, revisions, slugs } from '@/db/schema';
import { type Actor, actorId } from '../../ground/actor';
import type { Change } from '../../ground/change';
import { Refusal } from '../../ground/refusal';
import { assertContent, type Content, deriveColumns } from '../content/content';
import { contentOf } from '../content/draft';
import { articlePath } from '../content/path';
import { isReserved } from '../content/reserved-slugs';
import { rebaseDraft } from '../editing/row';
import { noteTimes } from '../editing/times';
import { loadShown } from '../shown/shown';
import { touchedByArticle } from '../shown/touched';
import { touchFollowers } from '../shown/translated';

export type PublishedArticle = {
  articleId: number;
  /** The version the actor has seen. Another one in the table: Refusal('conflict'). */
  version: number;
  content: Content;
  kind: 'publish' | 'update' | 'correction' | 'restore';
  reason?: string;
  /** Its words are as they were, and only its place is new: readers are not told of a revision. */
  sameWords?: boolean;
  /**
   * When it counts as published, for imports and the sample edition; otherwise the database's now.
   */
  publishedAt?: Date;
  /** IANA zone shown with the date. */
  zone?: string;
};

/** `address` is where readers find it, with the language. */
export type Published = {
  articleId: number;
  storyId: number;
  locale: string;
  slug: string;
  address: string;
  version: number;
  revision: number;
  paths: string[];
};

/**
 * Makes a content public inside a change: article row, immutable revision, audit row and
 * invalidation together. The caller has asserted the policy. Throws Refusal: not-found, conflict,
 * bad-input, slug-taken, slug-reserved.
 */
export async function makePublic(c: Change, actor: Actor, publication: PublishedArticle): Promise<Published> {
  const { articleId, content } = publication;
  const [row] = await c.tx.select().from(articles).where(eq(articles.id, articleId)).for('update');
  if (!row) throw new Refusal('not-found');
  assertContent(content, row.kind);
  if (row.version !== publication.version) throw new Refusal('conflict');
  const before = await loadShown(c.tx, articleId);
  const number = await nextRevision(c, articleId);
  if (row.kind === 'page' && isReserved(content.slug)) throw new Refusal('slug-reserved', { fields: { slug: 'slug-reserved' } });
  await assertSlugFree(c, row.locale, content.slug, articleId);
  const first = row.publishedAt === null;
  await c.tx
    .update(articles)
    .set({
      ...content,
      ...(await deriveColumns(content, row.locale)),
      status: 'published',
      version: row.version + 1,
      revision: number,
      publishedAt: publication.publishedAt ?? row.publishedAt ?? sql`now()`,
      revisedAt: first || publication.kind === 'publish' ? null : publication.sameWords ? row.revisedAt : sql`now()`,
      zone: publication.zone ?? row.zone,
      scheduledAt: null,
      embargoUntil: null,
      withdrawnAt: null,
      withdrawnNotice: '',
    })
    .where(eq(articles.id, articleId));
  await c.tx.insert(revisions).values({ articleId, number, kind: publication.kind, ...content, reason: publication.reason ?? '', personId: actorId(actor) });
  if (row.revision === 0) await c.tx.delete(slugs).where(and(eq(slugs.articleId, articleId), ne(slugs.slug, content.slug)));
  await rebaseDraft(c.tx, { articleId, revision: number, before: contentOf(row), after: content, isFirst: row.revision === 0 });
  const after = await loadShown(c.tx, articleId);
  const touched = touchedByArticle(before, after);
  c.touch(touched);
  await touchFollowers(c, articleId);
  await noteTimes(c.tx, actor, row, { publishAt: null });
  await c.audit({
    action: `articles.${publication.kind}`,
    subjectType: 'article',
    subjectId: articleId,
    before: { status: row.status, slug: row.slug, headline: row.headline, revision: row.revision },
    after: { status: 'published', slug: content.slug, headline: content.headline, revision: number },
  });
  const { storyId, locale } = row;
  const place = articlePath({ ...row, slug: content.slug });
  return { articleId, storyId, locale, slug: content.slug, address: place, version: row.version + 1, revision: number, paths: touched.paths };
}

/**
 * Takes a public article back: its address answers 410 with the notice. Throws Refusal: not-found,
 * conflict.
 */
export async function makeWithdrawn(c: Change, actor: Actor, input: { articleId: number; version: number; notice: string }): Promise<Published> {
  const [row] = await c.tx
    .select()
    .from(articles)
    .where(and(eq(articles.id, input.articleId), eq(articles.status, 'published')))
    .for('update');
  if (!row) throw new Refusal('not-found');
  if (row.version !== input.version) throw new Refusal('conflict');
  const before = await loadShown(c.tx, row.id);
  await c.tx
    .update(articles)
    .set({
      status: 'withdrawn',
      withdrawnAt: sql`now()`,
      withdrawnNotice: input.notice,
      withdrawAt: null,
      version: row.version + 1,
      revision: row.revision + 1,
    })
    .where(eq(articles.id, row.id));
  const { slug, headline, standfirst, dateline, body, mediaId, pictureAlt, pictureCaption, pictureCredit } = row;
  await c.tx.insert(revisions).values({
    articleId: row.id,
    number: row.revision + 1,
    kind: 'withdraw',
    slug,
    headline,
    standfirst,
    dateline,
    body,
    mediaId,
    pictureAlt,
    pictureCaption,
    pictureCredit,
    reason: input.notice,
    personId: actorId(actor),
  });
  await c.tx
    .update(drafts)
    .set({ baseRevision: row.revision + 1 })
    .where(eq(drafts.articleId, row.id));
  const touched = touchedByArticle(before, await loadShown(c.tx, row.id));
  c.touch(touched);
  await touchFollowers(c, row.id);
  await noteTimes(c.tx, actor, row, { withdrawAt: null });
  await c.audit({
    action: 'articles.withdraw',
    subjectType: 'article',
    subjectId: row.id,
    before: { status: 'published' },
    after: { status: 'withdrawn', notice: input.notice },
  });
  return {
    articleId: row.id,
    storyId: row.storyId,
    locale: row.locale,
    slug: row.slug,
    address: articlePath(row),
    version: row.version + 1,
    revision: row.revision + 1,
    paths: touched.paths,
  };
}

/** A publication that was taken back keeps its number. */
async function nextRevision(c: Change, articleId: number): Promise<number> {
  const { rows } = await c.tx.execute<{ last: number }>(sql`select coalesce(max(number), 0)::int as last from revisions where article_id = ${articleId}`);
  return (rows[0]?.last ?? 0) + 1;
}

async function assertSlugFree(c: Change, locale: string, slug: string, articleId: number): Promise<void> {
  const { rows } = await c.tx.execute(sql`select 1 from slugs where locale = ${locale} and slug = ${slug} and article_id <> ${articleId}`);
  if (rows.length > 0) throw new Refusal('slug-taken', { fields: { slug: 'slug-taken' } });
}
