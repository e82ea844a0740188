import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '../ground/actor';
import { can } from '../ground/policy';

/**
 * Conditions that leave only what the actor may decide: the languages and sections of the account,
 * none named means all.
 */
export function inScope(actor: Actor, locale: SQL, sectionId: SQL): SQL[] {
  if (!can(actor, 'typos.handle')) return [sql`false`];
  if (actor.kind !== 'person' || actor.role === 'administrator') return [];
  return [
    ...(actor.languages.length > 0 ? [sql`${locale} in ${actor.languages}`] : []),
    ...(actor.sectionIds.length > 0 ? [sql`${sectionId} in ${actor.sectionIds}`] : []),
  ];
}
