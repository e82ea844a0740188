import { and, eq, inArray, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { comments, dayCounts, importItems, importLosses, importPictures, imports, media, people, redirects, sections, stories, tags } from '@/db/schema';
import type { Actor } from '../ground/actor';
import { change } from '../ground/change';
import { locales } from '../ground/locales';
import { Refusal } from '../ground/refusal';
import { tag } from '../ground/tags';
import { orphanFiles } from '../media/orphan-files';
import { unusedMedia } from './pictures';

const batchSize = 500;

export type UndoneImport = { stories: number; comments: number };

/**
 * Takes a whole import back: its stories with all editions, comments and redirects, and those tags,
 * sections and people that it made and nothing else uses. In batches, so that the site goes on;
 * broken off, it goes on when it is called again.
 * @throws Refusal: not-found, conflict (it is running).
 */
export async function undoImport(actor: Actor, input: { id: number }, onProgress: (done: UndoneImport) => void = () => undefined): Promise<UndoneImport> {
  const [row] = await database()
    .select({ state: imports.state, isFresh: sql<boolean>`seen_at > now() - interval '2 minutes'` })
    .from(imports)
    .where(eq(imports.id, input.id));
  if (!row || row.state === 'undone') throw new Refusal('not-found');
  if (row.state === 'running' && row.isFresh) throw new Refusal('conflict');
  const done: UndoneImport = { stories: 0, comments: 0 };
  for (;;) {
    const ids = await takeBatch(actor, input.id, 'story', async (c, batch) => {
      c.touch({ tags: [...batch.map((id) => tag.story(id)), ...(await listedUnder(c, batch)), tag.missing, tag.sitemaps], paths: [] });
      // All their articles go, and with them what lists those.
      await c.tx.execute(sql`select set_config('infoshos.listed', 'at once', true)`);
      await c.tx.delete(stories).where(inArray(stories.id, batch));
    });
    if (ids === 0) break;
    done.stories += ids;
    onProgress(done);
  }
  for (;;) {
    const ids = await takeBatch(actor, input.id, 'comment', async (c, batch) => {
      const gone = await c.tx.delete(comments).where(inArray(comments.id, batch)).returning({ storyId: comments.storyId });
      done.comments += gone.length;
      c.touch({ tags: [...new Set(gone.flatMap((comment) => [tag.comments(comment.storyId), tag.story(comment.storyId)]))], paths: [] });
    });
    if (ids === 0) break;
  }
  await removeRest(actor, input.id);
  return done;
}

type Listing = { locale: string; section: number | null; day: string; tags: number[]; people: number[]; states: string[]; institutions: number[] };

/** The lists that these stories stand in. */
async function listedUnder(c: Batch, storyIds: number[]): Promise<string[]> {
  const { rows } = await c.tx.execute<Listing>(sql`
    select a.locale, s.section_id::int as section, a.published_day::text as day,
      array(select tag_id::int from story_tags where story_id = s.id) as tags,
      array(select person_id::int from story_people where story_id = s.id) as people,
      array(select iso2 from story_states where story_id = s.id) as states,
      array(select institution_id::int from story_institutions where story_id = s.id) as institutions
    from articles a join stories s on s.id = a.story_id
    where a.story_id = any(${sql.param(storyIds)}::bigint[]) and a.status = 'published'`);
  const lists = rows.flatMap(({ locale, section, day, ...filed }) => [
    ...(section === null ? [] : [tag.section(locale, section)]),
    tag.day(locale, day),
    ...filed.tags.map((id) => tag.tag(locale, id)),
    ...filed.people.map((id) => tag.person(locale, id)),
    ...filed.states.map((iso2) => tag.state(locale, iso2)),
    ...filed.institutions.map((id) => tag.institution(locale, id)),
  ]);
  return [...new Set(lists)];
}

type Batch = Parameters<Parameters<typeof change>[1]>[0];

async function takeBatch(actor: Actor, importId: number, kind: string, remove: (c: Batch, ids: number[]) => Promise<void>): Promise<number> {
  return change(actor, async (c) => {
    const rows = await c.tx
      .select({ key: importItems.sourceKey, id: importItems.targetId })
      .from(importItems)
      .where(and(eq(importItems.importId, importId), eq(importItems.kind, kind)))
      .limit(batchSize);
    if (rows.length > 0) {
      await remove(
        c,
        rows.map((row) => row.id),
      );
      await c.tx.delete(importItems).where(
        and(
          eq(importItems.importId, importId),
          eq(importItems.kind, kind),
          inArray(
            importItems.sourceKey,
            rows.map((row) => row.key),
          ),
        ),
      );
    }
    await c.audit({ action: 'moving.undo', subjectType: 'import', subjectId: importId, after: { kind, count: rows.length } });
    return rows.length;
  });
}

async function removeRest(actor: Actor, importId: number): Promise<void> {
  await change(actor, async (c) => {
    const of = (kind: string) => sql`(select target_id from import_items where import_id = ${importId} and kind = ${kind})`;
    await c.tx.delete(redirects).where(sql`${redirects.id} in ${of('redirect')} and ${redirects.cause} = 'imported'`);
    await c.tx.delete(tags).where(sql`${tags.id} in ${of('tag')} and not exists (select 1 from story_tags where tag_id = ${tags.id})`);
    await c.tx.delete(sections).where(sql`${sections.id} in ${of('section')} and not exists (select 1 from stories where section_id = ${sections.id})`);
    await c.tx
      .delete(people)
      .where(sql`${people.id} in ${of('person')} and email is null and not exists (select 1 from story_people where person_id = ${people.id})`);
    const unused = await unusedMedia(c.tx, importId);
    if (unused.length > 0)
      await c.tx.delete(media).where(
        inArray(
          media.id,
          unused.map((picture) => picture.id),
        ),
      );
    await orphanFiles(c, unused.flatMap((picture) => [picture.original, ...picture.variants.map((variant) => variant.name)]).filter(Boolean));
    // What others still use stays, and goes with the last import that could have made it.
    await c.tx.execute(sql`
      update import_items i set import_id = later.id
      from (select max(id) as id from imports where state <> 'undone' and id <> ${importId}) later
      where i.import_id = ${importId} and later.id is not null and (
        (i.kind = 'tag' and exists (select 1 from tags where id = i.target_id)) or
        (i.kind = 'section' and exists (select 1 from sections where id = i.target_id)) or
        (i.kind = 'person' and exists (select 1 from people where id = i.target_id)))`);
    await c.tx.delete(dayCounts).where(eq(dayCounts.count, 0));
    for (const table of [importItems, importLosses, importPictures]) await c.tx.delete(table).where(eq(table.importId, importId));
    await c.tx.update(imports).set({ state: 'undone', undoneAt: sql`now()` }).where(eq(imports.id, importId));
    const wide = locales.flatMap((locale) => [tag.front(locale), tag.latest(locale), tag.feeds(locale), tag.archive(locale), tag.pages(locale)]);
    c.touch({ tags: [...wide, tag.sitemaps, tag.missing, tag.tags, tag.sections, tag.people], paths: [] });
    await c.audit({ action: 'moving.undone', subjectType: 'import', subjectId: importId });
  });
}
