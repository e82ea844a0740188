import { expect, test } from 'vitest';
import type { Content } from './content';
import { digestOf, listSourceChanges } from './source-changes';

const content = (headline: string, ...lines: [string, string][]): Content => ({
  slug: 'a',
  headline,
  standfirst: '',
  dateline: '',
  body: { type: 'doc', content: lines.map(([id, text]) => ({ type: 'paragraph', attrs: { id }, content: text ? [{ type: 'text', text }] : [] })) },
  mediaId: null,
  pictureAlt: '',
  pictureCaption: '',
  pictureCredit: '',
});

test('passages that changed, came and went, in reading order', () => {
  const before = content('One', ['a', 'The old train.'], ['b', 'Same.'], ['c', 'Gone.']);
  const after = content('One', ['a', 'The new train.'], ['n', 'Fresh.'], ['b', 'Same.']);
  const changes = listSourceChanges(before, after, {}, 'en');
  expect(changes.map(({ key, kind }) => [key, kind])).toEqual([
    ['a', 'changed'],
    ['n', 'added'],
    ['c', 'removed'],
  ]);
  expect(changes[0]?.pieces.filter((piece) => piece.kind !== 'same').map((piece) => piece.text)).toEqual(['old', 'new']);
});

test('what is done is done for these very words', () => {
  const [before, after] = [content('One', ['a', 'x']), content('Two', ['a', 'y'])];
  const done = { headline: digestOf('Two'), a: digestOf('something before') };
  expect(listSourceChanges(before, after, done, 'en').map((change) => change.isDone)).toEqual([true, false]);
});

test('without a base everything is new; the same is nothing', () => {
  expect(listSourceChanges(null, content('One', ['a', 'x'], ['b', '']), {}, 'zh').map((change) => change.kind)).toEqual(['added', 'added']);
  expect(listSourceChanges(content('One'), content('One'), {}, 'ru')).toEqual([]);
});
