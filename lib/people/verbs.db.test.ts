import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle, makePerson, makeSection, makeState } from '@/db/factories';
import { contactMessages, fundingNotices, institutions, stateGroups, storyTags, tags } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastAudit, lastTouched, signedIn, someGuest } from '@/testing/people';
import { answerMessage } from '../contact/answer';
import { archiveMessage, unarchiveMessage } from '../contact/archive';
import type { Actor, Role } from '../ground/actor';
import { grant, type Permission, roles } from '../ground/policy';
import { removeInstitution } from '../institutions/remove-institution';
import { saveInstitution } from '../institutions/save-institution';
import { moveSection } from '../sections/move-section';
import { removeSection } from '../sections/remove-section';
import { saveSection } from '../sections/save-section';
import { removeFunding, saveFunding } from '../settings/funding';
import { saveSettings } from '../settings/save-settings';
import { settingDefaults } from '../settings/settings';
import { removeState } from '../states/remove-state';
import { removeGroup, saveGroup } from '../states/save-group';
import { saveState } from '../states/save-state';
import { mergeTags } from '../tags/merge-tags';
import { removeTag } from '../tags/remove-tag';
import { saveTag } from '../tags/save-tag';
import { changeReach } from './change-reach';
import { disable } from './disable';
import { enable } from './enable';
import { invite } from './invite';
import { makeResetLink } from './reset';
import { saveProfile } from './save-profile';
import { signOutPerson } from './sign-out-person';

withDatabase();

let count = 0;
const next = () => {
  count += 1;
  return count;
};
const letter = (link: string) => ({ subject: 's', text: link });
const name = { en: 'Name', ru: 'Имя', zh: '名' };
const missing = 999_999_999;
const only = <Row>(rows: Row[]): Row => rows[0] as Row;

const section = (id: number | null) => ({ id, slug: `s-${next()}`, name, description: {}, parentId: null, position: 1 });
const institution = (id: number | null) => ({
  id,
  slug: `i-${next()}`,
  name,
  shortName: name,
  description: {},
  place: {},
  website: null,
  since: null,
  position: 1,
});
const tag = (id: number | null) => ({ id, slug: `t-${next()}`, name, description: {} });
const group = (id: number | null) => ({ id, key: `g${crypto.randomUUID().replace(/[^a-z]/g, '')}`, name, singular: name, colour: 'm', position: 1 });
const funding = (id: number | null) => ({ id, notice: name, label: {}, since: '2026-01-01', until: null });
const profile = (id: number | null) => ({ id, name, title: {}, bio: {}, public: true });
const reach = { role: 'editor' as const, languages: [], sectionIds: [] };

const withoutId = <Row extends { id: unknown }>({ id: _id, ...row }: Row) => row;
const addInstitution = async () =>
  only(
    await database()
      .insert(institutions)
      .values(withoutId(institution(null)))
      .returning(),
  ).id;
const addTag = async () =>
  only(
    await database()
      .insert(tags)
      .values(withoutId(tag(null)))
      .returning(),
  ).id;
const addFunding = async () =>
  only(
    await database()
      .insert(fundingNotices)
      .values(withoutId(funding(null)))
      .returning(),
  ).id;
const addGroup = async () =>
  only(
    await database()
      .insert(stateGroups)
      .values(withoutId(group(null)))
      .returning(),
  ).id;
const addMessage = async () =>
  only(
    await database()
      .insert(contactMessages)
      .values({ locale: 'ru', name: 'Reader', email: 'reader@mail.example', subject: 'Hello', message: 'A word' })
      .returning(),
  ).id;
const addPerson = () => makePerson({ email: `${crypto.randomUUID()}@people.example`, role: 'contributor' });
const codes = ['AA', 'AB', 'AC', 'AD', 'AE', 'AF', 'AG', 'AH', 'AI', 'AJ', 'AK', 'AL', 'AM', 'AN', 'AO', 'AP'];
const addState = () => makeState(codes[next() % codes.length] ?? 'AA');
const state = async (iso2: string, isNew: boolean) => ({
  iso2,
  isNew,
  groupId: await addGroup(),
  since: 2001,
  name,
  officialName: name,
  capital: name,
  zone: 'Asia/Tashkent',
  lat: 1,
  lon: 2,
  description: {},
  position: 1,
});

