import { expect, test } from 'vitest';
import type { BodyNode } from './body';
import { pairBlocks } from './pair';

const doc = (...ids: string[]): BodyNode => ({ type: 'doc', content: ids.map((id) => ({ type: 'paragraph', attrs: { id } })) });

test('sets block against block by their ids', () => {
  expect(pairBlocks(doc('a', 'b'), doc('a', 'b'))).toEqual([
    [0, 0],
    [1, 1],
  ]);
});

test('what only one edition has stands alone, in its place', () => {
  expect(pairBlocks(doc('a', 'x', 'b'), doc('a', 'y', 'b', 'z'))).toEqual([
    [0, 0],
    [1, null],
    [null, 1],
    [2, 2],
    [null, 3],
  ]);
});

test('a list is known by its first item, and a moved block is never shown twice', () => {
  const list = (id: string): BodyNode => ({ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', attrs: { id } }] }] });
  expect(pairBlocks({ type: 'doc', content: [list('a')] }, { type: 'doc', content: [list('a')] })).toEqual([[0, 0]]);
  expect(pairBlocks(doc('a', 'b'), doc('b', 'a'))).toEqual([
    [null, 0],
    [0, 1],
    [1, null],
  ]);
});
