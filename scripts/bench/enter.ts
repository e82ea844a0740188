import { encode } from 'next-auth/jwt';
import { env } from '@/db/env';
import { makePerson } from '@/db/factories';
import { openSession } from '@/lib/people/open-session';

/** Makes an administrator and signs them in: what their browser's session cookie holds. */
export async function enterDesk(): Promise<string> {
  const personId = await makePerson({ role: 'administrator', email: `${crypto.randomUUID()}@people.example` });
  return encode({ token: { sid: await openSession(personId, 'bench') }, secret: env().AUTH_SECRET ?? '' });
}
