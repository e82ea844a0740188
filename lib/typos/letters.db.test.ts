import { createServer, type Server } from 'node:net';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '@/db/client';
import { bodyOf, makeArticle } from '@/db/factories';
import { typoReports } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { actorOf } from '@/testing/people';
import { acceptTypo } from './accept';
import { declineTypo, learnWord } from './decide';
import { sendAnswers } from './letters';
import { reportTypo } from './report';
import { typoInput } from './report-input';

withDatabase();

const received: string[] = [];
let server: Server;

/** A mail server that takes every letter and sends none on. */
beforeAll(async () => {
  server = createServer((socket) => {
    let [isLetter, letter, rest] = [false, '', ''];
    socket.write('220 sink\r\n');
    socket.on('data', (data) => {
      rest += data.toString('utf8');
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (isLetter && line === '.') {
          received.push(letter);
          [isLetter, letter] = [false, ''];
          socket.write('250 kept\r\n');
        } else if (isLetter) letter += `${line}\n`;
        else if (line.toUpperCase() === 'DATA') {
          isLetter = true;
          socket.write('354 go on\r\n');
        } else if (line.toUpperCase() === 'QUIT') socket.end('221 bye\r\n');
        else socket.write('250 sink\r\n');
      }
    });
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  process.env.SMTP_URL = `smtp://127.0.0.1:${address.port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const editor = () => actorOf('editor');

const texts = {
  en: ['The council recieved it.', 'recieved', 'received'],
  ru: ['Совет получл письмо.', 'получл', 'получил'],
  zh: ['会议以经召开。', '以经', '已经'],
};

async function reported(locale: 'en' | 'ru' | 'zh', emails: (string | null)[]) {
  const [text = '', exact = '', proposal = ''] = texts[locale];
  const made = await makeArticle({ locale, body: bodyOf(text) });
  const start = text.indexOf(exact);
  for (const [at, email] of emails.entries())
    await reportTypo(
      { kind: 'guest', address: `198.51.100.${at}` },
      typoInput.parse({ locale, articleId: made.id, revision: 1, block: 'b1', start, end: start + exact.length, exact, proposal, email: email ?? '' }),
    );
  const [row] = await database()
    .select({ id: typoReports.id })
    .from(typoReports)
    .where(and(eq(typoReports.articleId, made.id), eq(typoReports.status, 'open')))
    .limit(1);
  return row?.id ?? 0;
}

/** A letter as it is read: headers and text decoded. */
function read(letter: string) {
  const [head = '', ...rest] = letter.split('\n\n');
  const unfolded = head.replace(/\n[ \t]+/g, ' ');
  const raw = rest.join('\n\n');
  const isBase64 = /^content-transfer-encoding: base64/im.test(unfolded);
  const bytes = isBase64
    ? Buffer.from(raw, 'base64')
    : Buffer.from(
        raw.replace(/=\n/g, '').replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      );
  return { to: /^to: (.*)$/im.exec(unfolded)?.[1], text: bytes.toString('utf8') };
}

test('accepted: everybody who left an address is told once, in the language of the article', async () => {
  received.length = 0;
  const done = await acceptTypo(await editor(), { id: await reported('en', ['a@example.org', null, 'b@example.org', 'a@example.org']) });
  expect(await sendAnswers(done.articleId, done.answers, { kind: 'accepted' })).toBe(2);
  const letters = received.map(read);
  expect(letters.map((letter) => letter.to).toSorted()).toEqual(['a@example.org', 'b@example.org']);
  expect(letters[0]?.text).toContain('The text has been corrected.');
  expect(letters[0]?.text).toContain('It said: recieved');
  expect(letters[0]?.text).toMatch(/\/en\/news\//);
});

test('declined: the reason is told, in Russian', async () => {
  received.length = 0;
  const done = await declineTypo(await editor(), { id: await reported('ru', ['a@example.org']), reason: 'Так в источнике.' });
  expect(await sendAnswers(done.articleId, done.answers, { kind: 'declined', reason: 'Так в источнике.' })).toBe(1);
  expect(read(received[0] ?? '').text).toContain('Причина: Так в источнике.');
});

test('not a typo: told in Chinese', async () => {
  received.length = 0;
  const done = await learnWord(await editor(), { id: await reported('zh', ['a@example.org']) });
  expect(await sendAnswers(done.articleId, done.answers, { kind: 'learnt' })).toBe(1);
  expect(read(received[0] ?? '').text).toContain('原文无误');
});

test('nobody left an address: no letter', async () => {
  received.length = 0;
  const done = await acceptTypo(await editor(), { id: await reported('en', [null]) });
  expect(await sendAnswers(done.articleId, done.answers, { kind: 'accepted' })).toBe(0);
  expect(received).toEqual([]);
});
