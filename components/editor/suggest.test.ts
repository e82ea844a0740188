import { history, undo } from '@tiptap/pm/history';
import { Schema } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BodyNode } from '@/lib/articles/body/body';
import { bodyToText } from '@/lib/articles/body/body';
import { withoutSuggestions, withSuggestions } from '@/lib/articles/body/suggestions';
import { decide, placedSuggestions, suggest } from './suggest';

const attrs = { id: {}, by: {}, name: {}, at: {} };
const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'inline*', attrs: { id: { default: null } }, group: 'block' },
    text: { group: 'inline' },
    hardBreak: { group: 'inline', inline: true },
  },
  marks: { bold: {}, italic: {}, link: { attrs: { href: {} } }, insertion: { attrs, inclusive: false }, deletion: { attrs, inclusive: false } },
});
const me = { by: 3, name: 'Me' };
const begin = (...lines: string[]) =>
  EditorState.create({
    plugins: [history({ newGroupDelay: 0 })],
    doc: schema.node(
      'doc',
      null,
      lines.map((line, at) => schema.node('paragraph', { id: `p${at}` }, line ? [schema.text(line)] : [])),
    ),
  });
const does = (state: EditorState, change: (tr: Transaction) => Transaction, author = me) => state.apply(suggest(state, change(state.tr), author));
const at = (state: EditorState, from: number, to = from) => state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
const json = (state: EditorState) => state.doc.toJSON() as BodyNode;
const original = (state: EditorState) => bodyToText(withoutSuggestions(json(state)));
const proposed = (state: EditorState) => bodyToText(withSuggestions(json(state)));

describe('suggesting', () => {
  test('a word typed over another is one suggestion', () => {
    const state = does(at(begin('The old train'), 5, 8), (tr) => tr.insertText('new'));
    expect(original(state)).toBe('The old train');
    expect(proposed(state)).toBe('The new train');
    expect(placedSuggestions(state.doc)).toMatchObject([{ inserted: 'new', deleted: 'old', by: 3, name: 'Me' }]);
    expect(state.selection.head).toBe(11);
  });

  test('letters typed one after another are one suggestion, and can be taken back by their author', () => {
    let state = at(begin('ab'), 2);
    for (const letter of 'xyz') state = does(state, (tr) => tr.insertText(letter));
    expect(placedSuggestions(state.doc)).toMatchObject([{ inserted: 'xyz', deleted: '' }]);
    state = does(state, (tr) => tr.delete(state.selection.head - 1, state.selection.head));
    expect(proposed(state)).toBe('axyb');
    expect(original(state)).toBe('ab');
  });

  test('backspace goes back over what it marks, one suggestion', () => {
    let state = at(begin('abcd'), 4);
    for (let times = 0; times < 2; times += 1) state = does(state, (tr) => tr.delete(state.selection.head - 1, state.selection.head));
    expect(state.selection.head).toBe(2);
    expect(placedSuggestions(state.doc)).toMatchObject([{ deleted: 'bc' }]);
    expect(proposed(state)).toBe('ad');
  });

  test('another line is a line break; two paragraphs taken out stay until it is decided', () => {
    const state = does(at(begin('one', 'two'), 4), (tr) => tr.split(4));
    expect(original(state)).toBe('one\n\ntwo');
    expect(proposed(state)).toBe('one\n\n\ntwo');
    const both = does(at(begin('one', 'two', 'three'), 1, 9), (tr) => tr.deleteSelection());
    expect(original(both)).toBe('one\n\ntwo\n\nthree');
    const taken = both.apply(decide(both, null, true));
    expect(taken.doc.childCount).toBe(1);
    expect(bodyToText(json(taken))).toBe('three');
    expect(bodyToText(json(both.apply(decide(both, null, false))))).toBe('one\n\ntwo\n\nthree');
  });

  test("another's suggested words are not changed, only suggested against", () => {
    const theirs = does(at(begin('ab'), 2), (tr) => tr.insertText('XY'), { by: 9, name: 'She' });
    const state = does(at(theirs, 2, 3), (tr) => tr.deleteSelection());
    expect(proposed(state)).toBe('aYb');
    expect(
      placedSuggestions(state.doc)
        .map((suggestion) => suggestion.by)
        .toSorted(),
    ).toEqual([3, 9]);
  });

  test('formatting is left out, and undo takes a suggestion and a decision back', () => {
    const state = begin('abc');
    expect(does(state, (tr) => tr.addMark(1, 3, schema.mark('bold'))).doc.eq(state.doc)).toBe(true);
    let later = does(at(state, 2, 3), (tr) => tr.insertText('Z'));
    later = later.apply(decide(later, null, true));
    expect(bodyToText(json(later))).toBe('aZc');
    undo(later, (tr) => {
      later = later.apply(tr);
    });
    expect(placedSuggestions(later.doc)).toHaveLength(1);
    undo(later, (tr) => {
      later = later.apply(tr);
    });
    expect(later.doc.eq(state.doc)).toBe(true);
  });

  test('one of two is decided, the other stays', () => {
    let state = does(at(begin('one two'), 1, 4), (tr) => tr.insertText('1'));
    state = does(at(state, 7, 9), (tr) => tr.deleteSelection(), { by: 4, name: 'He' });
    const [first, second] = placedSuggestions(state.doc);
    const left = state.apply(decide(state, new Set([first?.id ?? '']), true));
    expect(placedSuggestions(left.doc).map((suggestion) => suggestion.id)).toEqual([second?.id]);
  });

  test('whatever is typed and taken out, the original stays and refusing all brings it back', () => {
    const edit = fc.record({ from: fc.nat(60), size: fc.nat(12), words: fc.string({ maxLength: 5 }), by: fc.constantFrom(3, 4) });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const first = begin('The ministers agreed on', '', 'a timetable for freight.');
        let state = first;
        for (const { from, size, words, by } of edits) {
          const most = state.doc.content.size - 1;
          const [start, end] = [Math.min(from + 1, most), Math.min(from + 1 + size, most)];
          state = at(state, start, end);
          state = does(state, (tr) => (words ? tr.insertText(words) : tr.deleteSelection()), { by, name: 'A' });
          state.doc.check();
        }
        expect(original(state)).toBe(bodyToText(json(first)));
        expect(state.apply(decide(state, null, false)).doc.textContent).toBe(first.doc.textContent);
        expect(placedSuggestions(state.apply(decide(state, null, true)).doc)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
