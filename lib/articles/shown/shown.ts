import { and, eq, ne, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { articles, corrections, institutions, people, sections, stories, storyInstitutions, storyPeople, storyStates, storyTags, tags } from '@/db/schema';
import { articlePath } from '../content/path';
import type { PublicPlacement } from './touched';

/** Where an article is shown now, for touchedByArticle; null when there is no such article. */
export async function loadShown(db: Queryable, articleId: number): Promise<PublicPlacement | null> {
  const [row] = await db
    .select({
      id: articles.id,
      storyId: articles.storyId,
      locale: articles.locale,
      slug: articles.slug,
      status: articles.status,
      day: articles.publishedDay,
      sectionId: sections.id,
      sectionSlug: sections.slug,
      kind: articles.kind,
      headline: articles.headline,
    })
    .from(articles)
    .innerJoin(stories, eq(stories.id, articles.storyId))
    .leftJoin(sections, eq(sections.id, stories.sectionId))
    .where(eq(articles.id, articleId));
  if (!row) return null;
  const ofStory = await loadStoryKeys(db, row.storyId);
  const isPublic = row.status === 'published';
  return {
    id: row.id,
    storyId: row.storyId,
    locale: row.locale,
    slug: row.slug,
    public: isPublic,
    day: row.day,
    section: row.sectionId !== null && row.sectionSlug !== null ? { id: row.sectionId, slug: row.sectionSlug } : null,
    ...ofStory,
    neighbours: await loadNeighbours(db, row.id, row.storyId, row.locale),
    page: row.kind === 'page' ? { headline: row.headline, everywhere: await isEverywhere(db, row.storyId) } : undefined,
    corrected: (await db.select({ id: corrections.id }).from(corrections).where(eq(corrections.articleId, row.id)).limit(1)).length > 0,
  };
}

/**
 * Whether a page is named on every other: in the menu, in the footer, or as the paper's rules in
 * what machines read.
 */
async function isEverywhere(db: Queryable, storyId: number): Promise<boolean> {
  const { rows } = await db.execute<{ is: boolean }>(sql`
    select coalesce((select in_footer or template is not null from pages where story_id = ${storyId}), false)
      or exists (select 1 from settings where key = 'menu' and value @> ${JSON.stringify([{ kind: 'own', id: storyId }])}::jsonb) as is`);
  return rows[0]?.is ?? false;
}

async function loadStoryKeys(db: Queryable, storyId: number) {
  return {
    states: (await db.select({ iso2: storyStates.iso2 }).from(storyStates).where(eq(storyStates.storyId, storyId))).map((state) => state.iso2),
    institutions: await db
      .select({ id: institutions.id, slug: institutions.slug })
      .from(storyInstitutions)
      .innerJoin(institutions, eq(institutions.id, storyInstitutions.institutionId))
      .where(eq(storyInstitutions.storyId, storyId)),
    tags: await db.select({ id: tags.id, slug: tags.slug }).from(storyTags).innerJoin(tags, eq(tags.id, storyTags.tagId)).where(eq(storyTags.storyId, storyId)),
    people: await db
      .select({ id: people.id, slug: people.slug })
      .from(storyPeople)
      .innerJoin(people, eq(people.id, storyPeople.personId))
      .where(eq(storyPeople.storyId, storyId)),
  };
}

async function loadNeighbours(db: Queryable, articleId: number, storyId: number, locale: string): Promise<PublicPlacement['neighbours']> {
  const editions = await db
    .select({ id: articles.id, kind: articles.kind, locale: articles.locale, slug: articles.slug })
    .from(articles)
    .where(and(eq(articles.storyId, storyId), ne(articles.id, articleId), eq(articles.status, 'published')));
  const { rows } = await db.execute<{ id: string; slug: string }>(sql`
    with keys as (
      select 'section'::listing_kind as kind, section_id::text as key, 1.0 as weight from stories where id = ${storyId}
      union all select 'state', iso2, 2.0 from story_states where story_id = ${storyId}
      union all select 'institution', institution_id::text, 3.0 from story_institutions where story_id = ${storyId}
      union all select 'tag', tag_id::text, 4.0 from story_tags where story_id = ${storyId}
    ), near as (
      select one.article_id, sum(weight) as score from keys
      cross join lateral (
        select article_id from listings where locale = ${locale} and kind = keys.kind and key = keys.key
        order by published_at desc, article_id desc limit 60
      ) one
      where one.article_id <> ${articleId} group by one.article_id order by score desc limit 24
    ), chosen as (
      select other.id as article_id from story_related r join articles other on other.story_id = r.story_id and other.locale = ${locale}
      where r.related_id = ${storyId} limit 50
    )
    select a.id, a.slug from articles a where a.status = 'published' and a.id in (select article_id from near union select article_id from chosen)`);
  return [
    ...editions.map((edition) => ({ id: edition.id, path: articlePath(edition) })),
    ...rows.map((row) => ({ id: Number(row.id), path: `/${locale}/news/${row.slug}` })),
  ];
}
