import { database } from '@/db/client';
import { dayIn } from '../../ground/clock';
import { loadShown } from './shown';
import { touchedByArticle } from './touched';

/** Every address that publishing an article under this slug will change. */
export async function listPlanned(articleId: number, slug: string, zone: string): Promise<string[]> {
  const before = await loadShown(database(), articleId);
  if (!before) return [];
  const after = { ...before, slug: slug || before.slug, public: true, day: before.day ?? dayIn(zone, new Date()) };
  return touchedByArticle(before.public ? before : null, after).paths;
}
