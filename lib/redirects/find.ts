import { inArray } from 'drizzle-orm';
import { database, type Queryable } from '@/db/client';
import { redirects } from '@/db/schema';
import type { Locale } from '../ground/locales';
import { inLanguage, plainPath, splitLocale } from './path';

const mostSteps = 8;

/**
 * One step from a path: the redirect of exactly this address goes before the one for all languages.
 */
async function step(path: string, fallback: Locale, db: Queryable): Promise<string | null> {
  const { locale, rest } = splitLocale(path);
  const rows = await db
    .select({ from: redirects.fromPath, to: redirects.toPath })
    .from(redirects)
    .where(inArray(redirects.fromPath, [path, rest]));
  const row = rows.find((row) => row.from === path) ?? rows[0];
  return row ? inLanguage(row.to, locale ?? fallback) : null;
}

/**
 * Where an address that shows nothing has gone, at the end of all redirects, or null. A loop leads
 * nowhere.
 */
export async function findRedirect(path: string, fallback: Locale = 'en', db: Queryable = database()): Promise<string | null> {
  const start = plainPath(path);
  if (start === null || start.length > 320) return null;
  const seen = new Set([start]);
  let at: string | null = null;
  for (let count = 0; count < mostSteps; count += 1) {
    const next = await step(at ?? start, fallback, db);
    if (next === null) return at;
    if (seen.has(next)) return null;
    seen.add(next);
    at = next;
    if (!at.startsWith('/') || /[?#]/.test(at)) return at;
  }
  return null;
}
