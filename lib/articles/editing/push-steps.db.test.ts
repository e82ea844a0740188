import { sql } from 'drizzle-orm';
import { Transform } from 'prosemirror-transform';
import { beforeAll, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeSection } from '@/db/factories';
import { withDatabase } from '@/testing/database';
import { actorOf } from '@/testing/people';
import type { Person, Role } from '../../ground/actor';
import { bodyToText } from '../body/body';
import { docOf } from '../collab/authority';
import { draftSchema } from '../collab/schema';
import { createStory } from './create';
import { untilDraftChanges } from './draft-signal';
import { keepAsDraft } from './keep-as-draft';
import { listDeskNews } from './news';
import { listPresent, notePresence } from './presence';
import { type PushInput, pushSteps } from './push-steps';
import { listDraftVersions, openArticle } from './queries';
import { saveDraft } from './save';
import { removeEdition } from './trash';

withDatabase();

let sectionId: number;
let editor: Person;
let other: Person;
const who = (role: Role) => actorOf(role, { languages: ['en'] });
const opened = async (id: number, actor = editor) => {
  const found = await openArticle(actor, id, { toSuggest: true });
  if (!found) throw new Error('not there');
  return found;
};
const begin = async () => (await createStory(editor, { locale: 'en', sectionId, headline: 'Steps' })).articleId;
const message = (articleId: number, version: number, more: Partial<PushInput> = {}): PushInput => ({
  articleId,
  version,
  client: 'page-one-1',
  steps: [],
  fields: {},
  ...more,
});
/** Steps that put words in at the beginning of the text. */
async function typed(articleId: number, words: string, marks: { type: string; attrs: object }[] = []): Promise<unknown[]> {
  const tr = new Transform(docOf((await opened(articleId)).content.body));
  tr.insert(1, draftSchema.nodeFromJSON({ type: 'text', text: words, marks }));
  return tr.steps.map((step) => step.toJSON() as unknown);
}
const news = async (articleId: number, since: number) => {
  const { version, content } = await opened(articleId);
  return listDeskNews({ articleId, since, version, content });
};

beforeAll(async () => {
  sectionId = await makeSection();
  editor = await who('editor');
  other = await who('editor');
});

test('steps, the draft and its version are stored together; whoever is behind stores nothing and is told what came since', async () => {
  const articleId = await begin();
  const steps = await typed(articleId, 'One.');
  expect(await pushSteps(editor, message(articleId, 1, { steps, fields: { headline: 'Steps of one' } }))).toMatchObject({ kind: 'stored', version: 2 });
  const now = await opened(articleId);
  expect(now).toMatchObject({ version: 2, content: { headline: 'Steps of one' } });
  expect(bodyToText(now.content.body)).toBe('One.');
  const behind = await pushSteps(other, message(articleId, 1, { client: 'page-two-2', steps, fields: {} }));
  expect(behind).toEqual({
    kind: 'behind',
    news: { version: 2, batches: [{ version: 2, client: 'page-one-1', steps, fields: { headline: 'Steps of one' } }], content: null },
  });
  expect((await opened(articleId)).version).toBe(2);
  const { rows } = await database().execute(sql`select 1 from audit_log where action = 'drafts.write' and subject_id = ${String(articleId)}`);
  expect(rows).toHaveLength(1);
});

test('what a page sends while it is left is stored behind what others wrote meanwhile, and once only', async () => {
  const articleId = await begin();
  const [mine, theirs] = [await typed(articleId, 'Mine. '), await typed(articleId, 'Theirs. ')];
  await pushSteps(other, message(articleId, 1, { client: 'page-two-2', steps: theirs, fields: { headline: 'Theirs' } }));
  const last = message(articleId, 1, { steps: mine, fields: { headline: 'Mine', standfirst: 'Mine' }, leaving: true });
  expect(await pushSteps(editor, last)).toMatchObject({ kind: 'stored', version: 3 });
  const { content } = await opened(articleId);
  expect(bodyToText(content.body)).toContain('Mine.');
  expect(bodyToText(content.body)).toContain('Theirs.');
  expect(content).toMatchObject({ headline: 'Theirs', standfirst: 'Mine' });

  const second = await begin();
  const steps = await typed(second, 'Once. ');
  await pushSteps(editor, message(second, 1, { steps }));
  await pushSteps(editor, message(second, 1, { steps, leaving: true }));
  expect(bodyToText((await opened(second)).content.body)).toBe('Once. ');
});

test('words of an article that is gone are kept as a draft of their own', async () => {
  const articleId = await begin();
  const { content } = await opened(articleId);
  await removeEdition(editor, { articleId, version: 1 });
  const kept = await keepAsDraft(editor, { articleId, content: { ...content, standfirst: 'Kept.' } });
  expect((await opened(kept.articleId)).content).toMatchObject({ headline: 'Steps', standfirst: 'Kept.' });
  const { rows } = await database().execute(sql`select 1 from audit_log where action = 'drafts.keep' and subject_id = ${String(kept.articleId)}`);
  expect(rows).toHaveLength(1);
  await expect(keepAsDraft(await who('moderator'), { articleId, content })).rejects.toMatchObject({ reason: 'not-allowed' });
  await expect(keepAsDraft(editor, { articleId: 999_999, content })).rejects.toMatchObject({ reason: 'not-found' });
});

