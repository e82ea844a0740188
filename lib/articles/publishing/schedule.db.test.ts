import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { connect, database } from '@/db/client';
import { bodyOf, makeArticle, makeSection } from '@/db/factories';
import { articles, settings } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { actorOf } from '@/testing/people';
import type { Person } from '../../ground/actor';
import { createStory } from '../editing/create';
import { saveDraft } from '../editing/save';
import { setEmbargo } from '../editing/set-embargo';
import { approveArticle, publishArticle } from './publish-draft';
import { runDue } from './run-schedule';
import { scheduleArticle } from './schedule';

withDatabase();

let sectionId: number;
const soon = (seconds = 3600) => new Date(Date.now() + seconds * 1000);
const row = async (id: number) => (await database().select().from(articles).where(eq(articles.id, id)))[0];
const actions = async (id: number) => {
  const { rows } = await database().execute<{ action: string }>(sql`select action from audit_log where subject_id = ${String(id)} order by id`);
  return rows.map((row) => row.action);
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
  const editor = await actorOf('editor');
  const made = await written(editor);
  expect(await scheduleArticle(editor, { ...made, publishAt: soon(), withdrawAt: null })).toMatchObject({ status: 'scheduled' });
  expect(await runDue()).toEqual([]);
  await due(made.articleId);
  const ran = (await Promise.all([runDue(), runDue(), runDue(), runDue()])).flat();
  expect(ran).toEqual([{ articleId: made.articleId, kind: 'publish', outcome: 'done' }]);
  expect(await row(made.articleId)).toMatchObject({ status: 'published', revision: 1, scheduledAt: null });
  expect(await actions(made.articleId)).toEqual(['articles.create', 'drafts.write', 'articles.schedule', 'articles.publish', 'schedule.done']);
});

test('what came due while nobody ran it is flagged late', async () => {
  const editor = await actorOf('editor');
  const made = await written(editor);
  await scheduleArticle(editor, { ...made, publishAt: soon(), withdrawAt: null });
  await due(made.articleId, 600);
  await runDue();
  expect((await actions(made.articleId)).at(-1)).toBe('schedule.late');
});

test('comes down when its time is over', async () => {
  const editor = await actorOf('editor');
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
  const editor = await actorOf('editor');
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
  const editor = await actorOf('editor');
  const made = await written(editor);
  await expect(scheduleArticle(editor, { ...made, publishAt: soon(-60), withdrawAt: null })).rejects.toMatchObject({ fields: { publishAt: 'past-time' } });
  await expect(scheduleArticle(editor, { ...made, publishAt: soon(600), withdrawAt: soon(60) })).rejects.toMatchObject({ fields: { withdrawAt: 'bad-order' } });
  await expect(scheduleArticle(editor, { ...made, version: 1, publishAt: soon(), withdrawAt: null })).rejects.toMatchObject({ reason: 'conflict' });
  await expect(scheduleArticle(await actorOf('contributor'), { ...made, publishAt: soon(), withdrawAt: null })).rejects.toMatchObject({
    reason: 'not-allowed',
  });
  await expect(scheduleArticle(await actorOf('editor', { languages: ['ru'] }), { ...made, publishAt: soon(), withdrawAt: null })).rejects.toMatchObject({
    reason: 'not-found',
  });
  const published = await makeArticle({ sectionId });
  await expect(scheduleArticle(editor, { articleId: published.id, version: 2, publishAt: soon(), withdrawAt: null })).rejects.toMatchObject({
    reason: 'wrong-status',
  });
});

test('nothing goes out under an embargo, by hand or by the clock', async () => {
  const editor = await actorOf('editor');
  const made = await written(editor);
  await setEmbargo(editor, { articleId: made.articleId, until: soon(1800) });
  await expect(publishArticle(editor, made)).rejects.toMatchObject({ reason: 'embargoed' });
  await expect(scheduleArticle(editor, { ...made, publishAt: soon(600), withdrawAt: null })).rejects.toMatchObject({ fields: { publishAt: 'embargoed' } });
  await scheduleArticle(editor, { ...made, publishAt: soon(1900), withdrawAt: null });
  await due(made.articleId);
  expect(await runDue()).toEqual([]);
  await database().execute(sql`update articles set embargo_until = now() - interval '1 second' where id = ${made.articleId}`);
  expect(await runDue()).toHaveLength(1);
  await expect(setEmbargo(await actorOf('translator', { languages: ['en'] }), { articleId: made.articleId, until: null })).rejects.toMatchObject({
    reason: 'not-allowed',
  });
});

