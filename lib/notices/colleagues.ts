import { sql } from 'drizzle-orm';
import { database, type Queryable } from '@/db/client';
import type { Localized } from '@/db/schema';
import type { Person, Role } from '../ground/actor';
import { localized } from '../ground/locales';
import { may, type Permission, type PolicyRow } from '../ground/policy';

export type Colleague = { person: Person; slug: string; names: Localized; email: string; wantsMail: boolean };

type Found = { id: string; slug: string; name: Localized; role: Role; email: string; languages: string[]; section_ids: number[]; mail: boolean };

/** Everyone who works at the desk and can sign in. */
export async function listColleagues(db: Queryable = database()): Promise<Colleague[]> {
  const { rows } = await db.execute<Found>(sql`
    select id, slug, name, role, email, languages, section_ids, mail_notices_since is not null as mail from people
    where email is not null and disabled_at is null and role in ('contributor', 'translator', 'editor', 'moderator', 'administrator') order by id limit 1000`);
  return rows.map((row) => ({
    person: {
      kind: 'person',
      id: Number(row.id),
      name: localized(row.name, 'en'),
      role: row.role,
      languages: row.languages,
      sectionIds: row.section_ids,
      sessionId: '',
      address: '',
    },
    slug: row.slug,
    names: row.name,
    email: row.email,
    wantsMail: row.mail,
  }));
}

/** Those of them who may do this to this row. */
export const whoMay = (colleagues: Colleague[], permission: Permission, row: PolicyRow): Colleague[] =>
  colleagues.filter(({ person }) => may(person, permission, row));

export type Mentionable = { id: number; name: string /** What is typed after the @. */; handle: string };

/**
 * Whom a note on this article can name, in the language of the desk: those who may read it, without
 * whoever writes the note.
 */
export async function listMentionable(row: PolicyRow, me: number, locale: string): Promise<Mentionable[]> {
  const open = whoMay(await listColleagues(), 'articles.read', row).filter(({ person }) => person.id !== me);
  const named = open.map((colleague) => ({ id: colleague.person.id, name: localized(colleague.names, locale) || colleague.slug, slug: colleague.slug }));
  const isAlone = (name: string) => named.filter((person) => person.name === name).length === 1;
  return named.map(({ id, name, slug }) => ({ id, name, handle: isAlone(name) ? name : slug }));
}
