import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { listed } from '@/db/listed';
import type { BodyNode, Localized, StoryKind } from '@/db/schema';
import { articles, removedArticles, slugs, storyRelated } from '@/db/schema';
import { locales } from '../../ground/locales';
import { readableBody } from '../body/repair';
import { articlePath } from '../content/path';
import { type Card, isListed, isPublicArticle, listCards } from './cards';

export type Article = Card & {
  dateline: string;
  body: BodyNode;
  wordCount: number;
  revision: number;
  states: { iso2: string; name: Localized }[];
  institutions: { id: number; slug: string; name: Localized }[];
  tags: { id: number; slug: string; name: Localized }[];
  people: { id: number; slug: string; name: Localized }[];
  editions: EditionLink[];
};

/**
 * What an address under /news, or of a page, means: the article, another address, a withdrawn
 * article, or null. `path` is with the language.
 */
export type AddressMeaning =
  | { kind: 'article'; article: Article }
  | { kind: 'moved'; path: string }
  | { kind: 'withdrawn'; headline: string; notice: string; withdrawnAt: Date; storyId: number }
  | { kind: 'untranslated'; storyId: number; editions: EditionLink[] };

/**
 * Looks an article up by its slug, current or former, in this language. A page's slug under /news
 * leads to the page.
 */
export async function getArticle(locale: string, slug: string): Promise<AddressMeaning | null> {
  const known = await findSlug(locale, slug, 'story');
  if (!known || 'kind' in known) return known;
  const article = await getArticleById(known.id);
  return article && { kind: 'article', article };
}

/**
 * What a slug means where readers look for a story, or for a page: the id of what is public there,
 * or the answer.
 */
export async function findSlug(locale: string, slug: string, wanted: StoryKind): Promise<{ id: number } | Exclude<AddressMeaning, { kind: 'article' }> | null> {
  if (slug.length > 120) return null;
  const [known] = await database()
    .select({
      id: articles.id,
      kind: articles.kind,
      slug: articles.slug,
      status: articles.status,
      headline: articles.headline,
      notice: articles.withdrawnNotice,
      withdrawnAt: articles.withdrawnAt,
      storyId: articles.storyId,
    })
    .from(slugs)
    .innerJoin(articles, eq(articles.id, slugs.articleId))
    .where(and(eq(slugs.locale, locale), eq(slugs.slug, slug)));
  if (!known) return (await getRemoved(locale, slug, wanted)) ?? getUntranslated(locale, slug, wanted);
  if (known.kind !== wanted) return known.kind === 'page' && known.status === 'published' ? { kind: 'moved', path: articlePath({ ...known, locale }) } : null;
  if (known.status === 'withdrawn' && known.withdrawnAt)
    return { kind: 'withdrawn', headline: known.headline, notice: known.notice, withdrawnAt: known.withdrawnAt, storyId: known.storyId };
  if (known.status !== 'published') return null;
  return known.slug === slug ? { id: known.id } : { kind: 'moved', path: articlePath({ ...known, locale }) };
}

/** What was public there and is gone altogether; the last, where several were. */
async function getRemoved(locale: string, slug: string, wanted: StoryKind): Promise<Extract<AddressMeaning, { kind: 'withdrawn' }> | null> {
  const { headline, removedAt, storyId, kind } = removedArticles;
  const [row] = await database()
    .select({ headline, withdrawnAt: removedAt, storyId })
    .from(removedArticles)
    .where(and(eq(removedArticles.locale, locale), eq(removedArticles.slug, slug), eq(kind, wanted)))
    .orderBy(desc(removedAt))
    .limit(1);
  return row ? { kind: 'withdrawn', notice: '', ...row } : null;
}

async function getUntranslated(locale: string, slug: string, wanted: StoryKind): Promise<Exclude<AddressMeaning, { kind: 'article' }> | null> {
  const [other] = await database()
    .select({ storyId: articles.storyId })
    .from(slugs)
    .innerJoin(articles, and(eq(articles.id, slugs.articleId), isPublicArticle, eq(articles.kind, wanted)))
    .where(
      and(
        eq(slugs.slug, slug),
        inArray(
          slugs.locale,
          locales.filter((other) => other !== locale),
        ),
      ),
    )
    .limit(1);
  if (!other) return null;
  const editions = await listEditions(other.storyId);
  const here = editions.find((edition) => edition.locale === locale);
  if (here) return { kind: 'moved', path: articlePath({ ...here, kind: wanted }) };
  return { kind: 'untranslated', storyId: other.storyId, editions };
}

