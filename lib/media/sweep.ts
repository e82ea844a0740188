import { and, eq, lt, type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { media, mediaLeftovers } from '@/db/schema';
import { systemActor } from '../ground/actor';
import { change } from '../ground/change';
import { periods } from '../ground/periods';
import { Refusal } from '../ground/refusal';
import { wordsOfPicture } from './edit';
import { mediaStore } from './files';
import { orphanFiles } from './orphan-files';

const sweeper = systemActor('media');
/** Days in the trash, and hours after which no page that was made with a file is left. */
export const mediaTrashDays = periods.trashDays;
const leftoverHours = 24;

/**
 * Removes what was in the trash for 30 days and nothing shows, then the files that no picture
 * needs. Returns how many of each.
 */
export async function sweepMedia(limit = 50): Promise<{ pictures: number; files: number }> {
  return { pictures: await purgeTrash(limit), files: await removeLeftovers(limit * 5) };
}

/**
 * Public texts, drafts, saved states and what was ever public: whether none of them shows a
 * picture.
 */
export const shownNowhere = (id: SQL): SQL => sql`
  not exists (select 1 from articles a where a.media_id = ${id})
  and not exists (select 1 from drafts d where d.media_id = ${id})
  and not exists (select 1 from articles a where jsonb_path_query_array(a.body, '$.content[*].attrs.mediaId') @> to_jsonb(${id}))
  and not exists (select 1 from drafts d where jsonb_path_query_array(d.body, '$.content[*].attrs.mediaId') @> to_jsonb(${id}))
  and not exists (select 1 from revisions r where r.media_id = ${id} or jsonb_path_query_array(r.body, '$.content[*].attrs.mediaId') @> to_jsonb(${id}))
  and not exists (select 1 from draft_versions v where v.content->'mediaId' = to_jsonb(${id})
                  or jsonb_path_query_array(v.content->'body', '$.content[*].attrs.mediaId') @> to_jsonb(${id}))`;

async function purgeTrash(limit: number): Promise<number> {
  const { rows } = await database().execute<{ id: string }>(sql`
    select m.id from media m
    where m.trashed_at < now() - make_interval(days => ${mediaTrashDays})
      and ${shownNowhere(sql`m.id`)}
    order by m.trashed_at limit ${limit}`);
  let count = 0;
  for (const { id } of rows) if (await purge(Number(id))) count += 1;
  return count;
}

/** Whether it was still there and still to go. */
async function purge(id: number): Promise<boolean> {
  try {
    await change(sweeper, async (c) => {
      const [row] = await c.tx
        .delete(media)
        .where(and(eq(media.id, id), sql`${media.trashedAt} < now() - make_interval(days => ${mediaTrashDays})`))
        .returning();
      if (!row) throw new Refusal('not-found');
      await orphanFiles(c, wordsOfPicture(row));
      const before = { name: row.originalName, hash: row.hash, trashedAt: row.trashedAt };
      await c.audit({ action: 'media.purge', subjectType: 'media', subjectId: id, before });
    });
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/**
 * A file goes only when no picture names it; whoever brings it back at the same moment waits for
 * that.
 */
async function removeLeftovers(limit: number): Promise<number> {
  let count = 0;
  for (; count < limit; count += 1) {
    const isDone = await database().transaction(async (tx) => {
      const [left] = await tx
        .select()
        .from(mediaLeftovers)
        .where(lt(mediaLeftovers.since, sql`now() - make_interval(hours => ${leftoverHours})`))
        .orderBy(mediaLeftovers.since)
        .limit(1)
        .for('update', { skipLocked: true });
      if (!left) return false;
      const { rows } = await tx.execute(sql`
        select 1 from media where original = ${left.name} or variants @> jsonb_build_array(jsonb_build_object('name', ${left.name}::text)) limit 1`);
      if (rows.length === 0) await mediaStore().remove(left.name);
      await tx.delete(mediaLeftovers).where(eq(mediaLeftovers.name, left.name));
      return true;
    });
    if (!isDone) break;
  }
  return count;
}
