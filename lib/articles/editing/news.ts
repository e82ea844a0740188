import { and, asc, eq, gt } from 'drizzle-orm';
import { database, type Queryable } from '@/db/client';
import { draftSteps } from '@/db/schema';
import { collabLimits } from '../collab/authority';
import type { DraftFields } from '../collab/fields';
import type { News } from '../collab/session';
import type { Content } from '../content/content';

type Asked = { articleId: number; since: number; version: number; content: Content };

/**
 * What became of a draft, which is at `version` now: the saves after `since` one by one, or the
 * whole where they are not known.
 */
export async function listDeskNews({ articleId, since, version, content }: Asked, db: Queryable = database()): Promise<News> {
  if (since >= version) return { version, batches: [], content: null };
  const rows = await db
    .select({ version: draftSteps.version, client: draftSteps.client, steps: draftSteps.steps, fields: draftSteps.fields })
    .from(draftSteps)
    .where(and(eq(draftSteps.articleId, articleId), gt(draftSteps.version, since)))
    .orderBy(asc(draftSteps.version))
    .limit(collabLimits.batches);
  const known = rows.filter((row, at) => row.version === since + at + 1);
  if (known.length === 0) return { version, batches: [], content };
  const batches = known.map((row) => ({ ...row, steps: JSON.parse(row.steps) as unknown[], fields: row.fields as Partial<DraftFields> }));
  return { version: since + batches.length, batches, content: null };
}
