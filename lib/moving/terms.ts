import { eq, inArray, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { importItems, institutions, people, sections, states, tags } from '@/db/schema';
import { slugFrom } from '../articles/content/slug';
import type { Change } from '../ground/change';
import { type Locale, locales } from '../ground/locales';
import { freeSlug } from '../people/slug';
import { endRedirectAt } from '../redirects/follow-address';
import type { SourceAuthor, SourceTerm } from './source/record';

/**
 * What becomes of a category: a section of this name, a tag, or a tag unless a section of its name
 * is here already.
 */
export type Categories = 'sections' | 'tags' | 'known';

export type KnownTerms = Record<'sections' | 'tags' | 'people' | 'institutions', Map<string, number>> & { states: Set<string> };
export type Naming = { site: string; importId: number; locale: Locale; categories: Categories };

const folded = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

type NamedRow = { id: number; slug: string; name: Partial<Record<string, string>> };

/** Rows by slug and by their name in any language. */
const byName = (rows: NamedRow[]): Map<string, number> =>
  new Map(rows.flatMap((row) => [[row.slug, row.id] as const, ...Object.values(row.name).flatMap((name) => (name ? [[folded(name), row.id] as const] : []))]));

export async function loadKnown(db: Queryable): Promise<KnownTerms> {
  const [s, t, p] = [
    await db.select({ id: sections.id, slug: sections.slug, name: sections.name }).from(sections),
    await db.select({ id: tags.id, slug: tags.slug, name: tags.name }).from(tags),
    await db.select({ id: people.id, slug: people.slug, name: people.name }).from(people).where(eq(people.public, true)),
  ];
  const i = await db.select({ id: institutions.id, slug: institutions.slug, name: institutions.name }).from(institutions);
  const iso2s = (await db.select({ iso2: states.iso2 }).from(states)).map((row) => row.iso2);
  return { sections: byName(s), tags: byName(t), people: byName(p), institutions: byName(i), states: new Set(iso2s) };
}

export const findIn = (map: Map<string, number>, ...names: (string | undefined)[]): number | undefined => {
  for (const name of names) {
    const found = name ? map.get(folded(name)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
};

/** The section that a category means here, if there is one of its address or name. */
export const sectionOf = (known: KnownTerms, term: Pick<SourceTerm, 'name' | 'slug' | 'key'>): number | undefined =>
  findIn(known.sections, term.slug, term.name, term.key);

const localized = (text: string) => Object.fromEntries(locales.map((locale) => [locale, text.slice(0, 200)]));

const keep = (c: Change, naming: Naming, kind: string, sourceKey: string, targetId: number) =>
  c.tx.insert(importItems).values({ site: naming.site, kind, sourceKey, importId: naming.importId, targetId }).onConflictDoNothing();

async function freePlaceSlug(c: Change, table: typeof tags | typeof sections, wanted: string): Promise<string> {
  const base = slugFrom(wanted, 'en').slice(0, 60).replace(/-$/, '') || 'topic';
  const rows = await c.tx
    .select({ slug: table.slug })
    .from(table)
    .where(sql`${table.slug} = ${base} or ${table.slug} like ${`${base}-%`}`);
  const taken = new Set(rows.map((row) => row.slug));
  if (!taken.has(base)) return base;
  for (let number = 2; ; number += 1) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`;
}

/** The tag for a term; made where none of its address or name is here. */
export async function tagFor(
  c: Change,
  known: KnownTerms,
  naming: Naming,
  term: Pick<SourceTerm, 'name' | 'names' | 'slug' | 'key' | 'description'>,
): Promise<number> {
  const found = findIn(known.tags, term.slug, term.name, term.key);
  if (found !== undefined) return found;
  const slug = await freePlaceSlug(c, tags, term.slug || term.name);
  const [made] = await c.tx
    .insert(tags)
    .values({ slug, name: term.names ?? localized(term.name || term.key), description: term.description ? localized(term.description) : {} })
    .returning({ id: tags.id });
  if (!made) throw new Error('no tag was made');
  for (const locale of locales) await endRedirectAt(c, `/${locale}/tags/${slug}`);
  await keep(c, naming, 'tag', term.key || slug, made.id);
  for (const name of [slug, folded(term.name), folded(term.key)]) known.tags.set(name, made.id);
  return made.id;
}

/** The section of this address or name; made where there is none. */
export async function sectionFor(c: Change, known: KnownTerms, naming: Naming, term: Pick<SourceTerm, 'name' | 'names' | 'slug' | 'key'>): Promise<number> {
  const found = sectionOf(known, term);
  if (found !== undefined) return found;
  const slug = await freePlaceSlug(c, sections, term.slug || term.name);
  const [made] = await c.tx
    .insert(sections)
    .values({ slug, name: term.names ?? localized(term.name || term.key), position: 1000 })
    .returning({ id: sections.id });
  if (!made) throw new Error('no section was made');
  await keep(c, naming, 'section', term.key || slug, made.id);
  for (const name of [slug, folded(term.name), folded(term.key)]) known.sections.set(name, made.id);
  return made.id;
}

/**
 * The byline of an author; made where nobody of that name signs here. No account and no address
 * comes with it.
 */
export async function personFor(
  c: Change,
  known: KnownTerms,
  naming: Naming,
  author: Pick<SourceAuthor, 'key' | 'name' | 'names' | 'slug' | 'bio'>,
): Promise<number> {
  const found = findIn(known.people, author.name, author.key);
  if (found !== undefined) return found;
  const slug = await freeSlug(c.tx, author.slug || author.name || author.key);
  const [made] = await c.tx
    .insert(people)
    .values({ slug, name: author.names ?? localized(author.name || author.key), bio: author.bio ? localized(author.bio) : {}, public: true })
    .returning({ id: people.id });
  if (!made) throw new Error('no person was made');
  await keep(c, naming, 'person', author.key || slug, made.id);
  for (const name of [slug, folded(author.name), folded(author.key)]) known.people.set(name, made.id);
  return made.id;
}

/** The addresses of these rows, for what a batch makes stale. */
export async function slugsOf(db: Queryable, table: typeof tags | typeof sections | typeof people, ids: number[]): Promise<string[]> {
  if (ids.length === 0) return [];
  return (await db.select({ slug: table.slug }).from(table).where(inArray(table.id, ids))).map((row) => row.slug);
}
