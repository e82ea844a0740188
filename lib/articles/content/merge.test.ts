import { describe, expect, test } from 'vitest';
import { uniqueIds } from '../body/block-ids';
import type { BodyNode } from '../body/body';
import type { Content } from './content';
import { isSame, mergeContent } from './merge';

const paragraph = (id: string, text: string): BodyNode => ({ type: 'paragraph', attrs: { id }, content: [{ type: 'text', text }] });
const content = (blocks: BodyNode[], more: Partial<Content> = {}): Content => ({
  slug: '',
  headline: 'Headline',
  standfirst: '',
  dateline: '',
  mediaId: null,
  pictureAlt: '',
  pictureCaption: '',
  pictureCredit: '',
  body: { type: 'doc', content: blocks },
  ...more,
});
const texts = (merged: Content) => (merged.body.content ?? []).map((block) => block.content?.[0]?.text);

const base = content([paragraph('a', 'one'), paragraph('b', 'two'), paragraph('c', 'three')]);

describe('mergeContent', () => {
  test('changes of different blocks and fields join', () => {
    const mine = content([paragraph('a', 'one mine'), paragraph('b', 'two'), paragraph('c', 'three')], { headline: 'Mine' });
    const theirs = content([paragraph('a', 'one'), paragraph('b', 'two'), paragraph('c', 'three theirs')], { standfirst: 'Theirs' });
    const merged = mergeContent(base, mine, theirs);
    expect(merged.conflicts).toEqual([]);
    expect(texts(merged.content)).toEqual(['one mine', 'two', 'three theirs']);
    expect(merged.content).toMatchObject({ headline: 'Mine', standfirst: 'Theirs' });
  });

  test('the same block changed in two ways is a conflict with both versions, and keeps mine', () => {
    const merged = mergeContent(
      base,
      content([paragraph('a', 'mine'), paragraph('b', 'two'), paragraph('c', 'three')]),
      content([paragraph('a', 'theirs'), paragraph('b', 'two'), paragraph('c', 'three')]),
    );
    expect(merged.conflicts).toEqual([
      { kind: 'block', block: 'a', base: paragraph('a', 'one'), mine: paragraph('a', 'mine'), theirs: paragraph('a', 'theirs') },
    ]);
    expect(texts(merged.content)).toEqual(['mine', 'two', 'three']);
  });

  test('the same change on both sides is none', () => {
    const both = content([paragraph('a', 'same'), paragraph('b', 'two'), paragraph('c', 'three')]);
    expect(mergeContent(base, both, structuredClone(both)).conflicts).toEqual([]);
  });

  test('a field changed in two ways is a conflict', () => {
    const merged = mergeContent(base, content(base.body.content ?? [], { headline: 'Mine' }), content(base.body.content ?? [], { headline: 'Theirs' }));
    expect(merged.conflicts).toEqual([{ kind: 'field', field: 'headline', base: 'Headline', mine: 'Mine', theirs: 'Theirs' }]);
  });

  test('new blocks of both sides stand after their neighbours', () => {
    const mine = content([paragraph('a', 'one'), paragraph('m', 'mine'), paragraph('b', 'two'), paragraph('c', 'three')]);
    const theirs = content([paragraph('a', 'one'), paragraph('b', 'two'), paragraph('t', 'theirs'), paragraph('c', 'three')]);
    expect(texts(mergeContent(base, mine, theirs).content)).toEqual(['one', 'mine', 'two', 'theirs', 'three']);
  });

  test('a removal stands unless the other side changed the block', () => {
    const mine = content([paragraph('b', 'two'), paragraph('c', 'three')]);
    const theirs = content([paragraph('a', 'one'), paragraph('b', 'two')]);
    expect(texts(mergeContent(base, mine, theirs).content)).toEqual(['two']);
    const changed = content([paragraph('a', 'one changed'), paragraph('b', 'two'), paragraph('c', 'three')]);
    expect(texts(mergeContent(base, mine, changed).content)).toEqual(['one changed', 'two', 'three']);
  });

  test('moving blocks on one side keeps the words of the other', () => {
    const mine = content([paragraph('c', 'three'), paragraph('a', 'one'), paragraph('b', 'two')]);
    const theirs = content([paragraph('a', 'one'), paragraph('b', 'two theirs'), paragraph('c', 'three')]);
    const merged = mergeContent(base, mine, theirs);
    expect(texts(merged.content)).toEqual(['three', 'one', 'two theirs']);
    expect(merged.conflicts).toEqual([]);
  });

  test('every block of either side that has new words is in the result', () => {
    for (let seed = 1; seed < 200; seed += 1) {
      const random = (limit: number) => (Math.imul(seed, 48271) >>> 3) % limit;
      const mine = content([paragraph('a', `m${seed}`), ...(seed % 2 ? [paragraph('b', 'two')] : []), paragraph(`n${seed}`, `new ${seed}`)]);
      const theirs = content([...(seed % 3 ? [paragraph('a', 'one')] : []), paragraph('c', `t${random(9)}`), paragraph(`k${seed}`, `other ${seed}`)]);
      const all = texts(mergeContent(base, mine, theirs).content);
      expect(all).toEqual(expect.arrayContaining([`m${seed}`, `new ${seed}`, `other ${seed}`, `t${random(9)}`]));
    }
  });
});

test('isSame does not mind the order of keys', () => {
  expect(isSame({ a: 1, b: [{ c: 2, d: undefined }] }, { b: [{ c: 2 }], a: 1 })).toBe(true);
  expect(isSame({ a: 1 }, { a: 1, b: 2 })).toBe(false);
});

test('uniqueIds keeps the first of two and gives the second a new id', () => {
  const fixed = uniqueIds({ type: 'doc', content: [paragraph('a', '1'), paragraph('a', '2'), { type: 'paragraph' }] });
  const ids = fixed.content?.map((block) => block.attrs?.id);
  expect(ids?.[0]).toBe('a');
  expect(new Set(ids).size).toBe(3);
});
