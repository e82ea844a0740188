import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { bodyOf, makeArticle, makeSection } from '@/db/factories';
import { withDatabase } from '@/testing/database';
import { signedIn } from '@/testing/people';
import { createEdition, createStory } from '../articles/editing/create';
import { addNote } from '../articles/editing/notes';
import { saveDraft } from '../articles/editing/save';
import { setEmbargo } from '../articles/editing/set-embargo';
import { removeEdition, restoreEdition } from '../articles/editing/trash';
import { publishArticle, submitArticle } from '../articles/publishing/publish-draft';
import type { Person } from '../ground/actor';
import { readFinding } from './finding';
import { indexDrafts } from './index-drafts';
import { findArticles } from './queries';

withDatabase();

let sectionId = 0;
let editor: Person;
const find = async (query: Record<string, string>, actor = editor) => (await findArticles(actor, readFinding(query), 'en')).rows.map((row) => row.id);
const content = (headline: string, ...text: string[]) => ({
  slug: '',
  headline,
  standfirst: '',
  dateline: '',
  body: bodyOf(...text),
  mediaId: null,
  pictureAlt: '',
  pictureCaption: '',
  pictureCredit: '',
});
const begun = async (actor: Person, locale: string, headline: string, ...text: string[]) => {
  const { articleId } = await createStory(actor, { locale, sectionId, headline });
  const { version } = await saveDraft(actor, { articleId, version: 1, content: content(headline, ...text) });
  return { articleId, version };
};

beforeAll(async () => {
  sectionId = await makeSection();
  editor = await signedIn('editor');
});

describe('words are found in drafts and in what is public, in three languages', () => {
  test('whatever form they have, and as soon as the job has seen them', async () => {
    const english = await begun(editor, 'en', 'A quiet morning', 'Two locomotives met at the border.');
    const russian = await begun(editor, 'ru', 'Тихое утро', 'На границе встретились два тепловоза.');
    const chinese = await begun(editor, 'zh', '安静的早晨', '兩列火車在邊境相遇。');
    expect(await find({ q: 'quiet' })).toEqual([english.articleId]);
    expect(await find({ q: 'locomotive' })).toEqual([]);
    expect(await indexDrafts()).toBeGreaterThan(2);
    expect(await indexDrafts()).toBe(0);
    expect(await find({ q: 'locomotive' })).toEqual([english.articleId]);
    expect(await find({ q: 'тепловозы' })).toEqual([russian.articleId]);
    expect(await find({ q: '火车' })).toEqual([chinese.articleId]);
    expect(await find({ q: 'locomotive', language: 'ru' })).toEqual([]);
  });

  test('in both where they differ, and no longer in a draft that went out or away', async () => {
    const made = await begun(editor, 'en', 'The harvest', 'Barley was reaped.');
    const { revision } = await publishArticle(editor, made);
    expect(revision).toBe(1);
    const { rows } = await database().execute<{ version: number }>(sql`select version from drafts where article_id = ${made.articleId}`);
    await saveDraft(editor, { articleId: made.articleId, version: rows[0]?.version ?? 0, content: content('The harvest', 'Sorghum was reaped.') });
    await indexDrafts();
    expect([await find({ q: 'barley' }), await find({ q: 'sorghum' })]).toEqual([[made.articleId], [made.articleId]]);
    expect(await find({ q: 'sorghum', scope: 'changed' })).toEqual([made.articleId]);
    const again = await database().execute<{ version: number }>(sql`select version from drafts where article_id = ${made.articleId}`);
    await publishArticle(editor, { articleId: made.articleId, version: again.rows[0]?.version ?? 0 });
    await indexDrafts();
    expect((await database().execute(sql`select 1 from draft_words where article_id = ${made.articleId}`)).rows).toEqual([]);
    expect([await find({ q: 'barley' }), await find({ q: 'sorghum' })]).toEqual([[], [made.articleId]]);
  });
});

test('whoever writes and the job never stand in each other’s way', async () => {
  const made = await Promise.all([1, 2, 3].map((n) => begun(editor, 'en', `Busy draft ${n}`, 'Text.')));
  let writing = true;
  const indexing = (async () => {
    while (writing) await indexDrafts();
  })();
  await Promise.all(
    made.map(async ({ articleId, version }) => {
      for (let at = 0, seen = version; at < 40; at += 1)
        seen = (await saveDraft(editor, { articleId, version: seen, content: content('Busy draft', `Sentence ${at}.`) })).version;
    }),
  );
  writing = false;
  await indexing;
  await indexDrafts();
  const { rows } = await database().execute<{ behind: number }>(
    sql`select count(*)::int as behind from draft_words w join drafts d on d.article_id = w.article_id where w.version <> d.version`,
  );
  expect(rows[0]?.behind).toBe(0);
});

