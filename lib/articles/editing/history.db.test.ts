import { expect, test } from 'vitest';
import { database } from '@/db/client';
import { bodyOf, makeArticle } from '@/db/factories';
import { revisions } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { getRevision, listRevisions } from './queries';

withDatabase();

test('a revision comes with the one before it, also where that stands on the next page of the list', async () => {
  const { id } = await makeArticle({ locale: 'en', headline: 'Headline 1' });
  const later = Array.from({ length: 52 }, (_, at) => at + 2);
  await database()
    .insert(revisions)
    .values(
      later.map((number) => ({
        articleId: id,
        number,
        kind: 'update' as const,
        slug: `history-${id}`,
        headline: `Headline ${number}`,
        standfirst: '',
        body: bodyOf('Text.'),
      })),
    );
  const page = await listRevisions(id, 'en');
  const oldest = page.at(-1)?.number ?? 0;
  expect(page).toHaveLength(50);
  const { chosen, earlier } = await getRevision(id, oldest);
  expect([chosen?.headline, earlier?.headline]).toEqual([`Headline ${oldest}`, `Headline ${oldest - 1}`]);
  expect((await listRevisions(id, 'en', oldest)).map(({ number }) => number)).toEqual([3, 2, 1]);
  expect((await getRevision(id, 1)).earlier).toBeNull();
  expect(await getRevision(id, 99)).toEqual({ chosen: null, earlier: null });
});
