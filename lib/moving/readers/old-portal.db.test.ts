import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db/client';
import { articles, comments, importLosses, people, redirects, stories, storyPeople } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { systemActor } from '../../ground/actor';
import { runImport } from '../import';
import { survey } from '../survey';
import { undoImport } from '../undo';
import { openSource } from './open';

withDatabase();
const actor = systemActor('import');
const root = path.resolve(fileURLToPath(new URL('.', import.meta.url)), '../../..');
const choices = { categories: 'known' as const, languages: {} };

async function take() {
  const reading = await openSource(path.join(root, 'testing/old-portal'), { recipe: path.join(root, 'lib/moving/recipes/infosco.json') });
  const read = await survey(reading, choices, database());
  return { read, done: await runImport(actor, reading, read, { ...choices, file: 'old-portal', section: 'archive' }) };
}

const bySlug = async (slug: string) => (await database().select().from(articles).where(eq(articles.slug, slug)))[0];

test('pages of the old portal come in by the recipe that ships with the project', async () => {
  const { read, done } = await take();
  expect(read.survey.unexplained).toEqual([]);
  expect(done.counts).toMatchObject({ new: 2, unexplained: 0, comments: 2, pictures: 2 });

  // 14:29 of Moscow, which was three hours ahead of UTC; in the summer of 2010 it was four.
  const english = await bySlug('border-yard');
  expect(english).toMatchObject({ locale: 'en', status: 'published', publishedAt: new Date('2020-02-11T11:29:00Z'), zone: 'Europe/Moscow' });
  expect(english?.headline).toBe('Border Yard Takes Longer Trains After the Second Track Opens');
  expect(english?.standfirst).toBe('The yard at the border took its first seventy-wagon train on Tuesday morning.');
  expect(english?.bodyText).toContain('“A train waits four hours instead of eleven,” said the head of the yard.');
  expect(english?.bodyText).not.toMatch(/Phnom Penh|Print|An earlier headline|eleven for twenty years/);
  const russian = await bySlug('summer-hours');
  expect(russian).toMatchObject({ locale: 'ru', publishedAt: new Date('2010-07-15T05:05:00Z'), headline: 'Летом станция работает по новому расписанию' });

  const said = await database().select().from(comments).orderBy(comments.createdAt);
  expect(said.map((comment) => [comment.authorName, comment.text, comment.createdAt.toISOString()])).toEqual([
    ['Reader from Almaty', 'Four hours is still long.', '2020-02-11T15:05:00.000Z'],
    ['Dispatcher', 'It was eleven for twenty years.', '2020-02-12T06:40:00.000Z'],
  ]);
  const signed = await database()
    .select({ name: people.name })
    .from(storyPeople)
    .innerJoin(people, eq(people.id, storyPeople.personId))
    .where(eq(storyPeople.storyId, english?.storyId ?? 0));
  expect(signed[0]?.name.en).toBe('Desk of the portal');
  expect((await database().select().from(redirects).where(eq(redirects.fromPath, '/en/news/border-yard.html')))[0]?.toPath).toBe('/en/news/border-yard');

  // What stood around the text is told, word by word, as what it is.
  const frames = await database().select().from(importLosses).where(eq(importLosses.importId, done.id));
  for (const words of ['financial assistance of an agency', 'Phnom Penh', 'Партнеры по диалогу', 'An earlier headline, number 9', 'Add Comment', 'Print'])
    expect(
      frames.some((frame) => frame.reason === 'frame' && frame.text.includes(words)),
      words,
    ).toBe(true);

  expect((await take()).done.counts).toMatchObject({ new: 0, unchanged: 2 });
  await undoImport(actor, { id: done.id });
  expect(await database().select().from(stories)).toEqual([]);
});
