import { beforeAll, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { comments, rateLimits } from '@/db/schema';
import { switchOff } from '@/testing/comments';
import { withDatabase } from '@/testing/database';
import { signedIn } from '@/testing/people';
import type { Actor } from '../../ground/actor';
import { commentInput } from '../comment/input';
import { postComment } from '../posting/post';
import { listDiscussion } from './listing';
import { listNamesakes } from './namesakes';

withDatabase();
beforeAll(() => switchOff('proof'));

const guest = (id: string): Actor => ({ kind: 'guest', address: '203.0.113.44', reader: { id, isNew: false } });
const [firstGuest, other] = [guest('aaaaaaaaaaaaaaaa'), guest('bbbbbbbbbbbbbbbb')];

test('the second of one name is another, the same author is one, under another name nobody can tell', async () => {
  const { storyId } = await makeArticle();
  const say = async (actor: Actor, name: string, text: string) => {
    await database().delete(rateLimits);
    return postComment(actor, commentInput.parse({ locale: 'en', story: storyId, name, text }));
  };
  await say(firstGuest, 'Marta Milepost', 'First words here');
  await say(other, 'marta milepost', 'Second words here');
  await say(firstGuest, 'Marta Milepost', 'Third words here');
  await say(firstGuest, 'Someone', 'Fourth words here');
  await say(await signedIn('reader', { name: { en: 'Vera Reader' } }), '', 'Fifth words here');
  await database().update(comments).set({ status: 'approved' });
  const { nodes } = await listDiscussion(storyId, { order: 'oldest' });
  const [first, second, third, fourth, fifth] = nodes;
  expect(first?.authorKey).toMatch(/^[\w-]{5}$/);
  expect(third?.authorKey).toBe(first?.authorKey);
  expect(new Set(nodes.map((node) => node.authorKey)).size).toBe(4);
  expect(fourth?.authorKey).not.toBe(first?.authorKey);
  expect([first?.isAccount, fifth?.isAccount]).toEqual([false, true]);
  expect([...(await listNamesakes(storyId))]).toEqual([[second?.authorKey, 2]]);
});
