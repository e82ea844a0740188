import { expect, test } from 'vitest';
import { type ShownComment, toTree } from './thread';

const row = (id: number, parentId: number | null): ShownComment => ({
  id,
  parentId,
  language: 'en',
  dir: 'ltr',
  authorName: `A${id}`,
  authorKey: null,
  isAccount: false,
  isStaff: false,
  featured: false,
  isAnswer: false,
  unanswered: true,
  text: 'x',
  likes: 0,
  createdAt: new Date(0),
  editedAt: null,
  deleted: false,
});

test('three levels, then beside with whom it answers', () => {
  const [root] = toTree([row(1, null), row(2, 1), row(3, 2), row(4, 3), row(5, 4)]);
  const third = root?.replies[0]?.replies ?? [];
  expect(third.map((node) => [node.id, node.inReplyTo?.name ?? null])).toEqual([
    [3, null],
    [4, 'A3'],
    [5, 'A4'],
  ]);
});

test('an answer to what is not shown is not shown', () => expect(toTree([row(2, 1)])).toEqual([]));

test('a removed comment keeps its place under answers only', () => {
  const gone = (id: number, parentId: number | null): ShownComment => ({ ...row(id, parentId), deleted: true });
  expect(
    toTree([gone(1, null), row(2, 1), gone(3, null), gone(4, 2)]).map((node) => [node.id, node.replies.map((reply) => [reply.id, reply.replies.length])]),
  ).toEqual([[1, [[2, 0]]]]);
});
