import { expect, test } from 'vitest';
import { mentionedIn, typedMention } from './mentions';

const people = [
  { id: 1, handles: ['mary', 'Mary', 'Мария', '玛丽'] },
  { id: 2, handles: ['mary-smith', 'Mary Smith', 'Мария Смит', '玛丽·史密斯'] },
  { id: 3, handles: ['other-mary', 'Mary'] },
];

test('the longest name that stands there is meant', () => {
  expect(mentionedIn('@Mary Smith, look', people)).toEqual([2]);
  expect(mentionedIn('Look, @mary-smith!', people)).toEqual([2]);
  expect(mentionedIn('@Мария Смит', people)).toEqual([2]);
});

test('all who bear a name are meant; a slug tells them apart', () => {
  expect(mentionedIn('@Mary look', people)).toEqual([1, 3]);
  expect(mentionedIn('@other-mary', people)).toEqual([3]);
});

test('Chinese needs no space after the name', () => {
  expect(mentionedIn('请@玛丽看一下', people)).toEqual([1]);
});

test('an address, a longer word and a bare sign name nobody', () => {
  expect(mentionedIn('write to desk@mary.example', people)).toEqual([]);
  expect(mentionedIn('@Maryland', people)).toEqual([]);
  expect(mentionedIn('@ @@', people)).toEqual([]);
});

test('what is being typed after the sign, up to the cursor', () => {
  expect(typedMention('Look, @Ma')).toEqual({ at: 6, typed: 'Ma' });
  expect(typedMention('@')).toEqual({ at: 0, typed: '' });
  expect(typedMention('a@b')).toBeNull();
  expect(typedMention('@Mary\nnext')).toBeNull();
});
