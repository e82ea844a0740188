import { describe, expect, test } from 'vitest';
import type { BodyNode } from '../articles/body/body';
import { inlineOf } from './inline';
import { readXliff } from './read';

const two = (unit: string, { version = '2.1', space = 'urn:oasis:names:tc:xliff:document:2.0' } = {}) =>
  `<?xml version="1.0"?><xliff xmlns="${space}" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" version="${version}" srcLang="en" trgLang="ru"><file id="f" original="o">${unit}</file></xliff>`;
const file = (units: string, space = ' xmlns="urn:oasis:names:tc:xliff:document:1.2"') =>
  `<xliff${space} version="1.2"><file original="o" source-language="en" target-language="ru" datatype="html"><header/><body><group>${units}</group></body></file></xliff>`;
const bold = [{ type: 'bold' }];
const plain: BodyNode[] = [{ type: 'text', text: 'First. Second.' }];
const unit = (xml: string) => readXliff(xml).files[0]?.units.get('u');
const taken = (xml: string, source = plain) => {
  const read = unit(xml);
  return { words: inlineOf(read?.target ?? [], source), isDone: read?.isDone };
};
const text = (xml: string, source = plain) => {
  const { words, isDone } = taken(xml, source);
  return [words.map((node) => (node.marks ? `<${node.text}>` : (node.text ?? '|'))).join(''), isDone];
};

describe('targets of a unit are those of its own segments', () => {
  test.each([
    [
      'the suggestion of a memory before them',
      '<unit id="u"><mtc:matches><mtc:match ref="#s"><source>First.</source><target>Совет.</target></mtc:match></mtc:matches><segment id="s"><source>First.</source><target>Первое.</target></segment></unit>',
      'Первое.',
      true,
    ],
    [
      'only the suggestion of a memory',
      '<unit id="u"><mtc:matches><mtc:match ref="#s"><source>First.</source><target>Совет.</target></mtc:match></mtc:matches><segment id="s"><source>First.</source></segment></unit>',
      'First.',
      false,
    ],
    [
      'notes',
      '<unit id="u"><notes><note>Mind the case.</note></notes><segment><source>First.</source><target>Первое.</target></segment></unit>',
      'Первое.',
      true,
    ],
    [
      'original data',
      '<unit id="u"><originalData><data id="d">&lt;b&gt;</data></originalData><segment><source>First.</source><target><ph id="9" dataRef="d"/>Первое.</target></segment></unit>',
      'Первое.',
      true,
    ],
    [
      'a module in a target',
      '<unit id="u"><segment><source>First.</source><target>Первое.<m:x xmlns:m="urn:m">no</m:x></target></segment></unit>',
      'Первое.',
      true,
    ],
    ['a group around', '<group id="g"><unit id="u"><segment><source>First.</source><target>Первое.</target></segment></unit></group>', 'Первое.', true],
    [
      'marked terms',
      '<unit id="u"><segment><source>First.</source><target><mrk id="m" type="term">Пер</mrk><sm id="n" type="term"/>вое<em startRef="n"/>.</target></segment></unit>',
      'Первое.',
      true,
    ],
  ])('%s', (_name, xml, words, isDone) => expect(text(two(xml))).toEqual([words, isDone]));
});

describe('segments of a unit', () => {
  const seg = (source: string, target?: string, more = '') =>
    `<segment><source>${source}</source>${target === undefined ? '' : `<target${more}>${target}</target>`}</segment>`;
  const gap = '<ignorable><source> </source></ignorable>';
  test.each([
    ['space between them', seg('First.', 'Первое.') + gap + seg('Second.', 'Второе.'), 'Первое. Второе.', true],
    [
      'space with a target of its own',
      `${seg('First.', '第一。')}<ignorable><source> </source><target></target></ignorable>${seg('Second.', '第二。')}`,
      '第一。 第二。',
      true,
    ],
    ['half of them', seg('First.', 'Первое.') + gap + seg('Second.'), 'Первое. Second.', false],
    ['half of them, an empty one', seg('First.', 'Первое.') + gap + seg('Second.', ''), 'Первое. Second.', false],
    ['half of them, the first missing', seg('First.') + gap + seg('Second.', 'Второе.'), 'First. Второе.', false],
    ['none', seg('First.') + gap + seg('Second.'), 'First. Second.', false],
    ['swapped', seg('First.', 'Первое.', ' order="3"') + gap + seg('Second.', 'Второе.', ' order="1"'), 'Второе. Первое.', true],
    ['swapped without a space', seg('First. ', 'Первое.', ' order="2"') + seg('Second.', 'Второе. ', ' order="1"'), 'Второе. Первое.', true],
    ['three, turned round', seg('a', 'а', ' order="3"') + seg('b', 'б', ' order="1"') + seg('c', 'в', ' order="2"'), 'бва', true],
    ['an order out of range', seg('First.', 'Первое.', ' order="9"') + gap + seg('Second.', 'Второе.'), 'Первое. Второе.', true],
    ['said to be untouched', '<segment state="initial"><source>First.</source><target>First.</target></segment>', 'First.', false],
    ['the same in both languages', '<segment state="translated"><source>ABC</source><target>ABC</target></segment>', 'ABC', true],
  ])('%s', (_name, segments, words, isDone) => expect(text(two(`<unit id="u">${segments}</unit>`))).toEqual([words, isDone]));
});

