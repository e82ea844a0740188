import { describe, expect, test } from 'vitest';
import { editDistance, nearestWord } from './nearest';

describe('editDistance', () => {
  test.each([
    ['summit', 'summit', 0],
    ['sumit', 'summit', 1],
    ['sunmit', 'summit', 1],
    ['sumimt', 'summit', 1],
    ['саммта', 'саммита', 1],
    ['rail', 'summit', 3],
  ])('%s and %s', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
  });
});

describe('nearestWord', () => {
  const headlines = ['Summit opens in Bishkek', 'The summit ends', 'Commit to rail'];
  test('the nearest, the more frequent first', () => expect(nearestWord('sumit', headlines)).toBe('summit'));
  test('nothing for a word that is there', () => expect(nearestWord('rail', headlines)).toBeNull());
  test('nothing for short or strange words', () => {
    expect(nearestWord('the', ['tho'])).toBeNull();
    expect(nearestWord('parliament', headlines)).toBeNull();
  });
});
