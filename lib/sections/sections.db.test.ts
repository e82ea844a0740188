import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle, makeSection } from '@/db/factories';
import { sections } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { actorOf, lastTouched } from '@/testing/people';
import { findRedirect } from '../redirects/find';
import { moveSection } from './move-section';
import { getSection, getSectionBySlug, listSections } from './queries';
import { removeSection } from './remove-section';
import { saveSection } from './save-section';
import { type SectionInput, sectionForm } from './section';

withDatabase();

const words = (word: string) => ({ en: word, ru: word, zh: word });
const given = (slug: string, more: Partial<SectionInput> = {}): SectionInput => ({
  ...sectionForm.parse({ id: null, slug, name: words(slug), description: words(''), parentId: null, position: 1 }),
  ...more,
});
const slugs = async () => (await listSections()).map((section) => `${'·'.repeat(section.depth)}${section.slug}`);
const row = async (id: number) => (await database().select().from(sections).where(eq(sections.id, id)))[0];

describe('saving a section', () => {
  test('an address that another has is refused beside its field, and nothing is written', async () => {
    const actor = await actorOf('administrator');
    await saveSection(actor, given('economy'));
    const { id } = await saveSection(actor, given('culture'));
    await expect(saveSection(actor, given('economy', { id }))).rejects.toMatchObject({ fields: { slug: 'slug-taken' } });
    await expect(saveSection(actor, given('economy'))).rejects.toMatchObject({ fields: { slug: 'slug-taken' } });
    expect((await row(id))?.slug).toBe('culture');
  });

  test('it lies neither in itself, nor in what lies in it, nor in what is not there', async () => {
    const actor = await actorOf('administrator');
    const outer = (await saveSection(actor, given('outer'))).id;
    const inner = (await saveSection(actor, given('inner', { parentId: outer }))).id;
    for (const parentId of [outer, inner])
      await expect(saveSection(actor, given('outer', { id: outer, parentId }))).rejects.toMatchObject({ fields: { parentId: 'bad-parent' } });
    await expect(saveSection(actor, given('lost', { parentId: 999_999 }))).rejects.toMatchObject({ fields: { parentId: 'not-found' } });
    await expect(saveSection(actor, given('nobody', { id: 999_999 }))).rejects.toMatchObject({ reason: 'not-found' });
  });

  test('with a new address the old one leads on, and both are made anew', async () => {
    const actor = await actorOf('administrator');
    const { id } = await saveSection(actor, given('rail'));
    const { undo } = await saveSection(actor, given('railways', { id }));
    expect(await findRedirect('/en/sections/rail')).toBe('/en/sections/railways');
    expect((await lastTouched())?.paths).toEqual(expect.arrayContaining(['/en/sections/rail', '/ru/sections/railways']));
    expect(await getSectionBySlug('rail')).toBeNull();
    // Undone, the address is its own again and leads nowhere else.
    await saveSection(actor, { ...given('rail'), ...undo, id });
    expect((await getSection(id))?.slug).toBe('rail');
    expect(await findRedirect('/en/sections/rail')).toBeNull();
  });
});

describe('the order of sections', () => {
  test('one moves among its neighbours only, stays at the ends, and is moved back', async () => {
    const actor = await actorOf('administrator');
    await database().delete(sections);
    const [a, b] = [await makeSection({ slug: 'a', position: 1 }), await makeSection({ slug: 'b', position: 2 })];
    await makeSection({ slug: 'a-one', parentId: a, position: 1 });
    const two = await makeSection({ slug: 'a-two', parentId: a, position: 2 });
    expect(await slugs()).toEqual(['a', '·a-one', '·a-two', 'b']);
    await moveSection(actor, { id: two, by: 'down' });
    expect(await slugs()).toEqual(['a', '·a-one', '·a-two', 'b']);
    const { undo } = await moveSection(actor, { id: two, by: 'up' });
    expect(await slugs()).toEqual(['a', '·a-two', '·a-one', 'b']);
    await moveSection(actor, undo);
    await moveSection(actor, { id: b, by: 'up' });
    expect(await slugs()).toEqual(['b', 'a', '·a-one', '·a-two']);
    await expect(moveSection(actor, { id: 999_999, by: 'up' })).rejects.toMatchObject({ reason: 'not-found' });
  });

  test('two that are moved at once both move', async () => {
    const actor = await actorOf('administrator');
    await database().delete(sections);
    const ids = [];
    for (const [at, slug] of ['a', 'b', 'c', 'd'].entries()) ids.push(await makeSection({ slug, position: at + 1 }));
    const [, second, , fourth] = ids as [number, number, number, number];
    await Promise.all([moveSection(actor, { id: second, by: 'up' }), moveSection(actor, { id: fourth, by: 'up' })]);
    expect(await slugs()).toEqual(['b', 'a', 'd', 'c']);
  });
});

test('a section in which something stands is not removed; an empty one comes back as it was', async () => {
  const actor = await actorOf('administrator');
  const full = await makeSection({ slug: 'full' });
  await makeArticle({ sectionId: full });
  const outer = await makeSection({ slug: 'around' });
  const inner = await makeSection({ slug: 'within', parentId: outer });
  for (const id of [full, outer]) await expect(removeSection(actor, { id })).rejects.toMatchObject({ reason: 'in-use' });
  const before = await row(inner);
  const { undo } = await removeSection(actor, { id: inner });
  expect(await row(inner)).toBeUndefined();
  const again = await saveSection(actor, undo);
  expect(await row(again.id)).toEqual({ ...before, id: again.id });
  await expect(removeSection(actor, { id: 999_999 })).rejects.toMatchObject({ reason: 'not-found' });
});

test('what no address can be finds nothing', async () => {
  for (const slug of ['', '../x', 'A B', "'; drop table sections; --", 'x'.repeat(500)]) expect(await getSectionBySlug(slug)).toBeNull();
});
