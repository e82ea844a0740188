import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { bodyOf, makeArticle } from '@/db/factories';
import { articles, auditLog, corrections, drafts, invalidations, revisions, rippleTasks, typoReports } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { actorOf } from '@/testing/people';
import { contentOf } from '../articles/content/draft';
import { makePublic } from '../articles/publishing/publish';
import { change } from '../ground/change';
import { acceptTypo } from './accept';
import { declineTypo, learnWord } from './decide';
import { listOpenPlaces } from './desk-queries';
import { sendAnswers } from './letters';
import { getTypoReceipt, listCorrections } from './queries';
import { reportTypo } from './report';
import { typoInput } from './report-input';
import { listTypoTasks } from './task-queries';
import { undoTypo } from './undo';

withDatabase();

const guest = (address = '203.0.113.1') => ({ kind: 'guest', address }) as const;
const text = 'The council recieved 12 letters on Monday, and the council answered.';
const given = (articleId: number, more: object = {}) =>
  typoInput.parse({ locale: 'en', articleId, revision: 1, block: 'b1', start: 12, end: 20, exact: 'recieved', proposal: 'received', ...more });
const article = async (id: number) => {
  const [row] = await database().select().from(articles).where(eq(articles.id, id));
  if (!row) throw new Error('no article');
  return row;
};
const latest = async (articleId: number) => {
  const rows = await database().select().from(typoReports).where(eq(typoReports.articleId, articleId)).orderBy(typoReports.id);
  return rows.at(-1)?.id ?? 0;
};
const reported = async (more: object = {}) => {
  const made = await makeArticle({ body: bodyOf(text, 'A second paragraph.') });
  const { token } = await reportTypo(guest(), given(made.id, more));
  return { made, token, id: await latest(made.id) };
};

describe('reporting', () => {
  test.each([
    [{ exact: '  ' }, 'typo-nothing'],
    [{ start: 13 }, 'typo-outside'],
    [{ start: 9000, end: 9008 }, 'typo-outside'],
    [{ block: 'forged' }, 'typo-outside'],
    [{ revision: 77 }, 'typo-outside'],
    [{ proposal: 'recieved' }, 'typo-same'],
    [{ block: '', exact: 'council' }, 'typo-ambiguous'],
    [{ articleId: 999_999 }, 'not-found'],
  ])('%o is refused with %s', async (more, reason) => {
    const made = await makeArticle({ body: bodyOf(text) });
    await expect(reportTypo(guest(), given(made.id, more))).rejects.toMatchObject({ reason });
  });

  test.each([
    [{ revision: 2 ** 40 }, 'typo-outside'],
    [{ start: -1 }, 'typo-outside'],
    [{ start: 0.5 }, 'typo-outside'],
    [{ end: 1e300 }, 'typo-outside'],
    [{ end: 'abc' }, 'typo-outside'],
    [{ block: 'x'.repeat(51) }, 'typo-outside'],
    [{ articleId: '99999999999999999999' }, 'not-found'],
    [{ proposal: 'x'.repeat(513) }, 'too-long'],
    [{ note: 'x'.repeat(1001) }, 'too-long'],
    [{ email: 'reader@example.org\r\nBcc: other@example.org' }, 'bad-email'],
  ])('forged %o is answered with %s, not with a failure', (more, reason) => {
    expect(typoInput.safeParse({ ...given(1), email: '', ...more }).error?.issues[0]?.message).toBe(reason);
  });

  test('the revision of another article is not one of this', async () => {
    const [made, other] = [await makeArticle({ body: bodyOf(text) }), await makeArticle({ body: bodyOf(text) })];
    const row = await article(other.id);
    const editor = await actorOf('editor');
    await change(editor, (c) => makePublic(c, editor, { articleId: other.id, version: row.version, content: contentOf(row), kind: 'update' }));
    await expect(reportTypo(guest(), given(made.id, { revision: 2 }))).rejects.toMatchObject({ reason: 'typo-outside' });
  });

  test('more than 256 characters is told as such', () => {
    expect(typoInput.safeParse({ ...given(1), exact: 'x'.repeat(257) }).error?.issues[0]?.message).toBe('typo-long');
  });

  test('keeps the place, a receipt and an audit row; the same reader is thanked once', async () => {
    const { made, token, id } = await reported();
    expect(await getTypoReceipt(token)).toMatchObject({ status: 'open', exact: 'recieved', proposal: 'received' });
    await expect(reportTypo(guest(), given(made.id))).rejects.toMatchObject({ reason: 'typo-twice' });
    const rows = await database()
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.action, 'typos.report'), eq(auditLog.subjectId, String(id))));
    expect(rows).toHaveLength(1);
  });

  test('a quote that was typed is found where it stands once', async () => {
    const { id } = await reported({ block: '', start: 0, end: 0 });
    const [row] = await database().select().from(typoReports).where(eq(typoReports.id, id));
    expect(row).toMatchObject({ block: 'b1', start: 12, end: 20 });
  });
});

