import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { bodyOf, makeSection } from '@/db/factories';
import { withDatabase } from '@/testing/database';
import { actorOf } from '@/testing/people';
import type { Person } from '../../ground/actor';
import type { BodyNode } from '../body/body';
import { listSuggestions } from '../body/suggestions';
import { publishArticle } from '../publishing/publish-draft';
import { createEdition, createStory } from './create';
import { getBehind, markSource } from './follow-source';
import { addNote, closeNote, listOpenNotes } from './notes';
import { openArticle } from './queries';
import { saveDraft } from './save';

withDatabase();

let sectionId: number;
let editor: Person;
let translator: Person;
const audited = async (action: string, id: number) => {
  const { rows } = await database().execute<{ count: number }>(
    sql`select count(*)::int as count from audit_log where action = ${action} and subject_id = ${String(id)}`,
  );
  return rows[0]?.count;
};
const open = async (id: number, actor = editor) => {
  const opened = await openArticle(actor, id, { toSuggest: true });
  if (!opened) throw new Error('not there');
  return opened;
};
const write = async (id: number, body: BodyNode, actor = editor) => {
  const { version, content } = await open(id, actor);
  return saveDraft(actor, { articleId: id, version, content: { ...content, body } });
};
const inserted = (body: BodyNode, words: string, by = 1): BodyNode => ({
  ...body,
  content: body.content?.map((block, at) =>
    at > 0
      ? block
      : {
          ...block,
          content: [
            ...(block.content ?? []),
            {
              type: 'text',
              text: words,
              marks: [{ type: 'insertion', attrs: { id: `s${words.length}`, by, name: 'forged', at: '2026-11-22T10:00:00.000Z' } }],
            },
          ],
        },
  ),
});

beforeAll(async () => {
  sectionId = await makeSection();
  editor = await actorOf('editor');
  translator = await actorOf('translator', { languages: ['ru'] });
});

async function story(...lines: string[]): Promise<number> {
  const { articleId } = await createStory(editor, { locale: 'en', sectionId, headline: 'A headline' });
  await write(articleId, bodyOf(...lines));
  return articleId;
}
const publish = async (id: number) => publishArticle(editor, { articleId: id, version: (await open(id)).version });

describe('suggestions', () => {
  test('one who may only comment suggests, under their own name, and changes nothing else', async () => {
    const id = await story('One.');
    const { content } = await open(id);
    await write(id, inserted(content.body, ' Two.', editor.id), translator);
    const after = await open(id);
    expect(listSuggestions(after.content.body)).toMatchObject([{ by: translator.id, name: 'translator', inserted: ' Two.' }]);
    await expect(write(id, bodyOf('Other words.'), translator)).rejects.toMatchObject({ reason: 'only-suggestions' });
    const { version, content: now } = await open(id, translator);
    await expect(saveDraft(translator, { articleId: id, version, content: { ...now, headline: 'Mine' } })).rejects.toMatchObject({
      reason: 'only-suggestions',
    });
    await expect(write(id, inserted(now.body, ' x'), await actorOf('moderator'))).rejects.toThrow();
  });

  test('publishing gives readers the text without them, and leaves them in the draft', async () => {
    const id = await story('One.');
    await write(id, inserted((await open(id)).content.body, ' Two.'));
    await publish(id);
    const { rows } = await database().execute<{ body: BodyNode; body_text: string }>(sql`select body, body_text from articles where id = ${id}`);
    expect(rows[0]?.body_text).toBe('One.');
    expect(JSON.stringify(rows[0]?.body)).not.toContain('insertion');
    expect(listSuggestions((await open(id)).content.body)).toHaveLength(1);
    await publish(id);
    expect(listSuggestions((await open(id)).content.body)).toHaveLength(1);
  });
});

describe('notes', () => {
  test('are answered in place and closed with their answers', async () => {
    const id = await story('One.');
    const note = await addNote(editor, { articleId: id, blockId: 'b1', text: 'Who says so?' });
    const answer = await addNote(translator, { articleId: id, blockId: '', text: 'The minister.', replyTo: note.id });
    expect((await listOpenNotes(id, 'en')).map(({ blockId, replyTo }) => [blockId, replyTo])).toEqual([
      ['b1', null],
      ['b1', note.id],
    ]);
    await expect(addNote(editor, { articleId: id, blockId: '', text: 'x', replyTo: answer.id })).rejects.toMatchObject({ reason: 'not-found' });
    await expect(closeNote(editor, { id: answer.id, open: false })).rejects.toMatchObject({ reason: 'not-found' });
    const { undo } = await closeNote(editor, { id: note.id, open: false });
    expect(await listOpenNotes(id, 'en')).toEqual([]);
    await closeNote(editor, undo);
    expect(await listOpenNotes(id, 'en')).toHaveLength(2);
    expect(await audited('notes.add', id)).toBe(2);
  });
});

describe('a source that changes', () => {
  test('is followed passage by passage, until the translation is level', async () => {
    const id = await story('One.', 'Two.');
    await publish(id);
    const { articleId } = await createEdition(translator, { sourceArticleId: id, locale: 'ru' });
    const behind = async () => {
      const { held } = await open(articleId, translator);
      return held.draft && getBehind(held.draft);
    };
    expect(await behind()).toBeNull();
    const { body } = (await open(id)).content;
    await write(id, { ...body, content: body.content?.map((block) => ({ ...block, content: [{ type: 'text', text: 'New.' }] })) });
    await publish(id);
    const [first, second] = (await behind())?.changes ?? [];
    if (!first || !second) throw new Error('two passages have changed');
    await expect(markSource(translator, { articleId, key: first.key, digest: 'stale', done: true })).rejects.toMatchObject({ reason: 'conflict' });
    await expect(markSource(await actorOf('translator', { languages: ['zh'] }), { articleId, ...first, done: true })).rejects.toMatchObject({
      reason: 'not-found',
    });
    expect(await markSource(translator, { articleId, key: first.key, digest: first.digest, done: true })).toMatchObject({ left: 1 });
    expect((await behind())?.changes.map((change) => change.isDone)).toEqual([true, false]);
    expect(await markSource(translator, { articleId, key: second.key, digest: second.digest, done: true })).toMatchObject({ left: 0 });
    expect(await behind()).toBeNull();
    expect(await audited('articles.follow', articleId)).toBe(2);
  });
});
