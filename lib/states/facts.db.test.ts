import { beforeAll, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeState } from '@/db/factories';
import { stateFacts } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastAudit, lastTouched, signedIn } from '@/testing/people';
import { createFrame } from '../sample/create';
import { type FactInput, factForm, mostFacts } from './fact';
import { listFacts } from './queries';
import { removeFact, saveFact } from './save-fact';

withDatabase();

beforeAll(() => Promise.all(['KZ', 'UZ', 'TJ'].map((code) => makeState(code))));

const fact = (given: Partial<FactInput> = {}): FactInput => ({
  id: null,
  iso2: 'KZ',
  kind: 'population',
  label: {},
  value: { en: '20.6 million' },
  source: { en: 'UN' },
  sourceUrl: 'https://un.example/',
  asOf: '2024',
  position: 1,
  ...given,
});

test('is said of a state once, changed, taken back and removed', async () => {
  const administrator = await signedIn('administrator');
  const { id } = await saveFact(administrator, fact());
  expect(await lastAudit()).toMatchObject({ action: 'states.create-fact', subjectType: 'state', subjectId: 'KZ', personId: administrator.id });
  expect(await lastTouched()).toMatchObject({ tags: expect.arrayContaining(['states']), paths: expect.arrayContaining(['/ru/states/kz']) });
  await expect(saveFact(administrator, fact())).rejects.toMatchObject({ fields: { kind: 'fact-there' } });
  const { undo } = await saveFact(administrator, fact({ id, value: { en: '21 million' } }));
  expect(await listFacts('KZ')).toMatchObject([{ value: { en: '21 million' }, asOf: '2024' }]);
  await saveFact(administrator, factForm.parse(undo));
  expect(await listFacts('KZ')).toMatchObject([{ value: { en: '20.6 million' } }]);
  const removed = await removeFact(administrator, { id });
  expect(await lastAudit()).toMatchObject({ action: 'states.remove-fact', subjectId: 'KZ' });
  await saveFact(administrator, factForm.parse(removed.undo));
  expect(await listFacts('KZ')).toHaveLength(1);
});

test('is refused to other roles, for another state or row, and past what a page holds', async () => {
  const administrator = await signedIn('administrator');
  const { id } = await saveFact(administrator, fact({ iso2: 'UZ' }));
  for (const role of ['reader', 'contributor', 'translator', 'editor', 'moderator'] as const) {
    await expect(saveFact(await signedIn(role), fact({ iso2: 'UZ', kind: 'area' }))).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(removeFact(await signedIn(role), { id })).rejects.toMatchObject({ reason: 'not-allowed' });
  }
  await expect(saveFact(administrator, fact({ id, iso2: 'TJ' }))).rejects.toMatchObject({ reason: 'not-found' });
  await expect(saveFact(administrator, fact({ iso2: 'ZZ' }))).rejects.toMatchObject({ reason: 'not-found' });
  await expect(removeFact(administrator, { id: 999_999 })).rejects.toMatchObject({ reason: 'not-found' });
  const other = fact({ iso2: 'TJ', kind: 'other', label: { en: 'Highest peak' } });
  await database()
    .insert(stateFacts)
    .values(Array.from({ length: mostFacts }, () => ({ ...other, id: undefined })));
  await expect(saveFact(administrator, other)).rejects.toMatchObject({ reason: 'too-many' });
});

test.each([
  [{ asOf: '2024-02-30' }, 'asOf', 'bad-date'],
  [{ asOf: 'spring' }, 'asOf', 'bad-date'],
  [{ kind: 'other' }, 'label.en', 'required'],
  [{ sourceUrl: 'javascript:alert(1)' }, 'sourceUrl', 'bad-address'],
  [{ value: { en: '', ru: '', zh: '' } }, 'value.en', 'required'],
  [{ value: { en: 'x'.repeat(301) } }, 'value.en', 'too-long'],
])('%o is refused at %s', (given, field, reason) => {
  const issues = factForm.safeParse({ ...fact(), ...given }).error?.issues.map((issue) => [issue.path.join('.'), issue.message]);
  expect(issues).toContainEqual([field, reason]);
});

test('a new publication says them of every state on its roster, in its languages, with source and date', async () => {
  await database().delete(stateFacts);
  await database().execute('truncate states, state_groups cascade');
  await createFrame();
  const facts = await listFacts('KZ');
  expect(facts.map((fact) => [fact.kind, fact.value.ru])).toEqual([
    ['population', '20,6 миллиона'],
    ['languages', 'казахский, русский'],
    ['currency', 'казахский тенге (KZT)'],
    ['callingCode', '+7'],
    ['nationalDay', '25 октября'],
  ]);
  for (const fact of await database().select().from(stateFacts))
    expect(fact).toMatchObject({ asOf: expect.stringMatching(/^\d{4}$/), sourceUrl: expect.any(String) });
});
