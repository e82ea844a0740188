import fc from 'fast-check';
import { EditorState, type Transaction } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { playRound } from '@/testing/collab-model';
import type { BodyNode } from '../body/body';
import { docOf } from './authority';
import { stepsBetween } from './between';
import { joinLine, placeAfter } from './fields';
import { collabPlugins, type EditorLike, receive, redoOwn, undoOwn, unsent } from './writer';

const rounds = 300;

describe('two to five people in one draft: no word is lost, moved or undone by another', () => {
  test.each([
    ['words', { splits: false, verbs: false }],
    ['and paragraphs that are split', { splits: true, verbs: false }],
    ['and verbs that change the draft', { splits: true, verbs: true }],
  ])('%s', (_name, ways) => {
    const seeds = Array.from({ length: rounds / 3 }, (_, at) => at + 1);
    expect(seeds.map((seed) => ({ seed, faults: playRound(seed, ways).faults })).filter(({ faults }) => faults.length > 0)).toEqual([]);
  });
});

const paragraph = (id: string, text: string): BodyNode => ({ type: 'paragraph', attrs: { id }, content: text ? [{ type: 'text', text }] : [] });
const body = (...blocks: BodyNode[]): BodyNode => ({ type: 'doc', content: blocks });

function editing(
  client: string,
  of: BodyNode,
): EditorLike & { type: (words: string, at: number) => void; cut: (from: number, to: number) => void; text: () => string } {
  let state = EditorState.create({ doc: docOf(of), plugins: collabPlugins(client) });
  const dispatch = (tr: Transaction) => {
    state = state.apply(tr);
  };
  return {
    get state() {
      return state;
    },
    dispatch,
    type: (words, at) => dispatch(state.tr.insertText(words, at)),
    cut: (from, to) => dispatch(state.tr.delete(from, to)),
    text: () => state.doc.textBetween(0, state.doc.content.size, '|'),
  };
}

/** Everything that one has written reaches the other, and is confirmed. */
function pass(from: EditorLike, name: string, to: EditorLike, other: string): string {
  const steps = unsent(from.state);
  const clients = steps.map(() => name);
  receive(from, name, steps, clients);
  return receive(to, other, steps, clients);
}

test('undo leaves what another has written inside one’s own words; redo puts one’s own back beside it', () => {
  const [first, second] = [editing('one', body(paragraph('a', 'Start.'))), editing('other', body(paragraph('a', 'Start.')))];
  first.type(' Mine is long.', 7);
  pass(first, 'one', second, 'other');
  second.type(' theirs', 12);
  pass(second, 'other', first, 'one');
  expect(first.text()).toBe('Start. Mine theirs is long.');
  undoOwn(first);
  expect(first.text()).toBe('Start. theirs');
  redoOwn(first);
  expect(first.text()).toContain('theirs');
  expect(first.text()).toContain(' Mine is long.');
  pass(first, 'one', second, 'other');
  expect(second.text()).toBe(first.text());
});

test('undo is of one’s own work only', () => {
  const [first, second] = [editing('one', body(paragraph('a', 'Start.'))), editing('other', body(paragraph('a', 'Start.')))];
  second.type('Theirs. ', 1);
  pass(second, 'other', first, 'one');
  expect(undoOwn(first)).toBe(false);
  expect(first.text()).toBe('Theirs. Start.');
});

test('words written in a passage that another takes out stay, whichever of the two was first', () => {
  const start = body(paragraph('a', 'Keep.'), paragraph('b', 'Taken out.'));
  const [first, second] = [editing('one', start), editing('other', start)];
  first.cut(8, 18);
  second.type('NEW', 12);
  pass(first, 'one', second, 'other');
  expect(second.text()).toBe('Keep.|NEW');
  pass(second, 'other', first, 'one');
  expect(first.text()).toBe('Keep.|NEW');

  const [three, four] = [editing('one', start), editing('other', start)];
  three.cut(7, 19);
  four.type('NEW', 12);
  expect(pass(four, 'other', three, 'one')).toBe('');
  expect(three.text()).toContain('NEW');
  expect(three.text()).not.toContain('Taken');
});

test('what was taken back comes again though words were put back meanwhile', () => {
  const start = body(paragraph('a', 'Keep.'), paragraph('b', 'Taken out.'));
  const [first, second] = [editing('one', start), editing('other', start)];
  first.type('MINE', 12);
  first.type('Word. ', 1);
  undoOwn(first);
  expect(first.text()).toBe('Keep.|TakeMINEn out.');
  second.cut(7, 19);
  expect(pass(second, 'other', first, 'one')).toBe('MINE');
  redoOwn(first);
  expect(first.text()).toContain('Word. Keep.');
  expect(first.text()).toContain('MINE');
  undoOwn(first);
  expect(first.text()).not.toContain('Word.');
});

test('steps from one document to another touch only what differs', () => {
  const before = docOf(body(paragraph('a', 'The quick brown fox.'), paragraph('b', 'Stays.'), paragraph('c', 'Goes.')));
  const after = docOf(body(paragraph('n', 'New.'), paragraph('a', 'The quick red fox!'), paragraph('b', 'Stays.')));
  const steps = stepsBetween(before, after);
  const made = steps.reduce((doc, step) => step.apply(doc).doc ?? doc, before);
  expect(made.eq(after)).toBe(true);
  const place = steps.reduce((at, step) => step.getMap().map(at), before.textBetween(0, before.content.size, '|').indexOf('fox') + 1);
  expect(made.textBetween(place, place + 3)).toBe('fox');
});

test('steps lead from any document to any other', () => {
  const block = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), text: fc.string({ maxLength: 12 }) });
  const some = fc
    .uniqueArray(block, { selector: (paragraph) => paragraph.id, minLength: 1, maxLength: 5 })
    .map((all) => docOf(body(...all.map((block) => paragraph(block.id, block.text)))));
  fc.assert(
    fc.property(some, some, (before, after) => {
      const made = stepsBetween(before, after).reduce((doc, step) => step.apply(doc).doc ?? doc, before);
      return made.eq(after);
    }),
  );
});

test('a line of text that two have changed holds what both put in, and nothing that either took out', () => {
  expect(joinLine('Trains run daily', 'Night trains run daily', 'Trains run daily now')).toBe('Night trains run daily now');
  expect(joinLine('One two three', 'One three', 'One two 2 three')).toBe('One 2 three');
  expect(joinLine('Same', 'Same!', 'Same!')).toBe('Same!');
  expect(joinLine('', 'mine', 'theirs')).toBe('theirsmine');
});

test('the cursor in a line stays among its letters', () => {
  expect(placeAfter('Trains run', 'Night trains run', 7)).toBe(13);
  expect(placeAfter('Trains run', 'Trains run daily', 10)).toBe(10);
  expect(placeAfter('Trains run', 'run', 8)).toBe(1);
});
