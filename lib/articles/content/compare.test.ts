import { expect, test } from 'vitest';
import { compareWords } from './compare';
import type { Content } from './content';

const content = (text: string): Content => ({
  slug: '',
  headline: 'Same',
  standfirst: '',
  dateline: '',
  mediaId: null,
  pictureAlt: '',
  pictureCaption: '',
  pictureCredit: '',
  body: { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'a' }, content: [{ type: 'text', text }] }] },
});

test('tells the word that changed', () => {
  const pieces = compareWords(content('The rail line opens in May.'), content('The rail line opens in June.'), 'en');
  expect(pieces?.filter((piece) => piece.kind !== 'same')).toEqual([
    { text: 'May', kind: 'removed' },
    { text: 'June', kind: 'added' },
  ]);
});

test('knows Chinese words', () => {
  const pieces = compareWords(content('峰会在塔什干举行。'), content('峰会在北京举行。'), 'zh');
  expect(pieces?.filter((piece) => piece.kind === 'added').map((piece) => piece.text)).toEqual(['北京']);
});

test('is null without a difference', () => expect(compareWords(content('a'), content('a'), 'en')).toBeNull());
