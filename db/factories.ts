import { randomInt } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { type Database, database } from './client';
import { articles, type BodyNode, pages, people, revisions, sections, stateGroups, states, stories, storyStates } from './schema';

let count = randomInt(1_000_000);
const next = () => {
  count += 1;
  return count;
};

/** A document of these paragraphs, with block ids b1, b2, … */
export function bodyOf(...paragraphs: string[]): BodyNode {
  return {
    type: 'doc',
    content: paragraphs.map((text, at) => ({ type: 'paragraph', attrs: { id: `b${at + 1}` }, content: text === '' ? [] : [{ type: 'text', text }] })),
  };
}

/** Makes a section. */
export async function makeSection(given: Partial<typeof sections.$inferInsert> = {}, db: Database = database()): Promise<number> {
  const n = next();
  const [row] = await db
    .insert(sections)
    .values({ slug: `section-${n}`, name: { en: `Section ${n}`, ru: `Раздел ${n}`, zh: `栏目${n}` }, ...given })
    .returning({ id: sections.id });
  return (row as { id: number }).id;
}

/** Makes a state and, where there is none, a group for it. */
export async function makeState(iso2: string, db: Database = database()): Promise<string> {
  const [group] = await db
    .insert(stateGroups)
    .values({ key: 'members', name: { en: 'Member states', ru: 'Государства-члены', zh: '成员国' }, colour: 'm' })
    .onConflictDoUpdate({ target: stateGroups.key, set: { colour: 'm' } })
    .returning({ id: stateGroups.id });
  const name = { en: `State ${iso2}`, ru: `Государство ${iso2}`, zh: `国家${iso2}` };
  await db
    .insert(states)
    .values({ iso2, groupId: (group as { id: number }).id, since: 2001, name, officialName: name, capital: name, zone: 'Asia/Tashkent', lat: 41, lon: 69 })
    .onConflictDoNothing();
  return iso2;
}

/** Makes a person with a role. Without an e-mail address it is a byline only. */
export async function makePerson(given: Partial<typeof people.$inferInsert> = {}, db: Database = database()): Promise<number> {
  const n = next();
  const [row] = await db
    .insert(people)
    .values({ slug: `person-${n}`, name: { en: `Person ${n}`, ru: `Человек ${n}`, zh: `人员${n}` }, ...given })
    .returning({ id: people.id });
  return (row as { id: number }).id;
}

export type MadeArticle = { id: number; storyId: number; locale: string; slug: string; version: number };

/** Makes an article, published an hour ago unless told otherwise, with its first revision. */
export async function makeArticle(
  given: Partial<typeof articles.$inferInsert> & { sectionId?: number; states?: string[] } = {},
  db: Database = database(),
): Promise<MadeArticle> {
  const n = next();
  const { sectionId, states: iso2s = [], ...columns } = given;
  const storyId = given.storyId ?? (await makeStory(sectionId ?? (await makeSection({}, db)), db));
  if (iso2s.length > 0) await db.insert(storyStates).values(iso2s.map((iso2, position) => ({ storyId, iso2, position })));
  const body = given.body ?? bodyOf('The first paragraph says what happened.', 'The second says why it matters.');
  const text = (body.content ?? []).map((block) => (block.content ?? []).map((child) => child.text ?? '').join('')).join('\n\n');
  const status = given.status ?? 'published';
  const [row] = await db
    .insert(articles)
    .values({
      locale: 'en',
      slug: `article-${n}`,
      headline: `Headline ${n}`,
      standfirst: `What article ${n} is about.`,
      dateline: 'Tashkent',
      bodyText: text,
      wordCount: text.split(/\s+/).length,
      zone: 'Asia/Tashkent',
      revision: 1,
      publishedAt: status === 'published' || status === 'withdrawn' ? sql`now() - interval '1 hour'` : null,
      withdrawnAt: status === 'withdrawn' ? sql`now()` : null,
      ...columns,
      status,
      storyId,
      body,
    })
    .returning();
  const made = row as typeof articles.$inferSelect;
  const { id, locale, slug, headline, standfirst, dateline, version } = made;
  await db.insert(revisions).values({ articleId: id, number: made.revision, kind: 'publish', slug, headline, standfirst, dateline, body });
  return { id, storyId, locale, slug, version };
}

/** Makes a page of the newsroom's own, with one edition that is public unless told otherwise. */
export async function makePage(
  given: Partial<typeof articles.$inferInsert> & { parentId?: number; inFooter?: boolean; template?: string } = {},
  db: Database = database(),
): Promise<MadeArticle> {
  const { parentId, inFooter, template, ...columns } = given;
  if (columns.storyId !== undefined) return makeArticle(columns, db);
  const [story] = await db.insert(stories).values({ kind: 'page' }).returning({ id: stories.id });
  const storyId = (story as { id: number }).id;
  await db.insert(pages).values({ storyId, parentId, inFooter, template, position: next() });
  return makeArticle({ ...columns, storyId }, db);
}

async function makeStory(sectionId: number, db: Database): Promise<number> {
  const [row] = await db.insert(stories).values({ sectionId }).returning({ id: stories.id });
  return (row as { id: number }).id;
}
