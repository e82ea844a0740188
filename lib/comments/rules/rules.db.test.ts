import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { auditLog, commentDecisions, commentRules, comments, rateLimits } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastAudit, signedIn, someGuest } from '@/testing/people';
import { commentInput } from '../comment/input';
import { postComment } from '../posting/post';
import { builtInRules, type CommentRule } from './catalogue';
import { checkText } from './check';
import { ruleLike } from './like-this';
import { previewRule } from './preview-rule';
import { getRule, listRules } from './rule-store';
import { draftOf, removeRule, ruleInput, saveRule } from './save-rule';

withDatabase();

beforeEach(async () => {
  await database().delete(commentRules);
  await database().delete(rateLimits);
});

const list = (more: object = {}) => ruleInput.parse({ title: 'Loans', language: 'en', words: 'loan\ncheap credit', on: 'true', ...more });
const newest = async () => (await database().select().from(comments).orderBy(sql`id desc`).limit(1))[0] as typeof comments.$inferSelect;

describe('saveRule', () => {
  test('makes a list, changes it, switches it off, and takes that back; each leaves its row', async () => {
    const moderator = await signedIn('moderator');
    const { key } = await saveRule(moderator, list());
    expect(await lastAudit()).toMatchObject({
      action: 'comments.rule-make',
      subjectId: key,
      personId: moderator.id,
      after: { words: ['loan', 'cheap credit'], on: true },
    });
    const off = await saveRule(moderator, list({ key, version: 1, on: '' }));
    expect(await lastAudit()).toMatchObject({ action: 'comments.rule-off' });
    expect(await getRule(key)).toMatchObject({ isOn: false, version: 2 });
    await saveRule(moderator, ruleInput.parse(off.undo));
    expect(await lastAudit()).toMatchObject({ action: 'comments.rule-on' });
    expect(await getRule(key)).toMatchObject({ isOn: true, version: 3, words: ['loan', 'cheap credit'] });
    await removeRule(moderator, { key });
    expect(await lastAudit()).toMatchObject({ action: 'comments.rule-remove' });
    expect(await getRule(key)).toBeNull();
  });

  test('a rule that came with the program keeps its kind and comes back as it was', async () => {
    const editor = await signedIn('editor');
    await saveRule(editor, ruleInput.parse({ key: 'links', amount: '5', on: 'true' }));
    expect(await getRule('links')).toMatchObject({ kind: 'links', amount: 5, words: [], version: 1 });
    expect((await listRules()).map((rule) => rule.key)).toEqual(builtInRules.map((rule) => rule.key));
    await removeRule(editor, { key: 'links' });
    expect(await getRule('links')).toMatchObject({ amount: 1, version: 0 });
    await expect(removeRule(editor, { key: 'links' })).rejects.toMatchObject({ reason: 'not-found' });
  });

  test('refuses a wrong role, a wrong language, what is out of range, and who comes second; leaves nothing', async () => {
    const before = await database().$count(auditLog);
    await expect(saveRule(someGuest, list())).rejects.toMatchObject({ reason: 'signed-out' });
    for (const role of ['reader', 'contributor', 'translator'] as const)
      await expect(saveRule(await signedIn(role), list())).rejects.toMatchObject({ reason: 'not-allowed' });
    const chinese = await signedIn('moderator', { languages: ['zh'] });
    await expect(saveRule(chinese, list())).rejects.toMatchObject({ reason: 'not-found' });
    await expect(saveRule(chinese, list({ language: '' }))).rejects.toMatchObject({ reason: 'not-found' });
    await expect(saveRule(chinese, ruleInput.parse({ key: 'links', amount: 3, on: 'true' }))).rejects.toMatchObject({ reason: 'not-found' });
    const moderator = await signedIn('moderator');
    for (const amount of ['21', '-1', ''])
      await expect(saveRule(moderator, ruleInput.parse({ key: 'links', amount, on: 'true' }))).rejects.toMatchObject({ fields: { amount: 'out-of-range' } });
    await expect(saveRule(moderator, list({ title: '' }))).rejects.toMatchObject({ fields: { title: 'required' } });
    await expect(saveRule(moderator, list({ key: 'words-00000000' }))).rejects.toMatchObject({ reason: 'not-found' });
    for (const words of ['***', 'x'.repeat(81), Array.from({ length: 501 }, (_, at) => `w${at}`).join('\n')])
      expect(ruleInput.safeParse({ title: 'x', words, on: 'true' }).success).toBe(false);
    expect(await database().$count(auditLog)).toBe(before);
    const { key } = await saveRule(moderator, list());
    await saveRule(moderator, list({ key, version: 1 }));
    await expect(saveRule(moderator, list({ key, version: 1 }))).rejects.toMatchObject({ reason: 'conflict' });
  });

  test('a list of patterns names the line that cannot be used, and is asked like any other', async () => {
    const moderator = await signedIn('moderator');
    const given = (words: string) => ruleInput.parse({ kind: 'patterns', title: 'Numbers', language: 'en', words, on: 'true' });
    await expect(saveRule(moderator, given('fine\n(?=no)'))).rejects.toMatchObject({ reason: 'bad-pattern-line', values: { line: 2 } });
    const { key, undo } = await saveRule(moderator, given(String.raw`\+7[\d ]{9,}`));
    expect(key).toMatch(/^patterns-/);
    expect(undo.kind).toBe('patterns');
    expect(checkText('Call +7 999 123 45 67', await listRules(), 'en')).toContainEqual({ rule: 'patterns', marks: ['+7 999 123 45 67'] });
    expect(await lastAudit()).toMatchObject({ action: 'comments.rule-make', subjectId: key });
  });

  test('a rule is asked from the next comment on', async () => {
    const { storyId } = await makeArticle({ locale: 'en' });
    const give = (text: string) => commentInput.parse({ locale: 'en', story: storyId, name: 'Mary', text });
    await saveRule(await signedIn('moderator'), list());
    await postComment(someGuest, give('Two loans, please'));
    expect((await newest()).heldFor).toContainEqual({ rule: 'words', marks: ['loans'] });
  });
});

