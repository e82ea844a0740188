import { sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { isReserved } from '../articles/content/reserved-slugs';
import { slugFrom } from '../articles/content/slug';
import { decodeSafely } from './html/tree';

const form = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Gives addresses that no article has or ever had, in memory of those of this import. */
export class Slugs {
  /**
   * The number that was given last to an address: an archive may have a thousand texts of one name.
   */
  private readonly numbers = new Map<string, number>();

  private constructor(private readonly taken: Set<string>) {}

  static async load(db: Queryable): Promise<Slugs> {
    const { rows } = await db.execute<{ key: string }>(sql`select locale || '/' || slug as key from slugs`);
    return new Slugs(new Set(rows.map((row) => row.key)));
  }

  /** The address of a source as it would be written here; '' where nothing of it can be. */
  wanted(locale: string, given: string): string {
    const text = decodeSafely(given).toLowerCase();
    return form.test(text) && text.length <= 110 ? text : slugFrom(text, locale);
  }

  /**
   * The wanted address where it is one and free, else one made of it or of the headline, with a
   * number where needed.
   */
  take(locale: string, wanted: string, headline: string, key: string, isPage = false): string {
    const found = this.wanted(locale, wanted) || slugFrom(headline, locale) || slugFrom(`article ${key}`, 'en') || 'article';
    const base = isPage && isReserved(found) ? `${found}-page` : found;
    let slug = base;
    for (let number = this.numbers.get(`${locale}/${base}`) ?? 2; this.taken.has(`${locale}/${slug}`); number += 1) {
      slug = `${base}-${number}`;
      this.numbers.set(`${locale}/${base}`, number);
    }
    this.taken.add(`${locale}/${slug}`);
    return slug;
  }
}
