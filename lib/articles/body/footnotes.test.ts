import { expect, test } from 'vitest';
import { findBodyProblem } from './body';
import { noteContent, noteOf, readNote, writeNote } from './footnotes';
import { bodyToHtml } from './html';
import { bodyToMarkdown } from './markdown';

const bodyOf = (...content: { type: string }[]) => ({ type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'p' }, content }] });
const options = { base: 'https://example.org', picture: () => null };

test.each([
  ['See [the report](https://example.org/a_(b)).', [{ from: 4, to: 14, href: 'https://example.org/a_(b)' }], 'See the report.'],
  ['Source: https://example.org/a.', [{ from: 8, to: 29, href: 'https://example.org/a' }], 'Source: https://example.org/a.'],
  ['（见https://example.org/a）。', [{ from: 2, to: 23, href: 'https://example.org/a' }], '（见https://example.org/a）。'],
  [
    '(https://en.wikipedia.org/wiki/Samarkand_(city))',
    [{ from: 1, to: 47, href: 'https://en.wikipedia.org/wiki/Samarkand_(city)' }],
    '(https://en.wikipedia.org/wiki/Samarkand_(city))',
  ],
])('typed as a footnote: %s', (typed, links, note) => {
  const read = readNote(typed);
  expect(read).toEqual({ note, links });
  expect(readNote(writeNote(read))).toEqual(read);
  expect(noteOf(noteContent(read))).toEqual(read);
  expect(findBodyProblem(bodyOf({ type: 'footnote', attrs: read } as never))).toBeNull();
});

test.each([
  ['《https://example.org/a》、https://example.org/b！', ['https://example.org/a', 'https://example.org/b']],
  ['“https://example.org/a”…', ['https://example.org/a']],
  ['〔https://example.org/a〕', ['https://example.org/a']],
  ['see https://example.org/a…', ['https://example.org/a']],
  ['据https://example.org/a的报道', ['https://example.org/a']],
  ['https://example.org/a؟', ['https://example.org/a']],
  ['https://ru.wikipedia.org/wiki/Мир_(станция), с. 5', ['https://ru.wikipedia.org/wiki/Мир_(станция)']],
  ['[карта [1]](https://example.org/a_(b_(c)))', ['https://example.org/a_(b_(c))']],
  ['[a](javascript:x) https://example.org/a', ['https://example.org/a']],
])('the addresses in %s are %j', (typed, hrefs) => expect(readNote(typed).links?.map(({ href }) => href)).toEqual(hrefs));

test('an address that no link may have stays words', () => {
  expect(readNote('[here](javascript:alert) and [x]')).toEqual({ note: '[here](javascript:alert) and [x]' });
});

test.each([
  [[{ from: 0, to: 2, href: 'javascript:alert(1)' }]],
  [[{ from: 2, to: 1, href: 'https://example.org/' }]],
  [
    [
      { from: 0, to: 3, href: 'https://example.org/' },
      { from: 2, to: 4, href: 'https://example.org/' },
    ],
  ],
  [[{ from: 0, to: 3, href: 'https://example.org/', onclick: 'x' }]],
  ['links'],
])('links that may not be stored: %j', (links) =>
  expect(findBodyProblem(bodyOf({ type: 'footnote', attrs: { note: 'abcdef', links } } as never))).toBe('bad-attribute'),
);

test('feeds and Markdown give the links of notes, and marks of single words', () => {
  const text = (words: string, mark: string) => ({ type: 'text', text: words, marks: [{ type: mark }] });
  const body = bodyOf(
    { type: 'text', text: '10' } as never,
    text('6', 'superscript'),
    { type: 'text', text: ' t of CO' } as never,
    text('2', 'subscript'),
    text('old', 'strike'),
    text('git --force `x`', 'code'),
    { type: 'footnote', attrs: readNote('See [it](https://example.org/x).') } as never,
  );
  expect(findBodyProblem(body)).toBeNull();
  expect(bodyToHtml(body, options)).toBe(
    '<p>10<sup>6</sup> t of CO<sub>2</sub><s>old</s><code>git --force `x`</code><sup>1</sup></p><ol><li>See <a href="https://example.org/x">it</a>.</li></ol>',
  );
  expect(bodyToMarkdown(body, options)).toBe(
    '10<sup>6</sup> t of CO<sub>2</sub>~~old~~`` git --force `x` ``[^1]\n\n[^1]: See [it](<https://example.org/x>).\n',
  );
});
