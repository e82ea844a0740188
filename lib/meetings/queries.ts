import { and, asc, desc, eq, gte, lt, or, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { institutions, meetings } from '@/db/schema';

/** Whose meetings: of one institution, in one state, or all. */
export type MeetingScope = { institutionId?: number; iso2?: string };

const among = ({ institutionId, iso2 }: MeetingScope) => [
  institutionId === undefined ? undefined : eq(meetings.institutionId, institutionId),
  iso2 === undefined ? undefined : eq(meetings.iso2, iso2),
];

const withInstitution = () =>
  database()
    .select({ meeting: meetings, institution: { slug: institutions.slug, name: institutions.name, shortName: institutions.shortName } })
    .from(meetings)
    .innerJoin(institutions, eq(institutions.id, meetings.institutionId));

export type Meeting = Awaited<ReturnType<typeof listComing>>[number];

/** The statement of what is going on or still to come, the next first. */
export const comingStatement = (scope: MeetingScope, now: Date, limit = 200) =>
  withInstitution()
    .where(and(gte(meetings.endsAt, now), ...among(scope)))
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .limit(limit);

export const listComing = async (scope: MeetingScope, now: Date, limit = 200) => comingStatement(scope, now, limit);

/** What is over, the latest first. */
export const listPast = async (scope: MeetingScope, now: Date, limit = 20): Promise<Meeting[]> =>
  withInstitution()
    .where(and(lt(meetings.endsAt, now), ...among(scope)))
    .orderBy(desc(meetings.endsAt), desc(meetings.id))
    .limit(limit);

/** What a calendar program is given: the last year, and all that is to come. */
export async function listForCalendar(scope: MeetingScope, now: Date): Promise<Meeting[]> {
  const since = new Date(now.getTime() - 366 * 86_400_000);
  return withInstitution()
    .where(and(gte(meetings.endsAt, since), ...among(scope)))
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .limit(2000);
}

/** The desk's list, the latest day first, from after the row with this id. */
export async function listMeetings(before: number | undefined, limit = 51): Promise<Meeting[]> {
  const place = before === undefined ? undefined : sql`(${meetings.startsAt}, ${meetings.id}) < (select starts_at, id from meetings where id = ${before})`;
  return withInstitution().where(or(place)).orderBy(desc(meetings.startsAt), desc(meetings.id)).limit(limit);
}

export async function getMeeting(id: number) {
  const [row] = await database().select().from(meetings).where(eq(meetings.id, id));
  return row ?? null;
}
