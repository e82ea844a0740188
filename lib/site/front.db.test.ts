import { expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { comments } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { listCards } from '../articles/reading/cards';
import { listMostDiscussed } from '../articles/reading/list-queries';

withDatabase();

let count = 0;
async function comment(storyId: number, given: Partial<typeof comments.$inferInsert> = {}) {
  count += 1;
  await database()
    .insert(comments)
    .values({ storyId, locale: 'en', language: 'en', authorName: 'Reader', text: 'A thought', status: 'approved', receiptHash: `receipt-${count}`, ...given });
}

test('the most discussed of a language: approved, recent, public, the busiest first', async () => {
  const [quiet, busy, hidden, other] = [
    await makeArticle({ headline: 'Quiet' }),
    await makeArticle({ headline: 'Busy' }),
    await makeArticle({ headline: 'Hidden', status: 'draft' }),
    await makeArticle({ headline: 'Другое', locale: 'ru' }),
  ];
  expect(await listMostDiscussed('en')).toEqual([]);
  await comment(quiet.storyId);
  for (const _ of [1, 2, 3]) await comment(busy.storyId);
  for (const _ of [1, 2, 3, 4]) await comment(hidden.storyId);
  for (const _ of [1, 2]) await comment(quiet.storyId, { status: 'held' });
  for (const _ of [1, 2, 3, 4, 5]) await comment(quiet.storyId, { createdAt: new Date(Date.now() - 40 * 86_400_000) });
  await comment(other.storyId);
  const told = (locale: string) => listMostDiscussed(locale).then((list) => list.map((row) => [row.card.headline, row.comments]));
  expect(await told('en')).toEqual([
    ['Busy', 3],
    ['Quiet', 1],
  ]);
  expect(await told('ru')).toEqual([['Другое', 1]]);
});

test('a list says how many public comments each of its stories has, in whatever language they were written', async () => {
  const story = await makeArticle({ headline: 'Discussed in two languages' });
  const translated = await makeArticle({ storyId: story.storyId, locale: 'zh' });
  await comment(story.storyId);
  await comment(story.storyId, { locale: 'zh', language: 'zh' });
  await comment(story.storyId, { status: 'held' });
  const cards = await listCards([story.id, translated.id, (await makeArticle()).id]);
  expect(cards.map((card) => card.comments)).toEqual([2, 2, 0]);
});
