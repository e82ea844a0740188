import { createHmac, timingSafeEqual } from 'node:crypto';
import { env } from '@/db/env';

/** Signs with the secret of this installation. */
export function sign(text: string): string {
  const secret = env().AUTH_SECRET ?? env().INTERNAL_SECRET;
  if (!secret) throw new Error('AUTH_SECRET is missing: make one with openssl rand -hex 32.');
  return createHmac('sha256', secret).update(text).digest('base64url');
}

/** Whether a signature is the one of this text, in a time that tells nothing about where it differs. */
export function isSigned(text: string, signature: string): boolean {
  const [wanted, given] = [Buffer.from(sign(text)), Buffer.from(signature)];
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}
