import { expect, test } from 'vitest';
import { builtInRules } from './catalogue';
import { checkAuthor, isTrusted, limitsFor, verdict } from './order';

const guest = { kind: 'guest', approved: 0, refused: 0 } as const;
const off = (kind: string) => builtInRules.map((rule) => (rule.kind === kind ? { ...rule, isOn: false } : rule));
const names = (author: Parameters<typeof checkAuthor>[0], rules = builtInRules) => checkAuthor(author, rules).map((held) => held.rule);

test('a first-time author is held and told so, unless the newsroom switched that off', () => {
  expect(names(guest)).toEqual(['first']);
  expect(names(guest, off('first'))).toEqual([]);
});
test('a known author is not held without a reason', () => expect(names({ ...guest, approved: 1 })).toEqual([]));
test('an author who is often refused is held, with the share', () => {
  expect(checkAuthor({ ...guest, approved: 6, refused: 2 })).toEqual([{ rule: 'rejections', marks: ['2/8'] }]);
  expect(names({ ...guest, approved: 7, refused: 2 })).toEqual([]);
  expect(names({ ...guest, approved: 1, refused: 1 })).toEqual([]);
});
test('a known author is held for a word', () => {
  const held = [{ rule: 'words' as const, marks: ['x'] }];
  expect(verdict({ ...guest, approved: 1 }, false, held)).toEqual({ status: 'held', heldFor: held });
});
test('a filled trap is spam', () => expect(verdict({ ...guest, approved: 9 }, true, [])).toMatchObject({ status: 'spam', heldFor: [{ rule: 'trap' }] }));
test('staff are not held', () => {
  expect(verdict({ ...guest, kind: 'staff' }, false, [{ rule: 'words', marks: ['x'] }]).status).toBe('approved');
  expect(names({ ...guest, kind: 'staff', refused: 9 })).toEqual([]);
});
test('trust is lost by refusals', () =>
  expect([isTrusted({ ...guest, approved: 9, refused: 2 }), isTrusted({ ...guest, approved: 9, refused: 3 })]).toEqual([true, false]));
test('a new author waits longer', () => expect([limitsFor(guest)[0]?.seconds, limitsFor({ ...guest, approved: 1 })[0]?.seconds]).toEqual([30, 5]));
test('a limit that is switched off does not limit', () => expect(limitsFor(guest, off('rate-day')).map((limit) => limit.name)).toEqual(['new']));
