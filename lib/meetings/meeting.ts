import { z } from 'zod';
import type { meetings } from '@/db/schema';
import { clockIn, dayIn } from '../ground/clock';
import { day, nested, optionalId, optionalText, rowId, texts } from '../ground/form-fields';
import { instantInZone, isZone } from '../ground/zone';

export type MeetingRow = typeof meetings.$inferSelect;

/** No meeting of an institution is longer, in days. */
const longestMeeting = 60;
const years = { from: '1990', to: '2100' } as const;

const blank = (value: unknown) => (value === '' || value === undefined ? null : value);
const clock = z.preprocess(
  blank,
  z.union([
    z.null(),
    z
      .string()
      .trim()
      .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'bad-clock'),
  ]),
);
const website = optionalText(300).refine((value) => value === null || /^https?:\/\/[^\s]+$/.test(value), 'bad-address');

/**
 * Days and times of day as the clocks of the place show them. Without times it is a matter of whole
 * days.
 */
export const meetingForm = nested(
  z
    .object({
      id: optionalId,
      institutionId: rowId,
      iso2: z.preprocess(blank, z.union([z.null(), z.string().regex(/^[A-Z]{2}$/, 'bad-input')])),
      title: texts(200, true),
      place: texts(200),
      note: texts(1000),
      day,
      time: clock,
      endDay: z.preprocess(blank, z.union([z.null(), day])),
      endTime: clock,
      zone: z.string({ error: 'required' }).trim().min(1, 'required').max(60, 'too-long').refine(isZone, 'bad-zone'),
      website,
      isCancelled: z.preprocess((value) => value === 'true' || value === true, z.boolean()),
    })
    .superRefine((value, issues) => {
      const refuse = (field: string, message: string) => issues.addIssue({ code: 'custom', path: [field], message });
      const endDay = value.endDay ?? value.day;
      if (value.day < years.from || value.day >= years.to) refuse('day', 'bad-date');
      else if (endDay < value.day) refuse('endDay', 'bad-order');
      else if (Date.parse(endDay) - Date.parse(value.day) > longestMeeting * 86_400_000) refuse('endDay', 'meeting-long');
      else if (value.time === null && value.endTime !== null) refuse('time', 'required');
      else if (value.time !== null && value.endTime === null && endDay !== value.day) refuse('endTime', 'required');
      else if (value.time !== null && value.endTime !== null && endDay === value.day && value.endTime < value.time) refuse('endTime', 'bad-order');
    }),
);
export type MeetingInput = z.output<typeof meetingForm>;

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** The instants of a meeting. One without a known end ends when it begins. */
export function spanOf(input: Pick<MeetingInput, 'day' | 'time' | 'endDay' | 'endTime' | 'zone'>): Pick<MeetingRow, 'startsAt' | 'endsAt' | 'isAllDay'> {
  const { day: first, time, endTime, zone } = input;
  const last = input.endDay ?? first;
  if (time === null) return { startsAt: instantInZone(first, '00:00', zone), endsAt: instantInZone(dayAfter(last), '00:00', zone), isAllDay: true };
  const startsAt = instantInZone(first, time, zone);
  const endsAt = endTime === null ? startsAt : instantInZone(last, endTime, zone);
  return { startsAt, endsAt: endsAt < startsAt ? startsAt : endsAt, isAllDay: false };
}

/** The last day of a meeting, in its zone: of whole days the one before its end. */
export const lastDay = ({ startsAt, endsAt, isAllDay, zone }: Pick<MeetingRow, 'startsAt' | 'endsAt' | 'isAllDay' | 'zone'>): string =>
  dayIn(zone, isAllDay && endsAt > startsAt ? new Date(endsAt.getTime() - 1) : endsAt);

/** A row as its form has it. */
export function meetingInput(row: MeetingRow): MeetingInput {
  const { id, institutionId, iso2, title, place, note, zone, website: link, isCancelled } = row;
  const named = { title, place, note } as Pick<MeetingInput, 'title' | 'place' | 'note'>;
  const hasEnd = !row.isAllDay && row.endsAt > row.startsAt;
  return {
    id,
    institutionId,
    iso2,
    ...named,
    day: dayIn(zone, row.startsAt),
    time: row.isAllDay ? null : clockIn(zone, row.startsAt),
    endDay: lastDay(row),
    endTime: hasEnd ? clockIn(zone, row.endsAt) : null,
    zone,
    website: link,
    isCancelled,
  };
}
