import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeSection } from '@/db/factories';
import { articles, drafts } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastAudit, lastTouched, signedIn } from '@/testing/people';
import type { Person } from '../../ground/actor';
import type { BodyNode } from '../body/body';
import { createEdition, createStory } from '../editing/create';
import { discardDraft } from '../editing/discard';
import { getBehind, markSource } from '../editing/follow-source';
import { markMachine } from '../editing/mark-machine';
import { openArticle } from '../editing/queries';
import { saveDraft } from '../editing/save';
import { publishArticle } from '../publishing/publish-draft';
import { restoreArticle, withdrawArticle } from '../publishing/withdraw';
import { getTranslation } from './translation';

withDatabase();

let editor: Person;
let sectionId: number;
beforeAll(async () => {
  editor = await signedIn('editor');
  sectionId = await makeSection();
});

type Words = Record<string, string>;
const bodyOf = (words: Words): BodyNode => ({
  type: 'doc',
  content: Object.entries(words).map(([id, text]) => ({ type: 'paragraph', attrs: { id }, content: [{ type: 'text', text }] })),
});

async function open(articleId: number) {
  const opened = await openArticle(editor, articleId);
  if (!opened) throw new Error('not opened');
  return opened;
}

async function save(articleId: number, words: Words, headline?: string): Promise<number> {
  const { content, version } = await open(articleId);
  const saved = await saveDraft(editor, { articleId, version, content: { ...content, headline: headline ?? content.headline, body: bodyOf(words) } });
  if (saved.kind !== 'saved') throw new Error('not saved');
  return saved.version;
}

const publish = async (articleId: number, correction?: string) => publishArticle(editor, { articleId, version: (await open(articleId)).version, correction });
const behind = async (articleId: number) => {
  const [draft] = await database().select().from(drafts).where(eq(drafts.articleId, articleId));
  return draft ? getBehind(draft) : null;
};
const mark = async (articleId: number, key: string, done = true) => {
  const sourceChange = (await behind(articleId))?.changes.find((change) => change.key === key);
  if (sourceChange) await markSource(editor, { articleId, key, digest: sourceChange.digest, done });
};
const toggle = async (articleId: number, isOut: boolean) => {
  const [row] = await database().select().from(articles).where(eq(articles.id, articleId));
  const input = { articleId, version: row?.version ?? 0 };
  return isOut ? restoreArticle(editor, input) : withdrawArticle(editor, { ...input, notice: '' });
};
let count = 0;
async function begin(words: Words) {
  count += 1;
  const { articleId: source } = await createStory(editor, { locale: 'ru', sectionId, headline: `Исходный текст ${count}` });
  await save(source, words);
  await publish(source);
  const { articleId: translation } = await createEdition(editor, { sourceArticleId: source, locale: 'en' });
  return { source, translation };
}

describe('what a translation says of its source', () => {
  test('the note comes with a correction and names the passage, and goes with the last “carried over”', async () => {
    const { source, translation } = await begin({ a: 'Один.', b: 'Два.' });
    await save(translation, { a: 'One.', b: 'Two.' }, `A source text ${count}`);
    await publish(translation);
    expect(await getTranslation(translation)).toMatchObject({ source: { id: source, locale: 'ru', isPublic: true }, behind: null });
    await save(source, { a: 'Один.', b: 'Три.' });
    await publish(source, 'Not two but three.');
    expect(await getTranslation(translation)).toMatchObject({ behind: { corrected: true, passages: [{ kind: 'changed', text: 'Три.' }], more: 0 } });
    expect((await lastTouched())?.tags).toEqual(expect.arrayContaining([`article:${translation}`, 'feeds:en']));
    await mark(translation, 'b');
    expect(await getTranslation(translation)).toMatchObject({ behind: null });
    expect(await lastTouched()).toMatchObject({ cause: 'articles.follow', tags: expect.arrayContaining([`article:${translation}`, 'feeds:en']) });
  });

  test('what is carried over in a draft is not said to be there before the draft is public', async () => {
    const { source, translation } = await begin({ a: 'Один.' });
    await save(translation, { a: 'One.' }, `In a draft ${count}`);
    await publish(translation);
    await save(source, { a: 'Два.' });
    await publish(source);
    await save(translation, { a: 'Two.' });
    await mark(translation, 'a');
    expect(await behind(translation)).toBeNull();
    expect((await getTranslation(translation))?.behind).not.toBeNull();
    await publish(translation);
    expect((await getTranslation(translation))?.behind).toBeNull();
  });

  test('a text begun from words that were not public yet is not called behind when they come out', async () => {
    const { source } = await begin({ a: 'Один.' });
    await save(source, { a: 'Один и ещё.' });
    const { articleId } = await createEdition(editor, { sourceArticleId: source, locale: 'zh' });
    await save(articleId, { a: '一又。' }, '标题');
    await publish(articleId);
    expect((await getTranslation(articleId))?.behind).toBeNull();
    await publish(source);
    expect((await getTranslation(articleId))?.behind).toBeNull();
    await save(source, { a: 'Другое.' });
    await publish(source);
    expect((await getTranslation(articleId))?.behind?.passages).toEqual([{ kind: 'changed', text: 'Другое.' }]);
  });

  test('a machine is named where it proposed the translation, by whoever may edit it', async () => {
    const { source, translation } = await begin({ a: 'Один.' });
    await save(translation, { a: 'One.' }, `By a machine ${count}`);
    await publish(translation);
    const { undo } = await markMachine(editor, { articleId: translation, machine: true });
    expect(await getTranslation(translation)).toMatchObject({ machine: true });
    expect(await lastAudit()).toMatchObject({ action: 'articles.machine', before: { machine: false }, after: { machine: true } });
    await markMachine(editor, undo);
    expect(await getTranslation(translation)).toMatchObject({ machine: false });
    await expect(markMachine(editor, { articleId: source, machine: true })).rejects.toMatchObject({ reason: 'not-found' });
    await expect(markMachine(await signedIn('moderator'), { articleId: translation, machine: true })).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(markMachine(await signedIn('editor', { languages: ['zh'] }), { articleId: translation, machine: true })).rejects.toMatchObject({
      reason: 'not-found',
    });
  });

  test('an edition that was not translated says nothing', async () => {
    const { source } = await begin({ a: 'Один.' });
    expect(await getTranslation(source)).toBeNull();
  });
});