export type EditionLink = { locale: string; slug: string; headline: string };

/** The public editions of a story. */
export async function listEditions(storyId: number): Promise<EditionLink[]> {
  return database()
    .select({ locale: articles.locale, slug: articles.slug, headline: articles.headline })
    .from(articles)
    .where(and(eq(articles.storyId, storyId), isPublicArticle))
    .orderBy(asc(articles.locale));
}

/** Whole, because the inner selects have a column of that name too. */
const itsStory = sql.raw('articles.story_id');

/** What the page of an article shows besides its card, asked at once. */
const besideCard = {
  dateline: articles.dateline,
  body: articles.body,
  wordCount: articles.wordCount,
  revision: articles.revision,
  states: listed<Article['states'][number]>(sql`
    select s.iso2, s.name from story_states o join states s on s.iso2 = o.iso2 where o.story_id = ${itsStory} order by o.position`),
  institutions: listed<Article['institutions'][number]>(sql`
    select i.id, i.slug, i.name from story_institutions o join institutions i on i.id = o.institution_id where o.story_id = ${itsStory} order by o.position`),
  tags: listed<Article['tags'][number]>(sql`
    select t.id, t.slug, t.name from story_tags o join tags t on t.id = o.tag_id where o.story_id = ${itsStory} order by o.position`),
  people: listed<Article['people'][number]>(sql`
    select p.id, p.slug, p.name from story_people o join people p on p.id = o.person_id where o.story_id = ${itsStory} order by o.position`),
  editions: listed<EditionLink>(sql`
    select e.locale, e.slug, e.headline from articles e where e.story_id = ${itsStory} and e.status = 'published' order by e.locale`),
};

/** A public article with all that its page shows, or null. */
export async function getArticleById(id: number): Promise<Article | null> {
  const [card] = await listCards([id]);
  if (!card) return null;
  const [row] = await database().select(besideCard).from(articles).where(eq(articles.id, id));
  return row ? { ...card, ...row, body: readableBody(row.body) } : null;
}

/**
 * Related articles: the editor's own choice first, then the 200 newest that share a state,
 * institution, tag or section, weighted (tag 4, institution 3, state 2, section 1) and faded by age
 * (halved every 90 days).
 */
export async function listRelated(article: Article, limit = 6): Promise<Card[]> {
  const keys = sql.join(
    [
      sql`('section'::listing_kind, ${String(article.section.id)}, 1.0)`,
      ...article.states.map((state) => sql`('state'::listing_kind, ${state.iso2}, 2.0)`),
      ...article.institutions.map((institution) => sql`('institution'::listing_kind, ${String(institution.id)}, 3.0)`),
      ...article.tags.map((tag) => sql`('tag'::listing_kind, ${String(tag.id)}, 4.0)`),
    ],
    sql`, `,
  );
  const [chosen, { rows }] = await Promise.all([
    database()
      .select({ id: articles.id })
      .from(storyRelated)
      .innerJoin(articles, and(eq(articles.storyId, storyRelated.relatedId), eq(articles.locale, article.locale), isListed))
      .where(eq(storyRelated.storyId, article.storyId))
      .orderBy(storyRelated.position)
      .limit(limit),
    database().execute<{ id: string }>(sql`
      select near.article_id as id
      from (values ${keys}) as wanted(kind, key, weight)
      cross join lateral (
        select article_id, published_at from listings
        where locale = ${article.locale} and kind = wanted.kind and key = wanted.key
        order by published_at desc, article_id desc limit 60
      ) near
      where near.article_id <> ${article.id}
      group by near.article_id, near.published_at
      order by sum(weight) * power(0.5, abs(extract(epoch from ${article.publishedAt.toISOString()}::timestamptz - near.published_at)) / 7776000.0) desc, near.published_at desc
      limit ${limit}`),
  ]);
  const ids = [...new Set([...chosen.map((row) => row.id), ...rows.map((row) => Number(row.id))])];
  return listCards(ids.slice(0, limit));
}