test('a number and an address find what they name', async () => {
  const made = await makeArticle({ sectionId, slug: 'the-named-one' });
  expect(await find({ q: `#${made.id}` })).toContain(made.id);
  expect(await find({ q: `https://paper.example/en/news/the-named-one` })).toEqual([made.id]);
  expect(await find({ q: '/ru/news/the-named-one' })).toEqual([]);
});

test('filters go together: author, tag, state, section, state of work, day; what changed last stands first; pages go on by key', async () => {
  const author = await signedIn('editor');
  const ids: number[] = [];
  for (const name of ['One', 'Two', 'Three']) ids.push((await begun(author, 'en', name, 'Text.')).articleId);
  const [first = 0, second = 0, third = 0] = ids;
  await database().execute(sql`update drafts set updated_at = now() + interval '1 minute' where article_id = ${first}`);
  expect(await find({ person: String(author.id) })).toEqual([first, third, second]);
  const page = await findArticles(editor, readFinding({ person: String(author.id) }), 'en', 2);
  expect(page.rows.map((row) => row.id)).toEqual([first, third]);
  const rest = await findArticles(editor, readFinding({ person: String(author.id), before: `${page.next?.at}.${page.next?.id}` }), 'en', 2);
  expect([rest.rows.map((row) => row.id), rest.next]).toEqual([[second], null]);
  await database().execute(sql`insert into tags (slug, name) values ('silk', '{"en":"Silk"}')`);
  await database().execute(
    sql`insert into story_tags (story_id, tag_id) select a.story_id, t.id from articles a, tags t where t.slug = 'silk' and a.id = ${second}`,
  );
  expect(await find({ tag: 'silk', status: 'draft', section: String(sectionId), person: String(author.id) })).toEqual([second]);
  expect(await find({ tag: 'silk', status: 'published' })).toEqual([]);
  expect(await find({ person: String(author.id), to: '2000-01-01' })).toEqual([]);
});

test('mine is what I began or sign; waiting is what I judge, and what was noted in my drafts', async () => {
  const writer = await signedIn('contributor');
  const made = await begun(writer, 'en', 'A draft of a contributor', 'Text.');
  expect(await find({ scope: 'mine' }, writer)).toEqual([made.articleId]);
  expect(await find({ scope: 'waiting' }, writer)).toEqual([]);
  await submitArticle(writer, { ...made, to: 'in_review' });
  expect(await find({ scope: 'waiting' })).toEqual([made.articleId]);
  expect(await find({ scope: 'waiting' }, await signedIn('editor', { languages: ['ru'] }))).toEqual([]);
  await addNote(editor, { articleId: made.articleId, blockId: '', text: 'Who said so?' });
  expect(await find({ scope: 'waiting' }, writer)).toEqual([made.articleId]);
});

test('nobody finds what is not theirs to see', async () => {
  const made = await begun(editor, 'en', 'Sealed words here', 'Text.');
  await indexDrafts();
  expect(await find({ q: 'sealed' }, await signedIn('contributor'))).toEqual([]);
  const other = await signedIn('editor');
  expect(await find({ q: 'sealed' }, other)).toEqual([made.articleId]);
  await setEmbargo(editor, { articleId: made.articleId, until: new Date(Date.now() + 3_600_000) });
  expect([await find({ q: 'sealed' }, other), await find({ q: 'sealed' })]).toEqual([[], [made.articleId]]);
});

test('the trash is not searched, and what comes back from it is found again', async () => {
  const made = await begun(editor, 'en', 'Thrown away words', 'Text.');
  const { rows } = await database().execute<{ version: number }>(sql`select version from drafts where article_id = ${made.articleId}`);
  await removeEdition(editor, { articleId: made.articleId, version: rows[0]?.version ?? 0 });
  expect(await find({ q: 'thrown' })).toEqual([]);
  await restoreEdition(editor, { articleId: made.articleId });
  expect(await find({ q: 'thrown' })).toEqual([made.articleId]);
});

test('an edition added to a story stands beside it, and moves section with it', async () => {
  const made = await begun(editor, 'en', 'Two languages', 'Text.');
  const other = await createEdition(editor, { sourceArticleId: made.articleId, locale: 'ru' });
  const next = await makeSection();
  await database().execute(sql`update stories set section_id = ${next} where id = ${other.storyId}`);
  expect((await find({ section: String(next) })).sort()).toEqual([made.articleId, other.articleId].sort());
});
