import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyOf } from '@/db/factories';
import { markdownToBody } from '@/db/factories/markdown';
import type { BodyNode } from '@/db/schema';
import { loadSampleStories } from '@/sample/stories';
import { bodyToText, findBodyProblem, isLinkAddress, listTextBlocks } from './body';

const link = (href: unknown): BodyNode => ({
  type: 'doc',
  content: [{ type: 'paragraph', attrs: { id: 'b1' }, content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }] }],
});

describe('a body', () => {
  test('accepts what the editor makes', () => {
    expect(findBodyProblem(bodyOf('One.', 'Two.'))).toBeNull();
    const rich = markdownToBody(
      '## Head\n\nText **bold** and *soft* [link](https://a.example)[^1].\n\n- one\n- two\n\n> quote\n\n> [pull] pulled\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: note',
    );
    expect(findBodyProblem(rich)).toBeNull();
    expect(rich.content?.map((node) => node.type)).toEqual(['heading', 'paragraph', 'bulletList', 'blockquote', 'pullQuote', 'table']);
    expect(bodyToText(rich)).toContain('Text bold and soft link.');
  });

  const block = (attrs: object): BodyNode => ({
    type: 'doc',
    content: [{ type: 'dynamicBlock', attrs: { id: 'd', shows: 'stories', title: '', from: 'section:12', count: 30, people: null, ...attrs } }],
  });

  test.each([{}, { from: 'latest' }, { from: 'state:UZ' }, { shows: 'people', people: [3, 1] }, { title: 'x'.repeat(200) }])(
    'accepts the block of a page with %j',
    (attrs) => expect(findBodyProblem(block(attrs))).toBeNull(),
  );

  test.each([
    { shows: 'visitors' },
    { shows: undefined },
    { title: 'x'.repeat(201) },
    { from: 'section:0' },
    { from: "state:uz' or 1=1" },
    { count: 0 },
    { count: 31 },
    { count: '5' },
    { people: [] },
    { people: [1, 1] },
    { people: [1.5] },
    { people: Array.from({ length: 61 }, (_, at) => at + 1) },
    { script: 'x' },
  ])('refuses the block of a page with %j', (attrs) => expect(findBodyProblem(block(attrs))).toBe('bad-attribute'));

  test.each([
    ['an unknown node', { type: 'doc', content: [{ type: 'script', attrs: { id: 'a' } }] }, 'unknown-node'],
    [
      'an unknown mark',
      { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'a' }, content: [{ type: 'text', text: 'x', marks: [{ type: 'blink' }] }] }] },
      'unknown-mark',
    ],
    ['an unknown attribute', { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'a', onclick: 'x' } }] }, 'bad-attribute'],
    ['a block without an id', { type: 'doc', content: [{ type: 'paragraph' }] }, 'bad-attribute'],
    ['a block of a page in a list', { type: 'doc', content: [{ type: 'blockquote', attrs: { id: 'q' }, content: block({}).content }] }, 'shape'],
    ['a misplaced node', { type: 'doc', content: [{ type: 'listItem', attrs: { id: 'a' } }] }, 'shape'],
    ['no document', { type: 'paragraph' }, 'shape'],
    ['null', null, 'shape'],
    ['prototype names', { type: 'doc', content: [{ type: 'constructor' }] }, 'unknown-node'],
  ])('refuses %s', (_name, body, problem) => {
    expect(findBodyProblem(body)).toBe(problem);
  });

  test('refuses five thousand levels without running out of stack', () => {
    let node: BodyNode = { type: 'paragraph', attrs: { id: 'p' } };
    for (let depth = 0; depth < 5000; depth += 1) node = { type: 'blockquote', attrs: { id: `q${depth}` }, content: [node] };
    expect(findBodyProblem({ type: 'doc', content: [node] })).toBe('too-deep');
  });

  test('refuses too many nodes and too much text', () => {
    expect(findBodyProblem(bodyOf(...Array.from({ length: 10_001 }, () => 'x')))).toBe('too-many');
    expect(findBodyProblem(bodyOf('x'.repeat(200_001)))).toBe('too-long');
  });

  test.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    ' https://a.example',
    'data:text/html,x',
    '//evil.example',
    '/\\evil.example',
    'https://u:p@a.example',
    'vbscript:x',
    42,
    null,
  ])('refuses the link %j', (href) => {
    expect(findBodyProblem(link(href))).toBe('bad-link');
  });

  test.each(['https://a.example/x?y#z', 'http://a.example', '/en/news/x', '#note', 'mailto:a@b.example'])('accepts the link %s', (href) => {
    expect(isLinkAddress(href)).toBe(true);
  });

  test('never throws, whatever it is given', { timeout: 30_000 }, () => {
    const reason = (value: unknown) => {
      const problem = findBodyProblem(value, { isDraft: true });
      return problem === null || typeof problem === 'string';
    };
    const { node } = fc.letrec((tie) => ({
      node: fc.record(
        {
          type: fc.constantFrom('doc', 'paragraph', 'text', 'table', 'tableRow', 'figure', 'heading', 'insertion', '__proto__', 'toString'),
          attrs: fc.oneof(fc.anything(), fc.record({ id: fc.anything(), level: fc.anything() }, { requiredKeys: [] })),
          text: fc.oneof(fc.string(), fc.anything()),
          marks: fc.oneof(
            fc.anything(),
            fc.array(fc.record({ type: fc.constantFrom('bold', 'link', 'insertion', 'valueOf'), attrs: fc.anything() }, { requiredKeys: [] })),
          ),
          content: fc.oneof({ maxDepth: 4 }, fc.anything(), fc.array(tie('node'), { maxLength: 4 })),
        },
        { requiredKeys: ['type'] },
      ),
    }));
    fc.assert(fc.property(fc.anything(), reason));
    fc.assert(
      fc.property(fc.array(node), (content) => reason({ type: 'doc', content })),
      { numRuns: 150 },
    );
  });
});

const stories = await loadSampleStories();

describe('the sample edition', () => {
  const editions = stories.flatMap((story) => Object.entries(story.editions).map(([locale, edition]) => ({ name: `${story.key} ${locale}`, edition })));

  test.each(editions)('$name is a good body', ({ edition }) => {
    const body = markdownToBody(edition.body, () => null);
    expect(findBodyProblem(body)).toBeNull();
    const ids = listTextBlocks(body).map((block) => block.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(edition.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });
});
