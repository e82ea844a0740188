import { and, eq, ne, sql } from 'drizzle-orm';
import { articles, embargoPeople, previewLinks } from '@/db/schema';
import { type Actor, actorId } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { type Change, change } from '../../ground/change';
import { Refusal } from '../../ground/refusal';
import { everyEdition, lockSettings, noteSettings, type Seen, type Settled, settle } from '../../ground/story-version';
import { lockArticle } from './row';

export type EmbargoInput = { articleId: number; until: Date | null; people?: number[] } & Seen;
/** As a form would send it. */
type EmbargoUndo = { articleId: number; zone: 'UTC'; until: string; people: number[]; storyVersion: number };

/**
 * Until this time a story that is not out yet is there only for the people named, in all its
 * languages, and nothing of it is published, whoever asks; null lifts it. Whoever sets it and
 * whoever wrote it are always named. Preview links end.
 * @throws Refusal: not-found, wrong-status, bad-input (past-time, embargo-after-schedule).
 */
export async function setEmbargo(actor: Actor, given: EmbargoInput): Promise<{ until: string | null; undo: EmbargoUndo } & Settled> {
  return change(actor, async (c) => {
    const loaded = await lockArticle(c.tx, given.articleId);
    assertMay(actor, 'articles.embargo', loaded.policy);
    if (loaded.article.status === 'published') throw new Refusal('wrong-status');
    const editions = await listUnpublished(c, loaded.article.storyId);
    const lock = await lockSettings(c.tx, loaded.article.storyId);
    const stored = { until: loaded.article.embargoUntil, people: await namedFor(c, loaded.article.id) };
    const sent: typeof stored = { until: given.until, people: given.people ?? [] };
    const { values: input, settled } = await settle(c.tx, actor, lock, { sent, stored, seen: given, own: everyEdition });
    if (input.until) {
      const { until } = input;
      const { rows } = await c.tx.execute<{ ahead: boolean }>(sql`select ${until.toISOString()}::timestamptz > now() as ahead`);
      if (!rows[0]?.ahead) throw new Refusal('bad-input', { fields: { until: 'past-time' } });
      if (editions.some((edition) => edition.scheduledAt && edition.scheduledAt < until))
        throw new Refusal('bad-input', { fields: { until: 'embargo-after-schedule' } });
    }
    const wanted = [...input.people, actorId(actor)].filter((id): id is number => id !== null);
    for (const edition of editions) {
      await c.tx.update(articles).set({ embargoUntil: input.until, version: sql`version + 1` }).where(eq(articles.id, edition.id));
      const before = await namedFor(c, edition.id);
      await c.tx.delete(embargoPeople).where(eq(embargoPeople.articleId, edition.id));
      if (input.until) {
        await nameFor(c, actor, edition.id, wanted, loaded.article.storyId);
        await c.tx
          .update(previewLinks)
          .set({ revokedAt: sql`now()` })
          .where(and(eq(previewLinks.articleId, edition.id), sql`revoked_at is null`));
      }
      await c.audit({
        action: 'articles.embargo',
        subjectType: 'article',
        subjectId: edition.id,
        before: { until: edition.embargoUntil, people: before },
        after: { until: input.until, people: await namedFor(c, edition.id) },
      });
    }
    const undo: EmbargoUndo = {
      articleId: loaded.article.id,
      zone: 'UTC',
      until: stored.until?.toISOString() ?? '',
      people: stored.people,
      storyVersion: settled.storyVersion,
    };
    return { until: input.until?.toISOString() ?? null, undo, ...settled };
  });
}

/** An administrator who was not named adds themselves, and the log says so. */
export async function joinEmbargo(actor: Actor, input: { articleId: number }): Promise<{ articleId: number }> {
  return change(actor, async (c) => {
    assertMay(actor, 'embargoes.join');
    const loaded = await lockArticle(c.tx, input.articleId);
    const named = loaded.policy.embargoedFor;
    const by = actorId(actor);
    if (!named || by === null || named.includes(by)) throw new Refusal('not-found');
    const editions = (await listUnpublished(c, loaded.article.storyId)).filter((edition) => edition.embargoUntil);
    await c.tx
      .insert(embargoPeople)
      .values(editions.map(({ id }) => ({ articleId: id, personId: by, addedBy: by })))
      .onConflictDoNothing();
    await noteSettings(c.tx, actor, loaded.article.storyId, { stored: { people: named }, now: { people: [...named, by] }, own: everyEdition });
    await c.audit({
      action: 'embargoes.join',
      subjectType: 'article',
      subjectId: input.articleId,
      before: { people: named },
      after: { people: [...named, by] },
    });
    return input;
  });
}

/**
 * A new edition of a story under embargo is under it too, for the same people and whoever begins
 * it.
 */
export async function inheritEmbargo(c: Change, actor: Actor, from: { until: Date | null; named?: number[] }, to: number): Promise<void> {
  if (!from.named) return;
  await c.tx.update(articles).set({ embargoUntil: from.until }).where(eq(articles.id, to));
  const people = [...new Set([...from.named, actorId(actor)])].filter((id): id is number => id !== null);
  if (people.length > 0) await c.tx.insert(embargoPeople).values(people.map((personId) => ({ articleId: to, personId, addedBy: actorId(actor) })));
}

const listUnpublished = (c: Change, storyId: number) =>
  c.tx
    .select({ id: articles.id, scheduledAt: articles.scheduledAt, embargoUntil: articles.embargoUntil })
    .from(articles)
    .where(and(eq(articles.storyId, storyId), ne(articles.status, 'published')))
    .orderBy(articles.id)
    .for('update');

async function namedFor(c: Change, articleId: number): Promise<number[]> {
  const rows = await c.tx
    .select({ id: embargoPeople.personId })
    .from(embargoPeople)
    .where(eq(embargoPeople.articleId, articleId))
    .orderBy(embargoPeople.personId);
  return rows.map((row) => row.id);
}

/** Names people who can enter the desk, and the writers of all editions of the story. */
async function nameFor(c: Change, actor: Actor, articleId: number, people: number[], storyId: number): Promise<void> {
  const list = sql`array[${sql.join(
    [0, ...people].map((id) => sql`${id}`),
    sql`, `,
  )}]::bigint[]`;
  await c.tx.execute(sql`
    insert into embargo_people (article_id, person_id, added_by)
    select ${articleId}, p.id, ${actorId(actor)} from people p
    where (p.id = any(${list}) and p.disabled_at is null and p.role <> 'reader')
       or p.id in (select d.owner_id from drafts d join articles a on a.id = d.article_id where a.story_id = ${storyId} and a.status <> 'published')
    on conflict do nothing`);
}
