import { beforeAll, expect, test } from 'vitest';
import { database } from '@/db/client';
import { institutionOfficers } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastAudit, lastTouched, signedIn } from '@/testing/people';
import { mostOfficers, type OfficerInput, officerForm } from './officer';
import { listOfficers } from './queries';
import { removeInstitution } from './remove-institution';
import { saveInstitution } from './save-institution';
import { removeOfficer, saveOfficer } from './save-officer';

withDatabase();

let [court, council] = [0, 0];
beforeAll(async () => {
  const administrator = await signedIn('administrator');
  const make = async (slug: string) =>
    (
      await saveInstitution(administrator, {
        ...{ id: null, slug, name: { en: slug }, shortName: { en: slug }, description: {}, place: {}, website: null, since: null, position: 1 },
      })
    ).id;
  [court, council] = [await make('court'), await make('council')];
});

const officer = (given: Partial<OfficerInput> = {}): OfficerInput => ({
  id: null,
  institutionId: court,
  name: { en: 'Anna Clerk', ru: 'Анна Клерк' },
  role: { en: 'Registrar' },
  since: 2024,
  position: 1,
  ...given,
});

test('is added, changed, taken back and removed; the page goes stale, and they stand in their order', async () => {
  const administrator = await signedIn('administrator');
  const { id } = await saveOfficer(administrator, officer());
  expect(await lastAudit()).toMatchObject({ action: 'institutions.create-officer', subjectId: String(court), personId: administrator.id });
  expect(await lastTouched()).toMatchObject({ tags: ['institutions'], paths: expect.arrayContaining(['/zh/institutions/court']) });
  await saveOfficer(administrator, officer({ name: { en: 'Berik Judge' }, position: 0 }));
  const { undo } = await saveOfficer(administrator, officer({ id, name: { en: 'Anna Clerk-Bell' } }));
  expect((await listOfficers(court)).map((officer) => officer.name.en)).toEqual(['Berik Judge', 'Anna Clerk-Bell']);
  await saveOfficer(administrator, officerForm.parse(JSON.parse(JSON.stringify(undo))));
  expect((await listOfficers(court)).map((officer) => officer.name.en)).toEqual(['Berik Judge', 'Anna Clerk']);
  const removed = await removeOfficer(administrator, { id });
  expect(await lastAudit()).toMatchObject({ action: 'institutions.remove-officer', subjectId: String(court) });
  await saveOfficer(administrator, officerForm.parse(JSON.parse(JSON.stringify(removed.undo))));
  expect(await listOfficers(court)).toHaveLength(2);
});

test('is refused to other roles, for another institution or row, past what a page holds; it keeps its institution', async () => {
  const administrator = await signedIn('administrator');
  const { id } = await saveOfficer(administrator, officer());
  for (const role of ['reader', 'contributor', 'translator', 'editor', 'moderator'] as const) {
    await expect(saveOfficer(await signedIn(role), officer())).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(removeOfficer(await signedIn(role), { id })).rejects.toMatchObject({ reason: 'not-allowed' });
  }
  await expect(saveOfficer(administrator, officer({ id, institutionId: council }))).rejects.toMatchObject({ reason: 'not-found' });
  await expect(saveOfficer(administrator, officer({ institutionId: 999_999 }))).rejects.toMatchObject({ reason: 'not-found' });
  await expect(removeOfficer(administrator, { id: 999_999 })).rejects.toMatchObject({ reason: 'not-found' });
  await expect(removeInstitution(administrator, { id: court })).rejects.toMatchObject({ reason: 'in-use' });
  await database()
    .insert(institutionOfficers)
    .values(Array.from({ length: mostOfficers }, () => ({ ...officer({ institutionId: council }), id: undefined })));
  await expect(saveOfficer(administrator, officer({ institutionId: council }))).rejects.toMatchObject({ reason: 'too-many' });
});

test.each([
  [{ name: { en: '' } }, 'name.en'],
  [{ role: { en: 'x'.repeat(161) } }, 'role.en'],
  [{ since: 24 }, 'since'],
])('%o is refused at %s', (given, field) => {
  const issues = officerForm.safeParse({ ...officer(), institutionId: 1, ...given }).error?.issues.map((issue) => issue.path.join('.'));
  expect(issues).toContain(field);
});
