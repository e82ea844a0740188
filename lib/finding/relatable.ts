import type { Person } from '../ground/actor';
import { readFinding } from './finding';
import { findArticles } from './queries';

/** Articles that are looked through: some are other languages of one story. */
const most = 24;

/** Public stories that a few typed words, a number or an address mean, each once. */
export async function findRelatable(actor: Person, typed: string, desk: string): Promise<{ value: number; label: string }[]> {
  const finding = readFinding({ q: typed, status: 'published' });
  if (finding.text === '') return [];
  const { rows } = await findArticles(actor, finding, desk, most);
  const found = new Map<number, string>();
  for (const { storyId, locale, headline } of rows) if (!found.has(storyId) || locale === desk) found.set(storyId, headline);
  return [...found].map(([value, label]) => ({ value, label }));
}
