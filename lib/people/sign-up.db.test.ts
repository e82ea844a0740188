import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makePerson } from '@/db/factories';
import { people, rateLimits, tokens } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { MailSink } from '@/testing/mail-sink';
import { lastAudit, signedIn } from '@/testing/people';
import { getSessionPerson } from './session-person';
import { askForAccount, makeReader } from './sign-up';

const sink = new MailSink();
beforeAll(async () => {
  process.env.SMTP_URL = await sink.open();
  process.env.SITE_URL = 'https://news.example';
});
withDatabase();
afterAll(() => sink.close());
beforeEach(async () => {
  await database().delete(rateLimits);
  sink.letters.length = 0;
});

const password = 'a sentence that is long enough';
const tokenOf = (text = '') => /\/desk\/join\?token=([\w-]+)/.exec(text)?.[1] ?? '';
async function link(email: string, locale: 'en' | 'ru' | 'zh' = 'en'): Promise<string> {
  await askForAccount({ email, locale });
  return tokenOf(sink.letters.at(-1)?.text);
}

test.each(['en', 'ru', 'zh'] as const)('a reader makes an account with the link of a letter in %s, once', async (locale) => {
  const email = `new-${locale}@reader.example`;
  const token = await link(email, locale);
  expect(await lastAudit()).toMatchObject({ action: 'people.ask-account', subjectId: '-', before: null, after: null });
  expect(JSON.stringify(await database().select().from(tokens))).not.toContain(token);
  const session = await makeReader({ token, name: ' Vera  Reader ', password, userAgent: 'test' });
  expect(await getSessionPerson(session, 'test')).toMatchObject({ name: 'Vera Reader', role: 'reader', languages: [] });
  expect(await lastAudit()).toMatchObject({ action: 'people.sign-up', personName: 'sign-up', before: null, after: null });
  await expect(makeReader({ token, name: 'Vera Reader', password, userAgent: 'test' })).rejects.toMatchObject({ reason: 'bad-link' });
});

test('who already has an account is told so by letter and nowhere else', async () => {
  await makePerson({ role: 'editor', email: 'editor@here.example' });
  expect(await link('editor@here.example')).toBe('');
  expect(sink.letters[0]?.headers.subject).toMatch(/already have an account/);
  expect(sink.letters[0]?.text).toContain('https://news.example/desk/sign-in');
  expect(sink.letters[0]?.text).not.toContain('token');
});

test('an invitation, a reset, a link that is over or a made-up one make no reader; two links make one account', async () => {
  const over = await link('over@reader.example');
  await database().update(tokens).set({ expiresAt: sql`now() - interval '1 second'` }).where(eq(tokens.kind, 'sign-up'));
  for (const token of [over, 'x'.repeat(43)])
    await expect(makeReader({ token, name: 'Vera', password, userAgent: '' })).rejects.toMatchObject({ reason: 'bad-link' });
  const [first, second] = [await link('twice@reader.example'), await link('twice@reader.example')];
  await makeReader({ token: first, name: 'Vera', password, userAgent: '' });
  await expect(makeReader({ token: second, name: 'Vera', password, userAgent: '' })).rejects.toMatchObject({ reason: 'email-taken' });
});

test('nobody’s name who works here is given away, and the link is still good for another one', async () => {
  await signedIn('editor', { name: { en: 'Aigerim Sadykova' } });
  const token = await link('copy@reader.example');
  await expect(makeReader({ token, name: 'Aigerim Sadykоva', password, userAgent: '' })).rejects.toMatchObject({ reason: 'bad-input' });
  expect(await database().$count(people, eq(people.email, 'copy@reader.example'))).toBe(0);
  await makeReader({ token, name: 'Aigul', password, userAgent: '' });
});

test('no more than three letters a day go to one address', async () => {
  for (let time = 0; time < 6; time += 1) await askForAccount({ email: 'bombed@reader.example', locale: 'en' });
  expect(sink.letters).toHaveLength(3);
});
