import { sql } from 'drizzle-orm';
import { database } from '@/db/client';

/** So many accepted reports, and so large a share of the decided ones, make a reporter trusted. */
const trusted = { accepted: 3, share: 0.8 } as const;

/**
 * Of these places, those reported by somebody of the desk, or by a reporter whose earlier reports
 * were mostly right.
 */
export async function placesOfTrusted(places: string[]): Promise<Set<string>> {
  if (places.length === 0) return new Set();
  const { rows } = await database().execute<{ place: string }>(sql`
    select distinct r.place from typo_reports r
    where r.status = 'open' and r.place in ${places} and (
      exists (select 1 from people p where p.id = r.person_id and p.role <> 'reader' and p.disabled_at is null)
      or (r.trail <> '' and exists (
        select 1 from typo_reports h where h.trail = r.trail and h.status in ('accepted', 'declined', 'not_a_typo')
        having count(*) filter (where h.status = 'accepted') >= ${trusted.accepted}
          and count(*) filter (where h.status = 'accepted') >= ${trusted.share}::float * count(*)))
    )`);
  return new Set(rows.map((row) => row.place));
}
