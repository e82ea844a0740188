import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { bodyOf, makeArticle } from '@/db/factories';
import { articles, auditLog, invalidations, typoReports, typoWords } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { actorOf } from '@/testing/people';
import { contentOf } from '../articles/content/draft';
import { makePublic, makeWithdrawn } from '../articles/publishing/publish';
import { restoreArticle } from '../articles/publishing/withdraw';
import type { Person } from '../ground/actor';
import { change } from '../ground/change';
import { acceptTypo } from './accept';
import { listClosedPlaces, listReportedArticles } from './closed-queries';
import { declineTypo, learnWord } from './decide';
import { listOpenPlaces } from './desk-queries';
import { listKnownWords } from './for-editor';
import { getTypoReceipt } from './queries';
import { reportTypo } from './report';
import { typoInput } from './report-input';
import { undoTypo } from './undo';

withDatabase();

let last = 0;
const guest = () => {
  last += 1;
  return { kind: 'guest', address: `203.0.113.${last}` } as const;
};
const text = 'The council recieved 12 letters on Monday, and the council answered.';
const given = (articleId: number, more: object = {}) =>
  typoInput.parse({ locale: 'en', articleId, revision: 1, block: 'b1', start: 12, end: 20, exact: 'recieved', proposal: 'received', ...more });
const article = async (id: number) => {
  const [row] = await database().select().from(articles).where(eq(articles.id, id));
  if (!row) throw new Error('no article');
  return row;
};
const reported = async (more: object = {}) => {
  const made = await makeArticle({ body: bodyOf(text, 'End.') });
  const { token } = await reportTypo(guest(), given(made.id, more));
  const [row] = await database().select().from(typoReports).where(eq(typoReports.articleId, made.id));
  return { made, token, id: row?.id ?? 0 };
};
const revise = async (editor: Person, articleId: number, ...paragraphs: string[]) => {
  const row = await article(articleId);
  await change(editor, (c) =>
    makePublic(c, editor, { articleId, version: row.version, content: { ...contentOf(row), body: bodyOf(...paragraphs) }, kind: 'update' }),
  );
};
const audited = (id: number) => database().$count(auditLog, and(eq(auditLog.action, 'typos.undo'), eq(auditLog.subjectId, String(id))));

describe('taking back', () => {
  test('a decline: all its reports are open again, and the receipt forgets the reason', async () => {
    const editor = await actorOf('editor');
    const { made, token, id } = await reported();
    await reportTypo(guest(), given(made.id));
    await declineTypo(editor, { id, reason: 'It is right.' });
    expect(await listClosedPlaces(editor, { articleId: made.id })).toMatchObject([{ id, count: 2, outcome: 'declined', reason: 'It is right.' }]);
    await undoTypo(editor, { id });
    expect(await getTypoReceipt(token)).toMatchObject({ status: 'open', reason: '' });
    expect(await listOpenPlaces(editor, { articleId: made.id })).toMatchObject([{ count: 2 }]);
    expect(await listClosedPlaces(editor, { articleId: made.id })).toEqual([]);
    expect(await audited(id)).toBe(1);
    await expect(undoTypo(editor, { id })).rejects.toMatchObject({ reason: 'typo-decided' });
  });

  test('“not a typo”: the word leaves the dictionary, unless another report stands for it', async () => {
    const editor = await actorOf('editor');
    const [first, second] = [await reported(), await reported()];
    await learnWord(editor, { id: first.id });
    await learnWord(editor, { id: second.id });
    await undoTypo(editor, { id: first.id });
    expect(await listKnownWords('en')).toEqual(['recieved']);
    await undoTypo(editor, { id: second.id });
    expect(await database().$count(typoWords)).toBe(0);
    await reportTypo(guest(), given(second.made.id));
  });

  test('reports that came in meanwhile on the same place and the opened ones are one row', async () => {
    const editor = await actorOf('editor');
    const { made, id } = await reported();
    await declineTypo(editor, { id, reason: 'No.' });
    await revise(editor, made.id, `Today: ${text}`, 'End.');
    await reportTypo(guest(), given(made.id, { revision: 2, start: 19, end: 27 }));
    await undoTypo(editor, { id });
    expect(await listOpenPlaces(editor, { articleId: made.id })).toMatchObject([{ count: 2, state: 'sure' }]);
  });

  test('a correction, when something newer is public: only those words are turned back', async () => {
    const editor = await actorOf('editor');
    const { made, id } = await reported();
    await acceptTypo(editor, { id });
    await revise(editor, made.id, `Today: ${text.replace('recieved', 'received')}`, 'The end.');
    await undoTypo(editor, { id });
    expect((await article(made.id)).bodyText).toBe(`Today: ${text}\n\nThe end.`);
    expect(await listOpenPlaces(editor, { articleId: made.id })).toMatchObject([{ count: 1, state: 'sure', said: 'recieved' }]);
  });

  test('a correction whose words were written anew stays, and says so', async () => {
    const editor = await actorOf('editor');
    const { made, id } = await reported();
    await acceptTypo(editor, { id });
    await revise(editor, made.id, 'Nothing of it is left.', 'End.');
    await expect(undoTypo(editor, { id })).rejects.toMatchObject({ reason: 'typo-undo' });
    expect(await database().$count(typoReports, and(eq(typoReports.id, id), eq(typoReports.status, 'accepted')))).toBe(1);
  });

  test('only by those who decide: not another role, not another language, not an open report', async () => {
    const editor = await actorOf('editor');
    const { id } = await reported();
    await expect(undoTypo(editor, { id })).rejects.toMatchObject({ reason: 'typo-decided' });
    await declineTypo(editor, { id, reason: 'No.' });
    await expect(undoTypo(await actorOf('contributor'), { id })).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(undoTypo(guest(), { id })).rejects.toMatchObject({ reason: 'signed-out' });
    await expect(undoTypo(await actorOf('editor', { languages: ['zh'] }), { id })).rejects.toMatchObject({ reason: 'not-found' });
    await expect(undoTypo(editor, { id: 999_999 })).rejects.toMatchObject({ reason: 'not-found' });
    expect(await audited(id)).toBe(0);
  });
});

