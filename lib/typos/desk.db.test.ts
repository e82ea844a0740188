import { and, eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { bodyOf, makeArticle } from '@/db/factories';
import { articles, auditLog, drafts, draftVersions, revisions, rippleTasks, typoReports } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { actorOf } from '@/testing/people';
import { contentOf } from '../articles/content/draft';
import { ensureDraft, loadArticle } from '../articles/editing/row';
import { saveDraft } from '../articles/editing/save';
import { makePublic } from '../articles/publishing/publish';
import type { Person } from '../ground/actor';
import { change } from '../ground/change';
import { acceptTypo } from './accept';
import { getTypoCounts, listTypoFigures } from './counts';
import { declineTypo, learnWord, settleTask } from './decide';
import { keyOfPlace, listOpenPlaces, listSure } from './desk-queries';
import { listKnownWords, listOpenTyposOfArticle } from './for-editor';
import { getTypoReceipt } from './queries';
import { reportTypo } from './report';
import { typoInput } from './report-input';
import { listTypoTasks } from './task-queries';

withDatabase();
// An address is kept only where letters can be sent; nothing is sent here.
process.env.SMTP_URL = 'smtp://127.0.0.1:9';

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
const idOf = async (articleId: number) => {
  const [row] = await database()
    .select({ id: sql<number>`max(${typoReports.id})::int` })
    .from(typoReports)
    .where(eq(typoReports.articleId, articleId));
  return row?.id ?? 0;
};
const revise = async (editor: Person, articleId: number, ...paragraphs: string[]) => {
  const row = await article(articleId);
  await change(editor, (c) =>
    makePublic(c, editor, { articleId, version: row.version, content: { ...contentOf(row), body: bodyOf(...paragraphs) }, kind: 'update' }),
  );
};

describe('the list', () => {
  test('ten readers who saw different revisions are one row; accepting tells all of them', async () => {
    const editor = await actorOf('editor');
    const made = await makeArticle({ body: bodyOf(text, 'End.') });
    const tokens = [];
    for (let at = 0; at < 5; at += 1) tokens.push((await reportTypo(guest(), given(made.id))).token);
    await revise(editor, made.id, `Today: ${text}`, 'End.');
    for (let at = 0; at < 5; at += 1)
      tokens.push((await reportTypo(guest(), given(made.id, { revision: at % 2 ? 1 : 2, start: at % 2 ? 12 : 19, end: at % 2 ? 20 : 27 }))).token);
    const places = await listOpenPlaces(editor, { articleId: made.id });
    expect(places).toMatchObject([{ count: 10, state: 'sure', said: 'recieved', says: 'received', ofArticle: 10 }]);
    expect(places[0]?.before).toBe('Today: The council ');
    await acceptTypo(editor, { id: places[0]?.id ?? 0 });
    for (const token of tokens) expect(await getTypoReceipt(token)).toMatchObject({ status: 'accepted' });
  });

  test('is paged by key in both orders, without a gap or a repetition', async () => {
    const editor = await actorOf('editor');
    const made = await makeArticle({ body: bodyOf('aa bb cc dd ee ff gg') });
    const starts = [0, 3, 6, 9, 12, 15, 18];
    for (const [at, start] of starts.entries())
      for (let times = 0; times < 1 + (at % 3); times += 1) {
        const exact = 'aa bb cc dd ee ff gg'.slice(start, start + 2);
        await reportTypo(guest(), given(made.id, { start, end: start + 2, exact, proposal: 'x' }));
      }
    for (const sort of ['newest', 'most'] as const) {
      const seen: number[] = [];
      let after: string | undefined;
      for (let turn = 0; turn < 6; turn += 1) {
        const rows = await listOpenPlaces(editor, { articleId: made.id, sort, after }, 2);
        seen.push(...rows.slice(0, 2).map((row) => row.id));
        const end = rows[1];
        if (rows.length < 3 || !end) break;
        after = keyOfPlace(end);
      }
      expect(new Set(seen).size).toBe(7);
      expect(seen).toHaveLength(7);
    }
    const most = await listOpenPlaces(editor, { articleId: made.id, sort: 'most' });
    expect(most.map((row) => row.count)).toEqual([3, 3, 2, 2, 1, 1, 1]);
  });

  test('shows only the languages and sections of the account, and filters by language and author', async () => {
    const made = await makeArticle({ body: bodyOf(text) });
    await reportTypo(guest(), given(made.id));
    const rows = (places: Awaited<ReturnType<typeof listOpenPlaces>>) => places.some((row) => row.articleId === made.id);
    expect(rows(await listOpenPlaces(await actorOf('editor')))).toBe(true);
    expect(rows(await listOpenPlaces(await actorOf('editor', { languages: ['ru'] })))).toBe(false);
    expect(rows(await listOpenPlaces(await actorOf('editor', { sectionIds: [999_999] })))).toBe(false);
    expect(rows(await listOpenPlaces(await actorOf('contributor')))).toBe(false);
    expect(rows(await listOpenPlaces(await actorOf('editor'), { language: 'zh' }))).toBe(false);
    expect(rows(await listOpenPlaces(await actorOf('editor'), { authorId: 999_999 }))).toBe(false);
    expect(await listSure(await actorOf('editor', { languages: ['ru'] }), [await idOf(made.id)])).toEqual([]);
    expect(await listSure(await actorOf('editor'), [await idOf(made.id)])).toEqual([await idOf(made.id)]);
  });

  test('an empty fix is a proposal to delete; several proposals are told, the most frequent first', async () => {
    const editor = await actorOf('editor');
    const made = await makeArticle({ body: bodyOf('It is is cold.') });
    await reportTypo(guest(), given(made.id, { start: 6, end: 9, exact: 'is ', proposal: 'was ' }));
    for (let at = 0; at < 2; at += 1) await reportTypo(guest(), given(made.id, { start: 6, end: 9, exact: 'is ', proposal: '' }));
    const [place] = await listOpenPlaces(editor, { articleId: made.id });
    expect(place?.proposals).toEqual([
      { text: '', count: 2 },
      { text: 'was ', count: 1 },
    ]);
    await acceptTypo(editor, { id: place?.id ?? 0, wording: '' });
    expect((await article(made.id)).bodyText).toBe('It is cold.');
  });
});

describe('trust', () => {
  test('a reporter with three accepted reports, shown by receipt, and somebody of the desk are marked', async () => {
    const editor = await actorOf('editor');
    let previous = '';
    for (let at = 0; at < 3; at += 1) {
      const made = await makeArticle({ body: bodyOf(text) });
      const sent = await reportTypo(guest(), given(made.id, { previous }));
      previous = sent.token;
      await acceptTypo(editor, { id: await idOf(made.id) });
    }
    const trusted = async (actor: Parameters<typeof reportTypo>[0], more: object) => {
      const made = await makeArticle({ body: bodyOf(text) });
      await reportTypo(actor, given(made.id, more));
      return (await listOpenPlaces(editor, { articleId: made.id }))[0]?.isTrusted;
    };
    expect(await trusted(guest(), { previous })).toBe(true);
    expect(await trusted(guest(), {})).toBe(false);
    expect(await trusted(guest(), { previous: 'x'.repeat(32) })).toBe(false);
    expect(await trusted(await actorOf('translator'), {})).toBe(true);
    expect(await trusted(await actorOf('reader'), {})).toBe(false);
  });

  test('figures and counts', async () => {
    const editor = await actorOf('editor', { languages: ['zh'] });
    const made = await makeArticle({ locale: 'zh', body: bodyOf(text) });
    await reportTypo(guest(), given(made.id, { locale: 'zh' }));
    await reportTypo(guest(), given(made.id, { locale: 'zh' }));
    expect(await getTypoCounts(editor)).toEqual({ places: 1, reports: 2, tasks: 0 });
    await database().execute(sql`update typo_reports set created_at = now() - interval '2 hours' where article_id = ${made.id}`);
    await acceptTypo(editor, { id: await idOf(made.id) });
    const [row] = await listTypoFigures(editor);
    expect(row).toMatchObject({ locale: 'zh', open: 0, fixed: 1 });
    expect(Math.round((row?.medianSeconds ?? 0) / 3600)).toBe(2);
    expect(await getTypoCounts(await actorOf('contributor'))).toEqual({ places: 0, reports: 0, tasks: 0 });
  });
});

describe('unpublished work', () => {
  test('other words in the draft: it stays, the editor is told, and a task waits', async () => {
    const editor = await actorOf('editor');
    const made = await makeArticle({ body: bodyOf(text) });
    await database()
      .insert(drafts)
      .values({ articleId: made.id, ...contentOf(await article(made.id)), body: bodyOf('Quite another beginning.'), baseRevision: 1 });
    await reportTypo(guest(), given(made.id));
    expect(await acceptTypo(editor, { id: await idOf(made.id) })).toMatchObject({ waiting: 1 });
    const [draft] = await database().select().from(drafts).where(eq(drafts.articleId, made.id));
    expect(JSON.stringify(draft?.body)).toContain('Quite another beginning.');
    const [task] = (await listTypoTasks(editor)).filter((task) => task.articleId === made.id);
    expect(task).toMatchObject({ isOwn: true, said: 'recieved', says: 'received' });
    await expect(settleTask(await actorOf('contributor'), { id: task?.id ?? 0, to: 'done' })).rejects.toMatchObject({ reason: 'not-allowed' });
    await settleTask(editor, { id: task?.id ?? 0, to: 'done' });
    expect(await database().$count(auditLog, and(eq(auditLog.action, 'typos.task'), eq(auditLog.subjectId, String(task?.id))))).toBe(1);
    expect((await listTypoTasks(editor)).filter((task) => task.articleId === made.id)).toEqual([]);
  });

  test('a draft that already has the fix needs no task', async () => {
    const made = await makeArticle({ body: bodyOf(text) });
    await database()
      .insert(drafts)
      .values({ articleId: made.id, ...contentOf(await article(made.id)), body: bodyOf(text.replace('recieved', 'received')), baseRevision: 1 });
    await reportTypo(guest(), given(made.id));
    expect(await acceptTypo(await actorOf('editor'), { id: await idOf(made.id) })).toMatchObject({ waiting: 0 });
  });

  test('accepted while another editor is typing in that block: both stand after the next save', async () => {
    const [writer, editor] = [await actorOf('editor'), await actorOf('editor')];
    const made = await makeArticle({ body: bodyOf(text, 'End.') });
    await reportTypo(guest(), given(made.id));
    const loaded = await loadArticle(database(), made.id);
    if (!loaded) throw new Error('no article');
    const draft = await ensureDraft(database(), loaded);
    const typing = { ...contentOf(draft), body: bodyOf(`${text.slice(0, -1)} at once.`, 'End.') };
    const first = await saveDraft(writer, { articleId: made.id, version: draft.version, content: typing });
    const seen = first.version;
    await acceptTypo(editor, { id: await idOf(made.id) });
    const more = { ...typing, body: bodyOf(`${text.slice(0, -1)} at once, it says.`, 'End.') };
    const saved = await saveDraft(writer, { articleId: made.id, version: seen, content: more });
    expect(saved.kind).toBe('saved');
    const [kept] = await database().select().from(drafts).where(eq(drafts.articleId, made.id));
    expect(JSON.stringify(kept?.body)).toContain('received 12 letters on Monday, and the council answered at once, it says.');
    expect((await article(made.id)).bodyText).toContain('received 12 letters on Monday, and the council answered.');
    expect(await database().$count(draftVersions, eq(draftVersions.articleId, made.id))).toBeGreaterThanOrEqual(4);
  });
});

describe('the editor', () => {
  test('gets the reports that have a place in the draft, and the words that were taught', async () => {
    const editor = await actorOf('editor');
    const made = await makeArticle({ body: bodyOf(text, 'End.') });
    await reportTypo(guest(), given(made.id, { note: 'i before e' }));
    await reportTypo(guest(), given(made.id, { block: 'b2', start: 0, end: 3, exact: 'End', proposal: 'Edn' }));
    await database()
      .insert(drafts)
      .values({ articleId: made.id, ...contentOf(await article(made.id)), body: bodyOf(`Now: ${text}`, 'Quite other.'), baseRevision: 1 });
    expect(await listOpenTyposOfArticle(made.id)).toMatchObject([
      { block: 'b1', start: 17, end: 25, quote: 'recieved', fix: 'received', count: 1, note: 'i before e', certainty: 'sure', correction: null },
    ]);
    expect(await listOpenTyposOfArticle(999_999)).toEqual([]);
    await reportTypo(guest(), given(made.id, { start: 21, end: 23, exact: '12', proposal: '21' }));
    expect((await listOpenTyposOfArticle(made.id)).map((typo) => typo.correction)).toContain('An earlier version said “12”. It now says “21”.');
    await learnWord(editor, { id: (await idOf(made.id)) - 1 });
    expect(await listKnownWords('en')).toEqual(['end']);
    expect(await listKnownWords('ru')).toEqual([]);
  });
});

test('many reports on one article: one row, nothing lost, and a clear answer to whoever comes too often with new places', async () => {
  const editor = await actorOf('editor');
  const words = Array.from({ length: 310 }, (_, at) => `w${at}`).join(' ');
  const made = await makeArticle({ body: bodyOf(text, words) });
  const many = Array.from({ length: 100 }, () => guest());
  for (let at = 0; at < many.length; at += 50) await Promise.all(many.slice(at, at + 50).map((reader) => reportTypo(reader, given(made.id))));
  const places = await listOpenPlaces(editor, { articleId: made.id });
  expect(places).toMatchObject([{ count: 100 }]);
  const refused = new Set<string>();
  let [kept, start] = [0, 0];
  const asked = words.split(' ').map((word) => {
    const input = given(made.id, { block: 'b2', start, end: start + word.length, exact: word, proposal: 'x' });
    start += word.length + 1;
    return input;
  });
  const ask = (input: (typeof asked)[number]) =>
    reportTypo(guest(), input).then(
      () => {
        kept += 1;
      },
      (error: { reason: string }) => refused.add(error.reason),
    );
  for (let at = 0; at < asked.length; at += 20) await Promise.all(asked.slice(at, at + 20).map(ask));
  expect([kept, [...refused]]).toEqual([299, ['typo-many']]);
  await acceptTypo(editor, { id: places[0]?.id ?? 0 });
  expect(await database().$count(typoReports, and(eq(typoReports.articleId, made.id), eq(typoReports.status, 'accepted')))).toBe(100);
  expect(await database().$count(revisions, eq(revisions.articleId, made.id))).toBe(2);
}, 120_000);

test('a form sent ten times at once is one report, also on a place that others have reported', async () => {
  for (const isKnown of [false, true]) {
    const made = await makeArticle({ body: bodyOf(text) });
    if (isKnown) await reportTypo(guest(), given(made.id));
    const reader = guest();
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => reportTypo(reader, given(made.id))));
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
  }
});

