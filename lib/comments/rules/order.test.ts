import { expect, test } from 'vitest';
import { isTrusted, limitsFor, verdict } from './order';

const guest = { kind: 'guest', approved: 0, refused: 0 } as const;

test('a first-time author is held and told so', () => expect(verdict(guest, false, [])).toEqual({ status: 'held', heldFor: [{ rule: 'first', marks: [] }] }));
test('a known author is not held without a reason', () => expect(verdict({ ...guest, approved: 1 }, false, []).status).toBe('approved'));
test('a known author is held for a word', () => {
  const held = [{ rule: 'words' as const, marks: ['x'] }];
  expect(verdict({ ...guest, approved: 1 }, false, held)).toEqual({ status: 'held', heldFor: held });
});
test('a filled trap is spam', () => expect(verdict({ ...guest, approved: 9 }, true, [])).toMatchObject({ status: 'spam', heldFor: [{ rule: 'trap' }] }));
test('staff are not held', () => expect(verdict({ ...guest, kind: 'staff' }, false, [{ rule: 'words', marks: ['x'] }]).status).toBe('approved'));
test('trust is lost by refusals', () =>
  expect([isTrusted({ ...guest, approved: 9, refused: 2 }), isTrusted({ ...guest, approved: 9, refused: 3 })]).toEqual([true, false]));
test('a new author waits longer', () => expect([limitsFor(guest)[0]?.seconds, limitsFor({ ...guest, approved: 1 })[0]?.seconds]).toEqual([30, 5]));
