import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { institutionDocuments, institutionOfficers, media, meetings, people, settings, stories, tags } from '@/db/schema';
import { people as peopleTexts } from '@/sample/people';
import { tags as tagTexts } from '@/sample/tags';
import type { Actor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import { tag } from '../ground/tags';

export type SampleRemoved = { stories: number; adopted: number; pictures: number; people: number; tags: number };

/**
 * Removes the sample edition for good: its stories with their discussions, the people and tags that
 * only they had; its pictures go into the trash. A story that someone of the newsroom has published
 * anew is theirs, and stays.
 */
export async function removeSampleEdition(actor: Actor): Promise<SampleRemoved> {
  assertMay(actor, 'settings.manage');
  return change(actor, async (c) => {
    const adopted = await c.tx
      .update(stories)
      .set({ sampleKey: null })
      .where(
        sql`${stories.sampleKey} is not null and exists (select 1 from articles a join revisions r on r.article_id = a.id where a.story_id = ${stories.id} and r.person_id is not null)`,
      )
      .returning({ id: stories.id });
    const gone = await c.tx.delete(stories).where(sql`${stories.sampleKey} is not null`).returning({ id: stories.id });
    const removed: SampleRemoved = { stories: gone.length, adopted: adopted.length, pictures: 0, people: 0, tags: 0 };
    if (gone.length > 0) {
      const slugsOf = (rows: { slug: string }[]) => rows.map((row) => row.slug);
      const goneTags = await c.tx
        .delete(tags)
        .where(and(inArray(tags.slug, slugsOf(tagTexts)), sql`not exists (select 1 from story_tags where tag_id = ${tags.id})`))
        .returning({ id: tags.id });
      const gonePeople = await c.tx
        .delete(people)
        .where(
          and(inArray(people.slug, slugsOf(peopleTexts)), isNull(people.email), sql`not exists (select 1 from story_people where person_id = ${people.id})`),
        )
        .returning({ id: people.id });
      const trashed = await c.tx
        .update(media)
        .set({ trashedAt: sql`now()` })
        .where(and(isNull(media.uploadedBy), isNull(media.trashedAt), sql`${media.licence} ->> 'en' = 'CC BY 4.0'`, sql`${media.originalName} like '%.webp'`))
        .returning({ id: media.id });
      Object.assign(removed, { tags: goneTags.length, people: gonePeople.length, pictures: trashed.length });
    }
    await c.tx.delete(meetings).where(eq(meetings.isSample, true));
    await c.tx.delete(institutionDocuments).where(eq(institutionDocuments.isSample, true));
    await c.tx.delete(institutionOfficers).where(eq(institutionOfficers.isSample, true));
    await c.tx.delete(settings).where(sql`${settings.key} = 'sampleNotice'`);
    await c.audit({ action: 'sample.remove', subjectType: 'site', subjectId: 'sample', before: removed });
    c.touch({ tags: [tag.site, tag.meetings], paths: [] });
    return removed;
  });
}
