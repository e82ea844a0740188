import { sql } from 'drizzle-orm';
import { type Locale, locales } from '../ground/locales';
import { readTerms } from './query';
import { tsquery, withinTime } from './sql';
import { variantsOf } from './variants';

/** The other languages whose edition has these words, each with the words as it has them. */
export async function findElsewhere(locale: Locale, text: string): Promise<{ locale: Locale; text: string }[]> {
  const found: { locale: Locale; text: string }[] = [];
  for (const other of locales.filter((language) => language !== locale))
    for (const words of [text, ...(await variantsOf(other, text))]) {
      const groups = readTerms(words);
      if (groups.length === 0) continue;
      const wanted = tsquery(other, groups);
      const answer = await withinTime(500, (tx) =>
        tx.execute(sql`select 1 from articles where search @@ ${wanted} and locale = ${other} and status = 'published' limit 1`),
      );
      if (!answer || answer.rows.length === 0) continue;
      found.push({ locale: other, text: words });
      break;
    }
  return found;
}
