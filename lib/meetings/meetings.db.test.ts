import { expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeState } from '@/db/factories';
import { institutions } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastAudit, lastTouched, signedIn } from '@/testing/people';
import { removeInstitution } from '../institutions/remove-institution';
import type { MeetingInput } from './meeting';
import { getMeeting, listComing, listForCalendar, listMeetings, listPast } from './queries';
import { removeMeeting, saveMeeting } from './save-meeting';

withDatabase();

let count = 0;
async function makeInstitution(): Promise<{ id: number; slug: string }> {
  count += 1;
  const name = { en: `Institution ${count}` };
  const [row] = await database()
    .insert(institutions)
    .values({ slug: `inst-${count}`, name, shortName: name })
    .returning({ id: institutions.id, slug: institutions.slug });
  return row as { id: number; slug: string };
}
const meeting = (institutionId: number, given: Partial<MeetingInput> = {}): MeetingInput => ({
  id: null,
  institutionId,
  iso2: null,
  title: { en: 'A meeting' },
  place: {},
  note: {},
  day: '2026-06-01',
  time: '10:00',
  endDay: null,
  endTime: '12:00',
  zone: 'Asia/Bishkek',
  website: null,
  isCancelled: false,
  ...given,
});
const now = new Date('2026-06-01T05:00:00Z');

test('is put in the calendar, changed and taken back; its number of changes rises, its pages go stale', async () => {
  const editor = await signedIn('editor');
  const { id: institutionId, slug } = await makeInstitution();
  await makeState('KG');
  const { id } = await saveMeeting(editor, meeting(institutionId, { iso2: 'KG' }));
  expect(await lastAudit()).toMatchObject({ action: 'meetings.create', subjectId: String(id), personId: editor.id });
  expect(await lastTouched()).toMatchObject({
    tags: ['meetings'],
    paths: expect.arrayContaining(['/zh/calendar', `/ru/institutions/${slug}`, '/en/states/kg']),
  });
  expect(await getMeeting(id)).toMatchObject({ startsAt: new Date('2026-06-01T04:00:00Z'), endsAt: new Date('2026-06-01T06:00:00Z'), sequence: 0 });
  const { undo } = await saveMeeting(editor, { ...meeting(institutionId), id, isCancelled: true, day: '2026-06-02' });
  expect(await getMeeting(id)).toMatchObject({ isCancelled: true, iso2: null, sequence: 1 });
  expect((await lastTouched())?.paths).toContain('/en/states/kg');
  await saveMeeting(editor, undo as MeetingInput);
  expect(await getMeeting(id)).toMatchObject({ isCancelled: false, iso2: 'KG', startsAt: new Date('2026-06-01T04:00:00Z'), sequence: 2 });
  const removed = await removeMeeting(editor, { id });
  expect(await lastAudit()).toMatchObject({ action: 'meetings.remove', subjectId: String(id) });
  expect(await getMeeting(id)).toBeNull();
  const again = await saveMeeting(editor, removed.undo);
  expect(await getMeeting(again.id)).toMatchObject({ iso2: 'KG' });
});

test('is refused to other roles, for rows that are not there, and keeps its institution from being removed', async () => {
  const [editor, administrator] = [await signedIn('editor'), await signedIn('administrator')];
  const { id: institutionId } = await makeInstitution();
  const { id } = await saveMeeting(editor, meeting(institutionId));
  for (const role of ['reader', 'contributor', 'translator', 'moderator'] as const) {
    const other = await signedIn(role);
    await expect(saveMeeting(other, meeting(institutionId))).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(removeMeeting(other, { id })).rejects.toMatchObject({ reason: 'not-allowed' });
  }
  await expect(saveMeeting(editor, { ...meeting(institutionId), id: 999_999 })).rejects.toMatchObject({ reason: 'not-found' });
  await expect(saveMeeting(editor, meeting(999_999))).rejects.toMatchObject({ fields: { institutionId: 'required' } });
  await expect(saveMeeting(editor, meeting(institutionId, { iso2: 'ZZ' }))).rejects.toMatchObject({ fields: { iso2: 'bad-input' } });
  await expect(removeMeeting(editor, { id: 999_999 })).rejects.toMatchObject({ reason: 'not-found' });
  await expect(removeInstitution(administrator, { id: institutionId })).rejects.toMatchObject({ reason: 'in-use' });
});

test('is listed as coming until it is over, and the desk pages through all', async () => {
  const editor = await signedIn('editor');
  const { id: institutionId } = await makeInstitution();
  const make = async (given: Partial<MeetingInput>) => (await saveMeeting(editor, meeting(institutionId, given))).id;
  const over = await make({ day: '2026-05-30', time: null, endTime: null });
  const on = await make({});
  const later = await make({ day: '2026-07-01' });
  const old = await make({ day: '2020-07-01' });
  const ids = (rows: { meeting: { id: number } }[]) => rows.map((row) => row.meeting.id);
  expect(ids(await listComing({ institutionId }, now))).toEqual([on, later]);
  expect(ids(await listPast({ institutionId }, now))).toEqual([over, old]);
  expect(ids(await listForCalendar({ institutionId }, now))).toEqual([over, on, later]);
  const first = await listMeetings(undefined, 2);
  expect(ids(first)[0]).toBe(later);
  expect(ids(await listMeetings(ids(first)[1], 100))).toEqual(expect.arrayContaining([over, old]));
});
