import { eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { accountErasures, auditLog, commentStandings, comments, people, rateLimits, sessions, storyPeople } from '@/db/schema';
import { switchOff } from '@/testing/comments';
import { withDatabase } from '@/testing/database';
import { lastAudit, signedIn, someGuest } from '@/testing/people';
import type { Person } from '../../ground/actor';
import { hashPassword } from '../../people/passwords';
import { rename } from '../../people/rename';
import { commentInput, decideInput } from '../comment/input';
import { decideComments } from '../moderating/moderate';
import { liftStanding, setStanding } from '../moderating/set-standing';
import { postComment } from '../posting/post';
import { askErasure, getErasure, keepAccount, sweepAccounts } from './erase-account';
import { exportAccount, exportReceipt } from './export';
import { editComment, removeComment, sweepErased } from './own';
import { listOwn } from './own-queries';

withDatabase();
beforeAll(() => switchOff('proof'));
beforeEach(async () => {
  await database().delete(rateLimits);
  await database().delete(accountErasures);
  await database().update(comments).set({ networkHash: null });
});

const reader = () => signedIn('reader', { name: { en: 'Vera Reader' } });
const newest = async () => (await database().select().from(comments).orderBy(sql`id desc`).limit(1))[0] as typeof comments.$inferSelect;
const byId = async (id: number) => (await database().select().from(comments).where(eq(comments.id, id)))[0];
const due = () => database().update(accountErasures).set({ dueAt: sql`now() - interval '1 minute'` });

let at = 0;
async function written(actor: Parameters<typeof postComment>[0], more: object = {}) {
  at += 1;
  const { storyId } = await makeArticle({ locale: 'en', headline: 'A new railway' });
  await database().delete(rateLimits);
  const { token } = await postComment(actor, commentInput.parse({ locale: 'en', story: storyId, name: 'Mary Guest', text: `Thought ${at}`, ...more }));
  return { token, storyId, id: (await newest()).id };
}

async function read(pieces: AsyncGenerator<string> | null): Promise<string> {
  let all = '';
  for await (const piece of pieces ?? []) all += piece;
  return all;
}

describe('what an account has written', () => {
  test('is listed whole and by key, and only its own', async () => {
    const [vera, other] = [await reader(), await reader()];
    const made = [await written(vera), await written(vera), await written(vera)];
    await written(other);
    expect((await listOwn(vera.id, 'en')).map((row) => row.id)).toEqual(made.map((comment) => comment.id).toReversed());
    const first = await listOwn(vera.id, 'ru', undefined, 2);
    expect(first).toHaveLength(3);
    expect(first[0]).toMatchObject({ status: 'held', token: made[2]?.token, place: { locale: 'en', headline: 'A new railway' } });
    expect((await listOwn(vera.id, 'en', first[1]?.id, 2)).map((row) => row.id)).toEqual([made[0]?.id]);
  });

  test('is found by an index', async () => {
    const { rows } = await database().transaction(async (tx) => {
      await tx.execute(sql`set local enable_seqscan = off`);
      return tx.execute<{ 'QUERY PLAN': string }>(
        sql`explain select * from comments where person_id = 1 and status <> 'deleted' and id < 1000 order by id desc limit 51`,
      );
    });
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('comments_person');
  });
});

describe('the export', () => {
  test('of an account has everything, in JSON exactly and in CSV without formulas', async () => {
    const vera = await reader();
    const comment = await written(vera, { text: '=1+1' });
    await editComment(vera, { locale: 'en', token: comment.token, text: '=HYPERLINK("http://x.example","click"), "yes"' });
    const moderator = await signedIn('moderator', { name: { en: 'Mo Derator' } });
    await decideComments(moderator, decideInput.parse({ ids: [comment.id], decision: 'rejected', reason: 'advertising', note: 'No links.' }));
    await setStanding(moderator, { commentId: comment.id, kind: 'warn', days: null, note: 'Please no advertising.' });
    await setStanding(moderator, { commentId: comment.id, kind: 'note', days: null, note: 'For colleagues only.' });
    await written(await reader(), { text: 'Someone else' });
    const json = await read(await exportAccount(vera, 'json'));
    const data = JSON.parse(json);
    expect(data.comments).toHaveLength(1);
    expect(data.comments[0]).toMatchObject({
      id: comment.id,
      on: { title: 'A new railway' },
      text: '=HYPERLINK("http://x.example","click"), "yes"',
      status: 'rejected',
      formerTexts: [{ text: '=1+1' }],
      decisions: [{ before: 'held', decision: 'rejected', reason: 'advertising', note: 'No links.', onAppeal: false }],
    });
    expect(data.decisionsAboutYou).toMatchObject([{ kind: 'warn', note: 'Please no advertising.' }]);
    expect(data.account.email).toMatch(/@people\.example$/);
    expect(json).not.toMatch(/Mo Derator|colleagues|Someone else/);
    const csv = await read(await exportAccount(vera, 'csv'));
    expect(csv.startsWith('\uFEFFnumber,article')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(3);
    expect(csv).toContain(`"'=HYPERLINK(""http://x.example"",""click""), ""yes"""`);
    expect(csv).not.toMatch(/(^|,|")=/m);
  });

  test('of a receipt has that one comment, of an account’s only for the account; of more than a batch nothing is lost', async () => {
    const guest = await written(someGuest);
    await written(someGuest, { text: 'Another one' });
    expect(JSON.parse(await read(await exportReceipt(null, guest.token, 'json'))).comments).toMatchObject([{ id: guest.id, name: 'Mary Guest' }]);
    expect(await exportReceipt(null, 'x'.repeat(32), 'json')).toBeNull();
    const vera = await reader();
    const own = await written(vera);
    expect(await exportReceipt(null, own.token, 'json')).toBeNull();
    expect(await exportReceipt((await reader()).id, own.token, 'json')).toBeNull();
    expect(await exportReceipt(vera.id, own.token, 'csv')).not.toBeNull();
    await database().execute(sql`
      insert into comments (story_id, locale, language, author_name, person_id, text, receipt_hash)
      select ${own.storyId}, 'en', 'en', 'Vera Reader', ${vera.id}, 'n ' || n, 'r ' || n from generate_series(1, 450) n`);
    expect(JSON.parse(await read(await exportAccount(vera, 'json'))).comments).toHaveLength(451);
    await removeComment(someGuest, { locale: 'en', token: guest.token });
    expect(await exportReceipt(null, guest.token, 'json')).toBeNull();
  });
});

describe('erasure of all comments', () => {
  test('waits a day, can be taken back, then leaves the account and no text', async () => {
    const vera = await reader();
    const made = [await written(vera), await written(vera)];
    const stays = await written(await reader());
    const { dueAt } = await askErasure(vera, { what: 'comments' });
    expect(dueAt.getTime() - Date.now()).toBeGreaterThan(23.9 * 3_600_000);
    expect(await lastAudit()).toMatchObject({ action: 'people.ask-erasure', personId: vera.id, personName: 'reader', after: { what: 'comments' } });
    expect(await sweepAccounts()).toBe(0);
    await keepAccount(vera);
    expect(await lastAudit()).toMatchObject({ action: 'people.keep' });
    await due();
    expect(await sweepAccounts()).toBe(0);
    expect((await byId(made[0]?.id ?? 0))?.status).toBe('held');
    await expect(keepAccount(vera)).rejects.toMatchObject({ reason: 'not-found' });
    await askErasure(vera, { what: 'comments' });
    await due();
    expect(await sweepAccounts()).toBe(1);
    for (const comment of made) expect(await byId(comment.id)).toMatchObject({ status: 'deleted', authorName: '—', text: '—', personId: null });
    expect((await byId(stays.id))?.status).toBe('held');
    expect(await getErasure(vera.id)).toBeNull();
    expect(await database().$count(people, eq(people.id, vera.id))).toBe(1);
  });

  test('of more than one batch goes on to the end', async () => {
    const vera = await reader();
    const { storyId } = await written(vera);
    await database().execute(sql`
      insert into comments (story_id, locale, language, author_name, person_id, text, receipt_hash)
      select ${storyId}, 'en', 'en', 'Vera Reader', ${vera.id}, 'n ' || n, ${vera.id} || ' r ' || n from generate_series(1, 120) n`);
    await askErasure(vera, { what: 'comments' });
    await due();
    expect(await sweepAccounts()).toBe(1);
    expect(await database().$count(comments, eq(comments.personId, vera.id))).toBe(0);
  });
});

describe('erasure of an account', () => {
  test('takes name, address, sessions and comments, and leaves no name in rows that stay', async () => {
    const vera = await reader();
    const comment = await written(vera);
    await rename(vera, { name: { en: 'Vera Renamed' } });
    const moderator = await signedIn('moderator');
    const { standingId } = await setStanding(moderator, { commentId: comment.id, kind: 'ban', days: null, note: 'Vera again' });
    await liftStanding(moderator, { standingId });
    const administrator = await signedIn('administrator');
    await database()
      .insert(auditLog)
      .values({
        personId: administrator.id,
        personName: 'administrator',
        action: 'people.change-profile',
        subjectType: 'person',
        subjectId: String(vera.id),
        before: { name: 'Vera Reader' },
      });
    await database().insert(auditLog).values({ personId: vera.id, personName: 'Vera Reader', action: 'comments.like', subjectType: 'comment', subjectId: '1' });
    await askErasure(vera, { what: 'account' });
    await due();
    expect(await sweepAccounts()).toBe(1);
    expect(await database().$count(people, eq(people.id, vera.id))).toBe(0);
    expect(await database().$count(sessions, eq(sessions.personId, vera.id))).toBe(0);
    expect(await byId(comment.id)).toMatchObject({ status: 'deleted', personId: null });
    const rows = await database().select().from(commentStandings).where(eq(commentStandings.commentId, comment.id));
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toMatchObject({ authorName: '', authorId: null, note: '' });
    const log = JSON.stringify(
      await database()
        .select()
        .from(auditLog)
        .where(sql`person_id = ${vera.id} or subject_id = ${String(vera.id)}`),
    );
    expect(log).not.toContain('Vera');
    expect(log).toContain('people.erase');
    expect(await lastAudit()).toMatchObject({ action: 'people.erase', personName: 'erasure', after: { what: 'account' } });
  });

  test('is for readers: not for who works here or stands under an article, also if that came later; asks for the password', async () => {
    for (const role of ['contributor', 'translator', 'editor', 'moderator', 'administrator'] as const)
      await expect(askErasure(await signedIn(role), { what: 'account' })).rejects.toMatchObject({ reason: 'account-staff' });
    const byline = await reader();
    const { storyId } = await makeArticle();
    await database().insert(storyPeople).values({ storyId, personId: byline.id });
    await expect(askErasure(byline, { what: 'account' })).rejects.toMatchObject({ reason: 'account-staff' });
    const risen = await reader();
    await askErasure(risen, { what: 'account' });
    await database().update(people).set({ role: 'editor' }).where(eq(people.id, risen.id));
    await due();
    await sweepAccounts();
    expect(await database().$count(people, eq(people.id, risen.id))).toBe(1);
    const guarded = await signedIn('reader', { passwordHash: await hashPassword('a long enough password') });
    await expect(askErasure(guarded, { what: 'account', present: 'another one' })).rejects.toMatchObject({ fields: { present: 'wrong-password' } });
    expect((await askErasure(guarded, { what: 'account', present: 'a long enough password' })).what).toBe('account');
    const guest: Person = { ...byline, id: 0 };
    await expect(keepAccount(guest)).rejects.toMatchObject({ reason: 'not-found' });
  });
});

describe('rows that stay', () => {
  test('lose a guest’s name with the comment, and the note unless a ban still holds; otherwise they are never changed', async () => {
    const moderator = await signedIn('moderator');
    const made = [
      await written(someGuest, { email: 'one@reader.example' }),
      await written({ kind: 'guest', address: '198.51.100.200' }, { email: 'two@reader.example' }),
    ];
    // Without a mail server none is kept; this one was left while there was one.
    await database()
      .update(comments)
      .set({ authorEmail: 'two@reader.example' })
      .where(eq(comments.id, made[1]?.id ?? 0));
    await setStanding(moderator, { commentId: made[0]?.id ?? 0, kind: 'note', days: null, note: 'Mary from work' });
    await setStanding(moderator, { commentId: made[1]?.id ?? 0, kind: 'ban', days: null, note: 'Threats' });
    for (const comment of made) {
      await database().update(comments).set({ eraseAt: sql`now() - interval '1 minute'` }).where(eq(comments.id, comment.id));
    }
    expect(await sweepErased()).toBe(2);
    const rows = await database().select().from(commentStandings).where(sql`comment_id in (${made[0]?.id}, ${made[1]?.id})`).orderBy(commentStandings.id);
    expect(rows).toMatchObject([
      { kind: 'note', authorName: '', note: '', emailHash: null },
      { kind: 'ban', authorName: '', note: 'Threats', emailHash: expect.any(String) },
    ]);
    await expect(database().update(commentStandings).set({ authorName: '' })).rejects.toThrow();
    await expect(database().delete(commentStandings)).rejects.toThrow();
    await expect(database().update(auditLog).set({ personName: 'reader' })).rejects.toThrow();
    const erasing = (set: string) =>
      database().transaction(async (tx) => {
        await tx.execute(sql`select set_config('infoshos.erasing', 'on', true)`);
        await tx.execute(sql.raw(set));
      });
    for (const wrong of [
      "update comment_standings set author_name = 'Someone'",
      "update comment_standings set kind = 'trust'",
      "update comment_standings set person_name = ''",
      "update audit_log set action = 'nothing'",
      "update audit_log set person_name = 'Someone'",
      "update audit_log set subject_id = '-' where subject_type = 'comment'",
      `update audit_log set after = '{"x":1}'`,
      'delete from audit_log',
      'delete from comment_standings',
    ])
      await expect(erasing(wrong)).rejects.toThrow();
  });
});
