import { asc, eq, sql } from 'drizzle-orm';
import { cache } from 'react';
import { database } from '@/db/client';
import { stateFacts, stateGroups, states } from '@/db/schema';
import { type FactRow, factKinds, mostFacts } from './fact';

const columns = { iso2: states.iso2, name: states.name, capital: states.capital, zone: states.zone, since: states.since, groupId: states.groupId };

/** The rosters in their order, each with its states. */
export const listGroups = cache(async () => {
  const [groups, rows] = await Promise.all([
    database().select().from(stateGroups).orderBy(asc(stateGroups.position), asc(stateGroups.id)),
    database().select(columns).from(states).orderBy(asc(states.position), asc(states.since), asc(states.iso2)),
  ]);
  return groups.map((group) => ({ ...group, states: rows.filter((row) => row.groupId === group.id) }));
});

export type StateGroup = Awaited<ReturnType<typeof listGroups>>[number];

/** One state with its group, or null. `iso2` is upper case. */
export async function getState(iso2: string) {
  if (!/^[A-Z]{2}$/.test(iso2)) return null;
  const [row] = await database()
    .select({ state: states, group: stateGroups })
    .from(states)
    .innerJoin(stateGroups, eq(stateGroups.id, states.groupId))
    .where(eq(states.iso2, iso2));
  return row ?? null;
}

/** What is known of a state, in the order of the catalogue; others last, in theirs. */
export async function listFacts(iso2: string): Promise<FactRow[]> {
  const rows = await database()
    .select()
    .from(stateFacts)
    .where(eq(stateFacts.iso2, iso2))
    .orderBy(asc(stateFacts.position), asc(stateFacts.id))
    .limit(mostFacts);
  const place = (kind: string) => (factKinds as readonly string[]).indexOf(kind);
  return rows.toSorted((a, b) => place(a.kind) - place(b.kind));
}

/** No further is counted: more than that says nothing of how much a state is in the news. */
export const countedMost = 999;

/**
 * The statement that counts the stories of a language by state, each no further than it is said.
 */
export const countsStatement = (locale: string) => sql`
  select s.iso2, count(l.n) as count from states s
  left join lateral (
    select 1 as n from listings where locale = ${locale} and kind = 'state' and key = s.iso2 order by published_at desc limit ${countedMost + 1}
  ) l on true
  group by s.iso2`;

/** How many stories of a language each state has, by its code. */
export async function countStories(locale: string): Promise<Map<string, number>> {
  const { rows } = await database().execute<{ iso2: string; count: string }>(countsStatement(locale));
  return new Map(rows.map((row) => [row.iso2, Number(row.count)]));
}
