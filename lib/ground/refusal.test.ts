import { expect, test } from 'vitest';
import { isReason, type Reason, statusOf } from './reasons';
import { refusalHeaders } from './refusal';

test.each<[Reason, number]>([
  ['not-found', 404],
  ['story-gone', 410],
  ['comments-closed', 403],
  ['bad-origin', 403],
  ['signed-out', 401],
  ['too-fast', 429],
  ['too-large', 413],
  ['appeal-made', 409],
  ['proof-used', 409],
  ['edit-late', 409],
  ['decided-rejected', 409],
  ['bad-input', 422],
  ['unexpected', 500],
])('%s is answered with %i', (reason, status) => expect(statusOf(reason)).toBe(status));

test('who was too fast is told when to come again, and nobody else', () => {
  expect(refusalHeaders({ reason: 'too-fast', values: { seconds: 20 } })).toEqual({ 'retry-after': '20' });
  expect(refusalHeaders({ reason: 'not-found', values: { seconds: 20 } })).toEqual({});
});

test('a word that is no reason is none, also where every object has it', () => {
  expect(['not-found', 'anything-else', 'constructor', 7, undefined].map(isReason)).toEqual([true, false, false, false, false]);
});
