import { z } from 'zod';
import type { Localized } from '@/db/schema';
import { texts } from '../ground/form-fields';
import { type Locale, localized } from '../ground/locales';

/** Pages that may stand in the menu, with their address. */
export const menuPages = {
  states: '/states',
  latest: '/news',
  archive: '/archive',
  about: '/about',
  contact: '/contact',
  corrections: '/corrections',
} as const;
export type MenuPage = keyof typeof menuPages;
const pageNames = Object.keys(menuPages) as [MenuPage, ...MenuPage[]];

export const menuEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('section'), id: z.number().int().positive() }),
  z.object({ kind: z.literal('page'), name: z.enum(pageNames) }),
  z.object({ kind: z.literal('own'), id: z.number().int().positive() }),
  z.object({
    kind: z.literal('link'),
    href: z
      .string()
      .max(600)
      .regex(/^(\/[^/\\\s]|https:\/\/[^\s/])[^\s\\]*$/, 'bad-target'),
    label: texts(60, true),
  }),
]);
export type MenuEntry = z.output<typeof menuEntry>;
export const menuList = z.array(menuEntry).max(20, 'too-many');

/** One name for the same entry, wherever it stands. */
export const entryKey = (entry: MenuEntry): string =>
  entry.kind === 'page' ? `page:${entry.name}` : entry.kind === 'link' ? `link:${entry.href}` : `${entry.kind}:${entry.id}`;

/** A page of the newsroom's own that is public in the language; `id` is its story's. */
type OwnRow = { id: number; slug: string; headline: string };
type SectionRow = { id: number; slug: string; name: Localized; parentId: number | null };
export type MenuItem = { key: string; href: string; text: string };
export type PageNames = Record<MenuPage, string>;

/**
 * What the menu is until someone sets it: the sections at the top in their order, then the states.
 */
export const automatic = (sections: SectionRow[]): MenuEntry[] => [
  ...sections.filter((section) => section.parentId === null).map((section) => ({ kind: 'section' as const, id: section.id })),
  { kind: 'page', name: 'states' },
];

/**
 * The links of the menu in a language. A section or a page that is not there is left out; addresses
 * of this site get the language.
 */
export function menuItems(entries: MenuEntry[], sections: SectionRow[], own: OwnRow[], names: PageNames, locale: Locale): MenuItem[] {
  return entries.flatMap((entry): MenuItem[] => {
    const key = entryKey(entry);
    if (entry.kind === 'page') return [{ key, href: `/${locale}${menuPages[entry.name]}`, text: names[entry.name] }];
    if (entry.kind === 'own') {
      const page = own.find((ownRow) => ownRow.id === entry.id);
      return page ? [{ key, href: `/${locale}/${page.slug}`, text: page.headline }] : [];
    }
    if (entry.kind === 'section') {
      const section = sections.find((section) => section.id === entry.id);
      return section ? [{ key, href: `/${locale}/sections/${section.slug}`, text: localized(section.name, locale) }] : [];
    }
    return [{ key, href: inSite(entry.href, locale), text: localized(entry.label, locale) }];
  });
}

const inSite = (href: string, locale: Locale) => (href.startsWith('/') && !/^\/(en|ru|zh)(\/|$)/.test(href) ? `/${locale}${href}` : href);
