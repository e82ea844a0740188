import { eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pages, sections, settings } from '@/db/schema';
import { type Actor, actorId } from '../ground/actor';
import { origin } from '../ground/addresses';
import { assertMay } from '../ground/assert';
import { type Change, change } from '../ground/change';
import { nested, rowId, texts } from '../ground/form-fields';
import { Refusal } from '../ground/refusal';
import { found, inEachLanguage } from '../ground/rows';
import { tag } from '../ground/tags';
import { toAddress } from '../redirects/path';
import { listSections } from '../sections/queries';
import { automatic, entryKey, type MenuEntry, menuList } from './menu';
import { getMenu } from './queries';

const keys = z
  .string()
  .max(4000, 'too-long')
  .transform((text) => text.split(' ').filter(Boolean));
/**
 * `was` and `order` are the keys of the entries, apart by spaces; an entry that was not there is
 * added.
 */
export const menuOrder = z.object({ order: keys, was: keys });
export const menuLink = nested(z.object({ label: texts(60, true), href: z.string({ error: 'required' }).trim().min(1, 'required').max(600, 'too-long') }));

type Undo = { undo: { json: string } };
export const menuBack = z.object({ entries: menuList.nullable() });

async function hold(c: Change): Promise<{ stored: MenuEntry[] | null; shown: MenuEntry[] }> {
  await c.tx.execute(sql`lock table settings in share row exclusive mode`);
  const stored = await getMenu(c.tx);
  return { stored, shown: stored ?? automatic(await listSections(c.tx)) };
}

async function store(c: Change, actor: Actor, before: MenuEntry[] | null, entries: MenuEntry[] | null): Promise<Undo> {
  if (entries === null) await c.tx.delete(settings).where(eq(settings.key, 'menu'));
  else {
    const list = menuList.safeParse(entries);
    if (!list.success) throw new Refusal('bad-input', { fields: { href: 'too-many' } });
    const row = { value: sql`${JSON.stringify(list.data)}::jsonb`, changedAt: sql`now()`, changedBy: actorId(actor) };
    await c.tx
      .insert(settings)
      .values({ key: 'menu', ...row })
      .onConflictDoUpdate({ target: settings.key, set: row });
  }
  await c.audit({
    action: 'menu.change',
    subjectType: 'menu',
    subjectId: 'site',
    before: { entries: before?.map(entryKey) ?? 'sections' },
    after: { entries: entries?.map(entryKey) ?? 'sections' },
  });
  c.touch({ tags: [tag.site], paths: inEachLanguage('') });
  return { undo: { json: JSON.stringify({ entries: before }) } };
}

async function fromKey(c: Change, key: string, shown: MenuEntry[]): Promise<MenuEntry> {
  const there = shown.find((entry) => entryKey(entry) === key);
  if (there) return there;
  const [kind, name] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  const read = menuList.safeParse([kind === 'page' ? { kind, name } : { kind, id: Number(name) }]);
  const entry = read.success ? read.data[0] : undefined;
  if (!entry || entry.kind === 'link') throw new Refusal('not-found');
  if (entry.kind === 'section') {
    const rows = await c.tx
      .select({ id: sections.id })
      .from(sections)
      .where(inArray(sections.id, [entry.id]));
    if (rows.length === 0) throw new Refusal('not-found');
  }
  if (entry.kind === 'own') found(await c.tx.select({ id: pages.storyId }).from(pages).where(eq(pages.storyId, entry.id)));
  return entry;
}

/**
 * Sets what stands in the menu and in which order. Throws Refusal: list-changed where someone else
 * has changed it since, not-found.
 */
export async function orderMenu(actor: Actor, input: z.output<typeof menuOrder>): Promise<Undo> {
  assertMay(actor, 'menu.manage');
  return change(actor, async (c) => {
    const { stored, shown } = await hold(c);
    if (shown.map(entryKey).join(' ') !== input.was.join(' ')) throw new Refusal('list-changed');
    const entries: MenuEntry[] = [];
    for (const key of new Set(input.order)) entries.push(await fromKey(c, key, shown));
    return store(c, actor, stored, entries);
  });
}

/** Puts a link at the end of the menu. Throws Refusal: bad-target. */
export async function addMenuLink(actor: Actor, input: z.output<typeof menuLink>): Promise<Undo> {
  assertMay(actor, 'menu.manage');
  const target = toAddress(input.href, origin());
  if (!target) throw new Refusal('bad-input', { fields: { href: 'bad-target' } });
  return change(actor, async (c) => {
    const { stored, shown } = await hold(c);
    const entry: MenuEntry = { kind: 'link', href: target.to, label: input.label };
    return store(c, actor, stored, [...shown.filter((other) => entryKey(other) !== entryKey(entry)), entry]);
  });
}

export const menuOwn = z.object({ id: rowId });

/** Puts a page of the newsroom's own at the end of the menu, or takes it out where it is in. */
export async function switchOwnPage(actor: Actor, input: z.output<typeof menuOwn>): Promise<{ undo: { id: number } }> {
  assertMay(actor, 'pages.manage');
  return change(actor, async (c) => {
    const { stored, shown } = await hold(c);
    const key = `own:${input.id}`;
    const others = shown.filter((item) => entryKey(item) !== key);
    const entries = others.length < shown.length ? others : [...shown, await fromKey(c, key, shown)];
    await store(c, actor, stored, entries);
    return { undo: { id: input.id } };
  });
}

/** Puts the menu back as it was; null lets it follow the sections. */
export async function restoreMenu(actor: Actor, input: z.output<typeof menuBack>): Promise<Undo> {
  assertMay(actor, 'menu.manage');
  return change(actor, async (c) => store(c, actor, (await hold(c)).stored, input.entries));
}
