import { createHmac, timingSafeEqual } from 'node:crypto';
import { env } from '@/db/env';

/**
 * The secrets that open something now: the present one first, then the one before it, while it is
 * still accepted.
 */
export function secrets(): string[] {
  const { AUTH_SECRET, AUTH_SECRET_BEFORE } = env();
  if (!AUTH_SECRET) throw new Error('AUTH_SECRET is missing: make one with openssl rand -hex 32.');
  return AUTH_SECRET_BEFORE ? [AUTH_SECRET, AUTH_SECRET_BEFORE] : [AUTH_SECRET];
}

const signedWith = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('base64url');

/**
 * Signs what is kept or has been given out for good: marks of readers and networks, receipts, links
 * of letters. A new AUTH_SECRET does not change them: they go on with AUTH_SECRET_KEPT, or with the
 * secret before.
 */
export function sign(text: string): string {
  const [present = '', before] = secrets();
  return signedWith(env().AUTH_SECRET_KEPT ?? before ?? present, text);
}

/** Signs what is asked for again and again, such as a cookie: with the present secret. */
export const signForNow = (text: string): string => signedWith(secrets()[0] ?? '', text);

function isEqual(left: string, right: string): boolean {
  const [wanted, given] = [Buffer.from(left), Buffer.from(right)];
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}

/**
 * Whether a signature is one for now of this text, by a secret that is still accepted; in a time
 * that tells nothing about where it differs.
 */
export const isSigned = (text: string, signature: string): boolean => secrets().some((secret) => isEqual(signedWith(secret, text), signature));
