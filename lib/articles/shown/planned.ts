import { and, eq, inArray, ne } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, institutions, people, type StorySettings, sections, tags } from '@/db/schema';
import { dayIn } from '../../ground/clock';
import { loadShown } from './shown';
import { type PublicPlacement, touchedByArticle } from './touched';

/**
 * Every address that publishing an article under this slug will change, with the settings of its
 * story that wait for it.
 */
export async function listPlanned(articleId: number, slug: string, zone: string, pending: Partial<StorySettings> = {}): Promise<string[]> {
  const before = await loadShown(database(), articleId);
  if (!before) return [];
  const filed = await placesOf(pending);
  const after = { ...before, ...filed, slug: slug || before.slug, public: true, day: before.day ?? dayIn(zone, new Date()) };
  const { paths } = touchedByArticle(before.public ? before : null, after);
  if (Object.keys(filed).length === 0) return paths;
  const others = await database()
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.storyId, before.storyId), ne(articles.id, articleId), eq(articles.status, 'published')));
  const shown = await Promise.all(others.map(({ id }) => loadShown(database(), id)));
  return [...new Set([...paths, ...shown.flatMap((placement) => (placement ? touchedByArticle(placement, { ...placement, ...filed }).paths : []))])];
}

/** Where pending settings place an article. */
async function placesOf(pending: Partial<StorySettings>): Promise<Partial<PublicPlacement>> {
  const slugs = (table: typeof sections | typeof institutions | typeof tags | typeof people, ids: number[]) =>
    ids.length === 0 ? [] : database().select({ id: table.id, slug: table.slug }).from(table).where(inArray(table.id, ids));
  const [section] = pending.sectionId ? await slugs(sections, [pending.sectionId]) : [];
  return {
    ...(section && { section }),
    ...(pending.states && { states: pending.states }),
    ...(pending.institutions && { institutions: await slugs(institutions, pending.institutions) }),
    ...(pending.tags && { tags: await slugs(tags, pending.tags) }),
    ...(pending.people && { people: await slugs(people, pending.people) }),
  };
}
