import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { database, type Queryable } from '@/db/client';
import { commentAssignments, comments, people, stories } from '@/db/schema';
import type { Person } from '../../ground/actor';
import { type Locale, localized } from '../../ground/locales';
import { grant, may, roles } from '../../ground/policy';

/** After so many hours a comment is nobody's again. */
const assignedHours = 24;

const moderatingRoles = roles.filter((role) => grant(role, 'comments.moderate') !== null);

/**
 * Not over, and its person may still decide about this comment. Asks of people, comments and
 * stories.
 */
const stillHolds: SQL = sql`${commentAssignments.at} > now() - make_interval(hours => ${assignedHours}::int) and ${people.disabledAt} is null
  and (${people.role} = 'administrator' or (${inArray(people.role, moderatingRoles)}
    and (cardinality(${people.languages}) = 0 or ${comments.language} = any(${people.languages}))
    and (cardinality(${people.sectionIds}) = 0 or ${stories.sectionId} = any(${people.sectionIds}))))`;

/**
 * Of a queue's comments those of nobody, or of one person. For queries that have comments and
 * stories.
 */
export function isAssigned(to: 'none' | number): SQL {
  const held = sql`exists (select 1 from ${commentAssignments} inner join ${people} on ${people.id} = ${commentAssignments.personId}
    where ${commentAssignments.commentId} = ${comments.id} and ${stillHolds}${to === 'none' ? sql`` : sql` and ${people.id} = ${to}`})`;
  return to === 'none' ? sql`not ${held}` : held;
}

export type Assignment = { commentId: number; personId: number; name: Partial<Record<string, string>>; at: Date };

/** Who has which of these comments. */
export async function listAssignments(ids: number[], db: Queryable = database()): Promise<Map<number, Assignment>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ commentId: commentAssignments.commentId, personId: commentAssignments.personId, name: people.name, at: commentAssignments.at })
    .from(commentAssignments)
    .innerJoin(people, eq(people.id, commentAssignments.personId))
    .innerJoin(comments, eq(comments.id, commentAssignments.commentId))
    .innerJoin(stories, eq(stories.id, comments.storyId))
    .where(and(inArray(commentAssignments.commentId, ids), stillHolds));
  return new Map(rows.map((row) => [row.commentId, row]));
}

export type Moderator = Pick<Person, 'id' | 'role' | 'languages' | 'sectionIds'> & { name: string };

/** Everyone who decides about comments, by name. */
export async function listAssignable(locale: Locale): Promise<Moderator[]> {
  const rows = await database()
    .select({ id: people.id, name: people.name, role: people.role, languages: people.languages, sectionIds: people.sectionIds })
    .from(people)
    .where(and(inArray(people.role, moderatingRoles), isNull(people.disabledAt)))
    .orderBy(asc(people.id))
    .limit(200);
  const named = rows.map((row) => ({ ...row, name: localized(row.name, locale) }));
  return named.sort((a, b) => a.name.localeCompare(b.name, locale));
}

/** Whether this person decides about such a comment. */
export const mayHold = (who: Moderator, row: { language: string; sectionId: number | null }): boolean =>
  may({ kind: 'person', sessionId: '', address: '', ...who }, 'comments.moderate', { locale: row.language, sectionId: row.sectionId });
