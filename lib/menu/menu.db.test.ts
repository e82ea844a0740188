import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeSection } from '@/db/factories';
import { settings } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastAudit, lastTouched, signedIn, someGuest } from '@/testing/people';
import { removeSection } from '../sections/remove-section';
import { getChrome } from '../site/chrome';
import { entryKey } from './menu';
import { getMenu } from './queries';
import { addMenuLink, orderMenu, restoreMenu } from './save-menu';

withDatabase();
beforeEach(async () => {
  await database().execute(sql`delete from settings where key = 'menu'`);
  await database().execute(sql`delete from sections`);
});

const keys = async () => (await getMenu())?.map(entryKey) ?? null;

test('follows the sections, is set by hand, and goes back', async () => {
  const actor = await signedIn('administrator');
  const [a, b] = [await makeSection({ position: 1 }), await makeSection({ position: 2 })];
  const was = [`section:${a}`, `section:${b}`, 'page:states'];
  const { undo } = await orderMenu(actor, { was, order: ['page:latest', `section:${b}`] });
  expect(await keys()).toEqual(['page:latest', `section:${b}`]);
  expect(await lastAudit()).toMatchObject({ action: 'menu.change', before: { entries: 'sections' }, after: { entries: ['page:latest', `section:${b}`] } });
  expect(await lastTouched()).toMatchObject({ tags: ['site'], cause: 'menu.change' });
  expect((await getChrome('en')).menu.map((item) => item.href)[0]).toBe('/en/news');
  await addMenuLink(actor, { label: { en: 'Rail' }, href: '/tags/rail' });
  expect(await keys()).toEqual(['page:latest', `section:${b}`, 'link:/tags/rail']);
  await orderMenu(actor, { was: ['page:latest', `section:${b}`, 'link:/tags/rail'], order: ['link:/tags/rail', 'page:latest'] });
  expect(await keys()).toEqual(['link:/tags/rail', 'page:latest']);
  await restoreMenu(actor, JSON.parse(undo.json));
  expect(await keys()).toBeNull();
});

test('leaves out a section that was removed, and a row that does not fit', async () => {
  const actor = await signedIn('administrator');
  const a = await makeSection();
  await orderMenu(actor, { was: [`section:${a}`, 'page:states'], order: [`section:${a}`] });
  await removeSection(actor, { id: a });
  expect((await getChrome('ru')).menu).toEqual([]);
  await database()
    .update(settings)
    .set({ value: { broken: true } });
  expect(await getMenu()).toBeNull();
});

test('is refused to others, over a newer one, and with what is not there', async () => {
  const actor = await signedIn('administrator');
  for (const role of ['reader', 'contributor', 'translator', 'editor', 'moderator'] as const) {
    const other = await signedIn(role);
    await expect(orderMenu(other, { was: ['page:states'], order: [] })).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(addMenuLink(other, { label: { en: 'X' }, href: '/about' })).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(restoreMenu(other, { entries: null })).rejects.toMatchObject({ reason: 'not-allowed' });
  }
  await expect(orderMenu(someGuest, { was: ['page:states'], order: [] })).rejects.toMatchObject({ reason: 'signed-out' });
  await expect(orderMenu(actor, { was: [], order: [] })).rejects.toMatchObject({ reason: 'list-changed' });
  for (const key of ['section:999999', 'section:x', 'page:desk', 'link:/about', 'nonsense'])
    await expect(orderMenu(actor, { was: ['page:states'], order: [key] })).rejects.toMatchObject({ reason: 'not-found' });
  await expect(addMenuLink(actor, { label: { en: 'X' }, href: 'javascript:alert(1)' })).rejects.toMatchObject({ fields: { href: 'bad-target' } });
});
