import { asc, eq, gt } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { z } from 'zod';
import { database } from '@/db/client';
import { institutions, people, sections, stateGroups, states, tags } from '@/db/schema';
import type { apiTag, institution, pageQuery, person, section, state } from './form';
import { type ApiPage, afterId, afterState, apiPageOf } from './pages';

type Query = z.infer<typeof pageQuery>;
const byId = (row: { id: number }) => String(row.id);

export async function giveSections({ after, limit }: Query): Promise<ApiPage<z.infer<typeof section>>> {
  const { id, slug, name, description } = sections;
  const above = alias(sections, 'above');
  const rows = await database()
    .select({ id, slug, name, description, parent: above.slug })
    .from(sections)
    .leftJoin(above, eq(above.id, sections.parentId))
    .where(gt(id, afterId(after)))
    .orderBy(asc(id))
    .limit(limit + 1);
  return apiPageOf(rows, limit, byId, (row) => row);
}

export async function giveStates({ after, limit }: Query): Promise<ApiPage<z.infer<typeof state>>> {
  const { iso2, since, name, officialName, capital, zone, description } = states;
  const rows = await database()
    .select({ iso2, group: stateGroups.key, since, name, officialName, capital, zone, description })
    .from(states)
    .innerJoin(stateGroups, eq(stateGroups.id, states.groupId))
    .where(after === undefined ? undefined : gt(iso2, afterState(after)))
    .orderBy(asc(iso2))
    .limit(limit + 1);
  return apiPageOf(
    rows,
    limit,
    (row) => row.iso2,
    (row) => row,
  );
}

export async function giveInstitutions({ after, limit }: Query): Promise<ApiPage<z.infer<typeof institution>>> {
  const { id, slug, name, shortName, description, place, website, since } = institutions;
  const rows = await database()
    .select({ id, slug, name, shortName, description, place, website, since })
    .from(institutions)
    .where(gt(id, afterId(after)))
    .orderBy(asc(id))
    .limit(limit + 1);
  return apiPageOf(rows, limit, byId, (row) => row);
}

/** People with a page of their own: accounts and who is not public do not stand here. */
export async function givePeople({ after, limit }: Query): Promise<ApiPage<z.infer<typeof person>>> {
  const { id, slug, name, title, bio } = people;
  const rows = await database()
    .select({ id, slug, name, title, bio, isPublic: people.public })
    .from(people)
    .where(gt(id, afterId(after)))
    .orderBy(asc(id))
    .limit(limit + 1);
  const page = apiPageOf(rows, limit, byId, (row) => row);
  return { data: page.data.flatMap(({ isPublic, ...row }) => (isPublic ? [row] : [])), next: page.next };
}

export async function giveTags({ after, limit }: Query): Promise<ApiPage<z.infer<typeof apiTag>>> {
  const { id, slug, name, description } = tags;
  const rows = await database()
    .select({ id, slug, name, description })
    .from(tags)
    .where(gt(id, afterId(after)))
    .orderBy(asc(id))
    .limit(limit + 1);
  return apiPageOf(rows, limit, byId, (row) => row);
}