describe('a quote typed by hand', () => {
  test.each([
    ['Москва\u00a0— столица', 'Москва — столица'],
    ['Москва\u00a0— столица', 'Москва'],
    ['He said “no” to it', '"no"'],
    ['Газета «Труд» вышла', 'Газета "Труд" вышла'],
    ['и\u0306огурт', 'йогурт'],
    ['гиперин\u00adфляция', 'гиперинфляция'],
  ])('in %j is found as %j', async (words, exact) => {
    const made = await makeArticle({ body: bodyOf(words) });
    const { token } = await reportTypo(guest(), given(made.id, { block: '', start: 0, end: 0, exact, proposal: 'x' }));
    const receipt = await getTypoReceipt(token);
    expect(words).toContain(receipt?.exact);
  });

  test('that stands twice, to the letter or nearly, is not guessed at', async () => {
    const made = await makeArticle({ body: bodyOf('a “b” c', 'a «b» c') });
    await expect(reportTypo(guest(), given(made.id, { block: '', exact: '"b"', proposal: 'x' }))).rejects.toMatchObject({ reason: 'typo-ambiguous' });
    const exact = await reportTypo(guest(), given(made.id, { block: '', exact: '«b»', proposal: 'x' }));
    expect((await getTypoReceipt(exact.token))?.exact).toBe('«b»');
  });
});

