import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { redirects, tags } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastAudit, lastTouched, signedIn, someGuest } from '@/testing/people';
import { saveInstitution } from '../institutions/save-institution';
import { saveSection } from '../sections/save-section';
import { saveTag } from '../tags/save-tag';
import { findRedirect } from './find';
import { removeRedirect, saveRedirect } from './save-redirect';

withDatabase();

const name = { en: 'Name' };
let count = 0;
const slug = () => {
  count += 1;
  return `place-${count}`;
};

describe('a renamed address', () => {
  test('leads to the new one, in one step after many, and is there again when it is taken back', async () => {
    const actor = await signedIn('administrator');
    const [a, b, c] = [slug(), slug(), slug()];
    const section = (id: number | null, its: string) => ({ id, slug: its, name, description: {}, parentId: null, position: 1 });
    const { id } = await saveSection(actor, section(null, a));
    await saveSection(actor, section(id, b));
    expect(await lastTouched()).toMatchObject({ tags: expect.arrayContaining([`redirect:/sections/${a}`, 'sections']) });
    await saveSection(actor, section(id, c));
    expect(await findRedirect(`/ru/sections/${a}`)).toBe(`/ru/sections/${c}`);
    const rows = await database()
      .select()
      .from(redirects)
      .where(eq(redirects.toPath, `/sections/${c}`));
    expect(rows.map((row) => row.fromPath).sort()).toEqual([`/sections/${a}`, `/sections/${b}`]);
    await saveSection(actor, section(id, a));
    expect(await findRedirect(`/ru/sections/${a}`)).toBeNull();
    expect(await findRedirect(`/ru/sections/${b}`)).toBe(`/ru/sections/${a}`);
    expect(await findRedirect(`/ru/sections/${c}`)).toBe(`/ru/sections/${a}`);
  });

  test('ends where a new page takes it', async () => {
    const actor = await signedIn('administrator');
    const [a, b] = [slug(), slug()];
    const institution = (id: number | null, its: string) => ({
      id,
      slug: its,
      name,
      shortName: name,
      description: {},
      place: {},
      website: null,
      since: null,
      position: 1,
    });
    const { id } = await saveInstitution(actor, institution(null, a));
    await saveInstitution(actor, institution(id, b));
    expect(await findRedirect(`/en/institutions/${a}`)).toBe(`/en/institutions/${b}`);
    await saveInstitution(actor, institution(null, a));
    expect(await findRedirect(`/en/institutions/${a}`)).toBeNull();
  });

  test('is kept for tags too', async () => {
    const actor = await signedIn('editor');
    const [a, b] = [slug(), slug()];
    const { id } = await saveTag(actor, { id: null, slug: a, name, description: {} });
    await saveTag(actor, { id, slug: b, name, description: {} });
    expect(await findRedirect(`/zh/tags/${a}`)).toBe(`/zh/tags/${b}`);
    expect(await database().$count(tags, eq(tags.slug, b))).toBe(1);
  });
});

describe('a redirect by hand', () => {
  test('leads on, in the language of the reader, or exactly', async () => {
    const editor = await signedIn('editor');
    const made = await saveRedirect(editor, { from: '/old/page.html', to: '/about' });
    expect(await lastAudit()).toMatchObject({ action: 'redirects.create', personId: editor.id, after: { from: '/old/page.html', to: '/about' } });
    expect(await lastTouched()).toMatchObject({ tags: ['redirect:/old/page.html'], paths: ['/en/old/page.html', '/ru/old/page.html', '/zh/old/page.html'] });
    expect(await findRedirect('/old/page.html')).toBe('/en/about');
    expect(await findRedirect('/ru/old/page.html')).toBe('/ru/about');
    await saveRedirect(editor, { from: '/zh/old/page.html', to: '/zh/contact?x=1' });
    expect(await findRedirect('/zh/old/page.html')).toBe('/zh/contact?x=1');
    const { undo } = await removeRedirect(editor, { id: made.id });
    expect(await lastAudit()).toMatchObject({ action: 'redirects.remove', before: { from: '/old/page.html' } });
    expect(undo).toEqual({ from: '/old/page.html', to: '/about' });
    expect(await findRedirect('/ru/old/page.html')).toBeNull();
  });

  test('is refused to others, where it loops, where there is one, and to another site for all but administrators', async () => {
    const [editor, administrator] = [await signedIn('editor'), await signedIn('administrator')];
    const input = { from: '/loop-a', to: '/loop-b' };
    for (const role of ['reader', 'contributor', 'translator', 'moderator'] as const)
      await expect(saveRedirect(await signedIn(role), input)).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(saveRedirect(someGuest, input)).rejects.toMatchObject({ reason: 'signed-out' });
    await expect(removeRedirect(editor, { id: 999_999 })).rejects.toMatchObject({ reason: 'not-found' });
    await expect(removeRedirect(await signedIn('moderator'), { id: 999_999 })).rejects.toMatchObject({ reason: 'not-allowed' });
    await saveRedirect(editor, input);
    await expect(saveRedirect(editor, { from: '/loop-a', to: '/x' })).rejects.toMatchObject({ fields: { from: 'redirect-taken' } });
    await saveRedirect(editor, { from: '/loop-b', to: '/loop-c' });
    await expect(saveRedirect(editor, { from: '/loop-c', to: '/loop-a' })).rejects.toMatchObject({ fields: { to: 'redirect-loop' } });
    await expect(saveRedirect(editor, { from: '/ru/loop-c', to: '/ru/loop-a' })).rejects.toMatchObject({ fields: { to: 'redirect-loop' } });
    await expect(saveRedirect(editor, { from: '/loop-d', to: '/loop-d' })).rejects.toMatchObject({ fields: { to: 'redirect-loop' } });
    expect(await findRedirect('/en/loop-a')).toBe('/en/loop-c');
    await expect(saveRedirect(editor, { from: '/away', to: 'https://other.example/' })).rejects.toMatchObject({ fields: { to: 'redirect-elsewhere' } });
    await saveRedirect(administrator, { from: '/away', to: 'https://other.example/' });
    expect(await findRedirect('/en/away')).toBe('https://other.example/');
    await expect(saveRedirect(administrator, { from: '/out', to: '//other.example/' })).rejects.toMatchObject({ fields: { to: 'bad-target' } });
    await expect(saveRedirect(administrator, { from: '/desk/x', to: '/about' })).rejects.toMatchObject({ fields: { from: 'bad-path' } });
  });
});
