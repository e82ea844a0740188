import { and, desc, eq, lt } from 'drizzle-orm';
import { database } from '@/db/client';
import type { Localized } from '@/db/schema';
import { articles } from '@/db/schema';
import type { Article } from './article-queries';
import { type Card, listCards } from './cards';
import { type ListingKind, listByKey } from './list-queries';

export type ReadNext = { next: Card | null; groups: { kind: ListingKind; path: string; name: Localized; cards: Card[] }[] };

const perGroup = 3;

/** The story published before this one, which is the next for someone who reads downwards. */
async function getNext(article: Article): Promise<Card | null> {
  const [row] = await database()
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.locale, article.locale), eq(articles.status, 'published'), lt(articles.publishedAt, article.publishedAt)))
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(1);
  return row ? ((await listCards([row.id]))[0] ?? null) : null;
}

/**
 * Where a story leads: the next one, more of its section, about its first state and by its first
 * author. No story comes twice.
 */
export async function getReadNext(article: Article): Promise<ReadNext> {
  const [state] = article.states;
  const [person] = article.people;
  const places = [
    { kind: 'section' as const, key: article.section.id, path: `/sections/${article.section.slug}`, name: article.section.name },
    ...(state ? [{ kind: 'state' as const, key: state.iso2, path: `/states/${state.iso2.toLowerCase()}`, name: state.name }] : []),
    ...(person ? [{ kind: 'person' as const, key: person.id, path: `/people/${person.slug}`, name: person.name }] : []),
  ];
  const [next, ...lists] = await Promise.all([getNext(article), ...places.map((place) => listByKey(article.locale, place.kind, place.key, 12))]);
  const seen = new Set([article.id, ...(next ? [next.id] : [])]);
  const groups = places.map(({ kind, path, name }, at) => {
    const cards = (lists[at] ?? []).filter((card) => !seen.has(card.id)).slice(0, perGroup);
    for (const card of cards) seen.add(card.id);
    return { kind, path, name, cards };
  });
  return { next, groups: groups.filter((group) => group.cards.length > 0) };
}