describe('accepting', () => {
  test('corrects the text as a revision, closes all reports on the place, and rides with an invalidation', async () => {
    const { made, token, id } = await reported();
    const second = await reportTypo(guest('203.0.113.2'), given(made.id));
    const editor = await actorOf('editor');
    const done = await acceptTypo(editor, { id });
    expect(done).toMatchObject({ articleId: made.id, revision: 2, tasks: 0 });
    expect((await article(made.id)).bodyText).toContain('council received 12 letters');
    expect([await getTypoReceipt(token), await getTypoReceipt(second.token)].map((receipt) => receipt?.status)).toEqual(['accepted', 'accepted']);
    expect(await database().$count(auditLog, and(eq(auditLog.action, 'typos.accept'), eq(auditLog.subjectId, String(id))))).toBe(1);
    expect((await database().select().from(invalidations)).some((change) => change.tags.includes(`article:${made.id}`))).toBe(true);
    await expect(reportTypo(guest('203.0.113.3'), given(made.id))).rejects.toMatchObject({ reason: 'typo-fixed' });
    await undoTypo(editor, { id });
    expect((await article(made.id)).bodyText).toContain('recieved');
    expect((await getTypoReceipt(token))?.status).toBe('open');
  });

  test('two editors at once make one change', async () => {
    const { made, id } = await reported();
    const editors = [await actorOf('editor'), await actorOf('editor')];
    const results = await Promise.allSettled(editors.map((editor) => acceptTypo(editor, { id })));
    expect(results.map((result) => result.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await database().$count(revisions, eq(revisions.articleId, made.id))).toBe(2);
  });

  test('a role that may not, and an editor of another language, change nothing', async () => {
    const { made, id } = await reported();
    await expect(acceptTypo(await actorOf('contributor'), { id })).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(acceptTypo(guest(), { id })).rejects.toMatchObject({ reason: 'signed-out' });
    await expect(acceptTypo(await actorOf('editor', { languages: ['ru'] }), { id })).rejects.toMatchObject({ reason: 'not-found' });
    await expect(acceptTypo(await actorOf('editor'), { id: 999_999 })).rejects.toMatchObject({ reason: 'not-found' });
    expect((await article(made.id)).revision).toBe(1);
  });

  test('the fix goes into unpublished work as well, also where that changed the same block', async () => {
    const { made, id } = await reported();
    const row = await article(made.id);
    const mine = { ...contentOf(row), body: bodyOf(`${text} More is being written.`, 'A second paragraph.') };
    await database()
      .insert(drafts)
      .values({ articleId: made.id, ...mine, baseRevision: 1 });
    await acceptTypo(await actorOf('editor'), { id });
    const [draft] = await database().select().from(drafts).where(eq(drafts.articleId, made.id));
    expect(JSON.stringify(draft?.body)).toContain('received 12 letters on Monday, and the council answered. More is being written.');
    expect(JSON.stringify((await article(made.id)).body)).not.toContain('More is being');
  });

  test('a report from an older revision is found after the text moved; one whose words are gone is refused', async () => {
    const { made, id } = await reported();
    const editor = await actorOf('editor');
    const publish = async (first: string) => {
      const row = await article(made.id);
      await change(editor, (c) =>
        makePublic(c, editor, { articleId: row.id, version: row.version, content: { ...contentOf(row), body: bodyOf(first) }, kind: 'update' }),
      );
    };
    await publish('Nothing of it.');
    await expect(acceptTypo(editor, { id })).rejects.toMatchObject({ reason: 'typo-gone-now' });
    await publish(`On Tuesday: ${text}`);
    await acceptTypo(editor, { id });
    expect((await article(made.id)).bodyText).toContain('On Tuesday: The council received 12');
  });

  test('a number becomes a public correction and a task on the other editions', async () => {
    const { made, id } = await reported({ start: 21, end: 23, exact: '12', proposal: '21' });
    const sibling = await makeArticle({ storyId: made.storyId, locale: 'ru', body: bodyOf('Совет получил 12 писем.') });
    const editor = await actorOf('editor');
    expect((await listOpenPlaces(editor)).find((place) => place.id === id)).toMatchObject({ state: 'sure', isFact: true, said: '12', says: '21' });
    expect(await acceptTypo(editor, { id, correction: 'The number of letters was wrong.' })).toMatchObject({ tasks: 1 });
    expect(await listCorrections('en')).toMatchObject([{ said: '12', says: '21', note: 'The number of letters was wrong.' }]);
    expect((await listTypoTasks(editor)).filter((task) => task.articleId === sibling.id)).toMatchObject([
      { sentence: 'Совет получил 12 писем.', sourceLocale: 'en', isOwn: false },
    ]);
    await undoTypo(editor, { id });
    expect(await database().$count(corrections, eq(corrections.articleId, made.id))).toBe(0);
    expect(await database().$count(rippleTasks, eq(rippleTasks.sourceId, made.id))).toBe(0);
  });
});

test('declining tells the reason, learning a word keeps it from being reported again', async () => {
  const editor = await actorOf('editor');
  const { token, id } = await reported();
  await declineTypo(editor, { id, reason: 'That is how it is spelt.' });
  expect(await getTypoReceipt(token)).toMatchObject({ status: 'declined', reason: 'That is how it is spelt.' });
  await expect(declineTypo(editor, { id, reason: 'Again' })).rejects.toMatchObject({ reason: 'typo-decided' });
  const other = await reported({ start: 4, end: 11, exact: 'council', proposal: 'counsel' });
  await learnWord(editor, { id: other.id });
  await expect(reportTypo(guest('203.0.113.9'), given(other.made.id, { start: 4, end: 11, exact: 'council', proposal: 'x' }))).rejects.toMatchObject({
    reason: 'typo-word',
  });
});

test('without a mail server no address is kept and nobody is written to', async () => {
  const { made, id } = await reported({ email: 'reader@example.org' });
  const done = await acceptTypo(await actorOf('editor'), { id });
  expect(done.answers).toEqual([]);
  const answer = { to: 'reader@example.org', locale: 'en', exact: 'recieved', proposal: 'received' };
  expect(await sendAnswers(made.id, [answer], { kind: 'accepted' })).toBe(0);
});

describe('a place that is not certain', () => {
  test('is offered beside the quote, accepted there in one step, and refused where other words stand by then', async () => {
    const { made, id } = await reported();
    const moved = bodyOf('It was raining.', 'A second paragraph.');
    const ids = { type: 'doc', content: [...(moved.content ?? []), { ...bodyOf(text).content?.[0], attrs: { id: 'moved' } }] } as typeof moved;
    await database().update(articles).set({ body: ids, revision: 2 }).where(eq(articles.id, made.id));
    const editor = await actorOf('editor');
    const place = (await listOpenPlaces(editor, { articleId: made.id })).find((place) => place.id === id);
    expect(place?.state).not.toMatch(/^(sure|unsure)$/);
    expect(place?.offered).toEqual({ block: 'moved', start: 12, end: 20, words: 'recieved' });
    await expect(acceptTypo(editor, { id })).rejects.toMatchObject({ reason: expect.stringMatching(/^typo-/) });
    await expect(acceptTypo(editor, { id, ...place?.offered, words: 'other words' })).rejects.toMatchObject({ reason: 'typo-gone-now' });
    await acceptTypo(editor, { id, ...place?.offered });
    expect(JSON.stringify((await article(made.id)).body)).toContain('The council received 12 letters');
  });
});

describe('beside the text', () => {
  const beside = () => {
    const body = bodyOf('The line is open.', 'A second paragraph.');
    body.content?.[0]?.content?.push({ type: 'footnote', attrs: { note: 'The raport of 2025.' } });
    body.content?.push({ type: 'figure', attrs: { id: 'f', mediaId: 1, alt: 'A trian in snow', caption: 'A train', credit: 'Poto: S. Ray' } });
    return makeArticle({ body });
  };

  test.each([
    ['n1', 4, 10, 'raport', 'report', 'note'],
    ['f.credit', 0, 4, 'Poto', 'Photo', 'credit'],
    ['f.alt', 2, 7, 'trian', 'train', 'alt'],
    ['', 0, 0, 'trian', 'train', 'alt'],
  ])('a mistake in %s is reported, listed with what it stands in, accepted in public and in the draft, and taken back', async (...row) => {
    const [block, start, end, exact, proposal, where] = row;
    const made = await beside();
    const editor = await actorOf('editor');
    const before = contentOf(await article(made.id));
    await database()
      .insert(drafts)
      .values({ articleId: made.id, ...before });
    await reportTypo(guest(), given(made.id, { block, start, end, exact, proposal }));
    const id = await latest(made.id);
    const [place] = await listOpenPlaces(editor, { articleId: made.id });
    expect(place).toMatchObject({ id, where, state: 'sure' });
    await acceptTypo(editor, { id });
    const [draft] = await database().select().from(drafts).where(eq(drafts.articleId, made.id));
    for (const body of [(await article(made.id)).body, draft?.body]) {
      expect(JSON.stringify(body)).toContain(proposal);
      expect(JSON.stringify(body)).not.toContain(exact);
    }
    await undoTypo(editor, { id });
    expect((await article(made.id)).body).toEqual(before.body);
  });

  test('a footnote that is not there is refused', async () => {
    const made = await beside();
    await expect(reportTypo(guest(), given(made.id, { block: 'n2', start: 4, end: 10, exact: 'raport' }))).rejects.toMatchObject({ reason: 'typo-outside' });
  });
});
