import { beforeAll, expect, test } from 'vitest';
import { database } from '@/db/client';
import { institutionDocuments } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastAudit, lastTouched, signedIn } from '@/testing/people';
import { type DocumentInput, documentForm, mostDocuments } from './document';
import { listDocuments } from './queries';
import { removeInstitution } from './remove-institution';
import { removeDocument, saveDocument } from './save-document';
import { saveInstitution } from './save-institution';

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

const document = (given: Partial<DocumentInput> = {}): DocumentInput => ({
  id: null,
  institutionId: court,
  title: { en: 'Charter', ru: 'Хартия' },
  day: '2002-06-07',
  files: { ru: 'https://court.example/ustav.pdf' },
  ...given,
});

test('is added, changed, taken back and removed; the page goes stale, and the latest stands first', async () => {
  const administrator = await signedIn('administrator');
  const { id } = await saveDocument(administrator, document());
  expect(await lastAudit()).toMatchObject({ action: 'institutions.create-document', subjectId: String(court), personId: administrator.id });
  expect(await lastTouched()).toMatchObject({ tags: ['institutions'], paths: expect.arrayContaining(['/zh/institutions/court']) });
  await saveDocument(administrator, document({ title: { en: 'Rules' }, day: '2024-01-01' }));
  const { undo } = await saveDocument(administrator, document({ id, title: { en: 'The Charter' } }));
  expect((await listDocuments(court)).map((document) => document.title.en)).toEqual(['Rules', 'The Charter']);
  await saveDocument(administrator, documentForm.parse(JSON.parse(JSON.stringify(undo))));
  expect((await listDocuments(court)).map((document) => document.title.en)).toEqual(['Rules', 'Charter']);
  const removed = await removeDocument(administrator, { id });
  expect(await lastAudit()).toMatchObject({ action: 'institutions.remove-document', subjectId: String(court) });
  await saveDocument(administrator, documentForm.parse(JSON.parse(JSON.stringify(removed.undo))));
  expect(await listDocuments(court)).toHaveLength(2);
});

test('is refused to other roles, for another institution or row, past what a page holds; it keeps its institution', async () => {
  const administrator = await signedIn('administrator');
  const { id } = await saveDocument(administrator, document());
  for (const role of ['reader', 'contributor', 'translator', 'editor', 'moderator'] as const) {
    await expect(saveDocument(await signedIn(role), document())).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(removeDocument(await signedIn(role), { id })).rejects.toMatchObject({ reason: 'not-allowed' });
  }
  await expect(saveDocument(administrator, document({ id, institutionId: council }))).rejects.toMatchObject({ reason: 'not-found' });
  await expect(saveDocument(administrator, document({ institutionId: 999_999 }))).rejects.toMatchObject({ reason: 'not-found' });
  await expect(removeDocument(administrator, { id: 999_999 })).rejects.toMatchObject({ reason: 'not-found' });
  await expect(removeInstitution(administrator, { id: court })).rejects.toMatchObject({ reason: 'in-use' });
  await database()
    .insert(institutionDocuments)
    .values(Array.from({ length: mostDocuments }, () => ({ ...document({ institutionId: council }), id: undefined })));
  await expect(saveDocument(administrator, document({ institutionId: council }))).rejects.toMatchObject({ reason: 'too-many' });
});

test.each([
  [{ files: {} }, 'files.en', 'required'],
  [{ files: { zh: 'javascript:alert(1)' } }, 'files.zh', 'bad-address'],
  [{ files: { en: `https://court.example/${'x'.repeat(500)}` } }, 'files.en', 'too-long'],
  [{ day: '2024-02-30' }, 'day', 'bad-date'],
  [{ day: '0001-01-01' }, 'day', 'bad-date'],
  [{ title: { en: '' } }, 'title.en', 'required'],
])('%o is refused at %s', (given, field, reason) => {
  const issues = documentForm.safeParse({ ...document(), institutionId: 1, ...given }).error?.issues.map((issue) => [issue.path.join('.'), issue.message]);
  expect(issues).toContainEqual([field, reason]);
});
