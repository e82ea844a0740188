import { sql } from 'drizzle-orm';
import { storyInstitutions, storyPeople, storyStates, storyTags } from '@/db/schema';
import type { Change } from '../ground/change';
import { insertRows } from './rows';
import type { PlacedDocument } from './store';

const knownAlready = sql`on conflict do nothing`;

/** Before the articles, so that each is listed once, when it is made. */
export async function nameStories(c: Change, batch: PlacedDocument[], storyIdOf: (one: PlacedDocument) => number): Promise<void> {
  await c.tx.execute(sql`select set_config('infoshos.listed', 'at once', true)`);
  const tagRows = batch.flatMap((one) => one.tagIds.map((tagId, position) => ({ storyId: storyIdOf(one), tagId, position })));
  const personRows = batch.flatMap((one) => one.personIds.map((personId, position) => ({ storyId: storyIdOf(one), personId, position })));
  await insertRows(c, storyTags, tagRows, knownAlready);
  await insertRows(c, storyPeople, personRows, knownAlready);
  const stateRows = batch.flatMap((one) => one.states.map((iso2, position) => ({ storyId: storyIdOf(one), iso2, position })));
  const institutionRows = batch.flatMap((one) => one.institutionIds.map((institutionId, position) => ({ storyId: storyIdOf(one), institutionId, position })));
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
