import { and, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import { people } from '@/db/schema';
import type { Change } from '../ground/change';
import { Refusal } from '../ground/refusal';

type Tx = Change['tx'];
export type NamedPerson = { name: string };

const peopleLock = 7305603;

/**
 * The account, locked against others who change accounts. Throws Refusal('not-found') for a byline.
 */
export async function lockAccount(tx: Tx, id: number) {
  await tx.execute(sql`select pg_advisory_xact_lock(${peopleLock})`);
  const [person] = await tx
    .select()
    .from(people)
    .where(and(eq(people.id, id), isNotNull(people.email)))
    .for('update');
  if (!person) throw new Refusal('not-found');
  return person;
}

/** Throws Refusal('last-administrator') where nobody but this one could run the paper. */
export async function assertAnotherAdministrator(tx: Tx, id: number): Promise<void> {
  const [other] = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.role, 'administrator'), isNotNull(people.email), isNull(people.disabledAt), ne(people.id, id)))
    .limit(1);
  if (!other) throw new Refusal('last-administrator');
}
