import { hash, verify } from '@node-rs/argon2';
import { z } from 'zod';

/** argon2id with 19 MiB, two passes, one lane: the OWASP minimum of 2025. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const passwordLength = { minimum: 12, maximum: 200 };
export const newPassword = z.string({ error: 'required' }).min(passwordLength.minimum, 'password-short').max(passwordLength.maximum, 'too-long');

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), cost);

/** Of no password; verified for unknown accounts, so that they answer as slowly as known ones. */
let decoy: Promise<string> | undefined;

/** Whether the password fits the hash. A missing hash costs the same time and never fits. */
export async function fitsPassword(passwordHash: string | null, password: string): Promise<boolean> {
  if (passwordHash) return verify(passwordHash, password.normalize('NFKC'));
  decoy ??= hashPassword(crypto.randomUUID());
  await verify(await decoy, password.normalize('NFKC'));
  return false;
}
