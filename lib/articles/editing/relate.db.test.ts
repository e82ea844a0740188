import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle, makePage, makeSection } from '@/db/factories';
import { withDatabase } from '@/testing/database';
import { actorOf } from '@/testing/people';
import type { Person } from '../../ground/actor';
import { publishArticle } from '../publishing/publish-draft';
import { getArticle, listRelated } from '../reading/article-queries';
import { openArticle } from './queries';
import { listRelatedChoices, mostRelated, relateStories } from './relate';

withDatabase();

let sectionId = 0;
let editor: Person;
beforeAll(async () => {
  sectionId = await makeSection();
  editor = await actorOf('editor');
});

const chosen = async (storyId: number) => (await listRelatedChoices(storyId, 'en')).map((choice) => choice.value);
const make = () => makeArticle({ sectionId });

test('what an editor chose comes first, in their order, and undo brings back what was', async () => {
  const [own, first, second] = [await make(), await make(), await make()];
  const { undo } = await relateStories(editor, { articleId: own.id, addresses: [second.storyId, first.storyId, second.storyId] });
  expect(await chosen(own.storyId)).toEqual([second.storyId, first.storyId]);
  await publishArticle(editor, { articleId: own.id, version: (await openArticle(editor, own.id))?.version ?? 0 });
  const found = await getArticle('en', own.slug ?? '');
  if (found?.kind !== 'article') throw new Error('the story is not there');
  expect((await listRelated(found.article)).slice(0, 2).map((card) => card.id)).toEqual([second.id, first.id]);
  const { rows } = await database().execute<{ count: string }>(
    sql`select count(*) from audit_log where action = 'stories.relate' and subject_id = ${String(own.storyId)}`,
  );
  expect(Number(rows[0]?.count)).toBe(1);
  const touched = await database().execute<{ tags: string[] }>(sql`select tags from invalidations order by id desc limit 1`);
  expect(touched.rows[0]?.tags).toContain(`story:${own.storyId}`);
  await relateStories(editor, undo);
  expect(await chosen(own.storyId)).toEqual([]);
});

test('a story that is not there, is its own, is a page, or is one too many is refused by name', async () => {
  const [own, page] = [await make(), await makePage()];
  const refused = (...addresses: number[]) => expect(relateStories(editor, { articleId: own.id, addresses })).rejects;
  await refused(2_000_000_000).toMatchObject({ fields: { addresses: 'not-found' } });
  await refused(page.storyId).toMatchObject({ fields: { addresses: 'not-found' } });
  await refused(own.storyId).toMatchObject({ fields: { addresses: 'bad-input' } });
  await refused(...Array.from({ length: mostRelated + 1 }, (_, at) => own.storyId + 1 + at)).toMatchObject({ reason: 'too-many' });
});

test('only by someone who may edit this story', async () => {
  const own = await make();
  for (const actor of [await actorOf('contributor'), await actorOf('editor', { sectionIds: [await makeSection()] })])
    await expect(relateStories(actor, { articleId: own.id, addresses: [] })).rejects.toMatchObject({ reason: 'not-found' });
});
