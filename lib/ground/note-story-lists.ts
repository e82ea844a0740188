import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { type Actor, actorId } from './actor';
import { isSameValue } from './join-values';

/** Where each list is kept. */
const kept = {
  states: ['story_states', 'iso2'],
  institutions: ['story_institutions', 'institution_id'],
  tags: ['story_tags', 'tag_id'],
  people: ['story_people', 'person_id'],
} as const;
type Name = keyof typeof kept;
type Lists = Partial<Record<Name, unknown[]>>;
const everyList = Object.keys(kept) as Name[];

/**
 * Does what changes the lists of many stories at once, and notes a version of the settings of each
 * that it has changed. The stories are locked first, as one form's save locks its one.
 */
export async function noteStoryLists<Value>(
  tx: Transaction,
  actor: Actor,
  storyIds: number[],
  work: () => Promise<Value>,
  names: Name[] = everyList,
): Promise<Value> {
  const ids = sql`${sql.param(storyIds)}::bigint[]`;
  await tx.execute(sql`select 1 from stories where id = any(${ids}) order by id for no key update`);
  const before = await loadLists(tx, storyIds, names);
  const value = await work();
  const after = await loadLists(tx, storyIds, names);
  const given = [...before].flatMap(([id, lists]) => {
    const now = after.get(id);
    const changed = Object.entries(lists).filter(([name, list]) => now && !isSameValue(list, now[name as Name]));
    return changed.length > 0 ? [{ id, before: Object.fromEntries(changed) }] : [];
  });
  if (given.length === 0) return value;
  await tx.execute(sql`
    with given as (select * from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g(id bigint, before jsonb)), raised as (
      update stories s set version = s.version + 1 from given where s.id = given.id returning s.id, s.version, given.before
    )
    insert into story_versions (story_id, version, before, person_id) select id, version, before, ${actorId(actor)} from raised`);
  const changed = sql`${sql.param(given.map((row) => row.id))}::bigint[]`;
  // Of many thousands a few are open: only those are told.
  await tx.execute(sql`
    select pg_notify('drafts', id::text) from articles
    where story_id = any(${changed}) and id in (select article_id from presence where seen_at > now() - interval '1 minute')`);
  return value;
}

/** The lists of stories in their order, as they are once what is pending has gone out. */
async function loadLists(tx: Transaction, storyIds: number[], names: Name[]): Promise<Map<number, Lists>> {
  const columns = names.map((name) => {
    const [table, column] = kept[name].map((part) => sql.identifier(part));
    return sql`coalesce(s.pending -> ${sql.param(name)}::text, (select jsonb_agg(${column} order by position) from ${table} where story_id = s.id), '[]') as ${sql.identifier(name)}`;
  });
  const { rows } = await tx.execute<{ id: string } & Lists>(sql`
    select s.id, ${sql.join(columns, sql`, `)} from stories s where s.id = any(${sql.param(storyIds)}::bigint[])`);
  return new Map(rows.map(({ id, ...lists }) => [Number(id), lists]));
}

/** Whether a story will have it with its next publication: then it may not be removed. */
export async function isAwaited(tx: Transaction, field: 'sectionId' | 'institutions' | 'tags', id: number): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select 1 from stories where pending <> '{}' and pending -> ${sql.param(field)}::text @> ${JSON.stringify(id)}::jsonb limit 1`);
  return rows.length > 0;
}
