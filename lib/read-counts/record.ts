import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { database } from '@/db/client';
import { locales } from '../ground/locales';

export const readInput = z.object({ locale: z.enum(locales), slug: z.string().regex(/^[a-z0-9-]{1,120}$/) });

/**
 * Counts one reading of a public article today. No cookie, no address, nothing about the reader is
 * kept. Unknown articles count nothing.
 */
export async function recordRead(input: z.infer<typeof readInput>): Promise<null> {
  await database().execute(sql`
    insert into reads (story_id, locale, day, count)
    select story_id, locale, current_date, 1 from articles where locale = ${input.locale} and slug = ${input.slug} and status = 'published' and kind = 'story'
    on conflict (day, locale, story_id) do update set count = reads.count + 1`);
  return null;
}
