import { expect, test } from 'vitest';
import { ruleNames } from '../comment/held';
import { isBuiltIn } from './catalogue';
import { rulePage } from './rule-page';

test.each(ruleNames)('%s leads to a rule that there is, or nowhere', (name) => {
  for (const language of ['en', 'ru', 'zh', 'de']) {
    const key = /^\/desk\/comments\/rules\/(.+)$/.exec(rulePage(name, { id: 1, language }) ?? '')?.[1];
    expect(key === undefined || isBuiltIn(key)).toBe(true);
  }
});

test('words lead to the list of the comment’s language', () => expect(rulePage('words', { id: 1, language: 'ru' })).toBe('/desk/comments/rules/words-ru'));