/** The same dice each time. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * sides);
  };
}

/**
 * What the readers of a translation are owed, kept without looking at the program: for each
 * passage, the words of the source that the translator has said are carried over, in the draft and
 * in public.
 */
type Owed = { now: Words; base: Words; draft: Words; out: Words; outBase: Words; isSourceOut: boolean };
const keys = ['a', 'b', 'c', 'd', 'e'];
const differs = (left: Words, right: Words) => keys.some((key) => (left[key] ?? '') !== (right[key] ?? ''));

async function play(seed: number): Promise<{ wrong: string[]; notes: number }> {
  const roll = dice(seed);
  const start = { a: `а${roll(3)}`, b: `б${roll(3)}`, c: `в${roll(3)}` };
  const { source, translation } = await begin(start);
  await save(translation, { a: 'a', b: 'b', c: 'c' }, `Played ${seed}`);
  await publish(translation);
  const owed: Owed = { now: start, base: start, draft: start, out: start, outBase: start, isSourceOut: true };
  const wrong: string[] = [];
  let notes = 0;
  let isDirty = false;
  for (let turn = 0; turn < 8; turn += 1) {
    const move = roll(9);
    if (move <= 2 && owed.isSourceOut) {
      const key = keys[roll(keys.length)] ?? 'a';
      const { [key]: _old, ...rest } = owed.now;
      const next: Words = roll(4) === 0 && Object.keys(rest).length > 0 ? rest : { ...owed.now, [key]: `${key} ${roll(3)}` };
      if (JSON.stringify(next) === JSON.stringify(owed.now)) continue;
      await save(source, next);
      await publish(source);
      owed.now = next;
    } else if (move <= 5) {
      const left = (await behind(translation))?.changes ?? [];
      const change = left[roll(Math.max(1, left.length))];
      if (change) {
        await mark(translation, change.key, !change.isDone);
        owed.draft = { ...owed.draft, [change.key]: (change.isDone ? owed.base[change.key] : owed.now[change.key]) ?? '' };
        if (!differs(owed.draft, owed.now)) owed.base = owed.draft = owed.now;
        if (!isDirty) [owed.out, owed.outBase] = [owed.draft, owed.base];
      }
    } else if (move === 6) {
      await save(translation, { a: `a ${turn} ${seed}`, b: 'b', c: 'c' });
      isDirty = true;
    } else if (move === 7 && isDirty) {
      const { version } = await open(translation);
      if (roll(2) === 0) {
        await publish(translation);
        [owed.out, owed.outBase] = [owed.draft, owed.base];
      } else {
        await discardDraft(editor, { articleId: translation, version });
        [owed.draft, owed.base] = [owed.out, owed.outBase];
      }
      isDirty = false;
    } else if (move === 8 && roll(3) === 0) {
      await toggle(source, !owed.isSourceOut);
      owed.isSourceOut = !owed.isSourceOut;
    }
    const said = (await getTranslation(translation))?.behind !== null;
    if (said) notes += 1;
    const expected = owed.isSourceOut && differs(owed.out, owed.now);
    if (said !== expected) wrong.push(`sequence ${seed}, turn ${turn}: ${said ? 'a false note' : 'a missing note'}`);
  }
  return { wrong, notes };
}

// The second driver is tried with fewer: they are about notes, not about drivers.
const sequences = Number(process.env.SEQUENCES ?? (process.env.TEST_DRIVER === 'neon' ? 8 : 40));

test(`${sequences} random sequences of edits: no note is false, none is missing`, async () => {
  const played: Awaited<ReturnType<typeof play>>[] = [];
  for (let seed = 1; seed <= sequences; seed += 4) played.push(...(await Promise.all([seed, seed + 1, seed + 2, seed + 3].map(play))));
  expect(played.flatMap((game) => game.wrong)).toEqual([]);
  expect(played.reduce((sum, game) => sum + game.notes, 0)).toBeGreaterThan(sequences);
}, 900_000);