type Verb = {
  action: string;
  permission: Permission;
  /** What the verb is about; run with an id that is not there it must say "not found". */
  about?: () => Promise<number | string>;
  run: (actor: Actor, about: number | string) => Promise<unknown>;
  touches?: string;
};

const verbs: Verb[] = [
  { action: 'sections.create', permission: 'sections.manage', run: (actor) => saveSection(actor, section(null)), touches: 'site' },
  {
    action: 'sections.change',
    permission: 'sections.manage',
    about: () => makeSection(),
    run: (actor, id) => saveSection(actor, section(Number(id))),
    touches: 'site',
  },
  {
    action: 'sections.move',
    permission: 'sections.manage',
    about: () => makeSection(),
    run: (actor, id) => moveSection(actor, { id: Number(id), by: 'up' }),
    touches: 'site',
  },
  {
    action: 'sections.remove',
    permission: 'sections.manage',
    about: () => makeSection(),
    run: (actor, id) => removeSection(actor, { id: Number(id) }),
    touches: 'site',
  },
  { action: 'institutions.create', permission: 'institutions.manage', run: (actor) => saveInstitution(actor, institution(null)), touches: 'institutions' },
  {
    action: 'institutions.change',
    permission: 'institutions.manage',
    about: addInstitution,
    run: (actor, id) => saveInstitution(actor, institution(Number(id))),
    touches: 'institutions',
  },
  {
    action: 'institutions.remove',
    permission: 'institutions.manage',
    about: addInstitution,
    run: (actor, id) => removeInstitution(actor, { id: Number(id) }),
    touches: 'institutions',
  },
  { action: 'tags.create', permission: 'tags.manage', run: (actor) => saveTag(actor, tag(null)), touches: 'tags' },
  { action: 'tags.rename', permission: 'tags.manage', about: addTag, run: (actor, id) => saveTag(actor, tag(Number(id))), touches: 'tags' },
  { action: 'tags.remove', permission: 'tags.manage', about: addTag, run: (actor, id) => removeTag(actor, { id: Number(id) }), touches: 'tags' },
  {
    action: 'tags.remove',
    permission: 'tags.manage',
    about: addTag,
    run: async (actor, id) => mergeTags(actor, { id: Number(id), into: await addTag() }),
    touches: 'tags',
  },
  {
    action: 'states.change',
    permission: 'states.manage',
    about: addState,
    run: async (actor, iso2) => saveState(actor, await state(String(iso2), false)),
    touches: 'states',
  },
  {
    action: 'states.remove',
    permission: 'states.manage',
    about: addState,
    run: (actor, iso2) => removeState(actor, { iso2: String(iso2) }),
    touches: 'states',
  },
  { action: 'states.create-group', permission: 'states.manage', run: (actor) => saveGroup(actor, group(null)), touches: 'states' },
  { action: 'states.change-group', permission: 'states.manage', about: addGroup, run: (actor, id) => saveGroup(actor, group(Number(id))), touches: 'states' },
  {
    action: 'states.remove-group',
    permission: 'states.manage',
    about: addGroup,
    run: (actor, id) => removeGroup(actor, { id: Number(id) }),
    touches: 'states',
  },
  { action: 'funding.create', permission: 'funding.manage', run: (actor) => saveFunding(actor, funding(null)), touches: 'site' },
  { action: 'funding.change', permission: 'funding.manage', about: addFunding, run: (actor, id) => saveFunding(actor, funding(Number(id))), touches: 'site' },
  { action: 'funding.remove', permission: 'funding.manage', about: addFunding, run: (actor, id) => removeFunding(actor, { id: Number(id) }), touches: 'site' },
  {
    action: 'settings.change',
    permission: 'settings.manage',
    run: (actor) => saveSettings(actor, { ...settingDefaults, name: { en: `Paper ${next()}` } }),
    touches: 'site',
  },
  {
    action: 'messages.answer',
    permission: 'messages.answer',
    about: addMessage,
    run: (actor, id) => answerMessage(actor, { id: Number(id), answer: 'Thank you' }),
  },
  { action: 'messages.archive', permission: 'messages.answer', about: addMessage, run: (actor, id) => archiveMessage(actor, { id: Number(id) }) },
  { action: 'messages.unarchive', permission: 'messages.answer', about: addMessage, run: (actor, id) => unarchiveMessage(actor, { id: Number(id) }) },
  { action: 'people.invite', permission: 'people.manage', run: (actor) => invite(actor, { email: `${crypto.randomUUID()}@people.example`, ...reach }, letter) },
  { action: 'people.change-role', permission: 'people.manage', about: addPerson, run: (actor, id) => changeReach(actor, { id: Number(id), ...reach }) },
  { action: 'people.disable', permission: 'people.manage', about: addPerson, run: (actor, id) => disable(actor, { id: Number(id) }) },
  { action: 'people.enable', permission: 'people.manage', about: addPerson, run: (actor, id) => enable(actor, { id: Number(id) }) },
  { action: 'people.create-byline', permission: 'people.manage', run: (actor) => saveProfile(actor, profile(null)), touches: 'people' },
  {
    action: 'people.change-profile',
    permission: 'people.manage',
    about: () => makePerson({ public: true }),
    run: (actor, id) => saveProfile(actor, profile(Number(id))),
    touches: 'people',
  },
  { action: 'people.sign-out-person', permission: 'people.manage', about: addPerson, run: (actor, id) => signOutPerson(actor, { id: Number(id) }) },
  { action: 'people.reset-link', permission: 'people.manage', about: addPerson, run: (actor, id) => makeResetLink(actor, { id: Number(id) }, letter) },
];

