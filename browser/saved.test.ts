import { afterEach, expect, test, vi } from 'vitest';
import { isSameStory, readSaved, savedKey } from './saved';

afterEach(() => vi.unstubAllGlobals());
const store = (text: string | null) => vi.stubGlobal('localStorage', { getItem: (key: string) => (key === savedKey ? text : null) });

test.each([null, '{', '{"locale":"en"}', '[null,7,{"locale":"english","slug":"a","headline":"x"},{"locale":"en","slug":"../a","headline":"x"}]'])(
  'finds no story in %s',
  (text) => {
    store(text);
    expect(readSaved()).toEqual([]);
  },
);

test('tells one edition of a story from another', () => {
  store(JSON.stringify([{ locale: 'en', slug: 'a', headline: 'A', savedAt: '' }]));
  expect(readSaved().some(isSameStory({ locale: 'en', slug: 'a' }))).toBe(true);
  expect(readSaved().some(isSameStory({ locale: 'ru', slug: 'a' }))).toBe(false);
});
