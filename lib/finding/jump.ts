import { sql } from 'drizzle-orm';
import { database } from '@/db/client';
import type { Person } from '../ground/actor';
import { localized } from '../ground/locales';
import { readFinding } from './finding';
import { findArticles } from './queries';

export type Jump = { articles: { id: number; headline: string; locale: string }[]; people: { id: number; name: string }[] };

const most = 8;
const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/** Articles and signing people that a few typed letters mean, for going there at once. */
export async function listJumps(actor: Person, typed: string, desk: string): Promise<Jump> {
  const finding = readFinding({ q: typed });
  if (finding.text === '') return { articles: [], people: [] };
  const pattern = `%${escapeLike(finding.text.toLowerCase())}%`;
  const [found, { rows }] = await Promise.all([
    findArticles(actor, finding, desk, most),
    database().execute<{ id: string; name: Record<string, string> }>(sql`
      select id, name from people where (public or (disabled_at is null and role <> 'reader')) and lower(name::text) like ${pattern} order by id limit ${most}`),
  ]);
  return {
    articles: found.rows.map(({ id, headline, locale }) => ({ id, headline, locale })),
    people: rows.map((row) => ({ id: Number(row.id), name: localized(row.name, desk) })),
  };
}
