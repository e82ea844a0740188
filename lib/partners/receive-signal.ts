import { and, eq, isNull, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { partners } from '@/db/schema';
import { readUpTo } from '../media/receive';
import { isSignedByPartner } from './partner';

const mostBytes = 64 * 1024;

/**
 * Hears from a partner that something changed there. Nothing in the message is believed but that it
 * is theirs: they are asked at once. 204 for a message of theirs, 401 for any other, 413 where it
 * is too large.
 */
export async function receivePartnerSignal(request: Request, given: string): Promise<Response> {
  const answer = (status: number) => new Response(null, { status, headers: { 'cache-control': 'no-store' } });
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return answer(413);
  const bytes = await readUpTo(request.body, mostBytes).catch(() => null);
  const id = /^[1-9]\d{0,14}$/.test(given) ? Number(given) : null;
  if (!bytes || id === null) return answer(401);
  const [partner] = await database()
    .select({ secret: partners.secret })
    .from(partners)
    .where(and(eq(partners.id, id), isNull(partners.removedAt)));
  if (!partner || !isSignedByPartner(partner.secret, request.headers.get('x-infoshos-signature'), Buffer.from(bytes).toString('utf8'))) return answer(401);
  await database().update(partners).set({ heardAt: sql`now()`, dueAt: sql`now()` }).where(eq(partners.id, id));
  return answer(204);
}
