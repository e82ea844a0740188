import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq, isNotNull, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makePerson } from '@/db/factories';
import { people, sessions, tokens } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastAudit, signedIn, someGuest } from '@/testing/people';
import { changePassword } from './change-password';
import { changeReach } from './change-reach';
import { disable } from './disable';
import { enable } from './enable';
import { createFirstRunLink, makeFirstAdministrator } from './first-run';
import { acceptInvitation, invite } from './invite';
import { hashPassword } from './passwords';
import { hasAdministrator } from './queries';
import { renewRecoveryCodes } from './renew-codes';
import { makeResetLink, resetPassword } from './reset';
import { createSampleAccounts, readSampleAccounts } from './sample-accounts';
import { getSessionPerson } from './session-person';
import { signIn } from './sign-in';
import { signOutElsewhere } from './sign-out';
import { signOutPerson } from './sign-out-person';
import { startTotp } from './start-totp';
import { stopTotp } from './stop-totp';
import { hashRecoveryCode, makeTotpSecret, totpCode, totpStep } from './totp';

withDatabase();
const letter = (link: string) => ({ subject: 's', text: link });
const tokenIn = (link: string | null) => new URL(link ?? '').searchParams.get('token') ?? '';
const password = 'quite a long password';
const reach = { role: 'editor' as const, languages: ['ru' as const], sectionIds: [] };

async function withoutAccounts(): Promise<void> {
  await database().execute(sql`update people set email = null, password_hash = null`);
  await database().delete(tokens);
}

describe('first run', () => {
  beforeEach(withoutAccounts);

  test('gives a link, good once, that makes the administrator and opens a session', async () => {
    await makePerson({ public: true });
    const token = tokenIn(await createFirstRunLink(database(), 'https://paper.example'));
    const session = await makeFirstAdministrator({ token, name: 'Ада', email: 'ada@people.example', password, userAgent: '' });
    expect(await getSessionPerson(session, '')).toMatchObject({ role: 'administrator', name: 'Ада' });
    expect(await createFirstRunLink()).toBeNull();
    await expect(makeFirstAdministrator({ token, name: 'Eve', email: 'eve@people.example', password, userAgent: '' })).rejects.toMatchObject({
      reason: 'bad-link',
    });
  });

  test('keeps only the hash of the link, ends it after 30 minutes, and ends earlier links', async () => {
    const first = tokenIn(await createFirstRunLink());
    const second = tokenIn(await createFirstRunLink());
    const rows = await database().select().from(tokens);
    expect(JSON.stringify(rows)).not.toContain(second);
    await expect(makeFirstAdministrator({ token: first, name: 'A', email: 'a@people.example', password, userAgent: '' })).rejects.toMatchObject({
      reason: 'bad-link',
    });
    const [live] = rows.filter((row) => row.usedAt === null);
    expect((live?.expiresAt.getTime() ?? 0) - (live?.createdAt.getTime() ?? 0)).toBeCloseTo(30 * 60_000, -3);
    await database().update(tokens).set({ expiresAt: sql`now()` });
    await expect(makeFirstAdministrator({ token: second, name: 'A', email: 'a@people.example', password, userAgent: '' })).rejects.toMatchObject({
      reason: 'bad-link',
    });
  });

  test('makes one administrator when two people are as fast', async () => {
    const token = tokenIn(await createFirstRunLink());
    const both = await Promise.allSettled(
      ['a', 'b'].map((name) => makeFirstAdministrator({ token, name, email: `${name}@people.example`, password, userAgent: '' })),
    );
    expect(both.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  });
});

describe('sample accounts', () => {
  beforeEach(withoutAccounts);

  test('are one per role, in a file that only its owner reads, and can sign in', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'infoshos-'));
    const made = await createSampleAccounts(folder, database());
    expect(made.map((account) => account.role)).toEqual(['reader', 'contributor', 'translator', 'editor', 'moderator', 'administrator']);
    expect((await stat(join(folder, 'sample-accounts.json'))).mode & 0o777).toBe(0o600);
    expect(JSON.parse(await readFile(join(folder, 'sample-accounts.json'), 'utf8'))).toEqual(made);
    expect(new Set(made.map((account) => account.password)).size).toBe(6);
    for (const account of made) await expect(signIn({ ...account, userAgent: '', address: account.role })).resolves.toBeTypeOf('string');
    expect(await hasAdministrator()).toBe(true);
    expect(await createSampleAccounts(folder, database())).toEqual(made);
  });

  test('are not read from a file that is not theirs', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'infoshos-'));
    expect(await readSampleAccounts(folder)).toBeNull();
    await writeFile(join(folder, 'sample-accounts.json'), '[{"role":"king"}]');
    expect(await readSampleAccounts(folder)).toBeNull();
  });
});

