import { asc, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { stateGroups, states } from '@/db/schema';

export type StateRow = typeof states.$inferSelect;
export type GroupRow = typeof stateGroups.$inferSelect;

export const listGroupsForDesk = async (): Promise<GroupRow[]> => database().select().from(stateGroups).orderBy(asc(stateGroups.position), asc(stateGroups.id));

export const listStates = async (): Promise<StateRow[]> => database().select().from(states).orderBy(asc(states.position), asc(states.iso2));

export async function getStateForDesk(iso2: string): Promise<StateRow | null> {
  const [row] = await database().select().from(states).where(eq(states.iso2, iso2.toUpperCase()));
  return row ?? null;
}

export async function getGroup(id: number): Promise<GroupRow | null> {
  const [row] = await database().select().from(stateGroups).where(eq(stateGroups.id, id));
  return row ?? null;
}
