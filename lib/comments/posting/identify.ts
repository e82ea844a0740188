import { eq, inArray, sql } from 'drizzle-orm';
import { database, type Queryable } from '@/db/client';
import { comments, people } from '@/db/schema';
import type { Person } from '../../ground/actor';
import { Refusal, type RefusedFields } from '../../ground/refusal';
import { type Identity, identityOf } from '../../ground/traces';
import { canMail } from '../../mail/send';
import { cleanName, nameProblem } from '../../people/display-name';
import { listStaffNames } from '../../people/staff-names';
import type { CommentInput } from '../comment/input';
import type { Admitted, Identified, Writer } from './submission';

/**
 * Who writes: an account, or a guest by the name they give, with what was decided about their
 * comments before.
 */
export async function identify(admitted: Admitted): Promise<Identified> {
  const { actor, input } = admitted;
  const db = database();
  const identity = await identityOf(db, actor);
  const writer = actor.kind === 'person' ? await accountOf(db, actor, identity) : await guestOf(db, input, identity);
  if (writer.author.kind !== 'staff') {
    const problem = nameProblem(writer.name, await listStaffNames(db));
    if (problem) refuse({ name: problem });
  }
  return { ...admitted, writer };
}

const refuse = (fields: RefusedFields): never => {
  throw new Refusal('bad-input', { fields });
};

async function accountOf(db: Queryable, person: Person, identity: Identity): Promise<Writer> {
  const [account] = await db.select({ email: people.email }).from(people).where(eq(people.id, person.id));
  const record = await recordOf(db, sql`${comments.personId} = ${person.id}`);
  const name = cleanName(person.name).slice(0, 100) || 'Reader';
  return { author: { kind: person.role === 'reader' ? 'reader' : 'staff', ...record }, name, personId: person.id, email: account?.email ?? null, identity };
}

async function guestOf(db: Queryable, { name, email, replies }: CommentInput, identity: Identity): Promise<Writer> {
  if (name === '') refuse({ name: 'required' });
  if (replies && email === null && canMail()) refuse({ email: 'required' });
  const isTheirs = sql`${inArray(comments.networkHash, identity.traces.networks)} and ${comments.personId} is null and ${comments.authorName} = ${name}`;
  return { author: { kind: 'guest', ...(await recordOf(db, isTheirs)) }, name, personId: null, email, identity };
}

/** How many of these comments were approved and how many refused. */
export async function recordOf(db: Queryable, by: ReturnType<typeof sql>): Promise<{ approved: number; refused: number }> {
  const [row] = await db
    .select({
      approved: sql<number>`count(*) filter (where status = 'approved')::int`,
      refused: sql<number>`count(*) filter (where status in ('rejected', 'spam'))::int`,
    })
    .from(comments)
    .where(by);
  return { approved: row?.approved ?? 0, refused: row?.refused ?? 0 };
}
