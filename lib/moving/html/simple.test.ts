import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { parseSimple } from './simple';

type Any = Record<string, unknown> & { childNodes?: Any[] };
const plain = ({ parentNode: _, childNodes, ...node }: Any): unknown => ({ ...node, ...(childNodes ? { childNodes: childNodes.map(plain) } : {}) });
const treeOf = (nodes: unknown) => (nodes as Any[]).map(plain);
const same = (html: string) => {
  const nodes = parseSimple(html);
  if (nodes) expect(treeOf(nodes)).toEqual(treeOf(parseFragment(html).childNodes));
  return nodes !== null;
};

const names = 'p h2 div figure figcaption blockquote ul ol li a b strong em code u s span br img hr table tr td pre script option svg x'.split(' ');
const tag = fc.oneof(
  fc.constantFrom(...names).map((name) => `<${name}>`),
  fc.constantFrom(...names).map((name) => `</${name}>`),
  fc.constantFrom(
    '<a href="https://a.example/?a=1&amp;b=2">',
    '<img src="/a.png" alt="x &quot;" />',
    '<br/>',
    '<p class="a" class="b">',
    '<ul\n id="1">',
    '<a href=x>',
  ),
);
const text = fc.constantFrom(
  'words',
  ' ',
  '\n\n',
  '&nbsp;',
  '&#8217;',
  '&amp;lt;',
  '&copy;',
  '&#128;',
  '&',
  '&amp',
  '<',
  '>',
  '<!-- wp:list {"a":1} -->',
  '<!-->',
  '<!--a--b-->',
  '<!--a->',
  '\u0001',
  '文字',
  '"',
);

const inner = fc.letrec((tie) => ({
  phrase: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('words', ' ', '&nbsp;x', '<br>', '<img src="/a.png" alt="">', '<!-- x -->'),
    fc
      .tuple(fc.constantFrom('a', 'b', 'em', 'span', 'u'), fc.array(tie('phrase'), { maxLength: 3 }))
      .map(([name, all]) => `<${name}>${all.join('')}</${name}>`),
  ),
  block: fc.oneof(
    { depthSize: 'small' },
    fc.tuple(fc.constantFrom('p', 'h2', 'h3'), fc.array(tie('phrase'), { maxLength: 4 })).map(([name, all]) => `<${name}>${all.join('')}</${name}>\n`),
    fc.array(tie('block'), { maxLength: 3 }).map((all) => `<ul><li>${all.join('</li> <li>')}</li></ul>`),
    fc
      .tuple(fc.constantFrom('div', 'blockquote', 'figure'), fc.array(tie('block'), { maxLength: 3 }))
      .map(([name, all]) => `<${name}>${all.join('')}</${name}>`),
    tie('phrase'),
  ),
}));

describe('plain HTML is read as parse5 reads it', () => {
  test('what articles are made of is plain', () => {
    expect(same('<!-- wp:paragraph --><p>A <strong>b</strong> &#8217; <a href="https://a.example/?a=1&amp;b=2">c</a></p>\n<ul><li>d<br/>e</li></ul>')).toBe(
      true,
    );
    expect(same('Text without any, &lt;p&gt;')).toBe(true);
  });

  test.each(['<p><p>', '<b><p>x</p></b>', '<li>x</li>', '<p>x', 'a & b', '<a><b><a></a></b></a>', '<p hidden>x</p>', '<table></table>', '<P>x</P>'])(
    '%s is not',
    (html) => {
      expect(same(html)).toBe(false);
    },
  );

  test('nested blocks and phrases', () => {
    fc.assert(
      fc.property(fc.array(inner.block), (all) => void same((all as string[]).join(''))),
      { numRuns: 300 },
    );
  });

  test('tags and texts in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, text), { maxLength: 12 }), (all) => void same(all.join(''))),
      { numRuns: 3000 },
    );
  });
});
