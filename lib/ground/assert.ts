import type { Actor } from './actor';
import { can, may, type Permission, type PolicyRow } from './policy';
import { Refusal } from './refusal';

/**
 * Throws Refusal('not-allowed') where the role never holds the permission, Refusal('not-found')
 * where it does, but not on this row.
 */
export function assertMay(actor: Actor, permission: Permission, row: PolicyRow = {}): void {
  if (!can(actor, permission)) throw new Refusal(actor.kind === 'guest' ? 'signed-out' : 'not-allowed');
  if (!may(actor, permission, row)) throw new Refusal('not-found');
}
