import { sql } from 'drizzle-orm';
import { database } from '@/db/client';

/**
 * Authors of a story's discussion under a name that someone else used in it before: by their key,
 * the how manieth of that name.
 */
export async function listNamesakes(storyId: number): Promise<Map<string, number>> {
  const { rows } = await database().execute<{ author_key: string; at: number }>(sql`
    select author_key, at from (
      select author_key, row_number() over (partition by lower(author_name) order by min(id))::int as at
      from comments where story_id = ${storyId} and status = 'approved' and author_key is not null group by lower(author_name), author_key
    ) authors where at > 1`);
  return new Map(rows.map(({ author_key, at }) => [author_key, at]));
}
