import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makePerson } from '@/db/factories';
import { withDatabase } from '@/testing/database';
import { actorOf } from '@/testing/people';
import type { Locale } from '../ground/locales';
import { invite } from '../people/invite';
import { invitationLetter, resetLetter } from '../people/letters';
import { askForReset, makeResetLink } from '../people/reset';
import { sendLetter } from './send';

type Taken = { from: string; to: string; data: string };
const taken: Taken[] = [];
let mood: 'takes' | 'refuses' | 'hangs up' = 'takes';
let server: Server;

/** A mail server that keeps what it is given: as much of RFC 5321 as a client needs. */
function serve(socket: Socket): void {
  const letter: Taken = { from: '', to: '', data: '' };
  let inData = false;
  let rest = '';
  const say = (line: string) => socket.write(`${line}\r\n`);
  if (mood === 'hangs up') return void socket.destroy();
  say('220 sink');
  socket.on('error', () => undefined);
  socket.on('data', (bytes) => {
    rest += bytes.toString('latin1');
    for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
      const line = rest.slice(0, end);
      rest = rest.slice(end + 2);
      if (inData && line !== '.') letter.data += `${line.replace(/^\./, '')}\r\n`;
      else if (inData) {
        inData = false;
        taken.push({ ...letter });
        say('250 kept');
      } else if (/^EHLO/i.test(line)) say('250 sink');
      else if (/^MAIL FROM/i.test(line)) {
        letter.from = line;
        say(mood === 'refuses' ? '451 not now' : '250 ok');
      } else if (/^RCPT TO/i.test(line)) {
        letter.to = line;
        say('250 ok');
      } else if (/^DATA/i.test(line)) {
        inData = true;
        say('354 go on');
      } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
      else say('250 ok');
    }
  });
}

beforeAll(async () => {
  server = createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.SITE_URL = 'https://news.example';
  delete process.env.MAIL_FROM;
});
withDatabase();
beforeEach(() => {
  taken.length = 0;
  mood = 'takes';
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** Headers unfolded, and the text, both decoded. */
function open(letter: Taken | undefined): { headers: Record<string, string>; text: string } {
  const [head = '', ...rest] = (letter?.data ?? '').split('\r\n\r\n');
  const words = (value: string) =>
    value.replace(/=\?utf-8\?([bq])\?([^?]*)\?=\s*/gi, (_all, kind: string, text: string) => {
      if (kind.toLowerCase() === 'b') return Buffer.from(text, 'base64').toString('utf8');
      const bytes = text.replaceAll('_', ' ').replace(/=([0-9A-F]{2})/gi, (_one, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
      return Buffer.from(bytes, 'latin1').toString('utf8');
    });
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), words(line.slice(line.indexOf(':') + 2))]));
  const body = rest.join('\r\n\r\n');
  const encoding = headers['content-transfer-encoding'];
  const plain = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_one, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString('utf8')
      : encoding === 'quoted-printable'
        ? Buffer.from(plain, 'latin1').toString('utf8')
        : body;
  return { headers, text };
}
const alphabets: Record<Locale, RegExp> = { en: /^[^\p{Script=Cyrillic}\p{Script=Han}]*$/u, ru: /\p{Script=Cyrillic}/u, zh: /\p{Script=Han}/u };

test.each(['en', 'ru', 'zh'] as const)('an invitation and a reset letter arrive in %s', async (locale) => {
  const administrator = await actorOf('administrator');
  const to = `someone-${locale}@elsewhere.example`;
  expect(await invite(administrator, { email: to, role: 'editor', languages: [], sectionIds: [] }, await invitationLetter('editor', locale))).toEqual({
    email: to,
    link: null,
  });
  const id = await makePerson({ role: 'editor', email: `known-${locale}@elsewhere.example` });
  expect((await makeResetLink(administrator, { id }, await resetLetter(locale))).link).toBeNull();
  const [invitation, reset] = taken.map(open);
  expect(taken[0]).toMatchObject({ from: 'MAIL FROM:<desk@news.example>', to: `RCPT TO:<${to}>` });
  expect(invitation?.text).toMatch(/https:\/\/news\.example\/desk\/invitation\?token=[\w-]{20,}/);
  expect(reset?.text).toMatch(/https:\/\/news\.example\/desk\/reset\?token=[\w-]{20,}/);
  for (const letter of [invitation, reset]) {
    expect(letter?.headers.subject).toMatch(alphabets[locale]);
    expect(letter?.text).toMatch(alphabets[locale]);
    expect(letter?.headers).toMatchObject({ from: 'desk@news.example', 'auto-submitted': 'auto-generated', 'mime-version': '1.0' });
    expect(letter?.headers['content-type']).toMatch(/^text\/plain; charset=utf-8/);
    expect(letter?.headers['message-id']).toMatch(/^<[^<>@\s]+@news\.example>$/);
    expect(Math.abs(Date.parse(letter?.headers.date ?? '') - Date.now())).toBeLessThan(60_000);
    expect(letter?.headers['list-unsubscribe']).toBeUndefined();
    expect(letter?.headers.bcc).toBeUndefined();
  }
});

test('a letter asked for by someone forgetful arrives; for a stranger none does', async () => {
  await makePerson({ role: 'editor', email: 'forgetful@elsewhere.example' });
  await askForReset({ email: 'Forgetful@elsewhere.example' }, await resetLetter('en'));
  await askForReset({ email: 'stranger@elsewhere.example' }, await resetLetter('en'));
  expect(taken.map((taken) => taken.to)).toEqual(['RCPT TO:<forgetful@elsewhere.example>']);
});

test('nothing that someone typed becomes a header, a file or another reader', async () => {
  await sendLetter({ to: 'one@elsewhere.example', subject: 'Hello\r\nBcc: other@elsewhere.example', text: '.\r\nQUIT\r\n..', replyTo: 'desk@news.example' });
  expect(taken).toHaveLength(1);
  const letter = open(taken[0]);
  expect(letter.headers.bcc).toBeUndefined();
  expect(letter.headers.subject).toBe('Hello Bcc: other@elsewhere.example');
  expect(letter.headers['auto-submitted']).toBeUndefined();
  expect(letter.text).toContain('QUIT');
});

test.each(['refuses', 'hangs up'] as const)('where the mail server %s, the link is in the answer to copy', async (how) => {
  mood = how;
  const administrator = await actorOf('administrator');
  const made = await invite(
    administrator,
    { email: `${how.replace(' ', '-')}@elsewhere.example`, role: 'editor', languages: [], sectionIds: [] },
    await invitationLetter('editor', 'en'),
  );
  expect(made.link).toMatch(/^https:\/\/news\.example\/desk\/invitation\?token=/);
  const id = await makePerson({ role: 'editor', email: `reset-${how.replace(' ', '-')}@elsewhere.example` });
  expect((await makeResetLink(administrator, { id }, await resetLetter('ru'))).link).toMatch(/\/desk\/reset\?token=/);
  expect(taken).toEqual([]);
});
