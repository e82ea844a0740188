import { expect, test } from 'vitest';
import { fitSnippet, snippetSizes } from './snippet';

test('what fits is left whole', () => {
  expect(fitSnippet('Short', 60)).toEqual({ shown: 'Short', cut: '' });
  expect(fitSnippet('', 60)).toEqual({ shown: '', cut: '' });
  expect(fitSnippet('a'.repeat(60), 60).cut).toBe('');
});

test('what does not fit is cut at a word', () => {
  expect(fitSnippet('one two three four', 9)).toEqual({ shown: 'one two', cut: 'three four' });
  expect(fitSnippet('one two three', 7)).toEqual({ shown: 'one two', cut: 'three' });
  expect(fitSnippet('x'.repeat(100), 60)).toEqual({ shown: 'x'.repeat(60), cut: 'x'.repeat(40) });
});

test('Chinese characters are two wide and never halved', () => {
  const text = '上海合作组织'.repeat(10);
  expect(fitSnippet(text, snippetSizes.title)).toEqual({ shown: text.slice(0, 30), cut: text.slice(30) });
  expect(fitSnippet('😀😀😀', 2).shown).toBe('😀😀');
});
