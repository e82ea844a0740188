import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { rowId } from '../ground/form-fields';

/** What a key opens. */
export const apiScopes = ['content', 'rosters', 'comments', 'moderation'] as const;
export type ApiScope = (typeof apiScopes)[number];

export const keyForm = z.object({
  name: z.string({ error: 'required' }).trim().min(1, 'required').max(80, 'too-long'),
  scopes: z.preprocess((value) => [value ?? []].flat(), z.array(z.enum(apiScopes)).min(1, 'required').max(apiScopes.length)),
  perMinute: z.coerce.number().int().min(1, 'out-of-range').max(6000, 'out-of-range').default(60),
});
export type KeyInput = z.infer<typeof keyForm>;
export const keyId = z.object({ id: rowId });

const form = /^ik_[\w-]{43}$/;

/**
 * A secret of 256 bits. Its beginning tells what it is: programs that look for lost secrets know
 * it.
 */
export const newKey = (): string => `ik_${randomBytes(32).toString('base64url')}`;
export const hashKey = (key: string): string => createHash('sha256').update(key).digest('base64url');
export const startOf = (key: string): string => key.slice(0, 8);

/** The key of an Authorization header (RFC 6750), or null. */
export function keyIn(header: string | null): string | null {
  const given = /^Bearer +(\S+) *$/i.exec((header ?? '').slice(0, 200))?.[1] ?? '';
  return form.test(given) ? given : null;
}
