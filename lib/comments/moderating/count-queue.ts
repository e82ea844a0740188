import { and, eq, type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { comments, stories } from '@/db/schema';
import type { Person } from '../../ground/actor';
import type { Queue } from '../comment/input';
import { scopeOf } from './counts';
import { filtersOf, inQueue, isOldestFirst, isQueued, type QueueFilter } from './desk-queries';

/**
 * So many comments of a queue are looked through, from where it is read, for all filters at once.
 */
export const mostThrough = 2000;

/** `isPart`: the queue is longer than what was looked through, so there may be more. */
export type Counted = { count: number; isPart: boolean };
const none: Counted = { count: 0, isPart: false };

/**
 * How many comments each filter leaves of the queues that wait; none is counted of what was
 * decided. One query for a queue, whatever its filters ask for: 60 of them over 100,000 comments
 * cost one pass over 2,000.
 */
export async function countQueue(actor: Person, filters: QueueFilter[]): Promise<Counted[]> {
  const queues = [...new Set(filters.map((filter) => filter.queue))].filter(isQueued);
  const counted = new Map<Queue, Map<number, Counted>>(await Promise.all(queues.map(async (queue) => [queue, await countIn(actor, queue, filters)] as const)));
  return filters.map((filter, at) => counted.get(filter.queue)?.get(at) ?? none);
}

async function countIn(actor: Person, queue: Queue, filters: QueueFilter[]): Promise<Map<number, Counted>> {
  const own = filters.flatMap((filter, at) => (filter.queue === queue ? [{ filter, at }] : []));
  const asked = countingSql(
    actor,
    queue,
    own.map(({ filter }) => filter),
  );
  const [row] = (await database().execute<{ total: number; counts: number[] }>(asked)).rows;
  const isPart = (row?.total ?? 0) > mostThrough;
  return new Map(own.map(({ at }, place) => [at, { count: row?.counts[place] ?? 0, isPart }]));
}

/** What is asked of one queue. */
export function countingSql(actor: Person, queue: Queue, filters: QueueFilter[]): SQL {
  const order = isOldestFirst(queue) ? sql`${comments.id}` : sql`${comments.id} desc`;
  // Under its own name, so that a filter asks of it what it asks of the table.
  const few = sql`(select ${comments}.* from ${comments} inner join ${stories} on ${stories.id} = ${comments.storyId}
    where ${and(inQueue[queue], ...scopeOf(actor))} order by ${order} limit ${mostThrough + 1}) ${comments}`;
  const sums = filters.map((filter) => sql`count(*) filter (where ${and(...filtersOf(actor, filter, true)) ?? sql`true`})::int`);
  return sql`select count(*)::int as total, array[${sql.join(sums, sql`, `)}] as counts from ${few} inner join ${stories} on ${eq(stories.id, comments.storyId)}`;
}
