import { expect, test } from 'vitest';
import { isFromOtherBuild } from './other-build';

const form = (fields: Record<string, string>) => {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.set(name, value);
  return made;
};
const known = new Set(['7fab']);

test.each([
  ['a plain action of this build', { $ACTION_ID_7fab: '' }, false],
  ['one with a state', { $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"7fab","bound":"$@1"}', '$ACTION_1:1': '[null]' }, false],
  ['a plain action of another build', { $ACTION_ID_7fff: '' }, true],
  ['one with a state of another build', { $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"7fff","bound":"$@1"}' }, true],
  ['a form that calls no action', { text: '{"id":"7fff"}' }, false],
])('%s', (_what, fields, isOther) => expect(isFromOtherBuild(form(fields), known)).toBe(isOther));

test('while developing every form is of this build', () => expect(isFromOtherBuild(form({ $ACTION_ID_7fff: '' }), null)).toBe(false));