test('what a verb did comes as the whole, what was saved before it step by step', async () => {
  const articleId = await begin();
  await pushSteps(editor, message(articleId, 1, { steps: await typed(articleId, 'One. ') }));
  const { version, content } = await opened(articleId);
  await saveDraft(editor, { articleId, version, content: { ...content, standfirst: 'By a verb.' } });
  expect(await news(articleId, 1)).toMatchObject({ version: 2, batches: [{ version: 2 }], content: null });
  expect(await news(articleId, 2)).toMatchObject({ version: 3, batches: [], content: { standfirst: 'By a verb.' } });
  expect(await news(articleId, 3)).toEqual({ version: 3, batches: [], content: null });
});

test('one writer’s saves within a minute are one state to go back to, another’s are their own', async () => {
  const articleId = await begin();
  for (let version = 1; version < 6; version += 1) await pushSteps(editor, message(articleId, version, { steps: await typed(articleId, 'x') }));
  await pushSteps(other, message(articleId, 6, { steps: await typed(articleId, 'y') }));
  expect((await listDraftVersions(articleId, 'en')).map((version) => version.version)).toEqual([7, 1]);
});

test('steps that do not fit, make no document, or come from the future are refused and change nothing', async () => {
  const articleId = await begin();
  const insert = (node: object) => [{ stepType: 'replace', from: 0, to: 0, slice: { content: [node] } }];
  const wrong: unknown[][] = [
    [{ stepType: 'replace', from: 900, to: 901 }],
    [{ stepType: 'unheard' }],
    [null],
    insert({ type: 'script' }),
    insert({ type: 'text', text: 'bare' }),
    insert({
      type: 'paragraph',
      attrs: { id: 'x' },
      content: [{ type: 'text', text: 'bad', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }],
    }),
    [{ stepType: 'replace', from: 0, to: 2 }],
  ];
  for (const steps of wrong)
    await expect(pushSteps(editor, message(articleId, 1, { steps })), JSON.stringify(steps)).rejects.toMatchObject({ reason: 'bad-input' });
  await expect(pushSteps(editor, message(articleId, 9))).rejects.toMatchObject({ fields: { version: 'version-required' } });
  await expect(pushSteps(editor, message(articleId, 1, { fields: { mediaId: 999_999 } }))).rejects.toMatchObject({ fields: { mediaId: 'not-found' } });
  expect((await opened(articleId)).version).toBe(1);
});

test('the wrong role and the wrong row are refused', async () => {
  const articleId = await begin();
  const steps = await typed(articleId, 'Mine. ');
  await expect(pushSteps(await who('moderator'), message(articleId, 1, { steps }))).rejects.toMatchObject({ reason: 'not-allowed' });
  await expect(pushSteps({ kind: 'guest', address: 'x' }, message(articleId, 1, { steps }))).rejects.toMatchObject({ reason: 'signed-out' });
  await expect(pushSteps(await who('contributor'), message(articleId, 1, { steps }))).rejects.toMatchObject({ reason: 'not-found' });
  await removeEdition(editor, { articleId, version: 1 });
  await expect(pushSteps(editor, message(articleId, 1, { steps }))).rejects.toMatchObject({ reason: 'not-found' });
});

test('a suggestion is signed by whoever sends it, whatever name it bears, and all are told of the signature', async () => {
  const articleId = await begin();
  const attrs = { id: 'forged1', by: 1, name: 'Someone else', at: '2026-11-28T10:00:00.000Z' };
  const steps = await typed(articleId, 'Suggested. ', [{ type: 'insertion', attrs }]);
  expect(await pushSteps(editor, message(articleId, 1, { steps }))).toMatchObject({ kind: 'stored', version: 2 });
  const now = await opened(articleId);
  expect(JSON.stringify(now.content.body)).not.toContain('Someone else');
  expect(now.version).toBe(3);
  expect((await news(articleId, 1)).batches).toMatchObject([
    { version: 2, client: 'page-one-1' },
    { version: 3, client: '' },
  ]);
});

test('whoever waits is told of a save at once, and sees who else is there and where', async () => {
  const articleId = await begin();
  let isTold = false;
  void untilDraftChanges(articleId, 60_000, new AbortController().signal).then(() => {
    isTold = true;
  });
  const save = async () => {
    const { version } = await opened(articleId);
    await pushSteps(editor, message(articleId, version, { steps: await typed(articleId, 'x') }));
    return isTold;
  };
  await expect.poll(save).toBe(true);
  await notePresence(articleId, other.id, { version: 2, anchor: 1, head: 3 });
  expect(await listPresent(articleId, editor.id, 'en')).toMatchObject([{ id: other.id, cursor: { version: 2, anchor: 1, head: 3 } }]);
  expect(await listPresent(articleId, other.id, 'en')).toEqual([]);
});