describe('invitations', () => {
  test('make an account with the role that was given, once', async () => {
    const admin = await signedIn('administrator');
    const email = `${crypto.randomUUID()}@people.example`;
    const { link } = await invite(admin, { email, ...reach }, letter);
    expect(await lastAudit()).toMatchObject({ action: 'people.invite', personId: admin.id });
    const token = tokenIn(link);
    const session = await acceptInvitation({ token, name: 'New Person', password, userAgent: '' });
    expect(await getSessionPerson(session, '')).toMatchObject({ role: 'editor', languages: ['ru'] });
    await expect(acceptInvitation({ token, name: 'Again', password, userAgent: '' })).rejects.toMatchObject({ reason: 'bad-link' });
    await expect(invite(admin, { email, ...reach }, letter)).rejects.toMatchObject({ fields: { email: 'email-taken' } });
  });

  test('are made by administrators only', async () => {
    await expect(invite(await signedIn('editor'), { email: 'x@people.example', ...reach }, letter)).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(invite(someGuest, { email: 'x@people.example', ...reach }, letter)).rejects.toMatchObject({ reason: 'signed-out' });
  });
});

describe('a new password', () => {
  test('by a reset link, good once, ends every session', async () => {
    const admin = await signedIn('administrator');
    const person = await signedIn('editor', { passwordHash: await hashPassword('the old password') });
    const first = tokenIn((await makeResetLink(admin, { id: person.id }, letter)).link);
    const token = tokenIn((await makeResetLink(admin, { id: person.id }, letter)).link);
    await expect(resetPassword({ token: first, password })).rejects.toMatchObject({ reason: 'bad-link' });
    await resetPassword({ token, password });
    expect(await getSessionPerson(person.sessionId, '')).toBeNull();
    const [row] = await database().select().from(people).where(eq(people.id, person.id));
    await expect(signIn({ email: row?.email ?? '', password, userAgent: '', address: 'z' })).resolves.toBeTypeOf('string');
    await expect(resetPassword({ token, password })).rejects.toMatchObject({ reason: 'bad-link' });
  });

  test('by oneself asks for the present one and ends the other sessions', async () => {
    const person = await signedIn('editor', { passwordHash: await hashPassword('the old password') });
    const [other] = await database().insert(sessions).values({ personId: person.id, expiresAt: sql`now() + interval '1 day'` }).returning();
    await expect(changePassword(person, { present: 'wrong', password })).rejects.toMatchObject({ fields: { present: 'wrong-password' } });
    await changePassword(person, { present: 'the old password', password });
    expect(await getSessionPerson(person.sessionId, '')).not.toBeNull();
    expect(await getSessionPerson(other?.id ?? '', '')).toBeNull();
  });

  test('does not come from a link of another kind', async () => {
    const admin = await signedIn('administrator');
    const { link } = await invite(admin, { email: `${crypto.randomUUID()}@people.example`, ...reach }, letter);
    await expect(resetPassword({ token: tokenIn(link), password })).rejects.toMatchObject({ reason: 'bad-link' });
  });
});

