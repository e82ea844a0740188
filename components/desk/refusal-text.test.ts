import { describe, expect, test } from 'vitest';
import { locales } from '@/lib/ground/locales';
import { explain, strings, translator } from '@/lib/ground/messages';
import { isReason } from '@/lib/ground/reasons';
import { fillText, refusalText } from './refusal-text';

const values = { at: 'x at', count: 3, id: 'x id', line: 3, minutes: 5, name: 'x name', until: 'x until' };

describe('words filled in the browser', () => {
  test.each(locales)('agree with the server in %s', (locale) => {
    const errors = strings(locale, 'errors');
    for (const reason of Object.keys(errors).filter(isReason))
      for (const seconds of [0, 1, 2, 5, 21, 600])
        expect(refusalText(errors, locale, reason, { ...values, seconds })).toBe(explain(locale, reason, { ...values, seconds }));
    const people = strings(locale, 'people').account;
    for (const count of [0, 1, 3, 11]) expect(fillText(people.ended, { count }, locale)).toBe(translator(locale, 'people')('account.ended', { count }));
  });

  test('tells an unknown reason in general words', () => {
    expect(refusalText(strings('en', 'errors'), 'en', 'constructor')).toBe(strings('en', 'errors')['bad-input']);
  });
});
