import { and, eq, isNull, sql } from 'drizzle-orm';
import { apiKeys } from '@/db/schema';
import { type Actor, actorId } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import { found } from '../ground/rows';
import { hashKey, type KeyInput, newKey, startOf } from './key';

/** Makes a key. It is in the answer and nowhere else: only its hash is kept. */
export async function makeKey(actor: Actor, input: KeyInput): Promise<{ id: number; name: string; link: string }> {
  assertMay(actor, 'api.manage');
  const key = newKey();
  return change(actor, async (c) => {
    const row = found(
      await c.tx
        .insert(apiKeys)
        .values({ ...input, hash: hashKey(key), start: startOf(key), createdBy: actorId(actor) })
        .returning({ id: apiKeys.id }),
    );
    await c.audit({ action: 'api.make-key', subjectType: 'api-key', subjectId: row.id, after: input });
    return { id: row.id, name: input.name, link: key };
  });
}

/** Makes a key worthless at once, for good. */
export async function revokeKey(actor: Actor, input: { id: number }): Promise<{ name: string }> {
  assertMay(actor, 'api.manage');
  return change(actor, async (c) => {
    const row = found(
      await c.tx
        .update(apiKeys)
        .set({ revokedAt: sql`now()`, revokedBy: actorId(actor) })
        .where(and(eq(apiKeys.id, input.id), isNull(apiKeys.revokedAt)))
        .returning({ name: apiKeys.name, start: apiKeys.start }),
    );
    await c.audit({ action: 'api.revoke-key', subjectType: 'api-key', subjectId: input.id, before: row });
    return { name: row.name };
  });
}