test('where four eyes are asked for, the clock sends out only what someone else has seen', async () => {
  const flag = (value: boolean) => database().insert(settings).values({ key: 'fourEyes', value }).onConflictDoUpdate({ target: settings.key, set: { value } });
  await flag(true);
  const [writer, helper, other] = [await actorOf('editor'), await actorOf('editor'), await actorOf('editor')];
  const changed = async (by: Person, made: { articleId: number; version: number }, standfirst: string) => {
    const content = {
      slug: '',
      headline: 'A headline for four eyes',
      standfirst,
      dateline: '',
      body: bodyOf('One.'),
      mediaId: null,
      pictureAlt: '',
      pictureCaption: '',
      pictureCredit: '',
    };
    return { articleId: made.articleId, version: (await saveDraft(by, { ...made, content })).version };
  };
  const outcome = async (articleId: number) => {
    await due(articleId);
    return (await runDue())[0]?.outcome;
  };

  const own = await written(writer);
  await expect(scheduleArticle(writer, { ...own, publishAt: soon(), withdrawAt: null })).rejects.toMatchObject({ reason: 'four-eyes' });
  await approveArticle(other, own);
  await scheduleArticle(writer, { ...own, publishAt: soon(), withdrawAt: null });
  expect(await outcome(own.articleId)).toBe('done');

  const later = await written(writer);
  await approveArticle(other, later);
  await scheduleArticle(writer, { ...later, publishAt: soon(), withdrawAt: null });
  await changed(writer, later, 'Changed after it was approved and scheduled.');
  expect(await outcome(later.articleId)).toBe('refused');
  expect(await row(later.articleId)).toMatchObject({ status: 'draft', revision: 0 });

  const seen = await written(writer);
  await scheduleArticle(other, { ...seen, publishAt: soon(), withdrawAt: null });
  expect(await outcome(seen.articleId)).toBe('done');

  const two = await changed(writer, await changed(helper, await written(writer), 'Written by the helper.'), 'A comma by the writer.');
  await expect(publishArticle(helper, two)).rejects.toMatchObject({ reason: 'four-eyes' });
  await expect(scheduleArticle(helper, { ...two, publishAt: soon(), withdrawAt: null })).rejects.toMatchObject({ reason: 'four-eyes' });
  expect(await publishArticle(other, two)).toMatchObject({ revision: 1 });
  await flag(false);
});

test('several processes against one database publish each edition once, never before its time', async () => {
  const editor = await actorOf('editor');
  const made = [];
  for (let count = 0; count < 12; count += 1) made.push(await written(editor, `A headline for process ${count}`));
  for (const article of made) await scheduleArticle(editor, { ...article, publishAt: soon(), withdrawAt: null });
  const ahead = made.pop();
  await database().execute(
    sql`update articles set scheduled_at = now() + interval '2 seconds' where id in (${sql.join(
      made.map((article) => sql`${article.articleId}`),
      sql`, `,
    )})`,
  );
  const pools = [1, 2, 3].map(() => connect(process.env.DATABASE_URL ?? '', { max: 3 }));
  const until = Date.now() + 45_000;
  const ran = await Promise.all(
    pools.map(async (pool) => {
      const done: string[] = [];
      while (Date.now() < until && done.length < made.length) {
        done.push(...(await runDue(50, pool.db)).map((outcome) => `${outcome.articleId} ${outcome.outcome}`));
        if ((await database().execute(sql`select 1 from articles where status = 'scheduled' and id <> ${ahead?.articleId ?? 0} limit 1`)).rows.length === 0)
          break;
      }
      return done;
    }),
  );
  await Promise.all(pools.map((pool) => pool.end()));
  expect(ran.flat().sort()).toEqual(made.map((article) => `${article.articleId} done`).sort());
  const { rows } = await database().execute<{ early: string; revisions: string }>(sql`
    select count(*) filter (where a.published_at < l.planned) as early, count(*) as revisions
    from revisions r join articles a on a.id = r.article_id
    join (select subject_id::bigint as id, (before->>'planned')::timestamptz as planned from audit_log where action = 'schedule.done') l on l.id = a.id
    where a.id in (${sql.join(
      made.map((article) => sql`${article.articleId}`),
      sql`, `,
    )})`);
  expect(rows[0]).toMatchObject({ early: '0', revisions: String(made.length) });
  expect(await row(ahead?.articleId ?? 0)).toMatchObject({ status: 'scheduled' });
});
