import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { commentContacts, commentLetters, comments, tokens } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { signedIn, someGuest } from '@/testing/people';
import { canMail } from '../../mail/send';
import { askForAccount } from '../../people/sign-up';
import { commentInput, decideInput } from '../comment/input';
import { decideComments } from '../moderating/moderate';
import { postComment } from '../posting/post';
import { sendDueLetters } from './send-letters';
import { askInput, askReplies } from './subscription';

beforeAll(() => {
  delete process.env.SMTP_URL;
});
withDatabase();

test('where no mail is sent, none is offered, asked for or queued, and the comment is taken all the same', async () => {
  expect(canMail()).toBe(false);
  const { storyId } = await makeArticle({ locale: 'en' });
  const { token } = await postComment(
    someGuest,
    commentInput.parse({ locale: 'en', story: storyId, name: 'Mary', text: 'A thought', email: 'mary@reader.example', replies: 'true' }),
  );
  const [row] = await database().select().from(comments).orderBy(sql`id desc`).limit(1);
  await decideComments(await signedIn('moderator'), decideInput.parse({ ids: [row?.id], decision: 'approved', reason: '' }));
  await expect(askReplies(someGuest, askInput.parse({ locale: 'en', token, email: 'mary@reader.example' }))).rejects.toMatchObject({ reason: 'no-mail' });
  await askForAccount({ email: 'mary@reader.example', locale: 'en' });
  expect(await database().$count(commentContacts)).toBe(0);
  expect(await database().$count(commentLetters)).toBe(0);
  expect(await database().$count(tokens)).toBe(0);
  expect(await sendDueLetters()).toBe(0);
});
