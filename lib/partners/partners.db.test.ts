import { type ChildProcess, fork } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeSection } from '@/db/factories';
import { articles, corrections, drafts, partnerArticles, partners, partnerTasks } from '@/db/schema';
import { anyWay } from '@/testing/any-way';
import { withAnotherDatabase, withDatabase } from '@/testing/database';
import { lastAudit, lastTouched, signedIn } from '@/testing/people';
import { openArticle } from '../articles/editing/queries';
import { publishArticle } from '../articles/publishing/publish-draft';
import type { Person } from '../ground/actor';
import { signature } from '../webhooks/webhook';
import { acceptTask, dismissTask, reopenTask } from './decide-task';
import { isSignedByPartner } from './partner';
import { pollPartners } from './poll';
import { listOffers, listPartners, listPartnerTasks } from './queries';
import { receivePartnerSignal } from './receive-signal';
import { makePartner, removePartner, retryPartner, setSecret } from './save-partner';
import { takeArticle } from './take-article';

// Two papers: this process is the one that subscribes; the other has a process and a database of
// its own.
withDatabase();
const other = withAnotherDatabase();

let source: ChildProcess;
let asked = 0;
const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
function at<Value>(what: string, given: Record<string, unknown> = {}): Promise<Value> {
  asked += 1;
  const of = asked;
  return new Promise<Value>((resolve, reject) => {
    waiting.set(of, { resolve: resolve as never, reject });
    source.send({ ...given, what, of });
  });
}

type Made = { id: number; storyId: number };
let editor: Person;
let admin: Person;
let way: ReturnType<typeof anyWay>;
let partner = 0;
let english: Made;
let russian: Made;
let here = 0;

beforeAll(async () => {
  const root = path.resolve('.');
  const env = { ...process.env, DATABASE_URL: other.url(), SITE_URL: 'https://source.example', NEON_WS_PROXY: '' };
  source = fork(path.join(root, 'testing/source-paper.ts'), { execArgv: ['--import', 'tsx'], cwd: root, env });
  await new Promise<void>((resolve, reject) => {
    source.once('exit', (code) => reject(new Error(`the other paper ended with ${code}`)));
    source.on('message', ({ of, value, error }: { of: number; value: unknown; error?: string }) => {
      if (of === 0) return resolve();
      const request = waiting.get(of);
      if (error) request?.reject(new Error(error));
      else request?.resolve(value as never);
    });
  });
  editor = await signedIn('editor');
  admin = await signedIn('administrator');
  await makeSection({ slug: 'trade' });
  const { port, key } = await at<{ port: number; key: string }>('begin');
  way = anyWay(port);
  const input = { name: 'The Source', site: `http://127.0.0.1:${port}`, key, secret: '' };
  await expect(makePartner(editor, input)).rejects.toMatchObject({ reason: 'not-allowed' });
  partner = (await makePartner(admin, input)).id;
  expect(await lastAudit()).toMatchObject({ action: 'partners.make', after: { name: 'The Source' } });
  expect(JSON.stringify(await lastAudit())).not.toContain(key);
  english = await at<Made>('make', { headline: 'A line opens', text: 'It carried 500 trains in May.\nMore will follow.' });
  russian = await at<Made>('make', { headline: 'Линия открыта', text: 'Пятьсот поездов.', locale: 'ru', storyId: english.storyId });
}, 60_000);
afterAll(() => source.disconnect());

const again = async () => {
  await database().update(partners).set({ dueAt: sql`now()` });
  await pollPartners(way);
};
const shown = async (id: number) => (await database().select().from(articles).where(eq(articles.id, id)))[0];

async function publish(articleId: number): Promise<void> {
  const opened = await openArticle(admin, articleId);
  await publishArticle(admin, { articleId, version: opened?.version ?? 0 });
}

