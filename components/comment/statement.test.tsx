import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { rejectReasons } from '@/lib/comments/comment/input';
import { locales } from '@/lib/ground/locales';
import { strings } from '@/lib/ground/messages';
import { Statement } from './statement';

const comment = {
  status: 'rejected',
  heldFor: [{ rule: 'words', marks: ['<b>one</b>', 'two'] }],
  appeal: null as string | null,
  appealedAt: null as Date | null,
  createdAt: new Date(0),
};
const decision = {
  at: new Date('2026-11-23T05:30:00Z'),
  personId: 1 as number | null,
  decision: 'rejected',
  reason: 'insult' as string | null,
  note: '',
  appealedAt: null as Date | null,
};
const html = (more: Partial<typeof comment>, made: Partial<typeof decision> | null, locale: (typeof locales)[number] = 'en') =>
  renderToStaticMarkup(<Statement comment={{ ...comment, ...more }} decision={made && { ...decision, ...made }} locale={locale} />);

describe.each(locales)('in %s', (locale) => {
  const said = strings(locale, 'receipt').statement;
  test.each(rejectReasons)('%s: what, why, by which rule, on what ground, what can be done', (reason) => {
    const text = html({}, { reason, note: 'See <above>' }, locale);
    for (const part of [said.what.rejected, strings(locale, 'comments').reasons[reason], said.grounds[reason], said.appeal, said.outside, 'See &lt;above&gt;'])
      expect(text).toContain(part);
    expect(text).toContain('<mark dir="auto">&lt;b&gt;one&lt;/b&gt;</mark> <mark dir="auto">two</mark>');
    expect(text).toContain('2026');
  });
});

test('a decision by the program says so; one on an appeal too; who decided is not named', () => {
  const { statement } = strings('en', 'receipt');
  const automatic = html({ status: 'spam', heldFor: [{ rule: 'trap', marks: [] }] }, null);
  expect(automatic).toContain('The program decided by itself on 1 January 1970');
  expect(automatic).toContain(statement.grounds.spam);
  expect(html({}, { personId: null })).toContain('The program decided by itself on 23 November 2026');
  expect(html({}, {})).toContain('Decided on 23 November 2026');
  expect(html({ appeal: 'Why?' }, { appealedAt: new Date() })).toContain('Decided on your appeal on 23 November 2026');
  expect(html({ appeal: 'Why?' }, { appealedAt: new Date() })).toContain(statement.over);
  expect(html({ appeal: 'Why?', appealedAt: new Date() }, {})).toContain(statement.waiting);
  expect(html({ heldFor: [] }, {})).toContain(statement.found);
});

test('what waits or is public has none', () => {
  for (const status of ['held', 'approved', 'deleted']) expect(html({ status }, {})).toBe('');
});
