import { beforeAll, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeState } from '@/db/factories';
import { stateHolidays } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastAudit, lastTouched, signedIn } from '@/testing/people';
import { createFrame } from '../sample/create';
import { makeHolidayCalendar } from './calendar-route';
import { type HolidayInput, holidayForm, mostHolidays, occurrences, yearFrom } from './holiday';
import { listHolidays } from './queries';
import { removeHoliday, saveHoliday } from './save-holiday';

withDatabase();

beforeAll(() => Promise.all(['KZ', 'UZ', 'TJ'].map((code) => makeState(code))));

const holiday = (given: Partial<HolidayInput> = {}): HolidayInput => ({
  id: null,
  iso2: 'KZ',
  title: { en: 'Nauryz' },
  days: ['03-21'],
  length: 3,
  source: { en: 'Labour Code' },
  sourceUrl: null,
  asOf: '2025',
  ...given,
});

test('is added, changed, taken back and removed; its number of changes rises, its page goes stale', async () => {
  const administrator = await signedIn('administrator');
  const { id } = await saveHoliday(administrator, holiday());
  expect(await lastAudit()).toMatchObject({ action: 'states.create-holiday', subjectType: 'state', subjectId: 'KZ', personId: administrator.id });
  expect(await lastTouched()).toMatchObject({ tags: expect.arrayContaining(['states']), paths: expect.arrayContaining(['/ru/states/kz']) });
  const { undo } = await saveHoliday(administrator, holiday({ id, days: ['2027-03-20'] }));
  expect(await listHolidays('KZ')).toMatchObject([{ days: ['2027-03-20'], sequence: 1 }]);
  await saveHoliday(administrator, holidayForm.parse(JSON.parse(JSON.stringify(undo))));
  expect(await listHolidays('KZ')).toMatchObject([{ days: ['03-21'], sequence: 2 }]);
  const removed = await removeHoliday(administrator, { id });
  expect(await lastAudit()).toMatchObject({ action: 'states.remove-holiday', subjectId: 'KZ' });
  await saveHoliday(administrator, holidayForm.parse(JSON.parse(JSON.stringify(removed.undo))));
  expect(await listHolidays('KZ')).toHaveLength(1);
});

test('is refused to other roles, for another state or row, and past what a page holds', async () => {
  const administrator = await signedIn('administrator');
  const { id } = await saveHoliday(administrator, holiday({ iso2: 'UZ' }));
  for (const role of ['reader', 'contributor', 'translator', 'editor', 'moderator'] as const) {
    await expect(saveHoliday(await signedIn(role), holiday({ iso2: 'UZ' }))).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(removeHoliday(await signedIn(role), { id })).rejects.toMatchObject({ reason: 'not-allowed' });
  }
  await expect(saveHoliday(administrator, holiday({ id, iso2: 'TJ' }))).rejects.toMatchObject({ reason: 'not-found' });
  await expect(saveHoliday(administrator, holiday({ iso2: 'ZZ' }))).rejects.toMatchObject({ reason: 'not-found' });
  await expect(removeHoliday(administrator, { id: 999_999 })).rejects.toMatchObject({ reason: 'not-found' });
  await database()
    .insert(stateHolidays)
    .values(Array.from({ length: mostHolidays }, () => ({ ...holiday({ iso2: 'TJ' }), id: undefined })));
  await expect(saveHoliday(administrator, holiday({ iso2: 'TJ' }))).rejects.toMatchObject({ reason: 'too-many' });
});

test('a new publication has holidays of every state on its roster, as a file for calendars too', async () => {
  await database().execute('truncate states, state_groups cascade');
  await createFrame();
  const [kazakhstan, china] = await Promise.all([listHolidays('KZ'), listHolidays('CN')]);
  expect(kazakhstan.map((holiday) => holiday.title.ru)).toContain('Наурыз мейрамы');
  const spring = occurrences(china, '2026-11-29', yearFrom('2026-11-29')).find((occurrence) => occurrence.holiday.title.en === 'Spring Festival');
  expect(spring).toMatchObject({ first: '2027-02-05', last: '2027-02-08' });
  for (const holiday of await database().select().from(stateHolidays)) expect(holidayForm.safeParse(holiday).success, holiday.title.en).toBe(true);
  const text = (await makeHolidayCalendar('zh', 'KZ'))?.text.replaceAll('\r\n ', '');
  const year = new Date().getUTCFullYear();
  expect(text).toContain(`DTSTART;VALUE=DATE:${year}0321\r\nDTEND;VALUE=DATE:${year}0324`);
  expect(text).toContain('纳吾肉孜节');
  expect(await makeHolidayCalendar('en', 'ZZ')).toBeNull();
});
