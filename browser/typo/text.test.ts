import { expect, test } from 'vitest';
import { sentencesOf, trimSpan } from './text';

const said = (text: string, language: string) => sentencesOf(text, language).map(({ start, end }) => text.slice(start, end));

test('finds the sentences of each language, without the spaces around them', () => {
  expect(said('One train. Two gauges!  ', 'en')).toEqual(['One train.', 'Two gauges!']);
  expect(said('Поезд стоит. Колея другая.', 'ru')).toEqual(['Поезд стоит.', 'Колея другая.']);
  expect(said('火车停下。轨距不同。', 'zh-Hans')).toEqual(['火车停下。', '轨距不同。']);
});

test('takes the spaces at the ends from a span, and leaves nothing of one that is all spaces', () => {
  expect(trimSpan('a  word  b', { start: 1, end: 9 })).toEqual({ start: 3, end: 7 });
  expect(trimSpan('a    b', { start: 1, end: 5 })).toEqual({ start: 5, end: 5 });
});
