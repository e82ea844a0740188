import { describe, expect, test } from 'vitest';
import type { BodyNode } from './body';
import { joinBlock, joinText } from './join';

const bold = [{ type: 'bold' }];
const text = (words: string, marks?: BodyNode['marks']): BodyNode => ({ type: 'text', text: words, ...(marks ? { marks } : {}) });
const paragraph = (...content: BodyNode[]): BodyNode => ({ type: 'paragraph', attrs: { id: 'a' }, content });

describe('one line', () => {
  test.each([
    [
      'The council recieved 12 letters.',
      'The council recieved 12 letters on Monday.',
      'The council received 12 letters.',
      'The council received 12 letters on Monday.',
    ],
    ['He recieved it.', 'Today he recieved it at last.', 'He received it.', 'Today he received it at last.'],
    ['Совет получл письма.', 'Вчера совет получл письма.', 'Совет получил письма.', 'Вчера совет получил письма.'],
    ['会议在北就召开。', '会议在北就召开，并发表声明。', '会议在北京召开。', '会议在北京召开，并发表声明。'],
    ['one two', 'one two', 'one 2', 'one 2'],
  ])('%s', (base, mine, theirs, joined) => expect(joinText(base, mine, theirs)).toBe(joined));

  test.each([
    ['the same word in two ways', 'He recieved it.', 'He got it.', 'He received it.'],
    ['words added at one place by both', 'one', 'one mine', 'one theirs'],
  ])('%s cannot be joined', (_name, base, mine, theirs) => expect(joinText(base, mine, theirs)).toBeNull());

  test('the same change by both is made once', () => {
    expect(joinText('He recieved it all.', 'He received it all today.', 'He received it all.')).toBe('He received it all today.');
  });
});

describe('a block', () => {
  const note: BodyNode = { type: 'footnote', attrs: { note: 'n' } };

  test('keeps marks, footnotes and line breaks of both', () => {
    const base = paragraph(text('The '), text('council', bold), note, text(' recieved it.'));
    const mine = paragraph(text('The '), text('council', bold), note, text(' recieved it, '), { type: 'hardBreak' }, text('it says.'));
    const theirs = paragraph(text('The '), text('council', bold), note, text(' received it.'));
    expect(joinBlock(base, mine, theirs)?.content).toEqual([
      text('The '),
      text('council', bold),
      note,
      text(' received it, '),
      { type: 'hardBreak' },
      text('it says.'),
    ]);
  });

  test('within a list: each item by itself; not where one was added', () => {
    const item = (id: string, words: string): BodyNode => ({
      type: 'listItem',
      attrs: { id },
      content: [{ ...paragraph(text(words)), attrs: { id: `${id}p` } }],
    });
    const list = (...content: BodyNode[]): BodyNode => ({ type: 'bulletList', attrs: { id: 'l' }, content });
    const base = list(item('a', 'one'), item('b', 'two'));
    expect(joinBlock(base, list(item('a', 'one!'), item('b', 'two')), list(item('a', 'one'), item('b', '2')))).toEqual(list(item('a', 'one!'), item('b', '2')));
    expect(joinBlock(base, list(item('a', 'one'), item('b', 'two'), item('c', 'three')), list(item('a', 'one'), item('b', '2')))).toBeNull();
  });

  test('the order of keys, which the database changes, is no change', () => {
    const link = { type: 'link', attrs: { href: '/a' } };
    const turned = { attrs: { href: '/a' }, type: 'link' };
    const joined = joinBlock(
      paragraph(text('One '), text('two', [link])),
      paragraph(text('One! '), text('two', [turned])),
      paragraph(text('One '), text('2', [link])),
    );
    expect(joined?.content).toEqual([text('One! '), text('2', [link])]);
  });

  test('two headings whose levels were changed differently cannot be joined', () => {
    const heading = (level: number): BodyNode => ({ type: 'heading', attrs: { id: 'h', level }, content: [text('One')] });
    expect(joinBlock(heading(2), heading(3), heading(4))).toBeNull();
  });
});
