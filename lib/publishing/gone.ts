import { ServerResponse } from 'node:http';
import { sql } from 'drizzle-orm';
import { database } from '@/db/client';

const kept = globalThis as typeof globalThis & { infoshosGone?: Set<string>; infoshosGonePatched?: boolean };

const gonePaths = (): Set<string> => {
  kept.infoshosGone ??= new Set();
  return kept.infoshosGone;
};

/** Reads the addresses of withdrawn articles, current and former. */
export async function loadGone(): Promise<void> {
  const { rows } = await database().execute<{ path: string }>(sql`
    select '/' || s.locale || '/news/' || s.slug as path from slugs s join articles a on a.id = s.article_id where a.status = 'withdrawn'`);
  kept.infoshosGone = new Set(rows.map((row) => row.path));
}

/**
 * The framework lets a page answer 404 but not 410 (RFC 9110, 15.5.11), so the status is changed where it is written:
 * only from 404, only for the addresses of withdrawn articles.
 */
export function answerGone(): void {
  if (kept.infoshosGonePatched) return;
  kept.infoshosGonePatched = true;
  const original = ServerResponse.prototype.writeHead;
  ServerResponse.prototype.writeHead = function (this: ServerResponse, ...given: Parameters<typeof original>) {
    const pathname = this.req?.url?.split('?')[0] ?? '';
    const status = given[0] === 404 && gonePaths().has(pathname) ? 410 : given[0];
    if (status === 410) this.statusCode = 410;
    return original.apply(this, [status, ...given.slice(1)] as Parameters<typeof original>);
  } as typeof original;
}
