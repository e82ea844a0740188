import { expect, test } from 'vitest';
import { bodyOf } from '@/db/factories';
import { type BodyNode, findBodyProblem } from './body';
import { repairBody } from './repair';

const deep = (levels: number) => {
  let node: BodyNode = { type: 'paragraph', attrs: { id: 'p' }, content: [{ type: 'text', text: 'Deep words.' }] };
  for (let at = 0; at < levels; at += 1) node = { type: 'blockquote', attrs: { id: 'q' }, content: [node] };
  return node;
};

test('a good document is the same one', () => {
  const body = bodyOf('One.', 'Two.');
  expect(repairBody(body)).toBe(body);
});

test('of a bad block the words stay, with its number; good blocks stay as they are', () => {
  const good = { type: 'paragraph', attrs: { id: 'good' }, content: [{ type: 'text', text: 'Good.' }] };
  const linked = {
    type: 'paragraph',
    attrs: { id: 'linked' },
    content: [
      { type: 'text', text: 'Linked ' },
      { type: 'text', text: 'badly.', marks: [{ type: 'link', attrs: { href: 'java\tscript:alert(1)' } }] },
    ],
  };
  const repaired = repairBody({ type: 'doc', content: [good, linked, deep(5000), { type: 'script', content: [{ type: 'text', text: 'x' }] }, null, 7] });
  expect(findBodyProblem(repaired)).toBeNull();
  expect(repaired.content?.map((block) => [block.type, block.attrs?.id, block.content?.[0]?.text])).toEqual([
    ['paragraph', 'good', 'Good.'],
    ['paragraph', 'linked', 'Linked badly.'],
    ['paragraph', 'q', 'Deep words.'],
    ['paragraph', 'repaired-3', 'x'],
  ]);
});

test.each([null, 'text', [], 7, { type: 'doc', content: { not: 'a list' } }, { type: 'doc', content: [{ type: 'text', text: 'x'.repeat(300_000) }] }])(
  'whatever is stored gives a document: %j',
  (body) => expect(findBodyProblem(repairBody(body))).toBeNull(),
);
