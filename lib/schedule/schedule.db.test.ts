import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { database } from '@/db/client';
import { bodyOf, makeArticle, makePerson, makeSection } from '@/db/factories';
import { articles } from '@/db/schema';
import { withDatabase } from '@/db/testing';
import { publishArticle } from '../articles/publish-draft';
import { createStory } from '../drafts/create';
import { saveDraft } from '../drafts/save';
import type { Person, Role } from '../people/actor';
import { setEmbargo } from './embargo';
import { runDue } from './run';
import { scheduleArticle } from './schedule';

withDatabase();

let sectionId: number;
const who = async (role: Role, more: Partial<Person> = {}): Promise<Person> => ({
  kind: 'person',
  id: await makePerson({ role }),
  name: role,
  role,
  languages: [],
  sectionIds: [],
  sessionId: crypto.randomUUID(),
  address: 'test',
  ...more,
});
const soon = (seconds = 3600) => new Date(Date.now() + seconds * 1000);
const row = async (id: number) => (await database().select().from(articles).where(eq(articles.id, id)))[0];
const actions = async (id: number) => {
  const { rows } = await database().execute<{ action: string }>(sql`select action from audit_log where subject_id = ${String(id)} order by id`);
  return rows.map((one) => one.action);
};
const written = async (actor: Person, headline = 'A headline for the schedule') => {
  const { articleId } = await createStory(actor, { locale: 'en', sectionId, headline });
  const saved = await saveDraft(actor, {
    articleId,
    version: 1,
    content: { slug: '', headline, standfirst: '', dateline: '', body: bodyOf('One.'), mediaId: null, pictureAlt: '', pictureCaption: '', pictureCredit: '' },
  });
  return { articleId, version: saved.version };
};
const due = (id: number, seconds = 1) => database().execute(sql`update articles set scheduled_at = now() - make_interval(secs => ${seconds}) where id = ${id}`);

beforeAll(async () => {
  sectionId = await makeSection();
});

test('goes out when it is due, never before, once over several instances', async () => {
  const editor = await who('editor');
  const made = await written(editor);
  expect(await scheduleArticle(editor, { ...made, publishAt: soon(), withdrawAt: null })).toEqual({ status: 'scheduled' });
  expect(await runDue()).toEqual([]);
  await due(made.articleId);
  const ran = (await Promise.all([runDue(), runDue(), runDue(), runDue()])).flat();
  expect(ran).toEqual([{ articleId: made.articleId, kind: 'publish', outcome: 'done' }]);
  expect(await row(made.articleId)).toMatchObject({ status: 'published', revision: 1, scheduledAt: null });
  expect(await actions(made.articleId)).toEqual(['articles.create', 'drafts.write', 'articles.schedule', 'articles.publish', 'schedule.done']);
});

test('what came due while nobody ran it is flagged late', async () => {
  const editor = await who('editor');
  const made = await written(editor);
  await scheduleArticle(editor, { ...made, publishAt: soon(), withdrawAt: null });
  await due(made.articleId, 600);
  await runDue();
  expect((await actions(made.articleId)).at(-1)).toBe('schedule.late');
});

test('comes down when its time is over', async () => {
  const editor = await who('editor');
  const made = await written(editor);
  const published = await publishArticle(editor, made);
  expect(published.revision).toBe(1);
  const { rows } = await database().execute<{ version: number }>(sql`select version from drafts where article_id = ${made.articleId}`);
  await scheduleArticle(editor, { articleId: made.articleId, version: rows[0]?.version ?? 0, publishAt: null, withdrawAt: soon() });
  await database().execute(sql`update articles set withdraw_at = now() - interval '1 second' where id = ${made.articleId}`);
  expect(await runDue()).toEqual([{ articleId: made.articleId, kind: 'withdraw', outcome: 'done' }]);
  expect(await row(made.articleId)).toMatchObject({ status: 'withdrawn', withdrawAt: null });
});

test('what cannot go out goes back to its writers, once', async () => {
  const editor = await who('editor');
  const made = await written(editor);
  await scheduleArticle(editor, { ...made, publishAt: soon(), withdrawAt: null });
  await saveDraft(editor, {
    ...made,
    content: {
      slug: '',
      headline: '',
      standfirst: '',
      dateline: '',
      body: bodyOf('One.'),
      mediaId: null,
      pictureAlt: '',
      pictureCaption: '',
      pictureCredit: '',
    },
  });
  await due(made.articleId);
  expect(await runDue()).toEqual([{ articleId: made.articleId, kind: 'publish', outcome: 'refused' }]);
  expect(await row(made.articleId)).toMatchObject({ status: 'draft', scheduledAt: null });
  expect((await actions(made.articleId)).at(-1)).toBe('schedule.refused');
  expect(await runDue()).toEqual([]);
});

test('refuses the past, a wrong order, a stale version, wrong role and wrong row', async () => {
  const editor = await who('editor');
  const made = await written(editor);
  await expect(scheduleArticle(editor, { ...made, publishAt: soon(-60), withdrawAt: null })).rejects.toMatchObject({ fields: { publishAt: 'past-time' } });
  await expect(scheduleArticle(editor, { ...made, publishAt: soon(600), withdrawAt: soon(60) })).rejects.toMatchObject({ fields: { withdrawAt: 'bad-order' } });
  await expect(scheduleArticle(editor, { ...made, version: 1, publishAt: soon(), withdrawAt: null })).rejects.toMatchObject({ reason: 'conflict' });
  await expect(scheduleArticle(await who('contributor'), { ...made, publishAt: soon(), withdrawAt: null })).rejects.toMatchObject({ reason: 'not-allowed' });
  await expect(scheduleArticle(await who('editor', { languages: ['ru'] }), { ...made, publishAt: soon(), withdrawAt: null })).rejects.toMatchObject({
    reason: 'not-found',
  });
  const published = await makeArticle({ sectionId });
  await expect(scheduleArticle(editor, { articleId: published.id, version: 1, publishAt: soon(), withdrawAt: null })).rejects.toMatchObject({
    reason: 'wrong-status',
  });
});

test('nothing goes out under an embargo, by hand or by the clock', async () => {
  const editor = await who('editor');
  const made = await written(editor);
  await setEmbargo(editor, { articleId: made.articleId, until: soon(1800) });
  await expect(publishArticle(editor, made)).rejects.toMatchObject({ reason: 'embargoed' });
  await expect(scheduleArticle(editor, { ...made, publishAt: soon(600), withdrawAt: null })).rejects.toMatchObject({ fields: { publishAt: 'embargoed' } });
  await scheduleArticle(editor, { ...made, publishAt: soon(1900), withdrawAt: null });
  await due(made.articleId);
  expect(await runDue()).toEqual([]);
  await database().execute(sql`update articles set embargo_until = now() - interval '1 second' where id = ${made.articleId}`);
  expect(await runDue()).toHaveLength(1);
  await expect(setEmbargo(await who('translator', { languages: ['en'] }), { articleId: made.articleId, until: null })).rejects.toMatchObject({
    reason: 'not-allowed',
  });
});
