import { encode } from 'next-auth/jwt';
import { beforeEach, expect, test } from 'vitest';
import { env } from '@/db/env';
import { readToken } from '../people/auth';
import { isSigned, secrets, sign, signForNow } from './sign';

const [old, present] = ['the-secret-of-before-0123', 'the-present-secret-0123456'];
process.env.DATABASE_URL ??= 'postgres://none@127.0.0.1/none';
const set = (AUTH_SECRET: string, AUTH_SECRET_BEFORE?: string, AUTH_SECRET_KEPT?: string) =>
  Object.assign(env(), { AUTH_SECRET, AUTH_SECRET_BEFORE, AUTH_SECRET_KEPT });
beforeEach(() => set(old));

test('after a change of the secret what was signed before is accepted, until the old one is taken out', () => {
  const cookie = signForNow('a reader');
  set(present, old);
  expect(secrets()).toEqual([present, old]);
  expect(isSigned('a reader', cookie)).toBe(true);
  expect(signForNow('a reader')).not.toBe(cookie);
  expect(isSigned('a reader', signForNow('a reader'))).toBe(true);
  set(present);
  expect(isSigned('a reader', cookie)).toBe(false);
});

test('what is kept is found again after the change, and after the old secret opens nothing any more', () => {
  const mark = sign('email a@example.org');
  set(present, old);
  expect(sign('email a@example.org')).toBe(mark);
  set(present, undefined, old);
  expect(sign('email a@example.org')).toBe(mark);
  expect(isSigned('email a@example.org', mark)).toBe(false);
});

test('nobody is signed out by the change', async () => {
  const token = await encode({ token: { sid: 'a-session' }, secret: old });
  const asked = { token, secret: present };
  expect(await readToken(asked)).toMatchObject({ sid: 'a-session' });
  set(present, old);
  expect(await readToken(asked)).toMatchObject({ sid: 'a-session' });
  set(present);
  await expect(readToken(asked)).rejects.toThrow();
});
