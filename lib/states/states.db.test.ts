import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle, makeState } from '@/db/factories';
import { states, storyStates } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastTouched, signedIn } from '@/testing/people';
import { getGroup, getStateForDesk, listGroupsForDesk, listStates } from './desk-queries';
import { countStories, getState, listGroups } from './queries';
import { removeState } from './remove-state';
import { removeGroup, saveGroup } from './save-group';
import { saveState } from './save-state';
import { type GroupInput, groupForm, type StateInput, stateForm } from './state';

withDatabase();

let groupId = 0;
beforeAll(async () => {
  for (const code of ['KZ', 'UZ']) await makeState(code);
  groupId = (await getStateForDesk('KZ'))?.groupId ?? 0;
});

const state = (given: Partial<StateInput> = {}): StateInput => ({
  iso2: 'TJ',
  isNew: true,
  groupId,
  since: 2001,
  name: { en: 'Tajikistan' },
  officialName: { en: 'Republic of Tajikistan' },
  capital: { en: 'Dushanbe' },
  zone: 'Asia/Dushanbe',
  lat: 38.6,
  lon: 68.8,
  description: {},
  position: 5,
  ...given,
});
const group = (given: Partial<GroupInput> = {}): GroupInput => ({
  id: null,
  key: 'observers',
  name: { en: 'Observers' },
  singular: { en: 'observer' },
  colour: 'o',
  position: 2,
  ...given,
});

test('a state comes onto the roster, is changed, and each answer of a form takes it back', async () => {
  const administrator = await signedIn('administrator');
  expect(await saveState(administrator, state())).toEqual({ iso2: 'TJ', undo: undefined });
  expect(await getState('TJ')).toMatchObject({ state: { name: { en: 'Tajikistan' } }, group: { colour: 'm' } });
  expect((await lastTouched())?.paths).toEqual(expect.arrayContaining(['/en', '/ru/states', '/zh/states/tj']));
  const { undo } = await saveState(administrator, state({ isNew: false, capital: { en: 'Stalinabad' } }));
  expect((await getState('TJ'))?.state.capital).toEqual({ en: 'Stalinabad' });
  await saveState(administrator, stateForm.parse(JSON.parse(JSON.stringify(undo))));
  expect((await getState('TJ'))?.state.capital).toEqual({ en: 'Dushanbe' });
  const removed = await removeState(administrator, { iso2: 'TJ' });
  expect(await getState('TJ')).toBeNull();
  await saveState(administrator, stateForm.parse(JSON.parse(JSON.stringify(removed.undo))));
  expect((await listStates()).map(({ iso2 }) => iso2)).toContain('TJ');
});

test('a code stands once, what is changed has to be there, and a group that is not there is refused', async () => {
  const administrator = await signedIn('administrator');
  await expect(saveState(administrator, state({ iso2: 'UZ' }))).rejects.toMatchObject({ reason: 'bad-input', fields: { iso2: 'slug-taken' } });
  await expect(saveState(administrator, state({ iso2: 'ZZ', isNew: false }))).rejects.toMatchObject({ reason: 'not-found' });
  await expect(saveState(administrator, state({ iso2: 'BY', groupId: 999_999 }))).rejects.toMatchObject({ reason: 'in-use' });
  expect(await database().$count(states, eq(states.iso2, 'BY'))).toBe(0);
});

test('a state that a story names stays, with its stories', async () => {
  const administrator = await signedIn('administrator');
  const { storyId } = await makeArticle();
  await database().insert(storyStates).values({ storyId, iso2: 'KZ' });
  await expect(removeState(administrator, { iso2: 'KZ' })).rejects.toMatchObject({ reason: 'in-use' });
  expect(await getState('KZ')).not.toBeNull();
  expect((await countStories('en')).get('KZ')).toBe(1);
});

test('a group is made, renamed and taken back; one with states stays, and a key stands once', async () => {
  const administrator = await signedIn('administrator');
  const { id } = await saveGroup(administrator, group());
  const { undo } = await saveGroup(administrator, group({ id, name: { en: 'Watchers' } }));
  expect((await getGroup(id))?.name).toEqual({ en: 'Watchers' });
  await saveGroup(administrator, groupForm.parse(JSON.parse(JSON.stringify(undo))));
  expect((await getGroup(id))?.name).toEqual({ en: 'Observers' });
  await expect(saveGroup(administrator, group({ key: 'members' }))).rejects.toMatchObject({ fields: { key: 'slug-taken' } });
  await expect(removeGroup(administrator, { id: groupId })).rejects.toMatchObject({ reason: 'in-use' });
  await removeGroup(administrator, { id });
  expect((await listGroupsForDesk()).map(({ key }) => key)).toEqual(['members']);
  expect((await listGroups()).map(({ key }) => key)).toEqual(['members']);
});

test.each([
  [{ iso2: 'KAZ' }, 'iso2'],
  [{ zone: 'Mars/Olympus' }, 'zone'],
  [{ lat: 91 }, 'lat'],
  [{ lon: -181 }, 'lon'],
  [{ since: 12 }, 'since'],
  [{ name: { ru: 'Таджикистан', en: '' } }, 'name.en'],
  [{ description: { en: 'x'.repeat(3001) } }, 'description.en'],
])('a state of %o is refused at %s', (given, field) =>
  expect(stateForm.safeParse({ ...state({ groupId: 1 }), ...given }).error?.issues.map((issue) => issue.path.join('.'))).toContain(field),
);

test.each([
  [{ key: 'Members!' }, 'key'],
  [{ colour: 'red; background: url(x)' }, 'colour'],
  [{ name: { en: '' } }, 'name.en'],
])('a group of %o is refused at %s', (given, field) =>
  expect(groupForm.safeParse({ ...group(), ...given }).error?.issues.map((issue) => issue.path.join('.'))).toContain(field),
);
