import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { env } from '@/db/env';
import type { Actor } from '../ground/actor';
import { clientAddress } from '../ground/origin';
import { readerCookie, readReader } from '../ground/reader';
import { isSecure, signedInPerson } from './auth';

/** Who is asking: the session is looked up for every request, and kept no longer than it. */
export const currentActor = cache(async (): Promise<Actor> => {
  const person = await signedInPerson();
  if (person) return person;
  const reader = readReader((await cookies()).get(readerCookie(isSecure()))?.value) ?? undefined;
  return { kind: 'guest', address: clientAddress(await headers(), env().TRUSTED_PROXIES), reader };
});
