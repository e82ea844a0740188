import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSame } from '../content/merge';
import { type BodyNode, bodyToText, findBodyProblem } from './body';
import { isOnlySuggesting, listSuggestions, signSuggestions, withoutSuggestions, withSuggestions } from './suggestions';

const at = '2026-11-22T10:00:00.000Z';
const mark = (type: 'insertion' | 'deletion', by = 2, id = 's1') => ({ type, attrs: { id, by, name: 'Ann', at } });
const text = (words: string, ...marks: NonNullable<BodyNode['marks']>): BodyNode => ({ type: 'text', text: words, ...(marks.length ? { marks } : {}) });
const doc = (...content: BodyNode[]): BodyNode => ({ type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'p' }, content }] });
const body = doc(text('The '), text('old', mark('deletion')), text('new', mark('insertion'), { type: 'bold' }), text(' train.'));

describe('suggestions', () => {
  test('readers get the original; taking them all gives the other text', () => {
    expect(withoutSuggestions(body)).toEqual(doc(text('The old train.')));
    expect(bodyToText(withSuggestions(body))).toBe('The new train.');
    expect(findBodyProblem(withoutSuggestions(body))).toBeNull();
  });

  test('are known in drafts and refused in public', () => {
    expect(findBodyProblem(body, { isDraft: true })).toBeNull();
    expect(findBodyProblem(body)).toBe('unknown-mark');
  });

  test.each([{ by: 0 }, { by: '2' }, { name: '' }, { name: 'x'.repeat(201) }, { at: 'yesterday' }, { id: 'a b' }, { more: 1 }])(
    'with the attributes %o is refused',
    (wrong) => {
      const odd = { type: 'insertion', attrs: { ...mark('insertion').attrs, ...wrong } };
      expect(findBodyProblem(doc(text('a', odd)), { isDraft: true })).toBe('bad-attribute');
    },
  );

  test('are listed with what they take out and put in', () => {
    expect(listSuggestions(body)).toEqual([{ id: 's1', by: 2, name: 'Ann', at, inserted: 'new', deleted: 'old' }]);
  });

  test('a new one is signed by whoever sends it, a known one keeps its author', () => {
    const both = doc(text('a', mark('insertion', 7, 'known')), text('b', mark('insertion', 7, 'forged')));
    const [known] = listSuggestions(both);
    const signed = listSuggestions(signSuggestions(both, known ? [known] : [], { by: 3, name: 'Me' }));
    expect(signed.map(({ id, by, name }) => ({ id, by, name }))).toEqual([
      { id: 'known', by: 7, name: 'Ann' },
      { id: 'forged', by: 3, name: 'Me' },
    ]);
  });

  test('one who only suggests changes no word and no suggestion of others', () => {
    const mine = doc(text('The old train'), text(' at last', mark('insertion', 3, 'mine')), text('.'));
    const plain = doc(text('The old train.'));
    expect(isOnlySuggesting(plain, mine, 3, isSame)).toBe(true);
    expect(isOnlySuggesting(mine, plain, 3, isSame)).toBe(true);
    expect(isOnlySuggesting(mine, plain, 4, isSame)).toBe(false);
    expect(isOnlySuggesting(plain, doc(text('The train.')), 3, isSame)).toBe(false);
  });

  test('whatever is marked, the original comes back whole and without a mark', () => {
    const piece = fc.record({ words: fc.string({ minLength: 1, maxLength: 8 }), kind: fc.constantFrom('none', 'insertion', 'deletion', 'both') });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const marked = doc(
          ...pieces.map(({ words, kind }) =>
            text(words, ...(['insertion', 'deletion'] as const).filter((type) => kind === type || kind === 'both').map((type) => mark(type))),
          ),
        );
        const original = withoutSuggestions(marked);
        expect(bodyToText(original)).toBe(
          pieces
            .filter(({ kind }) => kind === 'none' || kind === 'deletion')
            .map(({ words }) => words)
            .join(''),
        );
        expect(listSuggestions(original)).toEqual([]);
        expect(findBodyProblem(original)).toBeNull();
      }),
    );
  });
});
