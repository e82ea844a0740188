import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { database } from '@/db/client';
import { commentRules } from '@/db/schema';
import { createProofTask } from '@/lib/comments/posting/proof';
import type { RuleKind } from '@/lib/comments/rules/catalogue';

/** A proof of work as a browser brings it, made half a second or so later. */
export async function solved(now = Date.now()): Promise<string> {
  const challenge = await createProofTask(now);
  const solution = await solveChallenge({ challenge, deriveKey });
  return JSON.stringify({ challenge, solution: { counter: solution?.counter, derivedKey: solution?.derivedKey } });
}

/** Switches a rule that came with the program off in this test's database. */
export async function switchOff(kind: RuleKind): Promise<void> {
  await database().insert(commentRules).values({ key: kind, kind, personName: 'test', onSince: null }).onConflictDoNothing();
}
