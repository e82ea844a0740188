import { sql } from 'drizzle-orm';
import type { Change } from '../ground/change';
import { locales } from '../ground/locales';
import { tag } from '../ground/tags';
import { mostPageLevels } from '../pages/page';
import { lockPlaces } from '../pages/places';
import type { StoreContext } from './store';

/**
 * Puts the pages of an import under those that they stood under. Those that were here before, that
 * somebody has moved since, that stand in a circle or would stand too deep stay where they are.
 */
export async function placePages(c: Change, known: Pick<StoreContext, 'storyIds' | 'importId'>, parents: Map<string, string>): Promise<void> {
  const wanted = [...parents].flatMap(([own, above]) => {
    const [id, parentId] = [known.storyIds.get(own), known.storyIds.get(above)];
    return id === undefined || parentId === undefined || id === parentId ? [] : [{ id, parentId }];
  });
  if (wanted.length === 0) return;
  const { rows } = await c.tx.execute<{ id: string }>(
    sql`select target_id as id from import_items where import_id = ${known.importId} and kind = 'story' and target_id in (select story_id from pages)`,
  );
  const mine = new Set(rows.map((row) => Number(row.id)));
  const parentOf = new Map((await lockPlaces(c.tx)).map((place) => [place.id, place.parentId]));
  const made: number[] = [];
  for (const { id, parentId } of wanted) {
    if (parentOf.get(id) !== null || !mine.has(id) || !parentOf.has(parentId) || upFrom(parentOf, parentId).includes(id)) continue;
    parentOf.set(id, parentId);
    made.push(id);
  }
  const levels = new Map(made.map((id) => [id, upFrom(parentOf, id).length]));
  made.sort((a, b) => (levels.get(a) ?? 0) - (levels.get(b) ?? 0));
  for (const id of made) if (upFrom(parentOf, id).length > mostPageLevels) parentOf.set(id, null);
  await c.tx.execute(sql`
    update pages set parent_id = given.above
    from unnest(${sql.param(made)}::bigint[], ${sql.param(made.map((id) => parentOf.get(id) ?? null))}::bigint[]) given(own, above)
    where story_id = given.own`);
  c.touch({ tags: locales.map((locale) => tag.pages(locale)), paths: [] });
}

/** A page and all that it stands under. */
function upFrom(parentOf: Map<number, number | null>, id: number): number[] {
  const up: number[] = [];
  for (let at: number | null | undefined = id; at != null && !up.includes(at); at = parentOf.get(at)) up.push(at);
  return up;
}