test('reports that come while the place is accepted are told that it is fixed, and none stays open', async () => {
  const editor = await actorOf('editor');
  const made = await makeArticle({ body: bodyOf(text) });
  await reportTypo(guest(), given(made.id));
  const id = await idOf(made.id);
  const answers = await Promise.allSettled([
    ...Array.from({ length: 8 }, () => reportTypo(guest(), given(made.id))),
    acceptTypo(editor, { id }),
    ...Array.from({ length: 8 }, () => reportTypo(guest(), given(made.id))),
  ]);
  for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ reason: 'typo-fixed' });
  expect(await database().$count(typoReports, and(eq(typoReports.articleId, made.id), eq(typoReports.status, 'open')))).toBe(0);
});

test('markup in the quote, the note and the fix stays text, and a fix makes no links or blocks', async () => {
  const editor = await actorOf('editor');
  const made = await makeArticle({ body: bodyOf('One <b>two</b> three.') });
  const fix = '[link](https://evil.example)\n\n<script>alert(1)</script>';
  await reportTypo(guest(), given(made.id, { start: 4, end: 14, exact: '<b>two</b>', proposal: fix, note: '<img src=x onerror=alert(1)>' }));
  await acceptTypo(editor, { id: await idOf(made.id) });
  const { body } = await article(made.id);
  expect(body.content).toHaveLength(1);
  expect(body.content?.[0]?.content?.every((node) => node.type === 'text' && !node.marks)).toBe(true);
});

