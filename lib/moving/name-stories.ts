import { sql } from 'drizzle-orm';
import { storyInstitutions, storyPeople, storyStates, storyTags } from '@/db/schema';
import type { Change } from '../ground/change';
import { insertRows } from './rows';
import type { PlacedDocument } from './store';

const knownAlready = sql`on conflict do nothing`;

/** Before the articles, so that each is listed once, when it is made. */
export async function nameStories(c: Change, batch: PlacedDocument[], storyIdOf: (document: PlacedDocument) => number): Promise<void> {
  await c.tx.execute(sql`select set_config('infoshos.listed', 'at once', true)`);
  const tagRows = batch.flatMap((document) => document.tagIds.map((tagId, position) => ({ storyId: storyIdOf(document), tagId, position })));
  const personRows = batch.flatMap((document) => document.personIds.map((personId, position) => ({ storyId: storyIdOf(document), personId, position })));
  await insertRows(c, storyTags, tagRows, knownAlready);
  await insertRows(c, storyPeople, personRows, knownAlready);
  const stateRows = batch.flatMap((document) => document.states.map((iso2, position) => ({ storyId: storyIdOf(document), iso2, position })));
  const institutionRows = batch.flatMap((document) =>
    document.institutionIds.map((institutionId, position) => ({ storyId: storyIdOf(document), institutionId, position })),
  );
  await insertRows(c, storyStates, stateRows, knownAlready);
  await insertRows(c, storyInstitutions, institutionRows, knownAlready);
}

/**
 * What stood there before under new tags and names: editions of a story that came with an earlier
 * batch.
 */
export async function listAgain(c: Change, storyIds: Set<number>): Promise<void> {
  if (storyIds.size > 0)
    await c.tx.execute(sql`
      select list_article(id) from articles where status = 'published' and story_id = any(${sql.param([...storyIds])}::bigint[])`);
}