describe('an account in an administrator’s hands', () => {
  beforeEach(withoutAccounts);

  test('changes role, and back by undo', async () => {
    const admin = await signedIn('administrator');
    const person = await signedIn('contributor', { languages: ['zh'] });
    const { undo } = await changeReach(admin, { id: person.id, role: 'editor', languages: ['ru'], sectionIds: [999_999] });
    expect(await getSessionPerson(person.sessionId, '')).toMatchObject({ role: 'editor', languages: ['ru'], sectionIds: [] });
    expect(await lastAudit()).toMatchObject({ action: 'people.change-role', before: { role: 'contributor' }, after: { role: 'editor' } });
    expect(undo).toEqual({ id: person.id, role: 'contributor', languages: ['zh'], sectionIds: [] });
  });

  test('is disabled and enabled, its sessions end', async () => {
    const admin = await signedIn('administrator');
    const person = await signedIn('editor');
    await disable(admin, { id: person.id });
    expect(await getSessionPerson(person.sessionId, '')).toBeNull();
    await enable(admin, { id: person.id });
    expect(await getSessionPerson(person.sessionId, '')).toBeNull();
    const again = await signedIn('editor');
    expect(await signOutPerson(admin, { id: again.id })).toMatchObject({ ended: 1 });
    expect(await getSessionPerson(again.sessionId, '')).toBeNull();
  });

  test('is never the last administrator lost, even by two at once', async () => {
    const person = await signedIn('administrator');
    await expect(disable(person, { id: person.id })).rejects.toMatchObject({ reason: 'last-administrator' });
    await expect(changeReach(person, { id: person.id, ...reach })).rejects.toMatchObject({ reason: 'last-administrator' });
    const two = await signedIn('administrator');
    const both = await Promise.allSettled([disable(person, { id: two.id }), disable(two, { id: person.id })]);
    expect(both.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(await hasAdministrator()).toBe(true);
  });

  test('is not a byline', async () => {
    const admin = await signedIn('administrator');
    const byline = await makePerson({ public: true });
    await expect(disable(admin, { id: byline })).rejects.toMatchObject({ reason: 'not-found' });
    await expect(makeResetLink(admin, { id: byline }, letter)).rejects.toMatchObject({ reason: 'not-found' });
  });
});

describe('one’s own account', () => {
  test('turns the second step on with a right code, and off with the password', async () => {
    const person = await signedIn('editor', { passwordHash: await hashPassword(password) });
    const secret = makeTotpSecret();
    await expect(startTotp(person, { secret, code: '000000' })).rejects.toMatchObject({ fields: { code: 'bad-code' } });
    const { codes } = await startTotp(person, { secret, code: totpCode(secret, totpStep(new Date())) });
    expect(codes).toHaveLength(10);
    const [row] = await database().select().from(people).where(eq(people.id, person.id));
    expect(row?.recoveryHashes).toHaveLength(10);
    expect(row?.recoveryHashes).not.toContain(codes[0]);
    await expect(renewRecoveryCodes(person, { present: 'wrong' })).rejects.toMatchObject({ fields: { present: 'wrong-password' } });
    const renewed = await renewRecoveryCodes(person, { present: password });
    expect(renewed.codes).toHaveLength(10);
    expect(renewed.codes).not.toContain(codes[0]);
    expect(await lastAudit()).toMatchObject({ action: 'people.recovery-codes', personId: person.id });
    const [after] = await database().select().from(people).where(eq(people.id, person.id));
    expect(after?.recoveryHashes).toEqual(renewed.codes.map(hashRecoveryCode));
    await expect(stopTotp(person, { present: 'wrong' })).rejects.toMatchObject({ fields: { present: 'wrong-password' } });
    await stopTotp(person, { present: password });
    expect(await database().$count(people, isNotNull(people.totpSecret))).toBe(0);
    await expect(renewRecoveryCodes(person, { present: password })).rejects.toMatchObject({ reason: 'not-found' });
  });

  test('signs out everywhere else', async () => {
    const person = await signedIn('editor');
    await database().insert(sessions).values({ personId: person.id, expiresAt: sql`now() + interval '1 day'` });
    expect(await signOutElsewhere(person)).toEqual({ ended: 1 });
    expect(await getSessionPerson(person.sessionId, '')).not.toBeNull();
  });
});
