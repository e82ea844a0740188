import { expect, test } from 'vitest';
import { navigationGroups } from './navigation';

test('no two places of the desk share the letter after g', () => {
  const keys = navigationGroups.flatMap((group) => group.places.map((place) => place.key));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});
