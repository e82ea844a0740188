import { eq, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { listed } from '@/db/listed';
import type { StoryKind } from '@/db/schema';
import { articles, sections, stories } from '@/db/schema';
import { articlePath } from '../content/path';
import type { PublicPlacement } from './touched';

type Kept<Name extends 'institutions' | 'tags' | 'people'> = PublicPlacement[Name][number];
type Edition = { id: number; kind: StoryKind; locale: string; slug: string };

/** Whole, because the inner selects have columns of these names too. */
const itsStory = sql.raw('articles.story_id');
const itself = sql.raw('articles.id');

/** Asked at once: a publication waits for this twice. */
const placement = {
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
  states: listed<{ iso2: string }>(sql`select iso2 from story_states where story_id = ${itsStory}`),
  institutions: listed<Kept<'institutions'>>(
    sql`select i.id, i.slug from story_institutions o join institutions i on i.id = o.institution_id where o.story_id = ${itsStory}`,
  ),
  tags: listed<Kept<'tags'>>(sql`select t.id, t.slug from story_tags o join tags t on t.id = o.tag_id where o.story_id = ${itsStory}`),
  people: listed<Kept<'people'>>(sql`select p.id, p.slug from story_people o join people p on p.id = o.person_id where o.story_id = ${itsStory}`),
  editions: listed<Edition>(
    sql`select e.id, e.kind, e.locale, e.slug from articles e where e.story_id = ${itsStory} and e.id <> ${itself} and e.status = 'published'`,
  ),
  corrected: sql<boolean>`exists (select 1 from corrections c where c.article_id = ${itself})`,
};

/** Where an article is shown now, for touchedByArticle; null when there is no such article. */
export async function loadShown(db: Queryable, articleId: number): Promise<PublicPlacement | null> {
  const [row] = await db
    .select(placement)
    .from(articles)
    .innerJoin(stories, eq(stories.id, articles.storyId))
    .leftJoin(sections, eq(sections.id, stories.sectionId))
    .where(eq(articles.id, articleId));
  if (!row) return null;
  const { id, storyId, locale, slug, day, institutions, tags, people, editions, corrected } = row;
  return {
    id,
    storyId,
    locale,
    slug,
    public: row.status === 'published',
    day,
    section: row.sectionId !== null && row.sectionSlug !== null ? { id: row.sectionId, slug: row.sectionSlug } : null,
    states: row.states.map((state) => state.iso2),
    institutions,
    tags,
    people,
    neighbours: [...editions.map((edition) => ({ id: edition.id, path: articlePath(edition) })), ...(await listNear(db, id, storyId, locale))],
    page: row.kind === 'page' ? { headline: row.headline, everywhere: await isEverywhere(db, storyId) } : undefined,
    corrected,
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

/** Public articles that are likely to show this one as related. */
async function listNear(db: Queryable, articleId: number, storyId: number, locale: string): Promise<PublicPlacement['neighbours']> {
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
  return rows.map((row) => ({ id: Number(row.id), path: `/${locale}/news/${row.slug}` }));
}