const actors = new Map<Role, Actor>();
beforeAll(async () => {
  for (const role of roles) actors.set(role, await signedIn(role));
});
const as = (role: Role): Actor => actors.get(role) ?? someGuest;

const countLog = async () => Number((await database().execute<{ n: string }>(sql`select count(*) as n from audit_log`)).rows[0]?.n);

describe('every verb, as every role', () => {
  const cases = verbs.flatMap((verb) => roles.map((role) => ({ verb, role, title: `${verb.action} as ${role}` })));
  test.each(cases)('$title', async ({ verb, role }) => {
    const about = (await verb.about?.()) ?? 0;
    const before = await countLog();
    if (grant(role, verb.permission)) {
      await verb.run(as(role), about);
      expect(await lastAudit()).toMatchObject({ action: verb.action, personId: (as(role) as { id: number }).id });
      if (verb.touches) expect((await lastTouched())?.tags).toContain(verb.touches);
    } else {
      await expect(verb.run(as(role), about)).rejects.toMatchObject({ reason: 'not-allowed' });
      expect(await countLog()).toBe(before);
    }
  });

  test.each(verbs.map((verb) => ({ verb, title: verb.action })))('$title as a guest', async ({ verb }) => {
    await expect(verb.run(someGuest, (await verb.about?.()) ?? 0)).rejects.toMatchObject({ reason: 'signed-out' });
  });

  test.each(verbs.filter((verb) => verb.about).map((verb) => ({ verb, title: verb.action })))(
    '$title of a row that is not there leaves no trace',
    async ({ verb }) => {
      const before = await countLog();
      await expect(verb.run(as('administrator'), verb.action.startsWith('states') && !verb.action.includes('group') ? 'ZZ' : missing)).rejects.toMatchObject({
        reason: 'not-found',
      });
      expect(await countLog()).toBe(before);
    },
  );
});