describe('stories of another paper', () => {
  test('are offered, and taken as drafts that name their source; editions of one story come together', async () => {
    expect(await pollPartners(way)).toBe(1);
    expect(await pollPartners(way)).toBe(0);
    expect((await listOffers()).map((offer) => offer.headline).sort()).toEqual(['A line opens', 'Линия открыта']);
    const [section] = (await database().execute<{ id: string }>(sql`select id from sections limit 1`)).rows;
    const sectionId = Number(section?.id);
    await expect(takeArticle(await signedIn('translator'), { partnerId: partner, remoteId: english.id, sectionId }, way)).rejects.toMatchObject({
      reason: 'not-allowed',
    });
    await expect(takeArticle(editor, { partnerId: partner, remoteId: 9999, sectionId }, way)).rejects.toMatchObject({ reason: 'not-found' });
    here = (await takeArticle(editor, { partnerId: partner, remoteId: english.id, sectionId }, way)).articleId;
    expect(await lastAudit()).toMatchObject({ action: 'partners.take', subjectId: String(here) });
    await expect(takeArticle(editor, { partnerId: partner, remoteId: english.id, sectionId }, way)).rejects.toMatchObject({ reason: 'edition-exists' });
    const [draft] = await database().select().from(drafts).where(eq(drafts.articleId, here));
    expect(JSON.stringify(draft?.body)).toContain('It carried 500 trains in May.');
    expect(JSON.stringify(draft?.body)).toContain('First published by The Source');
    const second = (await takeArticle(editor, { partnerId: partner, remoteId: russian.id, sectionId }, way)).articleId;
    expect((await shown(second))?.storyId).toBe((await shown(here))?.storyId);
    expect(await listOffers()).toEqual([]);
    await publish(here);
  });

  test('a correction there is a task here, once; accepted, the passage is put right and the note stands on the page', async () => {
    await at('correct', { id: english.id, said: '500 trains', says: '50 trains', note: 'The figure was ten times too high.' });
    await again();
    await again();
    const [task, ...more] = await listPartnerTasks();
    expect(more).toEqual([]);
    expect(task).toMatchObject({
      kind: 'correction',
      articleId: here,
      said: '500 trains',
      says: '50 trains',
      note: 'The figure was ten times too high.',
      name: 'The Source',
    });
    const id = task?.id ?? 0;
    await expect(acceptTask(await signedIn('translator'), { id, note: 'x' })).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(acceptTask(await signedIn('editor', { languages: ['zh'] }), { id, note: 'x' })).rejects.toMatchObject({ reason: 'not-found' });
    const { undo } = await dismissTask(editor, { id });
    expect(await listPartnerTasks()).toEqual([]);
    await reopenTask(editor, undo);
    expect(await acceptTask(editor, { id, note: 'After The Source: the figure was ten times too high.' })).toMatchObject({ isCorrected: true });
    expect(await lastAudit()).toMatchObject({ action: 'partners.accept', after: { kind: 'correction', articleId: here } });
    expect((await lastTouched())?.tags).toContain('corrections:en');
    expect((await shown(here))?.bodyText).toContain('It carried 50 trains in May.');
    expect(await database().select().from(corrections)).toMatchObject([
      { articleId: here, said: '500 trains', note: 'After The Source: the figure was ten times too high.' },
    ]);
    await expect(acceptTask(editor, { id, note: 'x' })).rejects.toMatchObject({ reason: 'conflict' });
  });

  test('who was away hears of everything once: corrections, a withdrawal, what is new', async () => {
    const late = await at<Made>('make', { headline: 'While you were away', text: 'News.' });
    await at('correct', { id: english.id, said: 'More will follow', says: 'None will follow', note: 'They were stopped.' });
    await at('withdraw', { id: english.id });
    await again();
    expect((await listOffers()).map((offer) => offer.remoteId)).toEqual([late.id]);
    // Of a text that is withdrawn there, its corrections are no longer given out.
    expect((await listPartnerTasks()).map((task) => task.kind)).toEqual(['withdrawal']);
    await again();
    const [task] = await listPartnerTasks();
    await acceptTask(editor, { id: task?.id ?? 0, note: 'Withdrawn after The Source.' });
    expect(await shown(here)).toMatchObject({ status: 'withdrawn', withdrawnNotice: 'Withdrawn after The Source.' });
    expect(await listPartnerTasks()).toEqual([]);
    await again();
    expect(await database().select().from(partnerTasks).where(eq(partnerTasks.outcome, ''))).toEqual([]);
  });
});