describe('codes', () => {
  const source: BodyNode[] = [
    { type: 'text', text: 'One ' },
    { type: 'text', text: 'two', marks: bold },
    { type: 'text', text: ' three' },
  ];
  test.each([
    ['around', '<segment><source>x</source><target>Раз <pc id="1">два</pc> три</target></segment>'],
    ['begun and ended apart', '<segment><source>x</source><target>Раз <sc id="1"/>два<ec startRef="1"/> три</target></segment>'],
    [
      'begun in one segment, ended in the next',
      '<segment><source>x</source><target>Раз <sc id="1" isolated="no"/>дв</target></segment><segment><source>y</source><target>а<ec startRef="1"/> три</target></segment>',
    ],
    ['copied', '<segment><source>x</source><target>Раз <pc id="7" copyOf="1">два</pc> три</target></segment>'],
    ['around a mark', '<segment><source>x</source><target>Раз <pc id="1"><mrk id="m">два</mrk></pc> три</target></segment>'],
  ])('%s', (_name, segments) => expect(text(two(`<unit id="u">${segments}</unit>`), source)).toEqual(['Раз <два> три', true]));
});

describe('versions', () => {
  const segment = '<unit id="u"><segment><source>First.</source><target>Первое.</target></segment></unit>';
  test.each([
    ['2.0', two(segment, { version: '2.0' })],
    ['2.1', two(segment)],
    ['2.2', two(segment, { version: '2.2', space: 'urn:oasis:names:tc:xliff:document:2.2' })],
    ['1.2', file('<trans-unit id="u"><source>First.</source><target>Первое.</target></trans-unit>')],
    ['1.2 without a name space', file('<trans-unit id="u"><source>First.</source><target>Первое.</target></trans-unit>', '')],
    [
      '1.2 with the suggestion of a memory',
      file(
        '<trans-unit id="u"><source>First.</source><target state="translated">Первое.</target><alt-trans><source>x</source><target>Совет.</target></alt-trans></trans-unit>',
      ),
    ],
    ['1.2 by another id', file('<trans-unit id="7" resname="u"><source>First.</source><target>Первое.</target></trans-unit>')],
    ['with a mark of byte order', `\ufeff${two(segment)}`],
  ])('%s', (_name, xml) => {
    expect(readXliff(xml)).toMatchObject({ from: 'en', to: 'ru' });
    expect(text(xml)).toEqual(['Первое.', true]);
  });

  test('1.2: segments, codes, states', () => {
    const segs = (target: string) =>
      file(
        `<trans-unit id="u"><source>First. Second.</source><seg-source><mrk mtype="seg" mid="1">First.</mrk> <mrk mtype="seg" mid="2">Second.</mrk></seg-source><target>${target}</target></trans-unit>`,
      );
    expect(text(segs('<mrk mtype="seg" mid="1">Первое.</mrk> <mrk mtype="seg" mid="2">Второе.</mrk>'))).toEqual(['Первое. Второе.', true]);
    expect(text(segs('<mrk mtype="seg" mid="2">Второе.</mrk> <mrk mtype="seg" mid="1">Первое.</mrk>'))).toEqual(['Второе. Первое.', true]);
    expect(text(segs('<mrk mtype="seg" mid="1">Первое.</mrk> <mrk mtype="seg" mid="2"/>'))).toEqual(['Первое. Second.', false]);
    expect(text(file('<trans-unit id="u"><source>First.</source><target state="needs-translation">First.</target></trans-unit>'))[1]).toBe(false);
    const source: BodyNode[] = [{ type: 'text', text: 'two', marks: bold }];
    for (const target of ['<g id="1">два</g>', '<bx id="1" rid="4"/>два<ex id="2" rid="4"/>', '<bpt id="1">&lt;b&gt;</bpt>два<ept id="1">&lt;/b&gt;</ept>'])
      expect(text(file(`<trans-unit id="u"><source>two</source><target>${target}</target></trans-unit>`), source)).toEqual(['<два>', true]);
  });
});

test('a file that was made pretty has no more words than it had', () => {
  const xml = two(`
  <unit id="u">
    <segment>
      <source>
        First.
      </source>
      <target>
        Первое
        слово.
      </target>
    </segment>
    <ignorable>
      <source> </source>
    </ignorable>
    <segment>
      <source>Second.</source>
      <target>
        Второе <pc id="1">
          слово
        </pc>.
      </target>
    </segment>
  </unit>`);
  const source: BodyNode[] = [
    { type: 'text', text: 'First. Second ' },
    { type: 'text', text: 'word', marks: bold },
    { type: 'text', text: '.' },
  ];
  expect(
    taken(xml, source)
      .words.map((node) => node.text)
      .join(''),
  ).toBe('Первое слово. Второе слово .');
});
