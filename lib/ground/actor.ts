import type { Reader } from './reader';

export type Role = 'reader' | 'contributor' | 'translator' | 'editor' | 'moderator' | 'administrator';

export type Person = {
  kind: 'person';
  id: number;
  name: string;
  role: Role;
  languages: string[];
  sectionIds: number[];
  sessionId: string;
  address: string;
};
/** `reader`: as their browser names them, where it does. */
export type Guest = { kind: 'guest'; address: string; reader?: Reader };
/** The program itself: schedules, imports, the sample edition. */
export type System = { kind: 'system'; name: string };
export type Actor = Person | Guest | System;

export const systemActor = (name: string): System => ({ kind: 'system', name });

/**
 * How an actor is named in the audit log. Readers are not: the log stays when they go, and knows
 * their number.
 */
export function actorName(actor: Actor): string {
  if (actor.kind === 'person' && actor.role === 'reader') return 'reader';
  return actor.kind === 'guest' ? 'guest' : actor.name;
}

export const actorId = (actor: Actor): number | null => (actor.kind === 'person' ? actor.id : null);
