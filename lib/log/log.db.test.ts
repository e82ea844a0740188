import { expect, test } from 'vitest';
import { makeSection } from '@/db/factories';
import { withDatabase } from '@/testing/database';
import { signedIn } from '@/testing/people';
import { saveSection } from '../sections/save-section';
import { changedParts } from './changed-parts';
import { listActors, listLog } from './queries';

withDatabase();

test('answers who changed this, when, from what; by thing, person, action and day', async () => {
  const [ann, bob] = [await signedIn('administrator'), await signedIn('administrator')];
  const id = await makeSection();
  const save = (actor: typeof ann, en: string, slug: string) => saveSection(actor, { id, slug, name: { en }, description: {}, parentId: null, position: 1 });
  await save(ann, 'Roads', `roads-${id}`);
  await save(bob, 'Rail', `roads-${id}`);
  const rows = await listLog({ subjectType: 'section', subjectId: String(id) });
  expect(rows.map((row) => [row.personId, row.action])).toEqual([
    [bob.id, 'sections.change'],
    [ann.id, 'sections.change'],
  ]);
  expect(changedParts(rows[0]?.before, rows[0]?.after)).toEqual([{ name: 'name.en', before: 'Roads', after: 'Rail' }]);
  expect((await listLog({ personId: ann.id, action: 'sections.change' })).length).toBe(1);
  expect((await listLog({ personId: ann.id, action: 'sections' })).length).toBe(1);
  const day = (shift: number) => new Date(Date.now() + shift * 86_400_000).toISOString().slice(0, 10);
  const within = (from: string | undefined, to: string | undefined, zone = 'UTC') => listLog({ subjectType: 'section', subjectId: String(id), from, to, zone });
  expect((await within(day(-1), day(1))).length).toBe(2);
  expect((await within(day(2), undefined)).length).toBe(0);
  expect((await within(undefined, day(-2))).length).toBe(0);
  expect((await within(day(-1), day(1), 'Asia/Shanghai')).length).toBe(2);
  expect((await listActors()).map((actor) => actor.id)).toContain(bob.id);
});
