import { expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { storyInstitutions } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastAudit, lastTouched, signedIn } from '@/testing/people';
import { getInstitutionBySlug, listInstitutions } from './queries';
import { removeInstitution } from './remove-institution';
import { saveInstitution } from './save-institution';

withDatabase();

const given = {
  id: null,
  slug: 'secretariat',
  name: { en: 'Secretariat' },
  shortName: {},
  description: {},
  place: {},
  website: null,
  since: 2001,
  position: 1,
};

test('is made, found at its address, renamed with its old address leading to the new one, and removed with a way back', async () => {
  const editor = await signedIn('administrator');
  const { id } = await saveInstitution(editor, given);
  expect(await lastAudit()).toMatchObject({ action: 'institutions.create', subjectId: String(id), before: null });
  expect((await getInstitutionBySlug('secretariat'))?.name).toEqual({ en: 'Secretariat' });
  const { undo } = await saveInstitution(editor, { ...given, id, slug: 'the-secretariat' });
  expect(undo?.slug).toBe('secretariat');
  expect(await lastAudit()).toMatchObject({ action: 'institutions.change', before: { slug: 'secretariat' }, after: { slug: 'the-secretariat' } });
  expect((await lastTouched())?.paths).toEqual(expect.arrayContaining(['/en/institutions/secretariat', '/zh/institutions/the-secretariat']));
  expect(await getInstitutionBySlug('secretariat')).toBeNull();
  const removed = await removeInstitution(editor, { id });
  expect(await listInstitutions()).toEqual([]);
  expect(await lastAudit()).toMatchObject({ action: 'institutions.remove', subjectId: String(id) });
  await saveInstitution(editor, removed.undo);
  expect((await listInstitutions()).map((institution) => institution.slug)).toEqual(['the-secretariat']);
});

test('is refused to a wrong role, for a row that is not there, at an address that is taken, and while a story names it', async () => {
  const editor = await signedIn('administrator');
  await expect(saveInstitution(await signedIn('moderator'), { ...given, slug: 'court' })).rejects.toMatchObject({ reason: 'not-allowed' });
  await expect(saveInstitution(editor, { ...given, id: 999_999 })).rejects.toMatchObject({ reason: 'not-found' });
  const { id } = await saveInstitution(editor, { ...given, slug: 'court' });
  await expect(saveInstitution(editor, { ...given, slug: 'court' })).rejects.toMatchObject({ fields: { slug: 'slug-taken' } });
  const { storyId } = await makeArticle();
  await database().insert(storyInstitutions).values({ storyId, institutionId: id });
  await expect(removeInstitution(editor, { id })).rejects.toMatchObject({ reason: 'in-use' });
  await expect(removeInstitution(await signedIn('translator'), { id })).rejects.toMatchObject({ reason: 'not-allowed' });
});
