import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { database } from '@/db/client';
import { commentFilters, people } from '@/db/schema';
import { type Actor, actorId, type Person } from '../../ground/actor';
import { type Locale, localized } from '../../ground/locales';
import { may } from '../../ground/policy';
import { countQueue } from './count-queue';
import { isQueued } from './desk-queries';
import { type QueueSearch, readQueueSearch } from './queue-search';

/** So many of one's own, and so many shared ones of all together. */
export const mostFilters = 30;
export const filterNameLimit = 60;
/** A filter says no larger number. */
export const mostCountedInFilter = 99;

export const searchOf = (query: string): QueueSearch => readQueueSearch(Object.fromEntries(new URLSearchParams(query)));

/**
 * Whoever moderates a language or section shares filters of it; one of everything is shared by
 * whoever moderates everything.
 */
export function mayShare(actor: Actor, query: string): boolean {
  const { language, section } = searchOf(query);
  return may(actor, 'comments.rules', { locale: language, sectionId: section });
}

/** One's own; a shared one also by whoever might have shared it. */
export const mayChangeFilter = (actor: Actor, row: { personId: number; shared: boolean; query: string }): boolean =>
  row.personId === actorId(actor) || (row.shared && mayShare(actor, row.query));

/** What is shared for languages or sections of others is of no use here. */
function isForMe(actor: Person, query: string): boolean {
  const { language, section } = searchOf(query);
  if (actor.role === 'administrator') return true;
  const { languages, sectionIds } = actor;
  return (!language || languages.length === 0 || languages.includes(language)) && (!section || sectionIds.length === 0 || sectionIds.includes(section));
}

export type SavedFilter = Awaited<ReturnType<typeof listFilters>>[number];

/**
 * One's own filters, then the shared ones, by name, each with how many wait in it for this person:
 * null where nothing waits for anybody.
 */
export async function listFilters(actor: Person, locale: Locale) {
  const of = (shared: boolean) =>
    database()
      .select({
        id: commentFilters.id,
        name: commentFilters.name,
        query: commentFilters.query,
        shared: commentFilters.shared,
        personId: commentFilters.personId,
        owner: people.name,
      })
      .from(commentFilters)
      .innerJoin(people, eq(people.id, commentFilters.personId))
      .where(and(isNull(commentFilters.removedAt), shared ? eq(commentFilters.shared, true) : eq(commentFilters.personId, actor.id)))
      .orderBy(asc(commentFilters.name), desc(commentFilters.id))
      .limit(mostFilters);
  const [own, shared] = await Promise.all([of(false), of(true)]);
  const rows = [...own, ...shared.filter((row) => row.personId !== actor.id && isForMe(actor, row.query))];
  const counts = await countQueue(
    actor,
    rows.map((row) => searchOf(row.query)),
  );
  return rows.map((row, at) => ({
    id: row.id,
    name: row.name,
    query: row.query,
    shared: row.shared,
    isOwn: row.personId === actor.id,
    owner: localized(row.owner, locale),
    isChangeable: mayChangeFilter(actor, row),
    isShareable: mayShare(actor, row.query),
    count: isQueued(searchOf(row.query).queue) ? Math.min(counts[at]?.count ?? 0, mostCountedInFilter + 1) : null,
    isPart: counts[at]?.isPart ?? false,
  }));
}