describe('what was withdrawn there', () => {
  test('and comes back is a task here, once; the corrections that were held back are tasks of their own', async () => {
    await at('restore', { id: english.id });
    await again();
    await again();
    const tasks = await listPartnerTasks();
    expect(tasks.map((task) => [task.kind, task.says]).sort()).toEqual([
      ['correction', 'None will follow'],
      ['return', ''],
    ]);
    const of = (kind: string) => tasks.find((task) => task.kind === kind)?.id ?? 0;
    await expect(acceptTask(editor, { id: of('correction'), note: 'x' })).rejects.toMatchObject({ reason: 'wrong-status' });
    await expect(acceptTask(await signedIn('translator'), { id: of('return'), note: 'x' })).rejects.toMatchObject({ reason: 'not-allowed' });
    await acceptTask(editor, { id: of('return'), note: 'Published again after The Source.' });
    expect(await lastAudit()).toMatchObject({ action: 'partners.accept', after: { kind: 'return', articleId: here } });
    expect(await shown(here)).toMatchObject({ status: 'published', withdrawnAt: null });
    await expect(acceptTask(editor, { id: of('return'), note: 'x' })).rejects.toMatchObject({ reason: 'conflict' });
    expect(await acceptTask(editor, { id: of('correction'), note: 'After The Source.' })).toMatchObject({ isCorrected: true });
    expect((await shown(here))?.bodyText).toContain('None will follow');
    await again();
    expect(await listPartnerTasks()).toEqual([]);
  });

  test('and comes back corrected before anybody decided: only the correction is to be decided', async () => {
    await at('withdraw', { id: english.id });
    await again();
    expect((await listPartnerTasks()).map((task) => task.kind)).toEqual(['withdrawal']);
    await at('correct', { id: english.id, said: '50 trains', says: '60 trains', note: 'Counted again.' });
    await again();
    const [task, ...more] = await listPartnerTasks();
    expect([task?.kind, more]).toEqual(['correction', []]);
    expect(await acceptTask(editor, { id: task?.id ?? 0, note: 'Counted again.' })).toMatchObject({ isCorrected: true });
    expect(await shown(here)).toMatchObject({ status: 'published' });
  });

  test('and comes back and goes again: what was not decided on is closed', async () => {
    await at('withdraw', { id: english.id });
    await again();
    await acceptTask(editor, { id: (await listPartnerTasks())[0]?.id ?? 0, note: 'Withdrawn.' });
    await at('restore', { id: english.id });
    await again();
    expect((await listPartnerTasks()).map((task) => task.kind)).toEqual(['return']);
    const [open] = await listPartnerTasks();
    expect((await listPartnerTasks(open?.articleId)).map((task) => task.kind)).toEqual(['return']);
    expect(await listPartnerTasks(999_999)).toEqual([]);
    await at('withdraw', { id: english.id });
    await again();
    expect((await listPartnerTasks()).map((task) => task.kind)).toEqual([]);
    expect(await shown(here)).toMatchObject({ status: 'withdrawn' });
  });
});

describe('a webhook of theirs', () => {
  test('brings the question forward; what is not signed by them, or long ago, changes nothing', async () => {
    const { link: secret } = await at<{ link: string }>('hook', { url: 'http://127.0.0.1:1/' });
    await expect(setSecret(editor, { id: partner, secret })).rejects.toMatchObject({ reason: 'not-allowed' });
    await setSecret(admin, { id: partner, secret });
    await again();
    const heard: number[] = [];
    const server = createServer(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as [string, string]);
      const answer = await receivePartnerSignal(new Request('http://here.example/', { method: 'POST', headers, body: Buffer.concat(parts) }), String(partner));
      heard.push(answer.status);
      response.writeHead(answer.status).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await at('hook', { url: `http://127.0.0.1:${port}/` });
    try {
      // The second webhook has a secret of its own, which this paper was not given; then it is.
      const { link } = await at<{ link: string }>('hook', { url: `http://127.0.0.1:${port}/again` });
      await setSecret(admin, { id: partner, secret: link });
      await at('correct', { id: russian.id, said: 'Пятьсот', says: 'Пятьдесят', note: 'Ошибка в числе.' });
      expect(await pollPartners(way)).toBe(0);
      await at('send', { port });
      expect(heard.sort()).toEqual([204, 401]);
      expect(await pollPartners(way)).toBe(1);
      expect((await listPartnerTasks()).map((task) => [task.kind, task.locale])).toEqual([['correction', 'ru']]);
    } finally {
      server.close();
    }
  });

  test.each([
    ['fresh', 0, true],
    ['old', -400, false],
    ['of the future', 400, false],
  ])('a signature that is %s', (_name, seconds, right) => {
    const now = Date.now();
    expect(isSignedByPartner('whsec_a', signature('whsec_a', '{}', Math.floor(now / 1000) + seconds), '{}', now)).toBe(right);
    expect(isSignedByPartner('whsec_b', signature('whsec_a', '{}', Math.floor(now / 1000) + seconds), '{}', now)).toBe(false);
    expect(isSignedByPartner('', signature('', '{}', Math.floor(now / 1000)), '{}', now)).toBe(false);
  });
});

test('a partner that does not answer, or no longer lets this paper in, is told and asked again', async () => {
  await database()
    .update(partners)
    .set({ key: `ik_${'a'.repeat(43)}` });
  await again();
  expect((await listPartners())[0]).toMatchObject({ problem: 'bad-key' });
  // Without the way of the test, addresses of this machine are not asked at all.
  await database().update(partners).set({ dueAt: sql`now()` });
  await pollPartners();
  expect((await listPartners())[0]).toMatchObject({ problem: 'silent' });
  await retryPartner(editor, { id: partner });
  expect(await lastAudit()).toMatchObject({ action: 'partners.ask' });
  await expect(removePartner(editor, { id: partner })).rejects.toMatchObject({ reason: 'not-allowed' });
  await removePartner(admin, { id: partner });
  await expect(removePartner(admin, { id: partner })).rejects.toMatchObject({ reason: 'not-found' });
  expect(await pollPartners(way)).toBe(0);
  expect((await database().select().from(partnerArticles)).filter((article) => article.articleId !== null)).toHaveLength(2);
});
