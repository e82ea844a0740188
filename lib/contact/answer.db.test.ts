import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { database } from '@/db/client';
import { contactMessages } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { MailSink } from '@/testing/mail-sink';
import { lastAudit, signedIn, someGuest } from '@/testing/people';
import { answerMessage, messageAnswer } from './answer';
import { archiveMessage, unarchiveMessage } from './archive';
import { getMessage, listMessages } from './desk-queries';
import { messageInput } from './message';
import { receiveMessage } from './receive';

withDatabase();

const sink = new MailSink();
beforeAll(async () => {
  process.env.SMTP_URL = await sink.open();
  process.env.MAIL_FROM = 'desk@paper.example';
});
afterAll(() => sink.close());
beforeEach(async () => {
  sink.letters.length = 0;
  sink.mood = 'takes';
  await database().delete(contactMessages);
});

const letter = { locale: 'en', name: 'Anna', email: 'anna@example.org', subject: 'A question', message: 'Who wrote it?\nAnd when?', website: '' };
async function receive(more: Partial<typeof letter> = {}): Promise<number> {
  const id = Number(await receiveMessage(someGuest, messageInput.parse({ ...letter, ...more })));
  sink.letters.length = 0;
  return id;
}
const ids = async (state: Parameters<typeof listMessages>[0]['state'], before?: number, limit?: number) =>
  (await listMessages({ state, before }, limit)).map(({ id }) => id);

test('an answer goes to whoever asked, with what they had asked, and is kept once', async () => {
  const editor = await signedIn('editor');
  const id = await receive();
  expect(await answerMessage(editor, { id, answer: 'We did.' })).toEqual({ mailed: true });
  expect(sink.letters).toMatchObject([{ to: expect.stringContaining('anna@example.org'), headers: { subject: 'Re: A question' } }]);
  expect(sink.letters[0]?.text.replaceAll('\r\n', '\n').trim()).toBe('We did.\n\n> Who wrote it?\n> And when?');
  expect(await getMessage(id)).toMatchObject({ answer: 'We did.', answeredBy: editor.id, answeredAt: expect.any(Date) });
  expect(await lastAudit()).toMatchObject({ action: 'messages.answer', subjectId: String(id), personId: editor.id });
  await expect(answerMessage(editor, { id, answer: 'Again.' })).rejects.toMatchObject({ reason: 'already-answered' });
  expect(sink.letters).toHaveLength(1);
});

test('an answer that the mail server refuses is not kept, and can be given again', async () => {
  const editor = await signedIn('editor');
  const id = await receive();
  sink.mood = 'refuses';
  await expect(answerMessage(editor, { id, answer: 'We did.' })).rejects.toMatchObject({ reason: 'mail-failed' });
  expect(await getMessage(id)).toMatchObject({ answer: null, answeredAt: null });
  sink.mood = 'takes';
  expect(await answerMessage(editor, { id, answer: 'We did.' })).toEqual({ mailed: true });
});

test('is answered and put away by editors only, and where it is there', async () => {
  const id = await receive();
  for (const role of ['reader', 'contributor', 'moderator'] as const) {
    const other = await signedIn(role);
    for (const verb of [() => answerMessage(other, { id, answer: 'No' }), () => archiveMessage(other, { id }), () => unarchiveMessage(other, { id })])
      await expect(verb()).rejects.toMatchObject({ reason: 'not-allowed' });
  }
  const editor = await signedIn('editor');
  for (const verb of [answerMessage, archiveMessage, unarchiveMessage])
    await expect(verb(editor, { id: 999_999, answer: 'Nobody' })).rejects.toMatchObject({ reason: 'not-found' });
});

test('a message is open, answered or put away, the newest first, a page at a time; it comes back where it was', async () => {
  const editor = await signedIn('editor');
  const [first, second, third] = [await receive(), await receive(), await receive()];
  await answerMessage(editor, { id: second, answer: 'Yes.' });
  expect([await ids('open'), await ids('answered'), await ids('archived')]).toEqual([[third, first], [second], []]);
  const { undo } = await archiveMessage(editor, { id: first });
  await archiveMessage(editor, { id: first });
  await archiveMessage(editor, { id: second });
  expect([await ids('open'), await ids('answered'), await ids('archived')]).toEqual([[third], [], [second, first]]);
  expect(await ids('archived', second)).toEqual([first]);
  expect(await ids('archived', undefined, 1)).toHaveLength(2);
  await unarchiveMessage(editor, undo);
  await unarchiveMessage(editor, { id: second });
  expect([await ids('open'), await ids('answered')]).toEqual([[third, first], [second]]);
});

test.each([
  ['', 'required'],
  ['   ', 'required'],
  ['x'.repeat(10_001), 'too-long'],
])('an answer of %j is refused', (answer, message) =>
  expect(messageAnswer.safeParse({ id: 1, answer }).error?.issues).toMatchObject([{ path: ['answer'], message }]),
);
