import { expect, test } from 'vitest';
import { isRussianWord, withoutEnding } from './russian';

test.each([
  ['саммита', 'саммит'],
  ['Саммите', 'саммит'],
  ['саммитами', 'саммит'],
  ['визитов', 'визит'],
  ['перелёты', 'перелет'],
  ['саммит', null],
  ['она', null],
])('%s without its ending is %s', (word, shorter) => expect(withoutEnding(word)).toBe(shorter));

test('only whole Russian words', () => expect(['саммит', 'ШОС', 'rail', 'а-б', 'дороги?'].map(isRussianWord)).toEqual([true, false, false, false, false]));
