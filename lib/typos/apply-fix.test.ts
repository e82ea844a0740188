import { expect, test } from 'vitest';
import type { BodyNode } from '@/db/schema';
import { applyFix } from './apply-fix';

const bold = [{ type: 'bold' }];
const link = [{ type: 'link', attrs: { href: 'https://example.org' } }];
const text = (words: string, marks?: BodyNode['marks']): BodyNode => ({ type: 'text', text: words, ...(marks ? { marks } : {}) });
const note: BodyNode = { type: 'footnote', attrs: { note: 'Source' } };
const words = (...content: BodyNode[]) => ({
  headline: 'A hedline',
  standfirst: '',
  pictureCaption: '',
  body: { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'a' }, content }] },
});
const fixed = (content: BodyNode[], start: number, end: number, fix: string) =>
  applyFix(words(...content), { block: 'a', start, end }, fix)?.body.content?.[0]?.content;

test.each<[string, BodyNode[], number, number, string, BodyNode[]]>([
  ['plain', [text('the qiuck fox')], 4, 9, 'quick', [text('the quick fox')]],
  ['inside bold', [text('the '), text('qiuck', bold), text(' fox')], 4, 9, 'quick', [text('the '), text('quick', bold), text(' fox')]],
  ['across bold', [text('qi'), text('uck', bold)], 0, 5, 'quack', [text('qua'), text('ck', bold)]],
  [
    'across a link, only its end differs',
    [text('see '), text('heree', link), text(' now')],
    0,
    13,
    'see here now',
    [text('see '), text('here', link), text(' now')],
  ],
  ['a letter added inside a link', [text('see '), text('hee', link)], 4, 7, 'here', [text('see '), text('here', link)]],
  ['a letter added before a footnote', [text('wor'), note, text(' next')], 0, 3, 'word', [text('word'), note, text(' next')]],
  ['a footnote within stays', [text('on'), note, text('ne')], 0, 4, 'one', [text('on'), note, text('e')]],
  ['an empty fix deletes', [text('the the '), text('fox', bold)], 0, 4, '', [text('the '), text('fox', bold)]],
  ['the only text', [text('x')], 0, 1, '', []],
  ['a surrogate pair is whole', [text('a😀b')], 1, 3, '😁', [text('a😁b')]],
  ['signs of patterns', [text('1.5 (a*b) $& [x')], 4, 9, '$1', [text('1.5 $1 $& [x')]],
  ['markup is text', [text('abc')], 0, 3, '<b>', [text('<b>')]],
])('%s', (_name, content, start, end, fix, expected) => expect(fixed(content, start, end, fix)).toEqual(expected));

test('a place outside the text is none', () => {
  expect(fixed([text('abc')], 2, 9, 'x')).toBeUndefined();
  expect(applyFix(words(text('abc')), { block: 'z', start: 0, end: 1 }, 'x')).toBeNull();
});

test('headline', () => expect(applyFix(words(), { block: 'headline', start: 2, end: 9 }, 'headline')?.headline).toBe('A headline'));
