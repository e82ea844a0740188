import type { BodyNode } from '@/db/schema';
import { dynamicLimits } from '../articles/body/dynamic';
import type { Change } from '../ground/change';
import type { Lookup } from './html/from-body';
import type { Loss } from './source/record';
import { type ImportSource, termKey } from './survey';
import { findIn, type KnownTerms, type Naming, personFor, sectionFor, tagFor } from './terms';

type Given = { source: ImportSource; known: KnownTerms; naming: Naming };

/**
 * Puts the numbers of rows here into blocks that look something up. Sections, tags and people that
 * the source describes are made where they are not here yet; a block of which nothing is here is
 * left out and told.
 */
export async function fillLookups(
  c: Change,
  given: Given,
  { body, lookups }: { body: BodyNode; lookups: Lookup[] },
): Promise<{ body: BodyNode; lost: Loss['text'][] }> {
  const byId = new Map(lookups.map((lookup) => [lookup.blockId, lookup]));
  const lost: string[] = [];
  const content: BodyNode[] = [];
  for (const block of body.content ?? []) {
    const asked = block.type === 'dynamicBlock' ? byId.get(String(block.attrs?.id)) : undefined;
    const filled = asked ? await fill(c, given, asked) : {};
    if (filled) content.push(asked ? { ...block, attrs: { ...block.attrs, ...filled } } : block);
    else lost.push([String(block.attrs?.title ?? ''), asked?.from].filter(Boolean).join('\n'));
  }
  return { body: { ...body, content }, lost };
}

async function fill(c: Change, given: Given, { from, people }: Lookup): Promise<{ from: string; people: number[] | null } | null> {
  const source = await sourceOf(c, given, from);
  const ids = people === null ? null : await peopleOf(c, given, people);
  return source === null || ids?.length === 0 ? null : { from: source, people: ids };
}

async function sourceOf(c: Change, { source, known, naming }: Given, from: string): Promise<string | null> {
  const [kind = '', slug = ''] = from.split(':');
  if (from === 'latest') return from;
  if (kind === 'state') return known.states.has(slug) ? from : null;
  if (kind === 'institution') return numbered(kind, findIn(known.institutions, slug));
  if (kind !== 'section' && kind !== 'tag') return null;
  const term = source.terms.get(termKey(kind, slug));
  if (!term) return numbered(kind, findIn(kind === 'section' ? known.sections : known.tags, slug));
  return numbered(kind, await (kind === 'section' ? sectionFor : tagFor)(c, known, naming, term));
}

const numbered = (kind: string, id: number | undefined): string | null => (id === undefined ? null : `${kind}:${id}`);

async function peopleOf(c: Change, { source, known, naming }: Given, slugs: string[]): Promise<number[]> {
  const ids: number[] = [];
  for (const slug of slugs.slice(0, dynamicLimits.people)) {
    const author = source.authors.get(slug);
    const id = author ? await personFor(c, known, naming, author) : findIn(known.people, slug);
    if (id !== undefined) ids.push(id);
  }
  return [...new Set(ids)];
}
