import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db/client';
import { makePerson } from '@/db/factories';
import { tags } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastAudit, signedIn } from '@/testing/people';
import { findChoices, listStoryChoices } from '../articles/editing/choices';
import { createTag } from './create-tag';

withDatabase();

test('a tag is made by its name in the language of the desk, once; a name that is there already is found', async () => {
  const editor = await signedIn('editor');
  const made = await createTag(editor, { name: 'Водный транспорт', locale: 'ru' });
  const [row] = await database().select().from(tags).where(eq(tags.id, made.value));
  expect(row).toMatchObject({ slug: 'vodnyi-transport', name: { ru: 'Водный транспорт' } });
  expect(await lastAudit()).toMatchObject({ action: 'tags.create', subjectId: String(made.value) });
  expect(await createTag(editor, { name: 'водный транспорт', locale: 'en' })).toMatchObject({ value: made.value });
  const other = await createTag(editor, { name: 'Vodnyi transport', locale: 'en' });
  const [second] = await database().select().from(tags).where(eq(tags.id, other.value));
  expect(second?.slug).toBe('vodnyi-transport-2');
});

test('only whoever manages tags makes one; twice at once makes one', async () => {
  await expect(createTag(await signedIn('contributor'), { name: 'Mine', locale: 'en' })).rejects.toMatchObject({ reason: 'not-allowed' });
  const editor = await signedIn('editor');
  await Promise.allSettled([1, 2, 3].map(() => createTag(editor, { name: 'Bridges', locale: 'en' })));
  expect(await database().$count(tags, eq(tags.slug, 'bridges'))).toBe(1);
});

test('tags and bylines are found by a part of their name in any language; those that begin with it come first', async () => {
  const editor = await signedIn('editor');
  for (const name of ['Old ports', 'Ports', '100% ports']) await createTag(editor, { name, locale: 'en' });
  expect((await findChoices('tags', 'ports', 'en')).map((choice) => choice.label)).toEqual(['Ports', '100% ports', 'Old ports']);
  expect((await findChoices('tags', '100%', 'en')).map((choice) => choice.label)).toEqual(['100% ports']);
  expect(await findChoices('tags', ' ', 'en')).toEqual([]);
  const id = await makePerson({ public: true, name: { en: 'Aigul Writer', ru: 'Айгуль Пишет' } });
  await makePerson({ role: 'reader', name: { en: 'Aigul Reader' }, email: 'aigul@reader.example' });
  expect(await findChoices('people', 'айгуль', 'ru')).toEqual([{ value: id, label: 'Айгуль Пишет' }]);
  const [ports] = await findChoices('tags', 'ports', 'en');
  expect((await listStoryChoices('en', { tags: [ports?.value ?? 0], people: [id] })).tags).toEqual([ports]);
});
