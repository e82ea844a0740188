import { expect, test } from 'vitest';
import { discussionAddress, readLanguages } from './sorting';

test.each([
  [undefined, []],
  ['ru', ['ru']],
  ['zh.ru', ['ru', 'zh']],
  ['ru.xx.ru', ['ru']],
  ['en.ru.zh', []],
  ['xx', []],
  [['ru'], []],
])('%j are the languages %j', (given, chosen) => expect(readLanguages(given, ['en', 'ru', 'zh'])).toEqual(chosen));

test('an address keeps the order, the languages and the place', () => {
  const wish = { locale: 'ru', storyId: 7, order: 'likes', chosen: ['ru', 'zh'] } as const;
  expect(discussionAddress({ ...wish, chosen: [...wish.chosen], after: '3.9' })).toBe('/ru/comments?story=7&sort=likes&language=ru.zh&after=3.9');
  expect(discussionAddress({ locale: 'en', storyId: 7, order: 'oldest', chosen: [] })).toBe('/en/comments?story=7');
});
