import { sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { deriveColumns } from '../articles/content/content';
import { log } from '../ground/log';
import type { Prepared } from './prepare';
import { jsonOf } from './rows';

/**
 * What the search needs of a text; `search` is null where the database is to make it when the text
 * is written.
 */
export type Derived = { bodyText: string; words: string; wordCount: number; search: string | null };

export const isPublic = (document: Prepared): boolean => document.source.state === 'published' && document.source.publishedAt !== null;

const nothing = { bodyText: '', words: '', wordCount: 0 };
export const underived: Derived = { ...nothing, search: null };

/**
 * Makes the words that texts are found by on a connection of its own, while the batch before is
 * being written: they are most of what the database has to do for a text. By the same function as
 * for every other article.
 */
export async function deriveBatch(batch: Prepared[]): Promise<Derived[]> {
  const derived = await Promise.all(batch.map((document) => (isPublic(document) ? deriveColumns(document, document.locale) : nothing)));
  const given = derived.map(({ bodyText, words }, at) => {
    const { locale, headline = '', standfirst = '' } = batch[at] ?? {};
    return { at, locale, headline, standfirst, body_text: bodyText, words };
  });
  const vectors = await searchVectors(given);
  return derived.map((document, at) => ({ ...document, search: vectors[at] ?? null }));
}

async function searchVectors(given: object[]): Promise<(string | null)[]> {
  if (given.length === 0) return [];
  try {
    const { rows } = await database().execute<{ search: string }>(sql`
      select article_words(locale, headline, standfirst, body_text, words)::text as search
      from jsonb_to_recordset(${jsonOf(given)}::jsonb) as given(at int, locale text, headline text, standfirst text, body_text text, words text)
      order by at`);
    return rows.map((row) => row.search);
  } catch (error) {
    log.warn({ error }, 'the words of a batch are made when it is written');
    return [];
  }
}
