import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db/client';
import { auditLog } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastAudit, lastTouched, signedIn } from '@/testing/people';
import { type FundingInput, fundingForm, listFundingNotices, removeFunding, saveFunding } from './funding';
import { getPublication } from './publication';
import { getSettings } from './queries';
import { saveSettings, settingsForm } from './save-settings';
import { settingDefaults } from './settings';

withDatabase();

const funding = (given: Partial<FundingInput> = {}): FundingInput => ({
  id: null,
  notice: { en: 'Supported by a foundation.' },
  label: {},
  since: '2026-01-01',
  until: null,
  ...given,
});

test('only what differs is written and logged, and saving what stands already touches nothing', async () => {
  const administrator = await signedIn('administrator');
  await saveSettings(administrator, { ...settingDefaults, name: { en: 'The Paper' } });
  expect(await lastAudit()).toMatchObject({ action: 'settings.change', before: { name: settingDefaults.name }, after: { name: { en: 'The Paper' } } });
  expect(Object.keys((await lastAudit())?.after ?? {})).toEqual(['name']);
  expect((await lastTouched())?.paths).toEqual(expect.arrayContaining(['/en', '/ru/about', '/zh/contact']));
  expect(await getPublication('ru')).toEqual({ name: 'The Paper', tagline: '' });
  const touched = (await lastTouched())?.id;
  await saveSettings(administrator, await getSettings());
  expect((await lastTouched())?.id).toBe(touched);
  expect((await lastAudit())?.after).toEqual({});
});

test('settings are the administrator’s; nobody else leaves a trace of trying', async () => {
  const changes = eq(auditLog.action, 'settings.change');
  const before = await database().$count(auditLog, changes);
  for (const role of ['reader', 'contributor', 'editor', 'moderator'] as const) {
    const other = await signedIn(role);
    await expect(saveSettings(other, { ...settingDefaults, fourEyes: true })).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(saveFunding(other, funding())).rejects.toMatchObject({ reason: 'not-allowed' });
  }
  expect(await database().$count(auditLog, changes)).toBe(before);
  expect((await getSettings()).fourEyes).toBe(settingDefaults.fourEyes);
});

test('a publication without a name goes by where it is found', async () => {
  const administrator = await signedIn('administrator');
  const { undo } = await saveSettings(administrator, { ...settingDefaults, name: {} });
  expect((await getPublication('en')).name).toMatch(/^[\w.:-]+$/);
  await saveSettings(administrator, undo);
});

test('a notice of who pays is made, changed, taken back and removed, the newest first', async () => {
  const administrator = await signedIn('administrator');
  const { id } = await saveFunding(administrator, funding());
  expect(await lastAudit()).toMatchObject({ action: 'funding.create', subjectType: 'funding-notice', subjectId: String(id) });
  await saveFunding(administrator, funding({ since: '2026-06-01', until: '2026-12-31', notice: { en: 'A second.' } }));
  expect((await listFundingNotices()).map(({ notice }) => notice.en)).toEqual(['A second.', 'Supported by a foundation.']);
  const { undo } = await saveFunding(administrator, funding({ id, until: '2026-02-01' }));
  expect((await listFundingNotices()).find((notice) => notice.id === id)?.until).toBe('2026-02-01');
  await saveFunding(administrator, fundingForm.parse(JSON.parse(JSON.stringify(undo))));
  expect((await listFundingNotices()).find((notice) => notice.id === id)?.until).toBeNull();
  const removed = await removeFunding(administrator, { id });
  expect(await lastTouched()).toMatchObject({ tags: ['site'] });
  await saveFunding(administrator, fundingForm.parse(JSON.parse(JSON.stringify(removed.undo))));
  expect(await listFundingNotices()).toHaveLength(2);
  for (const verb of [() => saveFunding(administrator, funding({ id })), () => removeFunding(administrator, { id })])
    await expect(verb()).rejects.toMatchObject({ reason: 'not-found' });
});

test.each([
  [{ until: '2025-12-31' }, 'until', 'bad-order'],
  [{ since: '2026-02-30' }, 'since', 'bad-date'],
  [{ notice: { en: '' } }, 'notice.en', 'required'],
  [{ label: { en: 'x'.repeat(81) } }, 'label.en', 'too-long'],
])('a notice of %o is refused at %s', (given, field, message) =>
  expect(fundingForm.safeParse({ ...funding(), ...given }).error?.issues.map((issue) => [issue.path.join('.'), issue.message])).toContainEqual([
    field,
    message,
  ]),
);

test.each([
  [{ zone: 'Mars/Olympus' }, 'zone'],
  [{ name: { en: '' } }, 'name.en'],
  [{ about: { en: 'x'.repeat(20_001) } }, 'about.en'],
  [{ publisherEmail: 'x'.repeat(201) }, 'publisherEmail'],
])('settings with %o are refused at %s', (given, field) =>
  expect(settingsForm.safeParse({ ...settingDefaults, name: { en: 'Paper' }, ...given }).error?.issues.map((issue) => issue.path.join('.'))).toContain(field),
);
