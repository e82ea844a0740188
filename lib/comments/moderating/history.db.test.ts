import { expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { comments } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { signedIn } from '@/testing/people';
import { decideInput } from '../comment/input';
import { getHistory, historyFile } from './history';
import { decideComments, undoDecisions } from './moderate';

withDatabase();

async function held(language: string, more: Partial<typeof comments.$inferInsert> = {}): Promise<number> {
  const { storyId } = await makeArticle();
  const row = { storyId, locale: 'en', language, authorName: 'Marta', text: 'A thought', receiptHash: crypto.randomUUID() };
  const [made] = await database()
    .insert(comments)
    .values({ ...row, status: 'held', heldFor: [{ rule: 'links', marks: ['x'] }], ...more })
    .returning({ id: comments.id });
  return made?.id ?? 0;
}
const decide = (actor: Awaited<ReturnType<typeof signedIn>>, id: number, decision: string, more: object = {}) =>
  decideComments(actor, decideInput.parse({ ids: [id], decision, ...more }));

test('decisions are counted by week, moderator and language, appeals with what was upheld, and what each rule held', async () => {
  const [olga, ivan] = [await signedIn('moderator', { name: { en: 'Olga' } }), await signedIn('moderator', { name: { en: '=Ivan' } })];
  await decide(olga, await held('en'), 'approved');
  await decide(olga, await held('en'), 'rejected', { reason: 'insult' });
  const appealed = await held('ru', { status: 'rejected', appeal: 'Please', appealedAt: new Date() });
  await decide(ivan, appealed, 'approved', { from: 'appealed' });
  const takenBack = await held('zh');
  await decide(ivan, takenBack, 'spam');
  await undoDecisions(ivan, { ids: [takenBack] } as Parameters<typeof undoDecisions>[1]);
  await held('en', { heldFor: [{ rule: 'words', marks: [] }] });

  const all = await getHistory(await signedIn('administrator'), 30);
  const by = (rows: typeof all.weeks, name: 'key' | 'name') => Object.fromEntries(rows.map((row) => [row[name], [row.decided, row.approved, row.rejected]]));
  expect(by(all.moderators, 'name')).toEqual({ Olga: [2, 1, 1], '=Ivan': [2, 1, 0] });
  expect(by(all.languages, 'key')).toEqual({ en: [2, 1, 1], ru: [1, 1, 0], zh: [1, 0, 0] });
  expect(all.languages.find((row) => row.key === 'ru')).toMatchObject({ appeals: 1, upheld: 1 });
  expect(all.weeks).toMatchObject([{ decided: 4, key: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }]);
  expect(all.rules.find((row) => row.rule === 'links')).toEqual({ rule: 'links', held: 4, approved: 2, refused: 1 });
  expect(all.rules.find((row) => row.rule === 'words')).toMatchObject({ held: 1, approved: 0 });

  const own = await getHistory(await signedIn('moderator', { languages: ['ru'] }), 30);
  expect(own.languages.map((row) => row.key)).toEqual(['ru']);
  const file = historyFile(all);
  expect(file).toContain('\r\nlanguage,ru,,1,1,0,0,1,1\r\n');
  expect(file).toContain("'=Ivan");
});
