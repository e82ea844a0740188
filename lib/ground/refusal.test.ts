import { expect, test } from 'vitest';
import { refusalHeaders, statusOf } from './refusal';

test.each([
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
  ['anything-else', 422],
  ['unexpected', 500],
])('%s is %i', (reason, status) => expect(statusOf(reason)).toBe(status));

test('who was too fast is told when to come again, and nobody else', () => {
  expect(refusalHeaders({ reason: 'too-fast', values: { seconds: 20 } })).toEqual({ 'retry-after': '20' });
  expect(refusalHeaders({ reason: 'not-found', values: { seconds: 20 } })).toEqual({});
});
