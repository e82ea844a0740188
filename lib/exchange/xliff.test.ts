import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BodyNode, findBodyProblem } from '../articles/body/body';
import type { Content } from '../articles/content/content';
import { inlineOf } from './inline';
import { exchangeLimits, readXliff } from './read';
import { applyUnits, listUnits } from './units';
import { writeXliff } from './write';

const link = (href: string) => ({ type: 'link', attrs: { href } });
const content = (...blocks: BodyNode[]): Content => ({
  slug: 'a',
  headline: 'Trains & “trade” <now>',
  standfirst: '',
  dateline: 'Tashkent',
  body: { type: 'doc', content: blocks },
  mediaId: null,
  pictureAlt: '',
  pictureCaption: '',
  pictureCredit: '',
});
const paragraph = (id: string, ...inline: BodyNode[]): BodyNode => ({ type: 'paragraph', attrs: { id }, content: inline });
const full = content(
  paragraph(
    'p1',
    { type: 'text', text: 'Read ' },
    { type: 'text', text: 'the ', marks: [link('https://example.org/?a=1&b="2"')] },
    { type: 'text', text: 'text', marks: [link('https://example.org/?a=1&b="2"'), { type: 'bold' }] },
    { type: 'hardBreak' },
    { type: 'footnote', attrs: { note: 'As of May.' } },
  ),
  { type: 'bulletList', attrs: { id: 'l' }, content: [{ type: 'listItem', attrs: { id: 'i' }, content: [paragraph('p2', { type: 'text', text: ' 列车 ' })] }] },
  { type: 'figure', attrs: { id: 'g', mediaId: 3, alt: 'A train', caption: 'At noon', credit: '' } },
  { type: 'embed', attrs: { id: 'e', url: 'https://example.org/', title: 'Card' } },
);

/** What a tool does that copies every source into its target. */
const echo = (from: Content) => {
  const units = listUnits(from);
  const [file] = readXliff(writeXliff([{ original: 'x', units, targets: new Map(units.map(({ id, source }) => [id, source])) }], 'en', 'ru')).files;
  return applyUnits(from, new Map(units.map(({ id, source }) => [id, inlineOf(file?.units.get(id)?.target ?? [], source)])));
};

describe('there and back', () => {
  test('a whole text comes back as it went', () => {
    expect(echo(full)).toEqual(full);
    expect(listUnits(full).map((unit) => unit.id)).toEqual(['f.headline', 'f.dateline', 'b.p1', 'b.p1.note1', 'b.p2', 'b.g.alt', 'b.g.caption', 'b.e.title']);
  });

  test('whatever text and marks, it comes back as it went', () => {
    const kinds = ['link', 'bold', 'italic', 'underline', 'strike', 'superscript', 'subscript', 'code'];
    const marks = fc.subarray(
      kinds.map((type) => (type === 'link' ? link('https://example.org/1') : { type })),
      { minLength: 0 },
    );
    const ordered = marks.map((list) => list.toSorted((a, b) => kinds.indexOf(a.type) - kinds.indexOf(b.type)));
    const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '' && !text.includes('\0'));
    const node = fc.oneof(
      fc.tuple(words, ordered).map(([text, list]): BodyNode => ({ type: 'text', text, ...(list.length > 0 ? { marks: list } : {}) })),
      fc.constant<BodyNode>({ type: 'hardBreak' }),
    );
    const joined = (nodes: BodyNode[]) =>
      inlineOf(
        nodes.map((bodyNode) => (bodyNode.type === 'text' ? { kind: 'text', text: bodyNode.text ?? '' } : { kind: 'code', id: '', inside: [] })),
        [],
      )
        .map((bodyNode) => bodyNode.text)
        .join('');
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 8 }), (nodes) => {
        const back = echo(content(paragraph('p', ...nodes)));
        const [block] = back.body.content ?? [];
        const spread = (list: BodyNode[]) =>
          list.flatMap((bodyNode) =>
            bodyNode.type === 'text' ? [...(bodyNode.text ?? '')].map((letter) => JSON.stringify([letter, bodyNode.marks ?? []])) : ['|'],
          );
        expect(spread(block?.content ?? [])).toEqual(spread(nodes));
        expect(joined(block?.content ?? [])).toBe(joined(nodes));
        expect(findBodyProblem(back.body)).toBeNull();
      }),
      { numRuns: 100 },
    );
  });
});

describe('what comes from outside', () => {
  const file = (inner: string, head = 'version="2.0" srcLang="en" trgLang="ru"') =>
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" ${head}><file id="f" original="o"><unit id="b.p1"><segment><source>s</source>${inner}</segment></unit></file></xliff>`;
  const fields = (text: string): unknown => {
    try {
      return readXliff(text);
    } catch (error) {
      return (error as { reason?: string }).reason;
    }
  };

  test('a link can only be one that the source has', () => {
    const [read] = readXliff(file('<target><pc id="1" type="link">a</pc><pc id="99" dataRefStart="javascript:alert(1)">b</pc></target>')).files;
    const source: BodyNode[] = [{ type: 'text', text: 's', marks: [link('https://example.org/')] }];
    expect(inlineOf(read?.units.get('b.p1')?.target ?? [], source)).toEqual([
      { type: 'text', text: 'a', marks: [link('https://example.org/')] },
      { type: 'text', text: 'b' },
    ]);
  });

  test.each([
    ['<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>', 'xliff-broken'],
    [file('<target>&unknown;</target>'), 'xliff-broken'],
    [file('<target>'), 'xliff-broken'],
    ['not xml', 'xliff-broken'],
    ['', 'xliff-broken'],
    ['<html/>', 'xliff-other'],
    ['<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file/></xliff>', 'xliff-other'],
    ['<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file/></xliff>', 'xliff-other'],
    [file('', 'version="3.0"'), 'xliff-other'],
    [file(`<target>${'<pc id="1">'.repeat(100)}</target>`), 'xliff-large'],
    [' '.repeat(exchangeLimits.bytes + 1), 'xliff-large'],
  ])('%#: refused', (text, reason) => expect(fields(text)).toBe(reason));
});

test('of a block that a page looks up, its heading is translated', () => {
  const attrs = { id: 'd', shows: 'people', title: 'The newsroom', from: 'latest', count: 5, people: [2, 1] };
  const page = content({ type: 'dynamicBlock', attrs });
  expect(listUnits(page).map((unit) => unit.id)).toContain('b.d.title');
  const { body } = applyUnits(page, new Map([['b.d.title', [{ type: 'text', text: 'Редакция' }]]]));
  expect(body.content).toEqual([{ type: 'dynamicBlock', attrs: { ...attrs, title: 'Редакция' } }]);
  expect(findBodyProblem(body)).toBeNull();
});
