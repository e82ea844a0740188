import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import { type Database, database, type Queryable } from '@/db/client';
import { env } from '@/db/env';
import { people } from '@/db/schema';
import { systemActor } from '../ground/actor';
import { change } from '../ground/change';
import { Refusal } from '../ground/refusal';
import { openSession } from './open-session';
import { hashPassword } from './passwords';
import { email, newcomer } from './person-input';
import { hasAdministrator } from './queries';
import { freeSlug } from './slug';
import { cancelTokens, makeToken, spendToken } from './tokens';

const firstRunMinutes = 30;
export const firstAdministrator = newcomer.extend({ email });

/**
 * The address with which the first administrator is made, good once for 30 minutes; null where
 * there is an administrator. Earlier links end.
 */
export async function createFirstRunLink(db: Database = database(), siteUrl = env().SITE_URL): Promise<string | null> {
  if (await hasAdministrator(db)) return null;
  const token = await db.transaction(async (tx) => {
    await cancelTokens(tx, 'first-run');
    return makeToken(tx, { kind: 'first-run', minutes: firstRunMinutes });
  });
  return `${siteUrl.replace(/\/$/, '')}/desk/first-run?token=${token}`;
}

const firstRunLock = 7305602;

/**
 * Makes the first administrator and opens a session. Throws Refusal('bad-link') where the link is
 * over or someone was faster.
 */
export async function makeFirstAdministrator(input: z.infer<typeof firstAdministrator> & { userAgent: string }): Promise<string> {
  const passwordHash = await hashPassword(input.password);
  return change(systemActor('first run'), async ({ tx, audit }) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${firstRunLock})`);
    const token = await spendToken(tx, 'first-run', input.token);
    if (!token || (await hasAdministrator(tx))) throw new Refusal('bad-link');
    const id = await addAdministrator(tx, { name: input.name, email: input.email, passwordHash });
    await audit({ action: 'people.first-run', subjectType: 'person', subjectId: id, after: { role: 'administrator' } });
    return openSession(id, input.userAgent, tx);
  });
}

/** An address that already stands on a byline or a weaker account becomes the administrator's. */
async function addAdministrator(tx: Queryable, person: { name: string; email: string; passwordHash: string }): Promise<number> {
  const fresh = { passwordHash: person.passwordHash, role: 'administrator' as const, disabledAt: null };
  const [known] = await tx.update(people).set(fresh).where(sql`lower(${people.email}) = ${person.email}`).returning({ id: people.id });
  if (known) return known.id;
  const [made] = await tx
    .insert(people)
    .values({ ...fresh, slug: await freeSlug(tx, person.name), name: { en: person.name }, email: person.email })
    .returning({ id: people.id });
  if (!made) throw new Error('no person');
  return made.id;
}
