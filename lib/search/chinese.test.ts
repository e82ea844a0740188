import { describe, expect, test } from 'vitest';
import { nearestRun, pairsLeft, runsOf } from './chinese';

test('only runs of four to twenty characters may be mistyped', () => {
  expect(runsOf('中国 比什凯克 railway 铁路网')).toEqual(['比什凯克']);
  expect(runsOf('字'.repeat(21))).toEqual([]);
});

test('every mistake leaves a set of pairs, and no set is empty', () => {
  const sets = pairsLeft('中吉乌铁路');
  expect(sets).toContainEqual(['乌铁', '铁路']);
  expect(sets).toContainEqual(['中吉', '铁路']);
  expect(sets.every((set) => set.length > 0)).toBe(true);
});

describe('nearestRun', () => {
  const headlines = ['上海合作组织峰会在比什凯克闭幕', '中吉乌铁路开工', '比什凯克的秋天'];
  test.each([
    ['比什恺克', '比什凯克'],
    ['中吉乌帖路', '中吉乌铁路'],
    ['中吉铁路', '中吉乌铁路'],
    ['中吉乌乌铁路', '中吉乌铁路'],
    ['中乌吉铁路', '中吉乌铁路'],
    ['上海和作组织峰汇', '上海合作组织峰会'],
  ])('%s is %s', (given, meant) => expect(nearestRun(given, headlines)).toBe(meant));
  test('nothing for what is there, is short or is far', () => {
    expect(nearestRun('中吉乌铁路', headlines)).toBeNull();
    expect(nearestRun('铁鹿', headlines)).toBeNull();
    expect(nearestRun('长江大桥', headlines)).toBeNull();
  });
});
