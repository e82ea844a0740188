import { asc, eq, gt, inArray, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import {
  comments,
  institutions,
  type Localized,
  media,
  pages,
  people,
  type StoryKind,
  sections,
  stories,
  storyInstitutions,
  storyPeople,
  storyStates,
  storyTags,
  tags,
} from '@/db/schema';
import { pictureVariant } from '../../media/picture-variant';
import { type ArchivedEdition, editionsOf, grouped, type Selection, widest } from './editions';

const batchSize = 100;

export type ArchivedComment = {
  key: string;
  parent: string | null;
  locale: string;
  language: string;
  name: string;
  text: string;
  status: 'approved' | 'held' | 'spam';
  at: string;
};
export type ArchivedStory = {
  kind: 'story';
  /** A page of the paper stands under no section. */
  type: StoryKind;
  key: string;
  /** The story of the page that a page stands under; '' for none. */
  parent: string;
  /** Whether it stands first on the front page by hand. */
  sticky: boolean;
  section: string;
  tags: string[];
  states: string[];
  institutions: string[];
  people: string[];
  editions: ArchivedEdition[];
  comments: ArchivedComment[];
};
export type ArchivedTerm = { kind: 'section' | 'tag' | 'person'; slug: string; name: Localized; description: Localized };
export type ArchivedMedia = {
  kind: 'media';
  key: string;
  width: number;
  height: number;
  file: string;
  alt: Localized;
  caption: Localized;
  credit: Localized;
  licence: Localized;
};

/** Sections, tags and bylines, by their addresses. */
export async function* archiveTerms(): AsyncGenerator<ArchivedTerm> {
  const db = database();
  for (const row of await db.select().from(sections).orderBy(sections.id))
    yield { kind: 'section', slug: row.slug, name: row.name, description: row.description };
  for (const row of await db.select().from(tags).orderBy(tags.id)) yield { kind: 'tag', slug: row.slug, name: row.name, description: row.description };
  for (const row of await db.select().from(people).where(eq(people.public, true)).orderBy(people.id))
    yield { kind: 'person', slug: row.slug, name: row.name, description: row.bio };
}

/** Pictures of the library with the name of their largest file in the store. */
export async function* archiveMedia(): AsyncGenerator<ArchivedMedia> {
  for (let after = 0; ; ) {
    const rows = await database().select().from(media).where(gt(media.id, after)).orderBy(media.id).limit(500);
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    for (const row of rows) {
      const largest = [...row.variants].sort((a, b) => b.width - a.width)[0];
      const { width, height, alt, caption, credit, licence } = row;
      yield { kind: 'media', key: row.hash, width, height, file: row.original || (largest?.name ?? ''), alt, caption, credit, licence };
    }
  }
}

/**
 * The files of the library that an archive needs beside it: of each picture what came, and the one
 * that its texts name.
 */
export async function* archiveFiles(): AsyncGenerator<string> {
  for (let after = 0; ; ) {
    const rows = await database()
      .select({ id: media.id, original: media.original, variants: media.variants })
      .from(media)
      .where(gt(media.id, after))
      .orderBy(media.id)
      .limit(500);
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    for (const { original, variants } of rows) yield* new Set([original, pictureVariant(variants, widest)?.name ?? ''].filter(Boolean));
  }
}

/**
 * Every story with its editions and its discussion, a batch at a time, so that an archive of any
 * size fits into memory.
 */
export async function* archiveStories(selection: Selection): AsyncGenerator<ArchivedStory> {
  for (let after = 0; ; ) {
    const rows = await database()
      .select({
        id: stories.id,
        type: stories.kind,
        section: sql<string>`coalesce(${sections.slug}, '')`,
        parent: sql<string>`coalesce(${pages.parentId}::text, '')`,
        sticky: sql<boolean>`(${stories.pinnedPosition} is not null and (${stories.pinnedUntil} is null or ${stories.pinnedUntil} > now()))`,
      })
      .from(stories)
      .leftJoin(pages, eq(pages.storyId, stories.id))
      .leftJoin(sections, eq(sections.id, stories.sectionId))
      .where(gt(stories.id, after))
      .orderBy(asc(stories.id))
      .limit(batchSize);
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    const wanted = rows.filter((row) => !selection.section || row.section === selection.section);
    if (wanted.length > 0) yield* batchOf(wanted, selection);
  }
}

/** What these stories are filed under, by story, in the order of each. */
async function namedIn(ids: number[]) {
  const db = database();
  return {
    tags: grouped(
      await db
        .select({ id: storyTags.storyId, slug: tags.slug })
        .from(storyTags)
        .innerJoin(tags, eq(tags.id, storyTags.tagId))
        .where(inArray(storyTags.storyId, ids))
        .orderBy(storyTags.position),
      (row) => row.id,
      (row) => row.slug,
    ),
    states: grouped(
      await db
        .select({ id: storyStates.storyId, slug: storyStates.iso2 })
        .from(storyStates)
        .where(inArray(storyStates.storyId, ids))
        .orderBy(storyStates.position),
      (row) => row.id,
      (row) => row.slug,
    ),
    institutions: grouped(
      await db
        .select({ id: storyInstitutions.storyId, slug: institutions.slug })
        .from(storyInstitutions)
        .innerJoin(institutions, eq(institutions.id, storyInstitutions.institutionId))
        .where(inArray(storyInstitutions.storyId, ids))
        .orderBy(storyInstitutions.position),
      (row) => row.id,
      (row) => row.slug,
    ),
    people: grouped(
      await db
        .select({ id: storyPeople.storyId, slug: people.slug })
        .from(storyPeople)
        .innerJoin(people, eq(people.id, storyPeople.personId))
        .where(inArray(storyPeople.storyId, ids))
        .orderBy(storyPeople.position),
      (row) => row.id,
      (row) => row.slug,
    ),
  };
}

async function* batchOf(
  rows: { id: number; type: StoryKind; section: string; parent: string; sticky: boolean }[],
  selection: Selection,
): AsyncGenerator<ArchivedStory> {
  const ids = rows.map((row) => row.id);
  const named = await namedIn(ids);
  const editions = await editionsOf(ids, selection);
  const said = grouped(
    await database().select().from(comments).where(inArray(comments.storyId, ids)).orderBy(comments.id),
    (row) => row.storyId,
    (row) => row,
  );
  for (const { id, type, section, parent, sticky } of rows) {
    const own = editions.get(id) ?? [];
    if (own.length === 0) continue;
    const discussion = (said.get(id) ?? []).flatMap((row): ArchivedComment[] => {
      if (row.status !== 'approved' && !(selection.drafts && (row.status === 'held' || row.status === 'spam'))) return [];
      return [
        {
          key: String(row.id),
          parent: row.parentId === null ? null : String(row.parentId),
          locale: row.locale,
          language: row.language,
          name: row.authorName,
          text: row.text,
          status: row.status,
          at: row.createdAt.toISOString(),
        },
      ];
    });
    yield {
      kind: 'story',
      type,
      key: String(id),
      parent,
      sticky,
      section,
      tags: named.tags.get(id) ?? [],
      states: named.states.get(id) ?? [],
      institutions: named.institutions.get(id) ?? [],
      people: named.people.get(id) ?? [],
      editions: own,
      comments: discussion,
    };
  }
}