test('declining and learning leave their audit rows and refuse who may not', async () => {
  const made = await makeArticle({ body: bodyOf(text) });
  await reportTypo(guest(), given(made.id, { email: 'reader@example.org' }));
  const id = await idOf(made.id);
  for (const verb of [(actor: Person) => declineTypo(actor, { id, reason: 'No.' }), (actor: Person) => learnWord(actor, { id })]) {
    await expect(verb(await actorOf('contributor'))).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(verb(await actorOf('editor', { languages: ['ru'] }))).rejects.toMatchObject({ reason: 'not-found' });
  }
  const done = await declineTypo(await actorOf('editor'), { id, reason: 'No.' });
  expect(done).toEqual({ id, articleId: made.id, answers: [{ to: 'reader@example.org', locale: 'en', exact: 'recieved', proposal: 'received' }] });
  expect(await database().$count(auditLog, and(eq(auditLog.action, 'typos.decline'), eq(auditLog.subjectId, String(id))))).toBe(1);
});

test('a number changed in English opens tasks on the Russian and the Chinese edition, at the sentence that says the same', async () => {
  const editor = await actorOf('editor');
  const made = await makeArticle({ body: bodyOf('Opening.', 'They met. They sent 12 letters. They left.') });
  const ru = await makeArticle({
    storyId: made.storyId,
    locale: 'ru',
    body: bodyOf('Начало.', 'Вступление.', 'Они встретились. Отправили 12 писем. Уехали.'),
  });
  const zh = await makeArticle({ storyId: made.storyId, locale: 'zh', body: bodyOf('开头。', '他们会面。寄出十二封信。他们离开。') });
  await reportTypo(guest(), given(made.id, { block: 'b2', start: 20, end: 22, exact: '12', proposal: '21' }));
  expect(await acceptTypo(editor, { id: await idOf(made.id), correction: 'The number was wrong.' })).toMatchObject({ tasks: 2 });
  const tasks = await listTypoTasks(editor);
  expect(tasks.find((task) => task.articleId === ru.id)).toMatchObject({ sentence: 'Отправили 12 писем.', said: '12', says: '21' });
  expect(tasks.find((task) => task.articleId === zh.id)).toMatchObject({ sentence: '寄出十二封信。' });
  expect(await database().$count(rippleTasks, eq(rippleTasks.sourceId, made.id))).toBe(2);
});
