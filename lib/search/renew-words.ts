import { asc, eq, gt } from 'drizzle-orm';
import { type Database, database, type Transaction } from '@/db/client';
import { articles, settings } from '@/db/schema';
import { searchWords, wordsForm } from '../articles/body/words';

const key = 'search-words-form';
const batch = 200;

/**
 * Makes the search words of articles anew where an earlier release has made them in another form.
 * Returns how many. In small transactions: a start that was cut off begins again, two at once do
 * the same twice and harm nothing.
 */
export async function renewWords(db: Database = database()): Promise<number> {
  const [known] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, key));
  if (known?.value === wordsForm) return 0;
  let count = 0;
  for (let after = 0, more = true; more; ) {
    const ids = await db.transaction((tx) => renewSome(tx, after));
    count += ids.length;
    after = ids.at(-1) ?? after;
    more = ids.length === batch;
  }
  await db
    .insert(settings)
    .values({ key, value: wordsForm })
    .onConflictDoUpdate({ target: settings.key, set: { value: wordsForm } });
  return count;
}

async function renewSome(tx: Transaction, after: number): Promise<number[]> {
  const rows = await tx
    .select({ id: articles.id, locale: articles.locale, headline: articles.headline, standfirst: articles.standfirst, text: articles.bodyText })
    .from(articles)
    .where(gt(articles.id, after))
    .orderBy(asc(articles.id))
    .limit(batch)
    .for('update');
  for (const { id, locale, headline, standfirst, text } of rows)
    await tx
      .update(articles)
      .set({ words: await searchWords({ title: `${headline} ${standfirst}`, text }, locale) })
      .where(eq(articles.id, id));
  return rows.map((row) => row.id);
}