describe('the trial on past decisions', () => {
  async function decided(texts: [string, 'approved' | 'rejected' | 'spam'][], language = 'en') {
    const { storyId } = await makeArticle({ locale: 'en' });
    const moderator = await signedIn('moderator');
    const rows = await database()
      .insert(comments)
      .values(texts.map(([text, status]) => ({ storyId, locale: 'en', language, authorName: 'Someone', text, status, receiptHash: crypto.randomUUID() })))
      .returning({ id: comments.id, status: comments.status });
    await database()
      .insert(commentDecisions)
      .values(rows.map((row) => ({ commentId: row.id, personId: moderator.id, personName: 'x', before: 'held' as const, decision: row.status })));
    return rows.map((row) => row.id);
  }

  test('counts what it would have held of both, and shows the wrongly held', async () => {
    await decided([
      ['A cheap loan for you', 'spam'],
      ['Loans loans loans', 'rejected'],
      ['The bank gave the state a loan', 'approved'],
      ['A fine article', 'approved'],
      ['Nonsense', 'rejected'],
    ]);
    await decided([['一笔 loan', 'approved']], 'zh');
    const admin = await signedIn('administrator');
    const rule = draftOf(list(), null);
    expect(await previewRule(admin, rule)).toMatchObject({
      decided: 6,
      refused: { all: 3, held: 2 },
      approved: { all: 3, held: 2 },
      wrongly: [{ text: '一笔 loan' }, { text: 'The bank gave the state a loan', marks: ['loan'] }],
    });
    expect(await previewRule(await signedIn('moderator', { languages: ['en'] }), rule)).toMatchObject({ decided: 5, approved: { all: 2, held: 1 } });
    expect(await previewRule(admin, { ...(builtInRules.find((builtInRule) => builtInRule.key === 'proof') as CommentRule) })).toBeNull();
    expect(await previewRule(admin, { ...(builtInRules.find((builtInRule) => builtInRule.key === 'first') as CommentRule) })).toMatchObject({
      approved: { held: 3 },
    });
  });

  test('a rule is begun from one comment, with its links and telling words, only by who may see it', async () => {
    const [id = 0] = await decided([['Buy gold at https://www.gold.example/now quickly', 'spam']]);
    const rule = await ruleLike(await signedIn('moderator'), id);
    expect(rule?.words[0]).toBe('gold.example');
    expect(rule?.words).toContain('gold');
    expect(await ruleLike(await signedIn('moderator', { languages: ['ru'] }), id)).toBeNull();
    expect(await ruleLike(await signedIn('moderator'), 9_999_999)).toBeNull();
  });
});