test('the decided list shows what was changed, is paged by key, narrowed, and only of one’s own languages', async () => {
  const editor = await actorOf('editor');
  const made = await makeArticle({ body: bodyOf('aa bb cc dd ee ff gg') });
  for (const start of [0, 3, 6, 9, 12]) {
    await reportTypo(guest(), given(made.id, { start, end: start + 2, exact: 'aa bb cc dd ee'.slice(start, start + 2), proposal: 'x' }));
  }
  const [first, ...rest] = await listOpenPlaces(editor, { articleId: made.id });
  await acceptTypo(editor, { id: first?.id ?? 0, wording: 'other' });
  for (const place of rest) await declineTypo(editor, { id: place.id, reason: 'No.' });
  const seen: string[] = [];
  let after: string | undefined;
  for (let turn = 0; turn < 3; turn += 1) {
    const rows = await listClosedPlaces(editor, { articleId: made.id, after }, 2);
    seen.push(...rows.slice(0, 2).map((row) => row.said));
    after = rows[1]?.key;
  }
  expect(seen).toEqual(['aa', 'bb', 'cc', 'dd', 'ee']);
  expect(await listClosedPlaces(editor, { articleId: made.id, outcome: 'accepted' })).toMatchObject([{ said: 'ee', says: 'other' }]);
  expect(await listClosedPlaces(await actorOf('editor', { languages: ['ru'] }), { articleId: made.id })).toEqual([]);
  expect(await listClosedPlaces(await actorOf('contributor'), { articleId: made.id })).toEqual([]);
});

test('the picker names the articles with open reports, the most reported first', async () => {
  const editor = await actorOf('editor');
  const [few, many] = [await makeArticle({ body: bodyOf(text) }), await makeArticle({ body: bodyOf(text) })];
  await reportTypo(guest(), given(few.id));
  for (let at = 0; at < 9; at += 1) await reportTypo(guest(), given(many.id));
  const listed = (await listReportedArticles(editor)).filter((article) => [few.id, many.id].includes(article.id));
  expect(listed.map(({ id, count }) => [id, count])).toEqual([
    [many.id, 9],
    [few.id, 1],
  ]);
  expect(await listReportedArticles(await actorOf('editor', { languages: ['ru'] }))).toEqual([]);
});

test('a withdrawn article takes no reports and shows none; restored, under another address, it goes on', async () => {
  const editor = await actorOf('editor');
  const { made, token, id } = await reported();
  const withdrawn = await change(editor, async (c) =>
    makeWithdrawn(c, editor, { articleId: made.id, version: (await article(made.id)).version, notice: 'Gone.' }),
  );
  await expect(reportTypo(guest(), given(made.id))).rejects.toMatchObject({ reason: 'not-found' });
  await expect(acceptTypo(editor, { id })).rejects.toMatchObject({ reason: 'wrong-status' });
  expect(await getTypoReceipt(token)).toMatchObject({ status: 'open', isWithdrawn: true });
  expect(await listOpenPlaces(editor, { articleId: made.id })).toEqual([]);
  const { version } = await restoreArticle(editor, { articleId: made.id, version: withdrawn.version });
  const row = await article(made.id);
  await change(editor, (c) => makePublic(c, editor, { articleId: made.id, version, content: { ...contentOf(row), slug: 'another-address' }, kind: 'update' }));
  await reportTypo(guest(), given(made.id));
  expect(await listOpenPlaces(editor, { articleId: made.id })).toMatchObject([{ count: 2, state: 'sure' }]);
  await acceptTypo(editor, { id });
  expect(await getTypoReceipt(token)).toMatchObject({ status: 'accepted', slug: 'another-address' });
});

test('withdrawing and restoring a corrected article refreshes the page of corrections and its feeds', async () => {
  const editor = await actorOf('editor');
  const { made, id } = await reported({ start: 21, end: 23, exact: '12', proposal: '21' });
  await acceptTypo(editor, { id, correction: 'The number was wrong.' });
  expect((await database().select().from(invalidations)).find((change) => change.paths.includes('/en/corrections/feed.json'))?.tags).toContain(
    'corrections:en',
  );
  const latest = async () => (await database().select().from(invalidations).orderBy(invalidations.id)).at(-1);
  const withdrawn = await change(editor, async (c) =>
    makeWithdrawn(c, editor, { articleId: made.id, version: (await article(made.id)).version, notice: 'Gone.' }),
  );
  expect((await latest())?.tags).toContain('corrections:en');
  expect((await latest())?.paths).toContain('/en/corrections/feed.xml');
  await restoreArticle(editor, { articleId: made.id, version: withdrawn.version });
  expect((await latest())?.tags).toContain('corrections:en');
});
