import { eq, or } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import type { Localized } from '@/db/schema';
import { institutions, people, states, storyPeople } from '@/db/schema';

/**
 * The names that a text in a language must spell right: states and capitals, institutions, the
 * site's people and the story's.
 */
export async function namesInEdition(db: Queryable, article: { locale: string; storyId: number }): Promise<string[]> {
  const places = await db.select({ name: states.name, official: states.officialName, capital: states.capital }).from(states);
  const houses = await db.select({ name: institutions.name, short: institutions.shortName }).from(institutions);
  const persons = await db
    .selectDistinct({ name: people.name })
    .from(people)
    .leftJoin(storyPeople, eq(storyPeople.personId, people.id))
    .where(or(eq(people.public, true), eq(storyPeople.storyId, article.storyId)))
    .limit(2000);
  const all: Localized[] = [
    ...places.flatMap((place) => [place.name, place.official, place.capital]),
    ...houses.flatMap((house) => [house.name, house.short]),
    ...persons.map((person) => person.name),
  ];
  return [...new Set(all.flatMap((name) => name[article.locale]?.trim() || []))];
}
