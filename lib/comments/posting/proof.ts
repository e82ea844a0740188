import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { database, type Queryable } from '@/db/client';
import { usedProofs } from '@/db/schema';
import { Refusal } from '../../ground/refusal';
import { sign } from '../../ground/sign';
import { proofAlgorithm, proofCost } from './proof-terms';

const proofMinutes = 60;

const hex = z.string().regex(/^[0-9a-f]{2,128}$/);
const proof = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.literal(proofAlgorithm),
      cost: z.literal(proofCost),
      expiresAt: z.number().int(),
      keyLength: z.literal(32),
      keyPrefix: hex,
      nonce: hex,
      salt: hex,
    }),
    signature: hex,
  }),
  solution: z.object({ counter: z.number().int().min(0).max(0xffffffff), derivedKey: hex }),
});

const hmacSignatureSecret = () => sign('proof of work');

/**
 * A task for a browser: about 256 tries of a slow hash, a second or so of work, signed, good for an
 * hour.
 */
export const createProofTask = (now = Date.now()) =>
  createChallenge({
    algorithm: proofAlgorithm,
    cost: proofCost,
    deriveKey,
    expiresAt: Math.floor(now / 1000) + proofMinutes * 60,
    hmacSignatureSecret: hmacSignatureSecret(),
  });

export type Proven = { signature: string; expiresAt: Date };

/**
 * What a form brought as its proof: null where it brought none, or one that has expired. Throws
 * `proof-wrong` where it is forged.
 */
export async function readProof(given: string): Promise<Proven | null> {
  if (given === '') return null;
  const parsed = proof.safeParse(parse(given));
  if (!parsed.success) throw new Refusal('proof-wrong');
  const { challenge, solution } = parsed.data;
  const result = await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret: hmacSignatureSecret() });
  if (result.expired) return null;
  if (!result.verified) throw new Refusal('proof-wrong');
  return { signature: challenge.signature, expiresAt: new Date(challenge.parameters.expiresAt * 1000) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Writes down that a proof was used. Throws `proof-used` the second time, whichever server is
 * asked.
 */
export async function spendProof(db: Queryable, proven: Proven): Promise<void> {
  const rows = await db.insert(usedProofs).values(proven).onConflictDoNothing().returning({ signature: usedProofs.signature });
  if (rows.length === 0) throw new Refusal('proof-used');
}

/** Forgets proofs that would be refused for their age. */
export async function sweepProofs(db: Queryable = database()): Promise<void> {
  await db.delete(usedProofs).where(lt(usedProofs.expiresAt, sql`now()`));
}