describe('what the rules of the paper refuse', () => {
  const admin = () => as('administrator');

  test('removing what stories use', async () => {
    const sectionId = await makeSection();
    const { storyId } = await makeArticle({ sectionId, states: [await makeState('UZ')] });
    const tagId = await addTag();
    await database().insert(storyTags).values({ storyId, tagId });
    for (const attempt of [
      () => removeSection(admin(), { id: sectionId }),
      () => removeState(admin(), { iso2: 'UZ' }),
      () => removeTag(admin(), { id: tagId }),
    ])
      await expect(attempt()).rejects.toMatchObject({ reason: 'in-use' });
  });

  test('a taken address, at its field', async () => {
    const { id } = await saveTag(admin(), { ...tag(null), slug: 'taken' });
    await expect(saveTag(admin(), { ...tag(null), slug: 'taken' })).rejects.toMatchObject({ fields: { slug: 'slug-taken' } });
    await expect(saveTag(admin(), { ...tag(id), slug: 'taken' })).resolves.toMatchObject({ id });
    await saveSection(admin(), { ...section(null), slug: 'taken' });
    await expect(saveSection(admin(), { ...section(null), slug: 'taken' })).rejects.toMatchObject({ fields: { slug: 'slug-taken' } });
    await expect(saveState(admin(), await state('UZ', true))).rejects.toMatchObject({ fields: { iso2: 'slug-taken' } });
  });

  test('a section inside itself, or inside nothing that exists', async () => {
    const outer = await makeSection();
    const inner = await makeSection({ parentId: outer });
    await expect(saveSection(admin(), { ...section(outer), parentId: inner })).rejects.toMatchObject({ fields: { parentId: 'bad-parent' } });
    await expect(saveSection(admin(), { ...section(outer), parentId: missing })).rejects.toMatchObject({ fields: { parentId: 'not-found' } });
    await expect(removeSection(admin(), { id: outer })).rejects.toMatchObject({ reason: 'in-use' });
  });

  test('answering a message twice', async () => {
    const id = await addMessage();
    await answerMessage(as('editor'), { id, answer: 'Once' });
    await expect(answerMessage(as('editor'), { id, answer: 'Twice' })).rejects.toMatchObject({ reason: 'already-answered' });
  });

  test('merging a tag into itself', async () => {
    const id = await addTag();
    await expect(mergeTags(admin(), { id, into: id })).rejects.toMatchObject({ fields: { into: 'same-tag' } });
  });
});

describe('merging tags', () => {
  test('gives all stories to the other, also those that had both, and lists them there', async () => {
    const [from, into] = [await addTag(), await addTag()];
    const [article, both] = [await makeArticle(), await makeArticle()];
    await database()
      .insert(storyTags)
      .values([
        { storyId: article.storyId, tagId: from },
        { storyId: both.storyId, tagId: from },
        { storyId: both.storyId, tagId: into },
      ]);
    expect(await mergeTags(as('editor'), { id: from, into })).toMatchObject({ moved: 2 });
    const { rows } = await database().execute<{ key: string; n: string }>(
      sql`select key, count(*) as n from listings where kind = 'tag' and key in (${String(from)}, ${String(into)}) group by key`,
    );
    expect(rows).toEqual([{ key: String(into), n: '2' }]);
  });
});

describe('undo', () => {
  test('brings back what was removed or changed', async () => {
    const admin = as('administrator');
    const made = await saveSection(admin, { ...section(null), slug: 'gone-and-back' });
    const { undo } = await removeSection(admin, { id: made.id });
    const again = await saveSection(admin, undo);
    const changed = await saveSection(admin, { ...undo, id: again.id, name: { en: 'Other' } });
    expect(changed.undo).toMatchObject({ id: again.id, slug: 'gone-and-back', name });
    const settings = await saveSettings(admin, { ...settingDefaults, zone: 'Asia/Bishkek' });
    expect((await saveSettings(admin, settings.undo)).undo.zone).toBe('Asia/Bishkek');
  });
});
