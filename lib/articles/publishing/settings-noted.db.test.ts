import { eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { database } from '@/db/client';
import { bodyOf, makeArticle, makeSection } from '@/db/factories';
import { articles, storyTags, tags } from '@/db/schema';
import type { Person } from '@/lib/ground/actor';
import { getSettingsNews } from '@/lib/ground/story-version';
import { beginWatching } from '@/lib/publishing/undo-watch';
import { mergeTags, unmergeTags } from '@/lib/tags/merge-tags';
import { withDatabase } from '@/testing/database';
import { signedIn } from '@/testing/people';
import { createStory } from '../editing/create';
import { openArticle } from '../editing/queries';
import { saveDraft } from '../editing/save';
import { loadParts, saveStory } from '../editing/story';
import { removeEdition } from '../editing/trash';
import { publishArticle } from './publish-draft';
import { runDue } from './run-schedule';
import { scheduleArticle } from './schedule';
import { undoPublish } from './undo-publish';

withDatabase();

let sectionId = 0;
let anna: Person;
let boris: Person;
beforeAll(async () => {
  [sectionId, anna, boris] = [await makeSection(), await signedIn('editor'), await signedIn('editor')];
});
beforeEach(() => beginWatching());

const soon = () => new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 3_600_000);
const opened = async (id: number) => {
  const draft = await openArticle(anna, id);
  if (!draft) throw new Error('not there');
  return draft;
};
const storyVersionOf = async (id: number) => (await opened(id)).held.storyVersion;
const heard = async (articleId: number, since: number) => {
  const { storyId } = (await opened(articleId)).held.article;
  return (await getSettingsNews({ articleId, storyId, since, personId: anna.id, locale: 'en' })).changes.flatMap((change) => change.fields);
};

/** A story that boris has set to go out. */
async function scheduled(body = bodyOf('One.')) {
  const { articleId, storyId } = await createStory(boris, { locale: 'en', sectionId, headline: 'Set for later' });
  const { content, version } = await opened(articleId);
  const saved = await saveDraft(boris, { articleId, version, content: { ...content, body } });
  await scheduleArticle(boris, { articleId, version: saved.version, publishAt: soon(), withdrawAt: null });
  return { articleId, storyId };
}
const due = (id: number, column: 'scheduled_at' | 'withdraw_at') =>
  database().execute(sql`update articles set ${sql.raw(column)} = now() - interval '1 second' where id = ${id}`);

test('what goes out by the clock is told to whoever has it open, and an old form does not set its time again', async () => {
  const { articleId } = await scheduled();
  const seen = await storyVersionOf(articleId);
  await due(articleId, 'scheduled_at');
  expect(await runDue()).toMatchObject([{ articleId, outcome: 'done' }]);
  expect(await heard(articleId, seen)).toEqual(['edition.publishAt']);
});

test('so is what comes down, and what could not go out', async () => {
  const { id } = await makeArticle({ sectionId });
  await scheduleArticle(boris, { articleId: id, version: (await opened(id)).version, publishAt: null, withdrawAt: soon() });
  const seen = await storyVersionOf(id);
  await due(id, 'withdraw_at');
  await runDue();
  expect(await heard(id, seen)).toEqual(['edition.withdrawAt']);
  const late = { articleId: id, version: (await opened(id)).version, publishAt: null, withdrawAt: soon(), storyVersion: seen };
  const [before] = await database().select({ at: articles.withdrawAt }).from(articles).where(eq(articles.id, id));
  expect(before?.at).toBeNull();
  await expect(scheduleArticle(anna, { ...late, withdrawAt: new Date(soon().getTime() + 60_000) })).rejects.toMatchObject({
    reason: 'changed-by-schedule',
    fields: { withdrawAt: 'changed-by-other' },
  });

  const { articleId } = await scheduled();
  await database().execute(sql`update drafts set headline = '' where article_id = ${articleId}`);
  const planned = await storyVersionOf(articleId);
  await due(articleId, 'scheduled_at');
  expect(await runDue()).toMatchObject([{ articleId, outcome: 'refused' }]);
  expect(await heard(articleId, planned)).toEqual(['edition.publishAt']);
});

test('a publication by hand before its time, its undo, and the trash are told too', async () => {
  const { articleId } = await scheduled();
  const seen = await storyVersionOf(articleId);
  const { revision } = await publishArticle(boris, { articleId, version: (await opened(articleId)).version });
  const published = await storyVersionOf(articleId);
  expect(await heard(articleId, seen)).toEqual(['edition.publishAt']);
  await undoPublish(boris, { articleId, revision });
  expect(await heard(articleId, published)).toEqual(['edition.publishAt']);
  expect((await opened(articleId)).held.article).toMatchObject({ status: 'scheduled', scheduledAt: soon() });
  const again = await storyVersionOf(articleId);
  const { storyId } = (await opened(articleId)).held.article;
  await removeEdition(boris, { articleId, version: (await opened(articleId)).version });
  expect((await getSettingsNews({ articleId, storyId, since: again, personId: anna.id, locale: 'en' })).changes).toMatchObject([
    { fields: ['edition.publishAt'] },
  ]);
});

test('a merge of tags and its undo: a form from before keeps what it added, and says the tag that holds the story now', async () => {
  const rows = await database()
    .insert(tags)
    .values(['from', 'into', 'mine'].map((slug) => ({ slug, name: { en: slug } })))
    .returning({ id: tags.id });
  const [from = 0, into = 0, mine = 0] = rows.map((row) => row.id);
  const { articleId, storyId } = await createStory(anna, { locale: 'en', sectionId, headline: 'Of two tags' });
  await database().insert(storyTags).values({ storyId, tagId: from, position: 0 });
  const form = { articleId, ...(await loadParts(storyId)), sectionId, storyVersion: await storyVersionOf(articleId) };
  const { undo } = await mergeTags(boris, { id: from, into });
  expect(await heard(articleId, form.storyVersion)).toEqual(['tags']);
  await saveStory(anna, { ...form, tags: [from, mine] });
  expect((await loadParts(storyId)).tags).toEqual([mine, into]);
  const later = { ...form, tags: [mine, into], storyVersion: await storyVersionOf(articleId) };
  await unmergeTags(boris, undo);
  expect(await heard(articleId, later.storyVersion)).toEqual(['tags']);
  await saveStory(anna, later);
  expect((await loadParts(storyId)).tags.sort()).toEqual([from, mine].sort());
});
