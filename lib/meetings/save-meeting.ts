import { eq, sql } from 'drizzle-orm';
import { institutions, meetings, states } from '@/db/schema';
import type { Actor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { type Change, change } from '../ground/change';
import { Refusal } from '../ground/refusal';
import { found, inEachLanguage } from '../ground/rows';
import { tag } from '../ground/tags';
import { type MeetingInput, type MeetingRow, meetingInput, spanOf } from './meeting';

type Place = Pick<MeetingRow, 'institutionId' | 'iso2'>;

/** The calendar, and the pages of those who meet and where. */
async function touchMeetings({ tx, touch }: Change, places: Place[]): Promise<void> {
  const rows = await tx.select({ id: institutions.id, slug: institutions.slug }).from(institutions);
  const slugs = rows.filter((row) => places.some((place) => place.institutionId === row.id)).map((row) => row.slug);
  const codes = places.flatMap((place) => (place.iso2 ? [place.iso2.toLowerCase()] : []));
  touch({
    tags: [tag.meetings],
    paths: ['/calendar', ...slugs.map((slug) => `/institutions/${slug}`), ...codes.map((code) => `/states/${code}`)].flatMap(inEachLanguage),
  });
}

/**
 * Puts a meeting in the calendar, or changes the one with this id. Throws Refusal where the
 * institution or the state is not there.
 */
export async function saveMeeting(actor: Actor, input: MeetingInput): Promise<{ id: number; undo?: MeetingInput }> {
  assertMay(actor, 'meetings.manage');
  const { id, day: _day, time: _time, endDay: _endDay, endTime: _endTime, ...named } = input;
  const values = { ...named, ...spanOf(input) };
  return change(actor, async (c) => {
    const { tx, audit } = c;
    const before = id === null ? null : found(await tx.select().from(meetings).where(eq(meetings.id, id)).for('update'));
    await assertPlaces(c, values);
    const changed = { ...values, isSample: false, changedAt: sql`now()` };
    const after = found(
      before === null
        ? await tx.insert(meetings).values(changed).returning()
        : await tx
            .update(meetings)
            .set({ ...changed, sequence: before.sequence + 1 })
            .where(eq(meetings.id, before.id))
            .returning(),
    );
    await audit({ action: before ? 'meetings.change' : 'meetings.create', subjectType: 'meeting', subjectId: after.id, before, after });
    await touchMeetings(c, before ? [before, after] : [after]);
    return { id: after.id, undo: before ? meetingInput(before) : undefined };
  });
}

async function assertPlaces({ tx }: Change, { institutionId, iso2 }: Place): Promise<void> {
  const [institution] = await tx.select({ id: institutions.id }).from(institutions).where(eq(institutions.id, institutionId));
  if (!institution) throw new Refusal('bad-input', { fields: { institutionId: 'required' } });
  if (iso2 === null) return;
  const [state] = await tx.select({ iso2: states.iso2 }).from(states).where(eq(states.iso2, iso2));
  if (!state) throw new Refusal('bad-input', { fields: { iso2: 'bad-input' } });
}

/**
 * Takes a meeting out of the calendar as if it had never been; one that will not be held is
 * cancelled instead.
 */
export async function removeMeeting(actor: Actor, input: { id: number }): Promise<{ undo: MeetingInput }> {
  assertMay(actor, 'meetings.manage');
  return change(actor, async (c) => {
    const before = found(await c.tx.delete(meetings).where(eq(meetings.id, input.id)).returning());
    await c.audit({ action: 'meetings.remove', subjectType: 'meeting', subjectId: input.id, before });
    await touchMeetings(c, [before]);
    return { undo: { ...meetingInput(before), id: null } };
  });
}
